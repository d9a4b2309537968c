import Clinical
import Drafting
import Questionnaires
import Safety

/// Tries one question with other answers, and nothing else changed.
struct AnswerTrial {
  /// How far a day or a number is moved at most.
  static let reach = 730
  /// How far beyond an answer it is tried whether those further away do the same: something booked may lie between.
  static let beyond = [1, 2, 4, 7, 14, 21, 30, 60, 90]

  let open: OpenConsultation
  let pack: Pack
  let search: OtherAnswerSearch
  let judge: (ConsultationRecord) -> Judgement

  /// The nearest other answer to a question with which the line is another; nothing where none is.
  ///
  /// Which concern it is about is no answer to try: with another concern it would be another patient's plan.
  func nearest(at place: Place) -> OtherAnswer? {
    guard let item = open.judgement.evaluation.index.item(place.item),
      !open.judgement.evaluation.index.isReadOnly(place.item), place.item != KnownItem.concern
    else { return nil }
    let values = open.judgement.evaluation.values(at: place)
    switch (item.questionType, values.first) {
    case (.date, .date(let date)):
      return moved(place) { steps in .date(PartialDate(date.last.adding(days: steps))) }
    case (.integer, .integer(let number)):
      return moved(place) { steps in
        Int(number) + steps < 0 ? nil : Int32(exactly: Int(number) + steps).map(AnswerValue.integer)
      }
    case (.boolean, let value):
      return option(place, [.boolean(value != .boolean(true))].map { [$0] })
    case (.choice, _), (.openChoice, _):
      return item.repeats == nil
        ? option(place, item.options.map { [.coding($0.coding)] }.filter { $0 != values })
        : option(
          place,
          values.map { value in values.filter { $0 != value } }.filter { !$0.isEmpty }
        )
    default: return nil
    }
  }

  // MARK: Options

  /// Of the options that make the line another, the one with the mildest verdict.
  private func option(_ place: Place, _ options: [[AnswerValue]]) -> OtherAnswer? {
    let found = options.compactMap { values in
      tried(place, values).map { (values: values, judgement: $0) }
    }
    let best = found.enumerated().min { left, right in
      let verdicts = [left, right].map { $0.element.judgement.plan?.verdict ?? .doNotTreat }
      return (verdicts[0], left.offset) < (verdicts[1], right.offset)
    }
    return best.map { other(place, $0.element.values, size: 1, bound: nil, $0.element.judgement) }
  }

  // MARK: Days and numbers

  /// The nearest value, downwards or upwards, with which the line is another.
  private func moved(_ place: Place, _ value: (Int) -> AnswerValue?) -> OtherAnswer? {
    func judgement(_ steps: Int) -> Judgement? {
      value(steps).flatMap { tried(place, [$0]) }
    }
    let steps = [-1, 1].compactMap { sign in
      nearest { judgement(sign * $0) != nil }.map { sign * $0 }
    }
    guard let nearest = steps.min(by: { abs($0) < abs($1) }), let other = judgement(nearest),
      let answer = value(nearest)
    else { return nil }
    let sign = nearest.signum()
    let reading = search.key.reading(in: other)
    let isOpen = Self.beyond.allSatisfy { further in
      judgement(nearest + sign * further).map { search.key.reading(in: $0) == reading } ?? false
    }
    return self.other(
      place,
      [answer],
      size: abs(nearest),
      bound: isOpen ? (sign < 0 ? .orLess : .orMore) : nil,
      other
    )
  }

  /// The least number of steps that does it, where double as many did: found by halving.
  private func nearest(_ does: (Int) -> Bool) -> Int? {
    var high = 1
    while !does(high) {
      high *= 2
      if high > Self.reach { return nil }
    }
    var low = high / 2
    while high - low > 1 {
      let middle = (low + high) / 2
      if does(middle) { high = middle } else { low = middle }
    }
    return high
  }

  // MARK: Judging

  /// The judgement of the consultation with one answer given otherwise, where the line is another by it.
  private func tried(_ place: Place, _ values: [AnswerValue]) -> Judgement? {
    var other = open
    other.record.take(.answered(place, values))
    other.judgement = judge(other.record)
    guard !other.judgement.evaluation.problems.contains(where: { $0.place == place }) else {
      return nil
    }
    let lapsed = other.overrides(lapsedSince: open.groundsOfOverrides)
    if !lapsed.isEmpty {
      for rule in lapsed { other.record.take(.overrideWithdrawn(rule)) }
      other.judgement = judge(other.record)
    }
    guard let reading = search.key.reading(in: other.judgement), reading != search.reading else {
      return nil
    }
    return other.judgement
  }

  private func other(
    _ place: Place,
    _ values: [AnswerValue],
    size: Int,
    bound: OtherAnswer.Bound?,
    _ judgement: Judgement
  ) -> OtherAnswer {
    let verdict = judgement.plan?.verdict
    let before = open.judgement.plan?.verdict
    let isOther = search.key != .verdict && verdict != before
    return OtherAnswer(
      place: place,
      question: open.words(of: place),
      answer: open.words(for: values, at: place),
      bound: bound,
      isDay: open.judgement.evaluation.index.item(place.item)?.questionType == .date,
      size: size,
      reading: search.key.reading(in: judgement) ?? .gone,
      verdict: isOther ? verdict : nil,
      isMilder: verdict.map { new in before.map { new < $0 } ?? false } ?? false,
      moved: differences(judgement)
    )
  }

  /// The first lines of what would move, for lines whose own words do not say it.
  private func differences(_ judgement: Judgement) -> [String] {
    guard case .drafted = search.key.reading(in: judgement), let before = open.judgement.plan,
      let after = judgement.plan
    else { return [] }
    let difference = PlanDifference(between: before, and: after, knowledge: pack.knowledge)
    return Array(difference.drafted.prefix(2))
  }
}
