extension DateReader {
  /// Reads `today`, `6w ago`, `in 3 weeks`, `10d`, `last month`.
  func relative(_ tokens: [DateToken]) -> Outcome? {
    switch tokens {
    case [.word("today")], [.word("now")]: return .date(PartialDate(today))
    case [.word("yesterday")]: return distance(1, .day, back: true)
    case [.word("tomorrow")]: return distance(1, .day, back: false)
    default: return turned(tokens) ?? counted(tokens)
    }
  }

  private func counted(_ tokens: [DateToken]) -> Outcome? {
    var said = tokens
    var isBack: Bool? = nil
    if said.first == .word("in") {
      isBack = false
      said.removeFirst()
    } else if said.last == .word("ago") {
      isBack = true
      said.removeLast()
    }
    guard said.count == 2, let count = Self.count(said[0]),
      let unit = said[1].word.flatMap({ WordsClinical.units[$0] })
    else { return nil }
    if let isBack { return distance(count, unit, back: isBack) }
    switch direction {
    case .past: return distance(count, unit, back: true)
    case .future: return distance(count, unit, back: false)
    case .any: return .notADate(.beforeOrAfter)
    }
  }

  private static func count(_ token: DateToken) -> Int? {
    switch token {
    case .number(let count, _): count
    case .word(let word): WordsClinical.smallNumbers[word]
    case .mark: nil
    }
  }

  private func distance(_ count: Int, _ unit: Unit, back: Bool) -> Outcome {
    let steps = back ? -count : count
    switch unit {
    case .day: return .date(PartialDate(today.adding(days: steps)))
    case .week: return .date(PartialDate(today.adding(days: 7 * steps)))
    case .month:
      let there = today.adding(months: steps)
      return month(there.month, of: .full(there.year))
    case .year: return year(today.adding(years: steps).year)
    }
  }

  /// Reads `last week`, `this month`, `next year`: the calendar's, weeks from Monday to Sunday.
  private func turned(_ tokens: [DateToken]) -> Outcome? {
    guard tokens.count == 2, let turn = tokens[0].word.flatMap({ WordsClinical.turns[$0] }),
      let unit = tokens[1].word.flatMap({ WordsClinical.units[$0] })
    else { return nil }
    let steps = turn == .last ? -1 : turn == .next ? 1 : 0
    switch unit {
    case .day: return nil
    case .week:
      let monday = today.adding(days: 1 - today.weekday + 7 * steps)
      return PartialDate(from: monday, to: monday.adding(days: 6)).map(Outcome.date)
    case .month, .year: return distance(abs(steps), unit, back: steps < 0)
    }
  }

  /// Reads `friday`, `last friday`, `next friday`, and a weekday before a full date, which it must fit.
  ///
  /// The last one is before today, the next one after it, this one today or after it. A weekday alone on that
  /// very weekday may be today: both are offered.
  func weekday(_ tokens: [DateToken]) -> Outcome? {
    let turn = tokens.first?.word.flatMap { WordsClinical.turns[$0] }
    let said = tokens.dropFirst(turn == nil ? 0 : 1)
    guard let weekday = said.first?.word.flatMap(Self.weekdayNumber) else { return nil }
    if said.count > 1 { return turn == nil ? full(Array(said.dropFirst()), on: weekday) : nil }
    let ahead = (weekday - today.weekday + 7) % 7
    let next = today.adding(days: ahead == 0 ? 7 : ahead)
    let last = next.adding(days: ahead == 0 ? -14 : -7)
    switch turn {
    case .last: return .date(PartialDate(last))
    case .next: return .date(PartialDate(next))
    case .this: return .date(PartialDate(today.adding(days: ahead)))
    case nil: break
    }
    switch direction {
    case .past: return ahead == 0 ? .ambiguous([last, today]) : .date(PartialDate(last))
    case .future: return ahead == 0 ? .ambiguous([today, next]) : .date(PartialDate(next))
    case .any: return .ambiguous(ahead == 0 ? [last, today, next] : [last, next])
    }
  }

  private func full(_ tokens: [DateToken], on weekday: Int) -> Outcome? {
    guard let outcome = numbers(tokens) ?? named(tokens) else { return nil }
    switch outcome {
    case .notADate: return outcome
    case .ambiguous(let days):
      let fitting = days.filter { $0.weekday == weekday }
      return fitting.count == 1 ? .date(PartialDate(fitting[0])) : outcome
    case .date(let date):
      guard date.isExact else { return nil }
      let fits = date.first.weekday == weekday
      return fits ? outcome : .notADate(.wrongWeekday(weekday, date.first))
    }
  }
}
