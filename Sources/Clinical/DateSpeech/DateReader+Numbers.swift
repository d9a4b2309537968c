extension DateReader {
  /// A year as typed: in full or as two digits.
  enum Year {
    case full(Int)
    case short(Int)

    /// A year of four digits or two, or nothing.
    init?(_ token: DateToken) {
      switch token {
      case .number(let year, digits: 4): self = .full(year)
      case .number(let year, digits: 2): self = .short(year)
      case .number, .word, .mark: return nil
      }
    }
  }

  /// Reads `2019`, `7/2024`, `3/7`, `3.7.24`, `2024/7/3`: numbers with one mark between them, or spaces.
  func numbers(_ tokens: [DateToken]) -> Outcome? {
    guard let parts = separated(tokens) else { return nil }
    let numbers = parts.compactMap { part -> (value: Int, digits: Int)? in
      if case .number(let value, let digits) = part, digits != 3 { (value, digits) } else { nil }
    }
    guard numbers.count == parts.count else { return nil }
    let values = numbers.map(\.value)
    switch numbers.map({ $0.digits == 4 }) {
    case [true]: return year(values[0])
    case [false, true]: return month(values[0], of: .full(values[1]))
    case [true, false]: return month(values[1], of: .full(values[0]))
    case [false, false]: return ordered(values, year: nil)
    case [true, false, false]:
      return outcome(of: [days(values[2], month: values[1], of: .full(values[0]))])
    case [false, false, true]: return ordered(Array(values[..<2]), year: .full(values[2]))
    case [false, false, false]:
      if order == .yearFirst {
        guard numbers[0].digits == 2 else { return nil }
        return outcome(of: [days(values[2], month: values[1], of: .short(values[0]))])
      }
      guard numbers[2].digits == 2 else { return nil }
      return ordered(Array(values[..<2]), year: .short(values[2]))
    default: return nil
    }
  }

  /// The pieces between marks that are all the same; one dot may end the text.
  private func separated(_ tokens: [DateToken]) -> [DateToken]? {
    var said = tokens
    if said.count > 2, said.last == .mark(".") { said.removeLast() }
    let marks = Set(said.compactMap { if case .mark(let mark) = $0 { mark } else { nil } })
    guard marks.isEmpty || marks.count == 1 && marks.isSubset(of: ["/", ".", "-"]) else {
      return nil
    }
    let parts = said.filter { if case .number = $0 { true } else { false } }
    let wanted = marks.isEmpty ? parts.count : 2 * parts.count - 1
    guard !parts.isEmpty, said.count == wanted, said.first == parts.first else { return nil }
    return parts
  }

  /// A whole year.
  func year(_ year: Int) -> Outcome {
    PartialDate(year: year).map(Outcome.date) ?? .notADate(.yearOutOfRange)
  }

  /// A month of a year.
  func month(_ month: Int, of year: Year) -> Outcome {
    guard (1...12).contains(month) else { return .notADate(.noSuchMonth(month)) }
    let years = years(year)
    if years.count > 1 { return .notADate(.yearUnclear(years[0], years[1])) }
    return years.first.flatMap { PartialDate(year: $0, month: month) }.map(Outcome.date)
      ?? .notADate(.yearOutOfRange)
  }

  /// Reads a day and a month in the order of the clinic, or in both where there is none.
  private func ordered(_ pair: [Int], year: Year?) -> Outcome {
    switch order {
    case .dayFirst: outcome(of: [days(pair[0], month: pair[1], of: year)])
    case .monthFirst, .yearFirst: outcome(of: [days(pair[1], month: pair[0], of: year)])
    case nil:
      outcome(of: [
        days(pair[0], month: pair[1], of: year), days(pair[1], month: pair[0], of: year),
      ])
    }
  }

  /// What several readings come to: the days of those that can be, or why the first cannot.
  func outcome(of readings: [Result<[CalendarDay], Impossible>]) -> Outcome {
    var found: [CalendarDay] = []
    var reasons: [DateSpeech.Reason] = []
    for reading in readings {
      switch reading {
      case .success(let days): found += days.filter { !found.contains($0) }
      case .failure(let impossible): reasons.append(impossible.reason)
      }
    }
    if found.isEmpty, let reason = reasons.first { return .notADate(reason) }
    return found.count == 1 ? .date(PartialDate(found[0])) : .ambiguous(found)
  }

  /// Why a reading cannot be.
  struct Impossible: Error {
    let reason: DateSpeech.Reason
  }

  /// The days that a day, a month and a year may mean: one, or two where two digits leave the century open.
  ///
  /// Without a year, the nearest such day.
  func days(_ day: Int, month: Int, of year: Year?) -> Result<[CalendarDay], Impossible> {
    func impossible(_ reason: DateSpeech.Reason) -> Result<[CalendarDay], Impossible> {
      .failure(Impossible(reason: reason))
    }
    guard (1...12).contains(month) else { return impossible(.noSuchMonth(month)) }
    guard let year else {
      return nearest(
        of: (-8...8).compactMap { CalendarDay(year: today.year + $0, month: month, day: day) }
      )
      .map { .success([$0]) } ?? impossible(.noSuchDay(day, month: month, year: nil))
    }
    let years = years(year)
    guard years.allSatisfy((1600...9999).contains) else { return impossible(.yearOutOfRange) }
    let days = years.compactMap { CalendarDay(year: $0, month: month, day: day) }
    guard days.isEmpty else { return .success(days) }
    let always = CalendarDay(year: 2000, month: month, day: day) == nil
    return impossible(.noSuchDay(day, month: month, year: always ? nil : years.first))
  }

  /// The day on the side looked at that is nearest to today; in any direction the nearest of all.
  private func nearest(of days: [CalendarDay]) -> CalendarDay? {
    switch direction {
    case .past: days.last { $0 <= today }
    case .future: days.first { $0 >= today }
    case .any:
      days.min { abs($0.days(until: today)) < abs($1.days(until: today)) }
    }
  }

  /// The years that a typed year may mean: one, or two more than ninety years from today.
  func years(_ year: Year) -> [Int] {
    switch year {
    case .full(let year): return [year]
    case .short(let digits):
      let past = today.year - (today.year - digits) % 100
      let future = past == today.year ? past : past + 100
      switch direction {
      case .past: return today.year - past > 90 ? [past, past + 100] : [past]
      case .future: return future - today.year > 90 ? [future - 100, future] : [future]
      case .any: return [today.year - past <= 50 ? past : future]
      }
    }
  }
}
