public import Clinical
public import Drafting
public import Questionnaires
public import Safety

/// Something that stands in the way of an approval; there is no way past it but to settle it.
public struct ApprovalGate: Hashable, Sendable {
  /// What stands in the way.
  public enum Kind: Hashable, Sendable {
    /// The consultation is approved or void already.
    case closed(ConsultationRecord.Status)
    /// The answers cannot be read, so there is no plan.
    case unreadable(String)
    /// The plan's verdict does not allow treatment.
    case verdict(Verdict)
    /// Nothing is drafted.
    case nothingDrafted
    /// A needed answer is missing.
    case missing
    /// An answer breaks a limit.
    case wrong(AnswerProblem)
    /// A text stands in the field that is no answer: it is not what counts.
    case unread(String)
    /// The record number is another patient's.
    case taken(TakenNumber)
    /// An earlier consultation of the patient says what this one leaves out.
    case unsaid(Unsaid)
    /// Consent is not recorded.
    case consent
    /// Consent, or a check before approval or of the day, is open.
    case check(Finding)
    /// The checks of the day cannot be made yet: treatment is planned for another day.
    case anotherDay(planned: CalendarDay)
    /// A check of the day was answered on an earlier day.
    case earlierCheck
    /// Something that is asked again on the day of treatment was answered on an earlier day.
    case askedEarlier(Finding, on: CalendarDay)
    /// A change by hand no longer holds.
    case edit(EditRefusal)
  }

  /// What stands in the way.
  public let kind: Kind
  /// The question, where it is about one.
  public let question: String
  /// Where it is settled.
  public let places: [Place]

  /// Whether what is asked again is a figure, which nobody can say is still so: it is measured and typed anew.
  public func isMeasured(in index: QuestionnaireIndex?) -> Bool {
    places.contains { place in
      switch index?.item(place.item)?.questionType {
      case .integer, .decimal, .quantity: true
      default: false
      }
    }
  }
}

extension OpenConsultation {
  /// What stands in the way of an approval; empty where nothing does.
  public var approvalGates: [ApprovalGate] {
    let evaluation = judgement.evaluation
    var gates: [ApprovalGate] = []
    if isReadOnly { gates.append(gate(.closed(record.status))) }
    gates += judgement.inputErrors.map { error in
      gate(.unreadable(error.message), error.place.map { [$0] } ?? [])
    }
    if judgement.inputErrors.isEmpty, judgement.plan == nil || judgement.assessment == nil {
      gates.append(gate(.unreadable(Words.noPlan)))
    }
    gates += standing
    gates += missingPlaces.map { gate(.missing, [$0]) }
    gates += evaluation.problems.filter { !$0.isWarning }.map { gate(.wrong($0), [$0.place]) }
    gates += checks + day
    gates += judgement.editRefusals.map { gate(.edit($0)) }
    return gates
  }

  /// The verdict of the plan and of the rules, each by itself, and whether anything is drafted.
  private var standing: [ApprovalGate] {
    guard let plan = judgement.plan, let assessment = judgement.assessment else { return [] }
    let verdict = max(plan.verdict, assessment.verdict)
    if !verdict.mayProceed {
      let deciding = assessment.findings.filter { $0.verdict >= verdict }
      return [gate(.verdict(verdict), deciding.flatMap(\.places))]
    }
    return plan.preparations.isEmpty ? [gate(.nothingDrafted)] : []
  }

  private var checks: [ApprovalGate] {
    let consent = Place(KnownItem.consentRecorded)
    let isGiven = judgement.evaluation.values(at: consent).contains { answer in
      switch answer {
      case .boolean(let isRecorded): isRecorded
      case .coding(let coding): coding.code == SafetyAnswer.yes.code
      case .integer, .decimal, .date, .dateTime, .time, .string, .quantity: false
      }
    }
    let open = judgement.assessment?.openChecks ?? []
    let isChecked = open.contains { $0.places.contains(consent) }
    return (isGiven || isChecked ? [] : [gate(.consent, [consent])])
      + open.map { gate(.check($0), $0.places) }
  }

  /// The checks of the day are made on the day of treatment, which is therefore the day of approval.
  private var day: [ApprovalGate] {
    let index = judgement.evaluation.index
    guard let plan = judgement.plan, plan.verdict.mayProceed,
      KnownItem.checksOfTheDay.contains(where: { index.item($0) != nil })
    else { return [] }
    guard plan.plannedDate == judgement.evaluation.today else {
      return [gate(.anotherDay(planned: plan.plannedDate), [Place(KnownItem.plannedDate)])]
    }
    return askedEarlier + checksOfEarlierDays.map { gate(.earlierCheck, [$0]) }
  }

  /// What may have changed since the day it was asked: a drink, a tablet, a cold sore.
  private var askedEarlier: [ApprovalGate] {
    (judgement.assessment?.askedAgain ?? []).compactMap { check in
      let places = check.places.filter(isOfEarlierDay)
      guard let day = places.compactMap({ record.answeredOn[$0] }).min() else { return nil }
      let said = places.map { place in
        words(of: place) + " " + words(for: record.response[place], at: place)
      }
      return ApprovalGate(
        kind: .askedEarlier(check, on: day),
        question: said.joined(separator: " · "),
        places: places
      )
    }
  }

  private func gate(_ kind: ApprovalGate.Kind, _ places: [Place] = []) -> ApprovalGate {
    ApprovalGate(kind: kind, question: places.first.map(words(of:)) ?? "", places: places)
  }
}
