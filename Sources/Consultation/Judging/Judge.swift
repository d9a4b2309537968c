public import Clinical
public import Drafting
public import Questionnaires
public import Safety

/// Judges consultations by one pack: what is asked, what the rules say, what is drafted.
///
///     record ─▶ Evaluation ─▶ facts ─▶ Assessment ─▶ Plan
public struct Judge: Sendable {
  /// The pack judged by.
  public let pack: Pack
  /// Why nothing is planned; nothing while planning is on.
  public let planningOff: String?
  private let index: QuestionnaireIndex
  private let reader: FactsReader
  private let engine: SafetyEngine
  private let composer: Composer

  /// Prepares what every judgement looks up.
  ///
  /// - Parameters:
  ///   - pack: The pack to judge by.
  ///   - planningOff: Why no answers are assessed and nothing is drafted, after a self-test that failed.
  public init(pack: Pack, planningOff: String? = nil) {
    self.pack = pack
    self.planningOff = planningOff
    index = QuestionnaireIndex(pack.questionnaire)
    reader = FactsReader(pack.questionnaire)
    engine = SafetyEngine(rules: pack.rules, knowledge: pack.knowledge)
    composer = Composer(knowledge: pack.knowledge, rules: pack.rules, weights: pack.weights)
  }

  /// The judgement of a consultation on a day.
  public func judge(
    _ record: ConsultationRecord,
    today: CalendarDay,
    practitioner: Practitioner?
  ) -> Judgement {
    judge(
      record.response,
      answeredOn: record.answeredOn,
      today: today,
      practitioner: practitioner,
      overrides: record.overrides,
      edits: record.edits
    )
  }

  /// The judgement of answers on a day.
  public func judge(
    _ response: QuestionnaireResponse,
    answeredOn: [Place: CalendarDay] = [:],
    today: CalendarDay,
    practitioner: Practitioner?,
    overrides: [RuleOverride] = [],
    edits: [PlanEdit] = []
  ) -> Judgement {
    let answers = read(
      response,
      answeredOn: answeredOn,
      today: today,
      practitioner: practitioner,
      overrides: overrides
    )
    return judge(answers, edits: edits)
  }

  /// Answers as a form reads them on a day; packs with the same form share it.
  struct Reading {
    fileprivate let evaluation: Evaluation
    fileprivate let facts: FactsReading
  }

  /// The answers as this pack's form reads them on a day.
  func read(
    _ response: QuestionnaireResponse,
    answeredOn: [Place: CalendarDay],
    today: CalendarDay,
    practitioner: Practitioner?,
    overrides: [RuleOverride]
  ) -> Reading {
    let evaluation = Evaluation(index, response, today: today, answeredOn: answeredOn)
    let facts = reader.read(
      evaluation,
      today: today,
      practitioner: practitioner,
      overrides: overrides
    )
    return Reading(evaluation: evaluation, facts: facts)
  }

  /// The judgement of answers that were read.
  func judge(_ answers: Reading, edits: [PlanEdit]) -> Judgement {
    let (evaluation, reading) = (answers.evaluation, answers.facts)
    if let planningOff {
      let error = InputError(place: nil, message: planningOff)
      return Judgement(evaluation: evaluation, inputErrors: [error])
    }
    var judgement = Judgement(
      evaluation: evaluation,
      inputErrors: reading.errors.map(named)
    )
    let lacksPlannedDay = reading.errors.contains { $0.kind == .plannedDateMissing }
    let slips = evaluation.datesOfOtherTimes.map(longAgo)
    judgement.inputErrors += slips
    let unreadable = reading.errors.filter { $0.kind != .plannedDateMissing }.map(named) + slips
    guard unreadable.isEmpty else {
      judgement.assessment = engine.assess(reading.facts).awaiting(unreadable)
      return judgement
    }
    let assessed = engine.assess(reading.facts)
    let assessment = lacksPlannedDay ? assessed.awaitingPlannedDay : assessed
    let outcome = composer.draft(
      DraftRequest(facts: reading.facts, assessment: assessment, edits: edits)
    )
    judgement.facts = reading.facts
    judgement.assessment = assessment
    judgement.plan = outcome.plan
    judgement.editRefusals = outcome.refusals
    return judgement
  }

  /// An answer that cannot be right, worded with the names of the form.
  private func named(_ error: Safety.InputError) -> InputError {
    InputError(
      place: Place(ItemID(error.item), error.occurrences),
      message: error.sentence(named: name(of: ItemID(error.item)))
    )
  }
}

extension Judge {
  /// A date that cannot belong to the yes it follows, in words.
  private func longAgo(_ place: Place) -> InputError {
    InputError(place: place, message: Words.longAgo(name(of: place.item)))
  }

  /// What people call an item: its name in the pack, or its question with the one it is asked under.
  private func name(of item: ItemID) -> String {
    if let name = pack.knowledge.names[item.text] { return name }
    let asked = (index.parents(of: item).suffix(1) + [item]).compactMap(index.item)
    let words = asked.filter { $0.questionType != nil }.map(Words.subject)
    return words.isEmpty ? item.text : words.joined(separator: ": ")
  }
}

extension Evaluation {
  /// Dates that follow a yes and lie longer ago than the question asks: a slip in the year, or the yes is none.
  fileprivate var datesOfOtherTimes: [Place] {
    problems.filter { problem in
      guard case .belowMinimum(.today) = problem.kind else { return false }
      let question = index.parents(of: problem.place.item).last.flatMap(index.item)
      return question?.isSafetyQuestion == true
    }
    .map(\.place)
  }
}

extension Evaluation: AnswerSource {
  /// The occurrences of a repeating group, in the order shown.
  public func occurrences(of group: Place) -> [Int] { response.occurrences(of: group) }
}
