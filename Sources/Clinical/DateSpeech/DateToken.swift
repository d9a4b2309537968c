/// A piece of a date as typed.
enum DateToken: Equatable {
  /// A number, with the count of digits it was typed with.
  case number(Int, digits: Int)
  /// A word in small letters.
  case word(String)
  /// One of `/ . - ' , ~`.
  case mark(Character)

  var word: String? { if case .word(let word) = self { word } else { nil } }

  /// The pieces of a text, without spaces, commas and the endings of `1st`, `2nd`, `3rd`, `4th`.
  ///
  /// Nothing if the text is too long for a date or holds anything else.
  static func tokens(of text: String) -> [DateToken]? {
    guard text.utf8.count <= 80 else { return nil }
    var tokens: [DateToken] = []
    var rest = Substring(text.lowercased())
    while let first = rest.first {
      let run = rest.prefix { $0.isASCII && first.isASCII && kind($0) == kind(first) }
      switch kind(first) {
      case .space:
        rest.removeFirst()
        continue
      case .digit:
        guard run.count <= 4, let number = digits(run.utf8) else { return nil }
        tokens.append(.number(number, digits: run.count))
      case .letter:
        if case .number = tokens.last, WordsClinical.ordinals.contains(String(run)) { break }
        tokens.append(.word(String(run)))
      case .mark:
        if first != "," { tokens.append(.mark(first == "’" ? "'" : first == "–" ? "-" : first)) }
        rest.removeFirst()
        continue
      case nil:
        return nil
      }
      rest = rest.dropFirst(run.count)
    }
    return tokens
  }

  private enum Kind { case space, digit, letter, mark }

  private static func kind(_ character: Character) -> Kind? {
    if character.isWhitespace { return .space }
    if "/.-',~’–".contains(character) { return .mark }
    guard character.isASCII else { return nil }
    return character.isNumber ? .digit : character.isLetter ? .letter : nil
  }
}
