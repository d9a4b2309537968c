extension DateReader {
  /// Reads `spring`, `last spring`, `spring 2021`, `2021 spring`, `winter 2020/21`.
  func season(_ tokens: [DateToken]) -> Outcome? {
    guard
      let place = tokens.firstIndex(where: { $0.word.flatMap { WordsClinical.seasons[$0] } != nil }
      ),
      let month = tokens[place].word.flatMap({ WordsClinical.seasons[$0] })
    else { return nil }
    var rest = tokens
    rest.remove(at: place)
    rest.removeAll { $0 == .word("of") }
    if rest.isEmpty { return open(season: month) }
    if rest.count == 1, let turn = rest[0].word.flatMap({ WordsClinical.turns[$0] }) {
      return season(month, turn)
    }
    if month == 12, rest.count == 3, rest[1] == .mark("/"),
      case .number(let year, digits: 4) = rest[0], rest[2] == .number((year + 1) % 100, digits: 2)
    {
      return season(month, of: year).map(Outcome.date) ?? .notADate(.yearOutOfRange)
    }
    return year(rest).map { said(season: month, of: years($0)) }
  }

  private func said(season month: Int, of years: [Int]) -> Outcome {
    guard years.count == 1 else { return .notADate(.yearUnclear(years[0], years[1])) }
    guard let season = season(month, of: years[0]) else { return .notADate(.yearOutOfRange) }
    if direction == .past, season.first > today, month == 12,
      let earlier = self.season(month, of: years[0] - 1)
    {
      return .date(earlier)
    }
    return .date(season)
  }

  /// The season's three months, from the month it begins in.
  private func season(_ month: Int, of year: Int) -> PartialDate? {
    guard let first = CalendarDay(year: year, month: month, day: 1) else { return nil }
    let last = first.adding(months: 3)
    guard last < .distantFuture else { return nil }
    return PartialDate(from: first, to: last.adding(days: -1))
  }

  private func season(_ month: Int, _ turn: Turn) -> Outcome? {
    let near = seasons(month)
    let found =
      switch turn {
      case .last: near.last { $0.last < today }
      case .next: near.first { $0.first > today }
      case .this: now(near) ?? near.first { $0.first.year == today.year }
      }
    return found.map(Outcome.date)
  }

  private func open(season month: Int) -> Outcome {
    let near = seasons(month)
    let found =
      switch direction {
      case .past: near.last { $0.first <= today }
      case .future: near.first { $0.last >= today }
      case .any: now(near)
      }
    return found.map(Outcome.date) ?? .notADate(.beforeOrAfter)
  }

  /// The season in the years around today, in order.
  private func seasons(_ month: Int) -> [PartialDate] {
    (-2...2).compactMap { season(month, of: today.year + $0) }
  }

  private func now(_ seasons: [PartialDate]) -> PartialDate? {
    seasons.first { $0.first <= today && today <= $0.last }
  }
}
