/// Keeps together what is misread when a line ends inside it: an amount and its unit, the parts of a date.
enum Glue {
  private static let units: Set<String> = [
    "mL", "mg", "mcg", "mg/mL", "mcg/mL", "g", "kg", "mm", "cm", "mmHg", "%", "h", "hours", "hour",
    "days", "day",
    "weeks", "week", "months", "month", "sessions", "session", "units", "minutes", "years",
  ]
  private static let months: Set<String> = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    "January", "February", "March", "April", "June", "July", "August", "September", "October",
    "November", "December",
  ]
  private static let weekdays: Set<String> = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// The words of a text; those that belong together are one, with no-break spaces inside.
  static func joined(_ text: String) -> [String] {
    var words: [String] = []
    var last: Substring = ""
    for word in text.split(separator: " ") {
      if !words.isEmpty, belongs(last, word) {
        words[words.count - 1] += "\u{A0}" + word
      } else {
        words.append(String(word))
      }
      last = word
    }
    return words
  }

  private static func belongs(_ first: Substring, _ second: Substring) -> Bool {
    let next = bare(second)
    if isNumber(first) { return units.contains(next) || months.contains(next) }
    if months.contains(String(first)) { return next.count == 4 && isNumber(next[...]) }
    if weekdays.contains(String(first)) { return isNumber(second) }
    if units.contains(String(first)) { return next == "per" }
    return first == "per" && units.contains(next)
  }

  private static func isNumber(_ word: Substring) -> Bool {
    guard let first = word.first(where: { $0 != "(" }), let last = word.last else { return false }
    return first.isASCII && first.isNumber && last.isASCII && last.isNumber
  }

  private static func bare(_ word: Substring) -> String {
    String(word.filter { !",.;:()[]".contains($0) })
  }
}
