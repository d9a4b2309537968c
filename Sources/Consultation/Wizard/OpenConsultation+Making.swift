import Clinical
public import Questionnaires
import Safety

extension OpenConsultation {
  /// A consultation about which nothing has been said yet.
  init(_ record: ConsultationRecord, judgement: Judgement) {
    self.record = record
    self.judgement = judgement
    banner = PatientBanner(record, judgement)
    sections = Section.all(in: judgement)
    touched = Set(record.response.answers.keys)
    pending = []
    undo = []
    redo = []
    section = .review
  }
}

extension OpenConsultation {
  /// Whether the store has not confirmed the approval: until then nothing may pass for approved.
  public var hasUnsavedApproval: Bool {
    pending.contains { if case .approved = $0 { true } else { false } }
  }
}

extension PatientBanner {
  /// Reads who the patient is from a record.
  init(_ record: ConsultationRecord, _ judgement: Judgement) {
    let today = judgement.evaluation.today
    func text(_ item: ItemID) -> String {
      guard case .string(let text) = record.response[Place(item)].first else { return "" }
      return text
    }
    var birth: PartialDate?
    if case .date(let date) = record.response[Place(KnownItem.birthDate)].first { birth = date }
    let ages = birth.map { [$0.first.age(on: today), $0.last.age(on: today)] } ?? []
    self.init(
      consultation: record.id,
      recordNumber: text(KnownItem.recordNumber),
      name: Words.name(family: text(KnownItem.familyName), given: text(KnownItem.givenName)),
      birthDate: birth,
      age: ages.first == ages.last ? ages.first : nil,
      allergies: Allergies(record.response, judgement.evaluation.index),
      isVoided: record.status == .voided
    )
  }
}

extension PatientBanner.Allergies {
  /// Reads what was said of allergies; without an answer that is nothing, never none.
  init(_ response: QuestionnaireResponse, _ index: QuestionnaireIndex) {
    guard case .coding(let known) = response[Place(KnownItem.allergiesKnown)].first else {
      self = .notAsked
      return
    }
    switch SafetyAnswer(rawValue: known.code) {
    case .yes:
      let item = index.item(KnownItem.allergies)
      self = .known(response[Place(KnownItem.allergies)].map { item?.words(for: $0) ?? $0.text })
    case .no: self = .noneKnown
    case .notSure, .declined, nil: self = .uncertain
    }
  }
}

extension Item {
  /// An answer in words: a listed option by its text.
  public func words(for answer: AnswerValue) -> String {
    guard case .coding(let coding) = answer else { return answer.text }
    return options.first { $0.coding == coding }?.text ?? coding.code
  }
}

extension ConsultationSummary {
  /// The line of the list for the open consultation.
  init(_ open: OpenConsultation, isInterrupted: Bool) {
    self.init(
      id: open.record.id,
      recordNumber: open.banner.recordNumber,
      patient: open.banner.name,
      birthDate: open.banner.birthDate?.iso ?? "",
      day: open.record.opening.day,
      lastChange: open.record.lastChange,
      status: open.record.status,
      verdict: open.judgement.assessment?.verdict.id ?? "",
      concerns: open.namesOfConcerns.joined(separator: ", "),
      isInterrupted: isInterrupted
    )
  }
}

extension OpenConsultation {
  /// The chosen concerns and their zones in words, each once.
  fileprivate var namesOfConcerns: [String] {
    let evaluation = judgement.evaluation
    let chosen = [KnownItem.concern, KnownItem.concernZones]
    var names: [String] = []
    for shown in evaluation.shown where chosen.contains(shown.item.id) {
      for answer in evaluation.values(at: shown.place) {
        let name = shown.item.words(for: answer)
        if !names.contains(name) { names.append(name) }
      }
    }
    return names
  }
}
