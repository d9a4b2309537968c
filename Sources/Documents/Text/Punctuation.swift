/// Which marks a document is set with; letters of names stay as they are in either.
public enum Punctuation: String, Sendable, Hashable, CaseIterable {
  /// Dashes, dots and rules of Unicode.
  case typographic
  /// ASCII only, for printers that know no other marks.
  case ascii

  var bullet: String { self == .ascii ? "- " : "\u{2022} " }
  var rule: Character { self == .ascii ? "-" : "\u{2500}" }
  var doubleRule: Character { self == .ascii ? "=" : "\u{2550}" }
  var dot: String { self == .ascii ? " - " : " \u{B7} " }
  var ellipsis: String { self == .ascii ? "..." : "\u{2026}" }

  /// The text with its marks, not its letters, in this punctuation.
  func applied(to text: String) -> String {
    guard self == .ascii else { return text }
    var result = ""
    for character in text { result += Self.asciiMarks[character] ?? String(character) }
    return result
  }

  private static let asciiMarks: [Character: String] = [
    "\u{2013}": "-", "\u{2014}": "-", "\u{2212}": "-", "\u{2010}": "-", "\u{2011}": "-",
    "\u{B7}": "-", "\u{2022}": "-", "\u{D7}": "x", "\u{2026}": "...", "\u{2264}": "<=",
    "\u{2265}": ">=", "\u{2018}": "'", "\u{2019}": "'", "\u{201C}": "\"", "\u{201D}": "\"",
    "\u{25AF}": "?", "\u{2192}": "->", "\u{B0}": " deg", "\u{B1}": "+/-", "\u{B5}": "mc",
    "\u{3BC}": "mc",
  ]
}
