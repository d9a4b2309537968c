package import Clinical
package import Consultation
import Drafting
import Questionnaires
import Safety

/// A desk on which plans are judged by hand-made rules: ibuprofen waits 14 days, consent gates the approval, puffy
/// eyes are never served, a volume above 0.5 mL and an interval below 14 days are refused.
package enum Bench {
  package static let desk = Desk(
    pack: pack,
    judge: { record, today, _ in judge(record, today) },
    sheet: { sheet, record, _, _ in "\(sheet.rawValue) of \(record.id)" },
    approved: { record, _, _, name, day in "plan of \(record.id) approved by \(name) on \(day)" },
    fold: { $0.lowercased() }
  )

  private static let index = QuestionnaireIndex(form)

  static func judge(_ record: ConsultationRecord, _ today: CalendarDay) -> Judgement {
    let evaluation = Evaluation(index, record.response, today: today)
    let chart = Chart(record, evaluation)
    let assessment = Assessment(
      findings: chart.findings,
      verdict: chart.verdict,
      eligibleOn: chart.eligibleOn,
      conditionsToMeet: [],
      zones: [],
      exclusions: [],
      cautions: [],
      stops: [],
      openChecks: chart.openChecks
    )
    return Judgement(
      evaluation: evaluation,
      assessment: assessment,
      plan: plan(chart),
      editRefusals: chart.refused
    )
  }
}

/// What the bench reads from a record.
struct Chart {
  let today: CalendarDay
  let planned: CalendarDay?
  let concerns: [(id: ConcernID, zones: [ZoneID])]
  let findings: [Finding]
  let openChecks: [Finding]
  let taken: [PlanEdit]
  let refused: [EditRefusal]
  let eligibleOn: CalendarDay?

  init(_ record: ConsultationRecord, _ evaluation: Evaluation) {
    today = evaluation.today
    func day(_ item: ItemID) -> CalendarDay? {
      if case .date(let date) = evaluation.values(at: Place(item)).first { date.last } else { nil }
    }
    func codes(_ place: Place) -> [String] {
      evaluation.values(at: place).compactMap {
        if case .coding(let coding) = $0 { coding.code } else { nil }
      }
    }
    let planned = day("planned_date")
    self.planned = planned
    concerns = record.response.occurrences(of: Place("concerns")).compactMap { occurrence in
      codes(Place("concern", [occurrence])).first.map { code in
        (ConcernID(code), codes(Place("concern_zones", [occurrence])).map { ZoneID($0) })
      }
    }
    let clear = day("ibuprofen.last")?.adding(days: 14)
    if let clear, clear > planned ?? evaluation.today {
      findings = [Self.waits(until: clear)]
      eligibleOn = clear
    } else {
      findings = []
      eligibleOn = nil
    }
    openChecks = codes(Place("consent_recorded")).first == "yes" ? [] : [Self.consent]
    var taken: [PlanEdit] = []
    var refused: [EditRefusal] = []
    for edit in record.edits {
      switch edit {
      case .volume(_, _, let volume) where volume > .microlitres(500):
        refused.append(
          EditRefusal(edit: edit, message: "0.6 mL is above the cap of 0.5 mL: write less.")
        )
      case .interval(let days) where days < 14:
        refused.append(EditRefusal(edit: edit, message: "The interval is 14 to 28 days."))
      case .swap(_, _, to: "polynucleotides"):
        refused.append(
          EditRefusal(
            edit: edit,
            message:
              "Face: Polynucleotides may not be placed, fish allergy. Choose a feasible substance."
          )
        )
      case .technique(_, _, let technique) where technique != "nappage":
        refused.append(
          EditRefusal(edit: edit, message: "Face: that technique does not meet 1 to 1.5 mm.")
        )
      default: taken.append(edit)
      }
    }
    self.taken = taken
    self.refused = refused
  }

  var verdict: Verdict { findings.map(\.verdict).max() ?? .proceed }

  var zones: [ZoneID] {
    let wanted = concerns.filter { $0.id != "puffy_eyes" }.flatMap(\.zones)
    return ["forehead", "temple", "cheek"].filter(wanted.contains)
  }

  var omitted: [ZoneID] {
    taken.compactMap { if case .omitZone(let zone) = $0 { zone } else { nil } }
  }

  var unserved: [UnservedConcern] {
    concerns.filter { $0.id == "puffy_eyes" && !$0.zones.isEmpty }.map { concern in
      UnservedConcern(
        concern: concern.id,
        zones: concern.zones,
        reason: "oedema-prone lids are a labelled unsuitability; a medical check comes first",
        sources: ["SEED4"]
      )
    }
  }

