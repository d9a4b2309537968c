import Clinical

/// Sets the weekday before every day that a text of the plan names in full.
enum Weekdays {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// "from 10 December 2026 on" as "from Thu 10 December 2026 on"; a day that has its weekday keeps it.
  static func added(to text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    var result: [String] = []
    for (index, word) in words.enumerated() {
      let hasOne = result.last.map { isWeekday($0) } ?? false
      if !hasOne, let day = day(words[index...]) {
        result.append("\(DateWords.long(day).prefix(3)) \(word)")
      } else {
        result.append(String(word))
      }
    }
    return result.joined(separator: " ")
  }

  private static func day(_ words: ArraySlice<Substring>) -> CalendarDay? {
    guard words.count >= 3, let number = Int(words[words.startIndex]),
      let month = months.firstIndex(of: String(words[words.startIndex + 1]))
    else { return nil }
    let year = words[words.startIndex + 2].prefix { $0.isNumber }
    guard year.count == 4, let year = Int(year) else { return nil }
    return CalendarDay(year: year, month: month + 1, day: number)
  }

  private static func isWeekday(_ word: String) -> Bool {
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].contains(word)
  }
}
