import Clinical
import Drafting
import Questionnaires
import Safety

/// Tries one question with other answers, and nothing else changed.
struct AnswerTrial {
  /// How far a day or a number is moved at most.
  static let reach = 730
  /// How far beyond an answer it is tried whether those further away do the same.
  static let beyond = [1, 2, 4, 7, 14, 21, 30, 60, 90, 180, 365, 730]

  /// What comes of another answer.
  enum Result {
    /// The form does not take it, or nothing can be judged with it.
    case refused
    /// The line stays what it is.
    case same
    /// The line is another.
    case other(OtherAnswer)
  }

  let open: OpenConsultation
  let pack: Pack
  let search: OtherAnswerSearch
  let judge: (ConsultationRecord) -> Judgement

  private var index: QuestionnaireIndex { open.judgement.evaluation.index }

  /// The nearest other answer to a question with which the line is another; nothing where none is.
  ///
  /// Which concern it is about is no answer to try: with another concern it would be another patient's plan.
  func nearest(at place: Place) -> OtherAnswer? {
    guard let item = index.item(place.item), !index.isReadOnly(place.item),
      place.item != KnownItem.concern
    else { return nil }
    let values = open.judgement.evaluation.values(at: place)
    switch (item.questionType, values.first) {
    case (.date, .date(let date)):
      return StepTrial(trial: self, place: place, booked: booked.map { date.last.days(until: $0) })
      {
        .date(PartialDate(date.last.adding(days: $0)))
      }
      .nearest
    case (.integer, .integer(let number)):
      return StepTrial(trial: self, place: place) { steps in
        Int(number) + steps < 0 ? nil : Int32(exactly: Int(number) + steps).map(AnswerValue.integer)
      }
      .nearest
    case (.boolean, let value):
      return option(place, [.boolean(value != .boolean(true))].map { [$0] })
    case (.choice, _), (.openChoice, _):
      return item.repeats == nil
        ? option(place, neighbours(of: values, among: item.options.map { [.coding($0.coding)] }))
        : option(
          place,
          values.map { value in values.filter { $0 != value } }.filter { !$0.isEmpty }
        )
    default: return nil
    }
  }

  /// What comes of a yes, where a no was given.
  func affirmed(at place: Place) -> OtherAnswer? {
    let options = index.item(place.item)?.options ?? []
    return yes(among: options).flatMap { option(place, [[$0]], as: .denied) }
  }

  /// What comes of one allergy more; where none was declared, the question before it is answered yes.
  func declared(_ allergy: AnswerValue, at place: Place) -> OtherAnswer? {
    let known = Place(KnownItem.allergiesKnown)
    var opening: [ConsultationEvent] = []
    if !open.judgement.evaluation.isEnabled(place) {
      guard let yes = yes(among: index.item(known.item)?.options ?? []) else { return nil }
      opening = [.answered(known, [yes])]
    }
    let values = open.judgement.evaluation.values(at: place) + [allergy]
    guard
      case .other(let other) = tried(place, values, size: 1, as: .denied, after: opening)
    else { return nil }
    return other
  }

  private func yes(among options: [AnswerOption]) -> AnswerValue? {
    options.first { SafetyAnswer(rawValue: $0.coding.code) == .yes }.map { .coding($0.coding) }
  }

  /// Whether every other answer is tried, days and numbers in steps.
  func triesAll(at place: Place) -> Bool {
    guard let item = index.item(place.item), !index.isReadOnly(place.item) else { return false }
    let value = open.judgement.evaluation.values(at: place).first
    switch (item.questionType, value) {
    case (.date, .date), (.integer, .integer), (.boolean, .boolean): return true
    case (.choice, _): return item.repeats == nil && place.item != KnownItem.concern
    default: return false
    }
  }

  /// The days named in other answers that are still to come: something is booked then.
  private var booked: [CalendarDay] {
    let today = open.judgement.evaluation.today
    return open.record.response.answers.values.flatMap(\.self).compactMap { value in
      guard case .date(let date) = value, date.last > today else { return nil }
      return date.last
    }
  }

  /// The other options, those beside the answer first: skin type III before I for somebody of type IV.
  private func neighbours(
    of values: [AnswerValue],
    among options: [[AnswerValue]]
  ) -> [[AnswerValue]] {
    let own = options.firstIndex(of: values) ?? 0
    return options.enumerated().filter { $0.offset != own || $0.element != values }
      .sorted { (abs($0.offset - own), $0.offset) < (abs($1.offset - own), $1.offset) }
      .map(\.element)
  }

