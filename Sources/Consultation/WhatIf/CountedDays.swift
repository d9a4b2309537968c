import Clinical

/// A text whose days are counted from one of them, so that the same text on other days reads the same.
enum CountedDays {
  /// The names of the months, as sentences write them.
  private static let months: [Substring] = (1...12).compactMap { month in
    CalendarDay(year: 2000, month: month, day: 1)
      .flatMap { DateWords.long($0).split(separator: " ").dropFirst(2).first }
  }

  /// The text with every day that it names, "24 December 2026", as a number of days from another: "+14".
  static func text(_ text: String, from day: CalendarDay) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    var counted: [String] = []
    var next = 0
    while next < words.count {
      if let (named, rest) = self.day(words[next...].prefix(3)) {
        counted.append("+\(day.days(until: named))\(rest)")
        next += 3
      } else {
        counted.append(String(words[next]))
        next += 1
      }
    }
    return counted.joined(separator: " ")
  }

  /// The day that three words name, and what follows its year: "24", "December", "2026,".
  private static func day(_ words: ArraySlice<Substring>) -> (CalendarDay, Substring)? {
    let words = Array(words)
    guard words.count == 3, let day = Int(words[0]),
      let month = months.firstIndex(of: words[1]), let year = Int(words[2].prefix(4)),
      let named = CalendarDay(year: year, month: month + 1, day: day)
    else { return nil }
    return (named, words[2].dropFirst(4))
  }
}