  private static func waits(until day: CalendarDay) -> Finding {
    Finding(
      rule: "W05",
      title: "Ibuprofen, self-bought",
      effect: .deferUntilDate,
      severity: .warning,
      scope: .systemic,
      verdict: .defer,
      message: "Ibuprofen was taken within 14 days: wait until \(DateWords.short(day)).",
      evidence: [EvidenceAnswer(item: "ibuprofen.last", answer: "")],
      earliestDate: day,
      allowsOverride: true,
      clearanceTo: .proceedWithCaution,
      conflicts: ["K3"],
      status: .sourced,
      sources: ["SEED4"]
    )
  }

  private static let consent = Finding(
    rule: "C42",
    title: "Consent",
    effect: .deferUntilCondition,
    severity: .warning,
    scope: .systemic,
    verdict: .defer,
    gate: .approval,
    message: "Written consent is not recorded: record it before approval.",
    evidence: [EvidenceAnswer(item: "consent_recorded", answer: "not_asked")],
    status: .policy,
    sources: ["SEED4"]
  )
}

extension Play {
  /// A consultation on the bench in which this was said before.
  package static func resumed(_ said: [ConsultationEvent], _ scratch: Scratch? = nil) -> Play {
    var play = Play(clinic: SampleDesk.clinic, desk: Bench.desk)
    let opening = ConsultationEvent.Opening(
      day: play.state.today,
      pack: Bench.pack.identity,
      questionnaire: Bench.form.canonical,
      role: .prescriber
    )
    let events = ([.opened(opening)] + said).enumerated().map { offset, event in
      StoredEvent(
        sequence: offset + 1,
        consultation: "C-0001",
        at: play.state.now,
        practitioner: "Dr Vogt",
        event: event,
        digest: "digest\(offset + 1)"
      )
    }
    play.send(.loaded(events, scratch))
    return play
  }

  /// In front of a plan with nothing in the way.
  package static var ready: Play { planned(said) }

  /// Taken up again with what was half typed on a plan with nothing in the way.
  package static func ready(_ scratch: Scratch?) -> Play { resumed(said, scratch) }

  /// Taken up again with what was half typed on a plan that waits for a day.
  package static func waiting(_ scratch: Scratch?) -> Play { resumed(saidOfIbuprofen, scratch) }

  /// In front of a plan that waits for a day: ibuprofen was taken two days ago.
  package static var waiting: Play { planned(saidOfIbuprofen) }

  private static var saidOfIbuprofen: [ConsultationEvent] {
    said + [
      .answered(Place("ibuprofen"), [.coding(Coding(code: "yes"))]),
      .answered(Place("ibuprofen.last"), [.date(PartialDate(day("2026-12-08")))]),
    ]
  }

  /// The same without consent.
  package static var withoutConsent: Play { planned(said + [.cleared(Place("consent_recorded"))]) }

  private static func planned(_ events: [ConsultationEvent]) -> Play {
    var play = resumed(events)
    play.send(.commanded(.plan))
    return play
  }

  private static let said: [ConsultationEvent] = [
    .answered(Place("record_number"), [.string("A-0042")]),
    .answered(Place("family_name"), [.string("Example")]),
    .answered(Place("planned_date"), [.date(PartialDate(day("2026-12-12")))]),
    .answered(Place("ibuprofen"), [.coding(Coding(code: "no"))]),
    .occurrenceAdded(group: Place("concerns"), number: 0),
    .answered(Place("concern", [0]), [.coding(Coding(code: "dullness"))]),
    .answered(Place("concern_degree", [0]), [.integer(2)]),
    .answered(
      Place("concern_zones", [0]),
      [.coding(Coding(code: "forehead")), .coding(Coding(code: "cheek"))]
    ),
    .occurrenceAdded(group: Place("concerns"), number: 1),
    .answered(Place("concern", [1]), [.coding(Coding(code: "puffy_eyes"))]),
    .answered(Place("concern_degree", [1]), [.integer(1)]),
    .answered(Place("concern_zones", [1]), [.coding(Coding(code: "periorbital_lower"))]),
    .answered(Place("niacin_flush"), [.coding(Coding(code: "no"))]),
    .answered(Place("consent_recorded"), [.coding(Coding(code: "yes"))]),
  ]
}

/// A day from its text.
package func day(_ iso: String) -> CalendarDay { CalendarDay(iso: iso) ?? .distantPast }