  /// Of the options that make the line another, the first one with the mildest verdict.
  private func option(
    _ place: Place,
    _ options: [[AnswerValue]],
    as way: OtherAnswer.Way = .given
  ) -> OtherAnswer? {
    let found = options.compactMap { values in
      if case .other(let other) = tried(place, values, size: 1, as: way) { other } else { nil }
    }
    let best = found.enumerated().min { left, right in
      let verdicts = [left, right].map { $0.element.planVerdict }
      return (verdicts[0], left.offset) < (verdicts[1], right.offset)
    }
    return best?.element
  }

  // MARK: Judging

  /// What comes of the consultation with one answer given otherwise, and of all that falls with the old answer.
  func tried(
    _ place: Place,
    _ values: [AnswerValue],
    size: Int,
    as way: OtherAnswer.Way,
    after opening: [ConsultationEvent] = []
  ) -> Result {
    var other = open
    let events = opening + [.answered(place, values)]
    var next = events + open.falling(with: events)
    while !next.isEmpty {
      for event in next { other.take(event) }
      other.judgement = judge(other.record)
      next = other.initialAnswers
    }
    guard !other.judgement.evaluation.problems.contains(where: { $0.place == place }) else {
      return .refused
    }
    let lapsed = other.overrides(lapsedSince: open.groundsOfOverrides)
    if !lapsed.isEmpty {
      for rule in lapsed { other.record.take(.overrideWithdrawn(rule)) }
      other.judgement = judge(other.record)
    }
    guard let plan = other.judgement.plan, let reading = search.key.reading(in: other.judgement)
    else { return .refused }
    guard reading != search.reading else { return .same }
    return .other(
      OtherAnswer(
        place: place,
        opening: opening,
        way: KnownItem.ofConcernRow.contains(place.item) ? .wish : way,
        question: question(at: place),
        values: values,
        answer: open.words(for: values, at: place),
        isDay: index.item(place.item)?.questionType == .date,
        size: size,
        reading: reading,
        planVerdict: plan.verdict,
        verdict: search.key == .verdict || plan.verdict == verdict ? nil : plan.verdict,
        isMilder: verdict.map { plan.verdict < $0 } ?? false,
        moved: moved(plan, reading)
      )
    )
  }

  /// The question in words; the list of allergies by the name of its group, for it asks only which.
  private func question(at place: Place) -> String {
    guard place.item == KnownItem.allergies,
      let group = index.parents(of: place.item).last.flatMap(index.item)
    else { return open.words(of: place) }
    return Words.subject(of: group)
  }

  /// The verdict as the answers are.
  private var verdict: Verdict? { open.judgement.plan?.verdict }

  /// The first lines of what would move, for lines whose own words do not say it.
  private func moved(_ after: Plan, _ reading: LineReading) -> [String] {
    guard let before = open.judgement.plan else { return [] }
    switch (reading, search.key) {
    case (.told, .condition(let rules)): return [Words.toldInstead(after.conditions(of: rules))]
    case (.told, let key):
      guard let old = key.told(in: before), let new = key.told(in: after) else { return [] }
      let isSame = old.counted(in: before).first == new.counted(in: after).first
      return [isSame ? Words.held(new) : Words.toldInstead([new.text + Words.days(of: new)])]
    case (.gone, .component(_, let area)), (.gone, .syringes(let area)):
      return instead(before, after, area)
    case (.drafted, _):
      let difference = PlanDifference(between: before, and: after, knowledge: pack.knowledge)
      return Array(difference.drafted.prefix(2))
    default: return []
    }
  }

  /// What comes in the place of a line that goes: substances that were not there.
  private func instead(_ before: Plan, _ after: Plan, _ area: AreaID) -> [String] {
    func drafted(_ plan: Plan) -> [SubstanceID] {
      plan.preparations.filter { $0.area == area }.flatMap(\.components).map(\.substance)
    }
    let (old, new) = (drafted(before), drafted(after))
    var names: [String] = []
    for substance in new where !old.contains(substance) {
      let name = pack.knowledge.monograph(substance)?.name ?? pack.knowledge.name(substance.text)
      if !names.contains(name) { names.append(name) }
    }
    if !names.isEmpty { return [Words.draftedInstead(names)] }
    return new.isEmpty && after.verdict.mayProceed ? [Words.nothingInstead] : []
  }
}
