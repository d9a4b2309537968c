extension DateReader {
  /// Reads `jul`, `jul 2024`, `jul '24`, `3 jul`, `jul 3`, `3-Jul-2024`, `July 3, 2024`, `2024 July 3`.
  func named(_ tokens: [DateToken]) -> Outcome? {
    let marks: [DateToken] = [.mark("-"), .mark("."), .mark("/")]
    let said = tokens.filter { !marks.contains($0) && $0 != .word("of") }
    guard let place = said.firstIndex(where: { $0.word.flatMap(Self.monthNumber) != nil }),
      let month = said[place].word.flatMap(Self.monthNumber)
    else { return nil }
    let (before, after) = (Array(said[..<place]), Array(said[(place + 1)...]))
    switch (before.count, after.first) {
    case (0, nil):
      return open(month)
    case (0, let next?):
      guard case .number(let day, let digits) = next, digits <= 2, (1...31).contains(day) else {
        return self.year(after).map { self.month(month, of: $0) }
      }
      return self.day(day, month, after.dropFirst())
    case (1, _):
      if case .number(let year, digits: 4) = before[0] {
        return yearFirst(.full(year), month, after)
      }
      guard case .number(let day, let digits) = before[0], digits <= 2 else { return nil }
      return self.day(day, month, after.dropFirst(0))
    case (_, _):
      return nil
    }
  }

  private func yearFirst(_ year: Year, _ month: Int, _ after: [DateToken]) -> Outcome? {
    guard let next = after.first else { return self.month(month, of: year) }
    guard after.count == 1, case .number(let day, let digits) = next, digits <= 2 else {
      return nil
    }
    return outcome(of: [days(day, month: month, of: year)])
  }

  private func day(_ day: Int, _ month: Int, _ rest: ArraySlice<DateToken>) -> Outcome? {
    guard !rest.isEmpty else { return outcome(of: [days(day, month: month, of: nil)]) }
    return year(Array(rest)).map { outcome(of: [days(day, month: month, of: $0)]) }
  }

  /// Reads `2024`, `24` or `'24` and nothing else.
  func year(_ tokens: [DateToken]) -> Year? {
    let said = tokens.dropFirst(tokens.first == .mark("'") ? 1 : 0)
    guard said.count == 1, let token = said.first else { return nil }
    return Year(token)
  }

  /// The month on the side looked at that is nearest to today; this month is on both.
  private func open(_ month: Int) -> Outcome {
    let distance = month - today.month
    let years =
      switch direction {
      case .past: distance > 0 ? -1 : 0
      case .future: distance < 0 ? 1 : 0
      case .any: distance >= 6 ? -1 : distance < -6 ? 1 : 0
      }
    return self.month(month, of: .full(today.year + years))
  }

  /// The month, 1 to 12, whose name begins with a word of three letters or more.
  static func monthNumber(_ word: String) -> Int? { position(of: word, in: WordsClinical.months) }

  /// The weekday, 1 for Monday, whose name begins with a word of three letters or more.
  static func weekdayNumber(_ word: String) -> Int? {
    position(of: word, in: WordsClinical.weekdays)
  }

  private static func position(of word: String, in names: [String]) -> Int? {
    guard word.count >= 3 else { return nil }
    return names.firstIndex { $0.lowercased().hasPrefix(word) }.map { $0 + 1 }
  }
}
