extension Words {
  /// Words of the screen that name keys, and what is said instead, longest first.
  private static let instead: [(String, String)] = [
    ("N says no to those you see.", "no to the rest reads them out."),
    ("N again says no to those you see now.", "no to the rest reads the next ones out."),
    ("Amid a word nothing is chosen. Space again chooses the line in focus.", "Say that again."),
    ("0 or Space takes", "0 takes"),
    ("Tick the concern first: Space.", "Choose the concern first."),
    ("; Enter goes to the answer", "; its number goes to the answer"),
    ("measure again, Enter leads to it", "measure again; its number leads there"),
    ("Enter uses it, Esc leaves it again.", "override and the reason uses it."),
    ("What you typed is kept: o brings it back.", "What you typed is kept."),
    ("Enter: type what is measured today.", "Its number goes there: say what is measured today."),
    ("y: still so.", "still so and the number of this line says that it is."),
    ("Correct it or take it back there: ^Z.", "Correct it or take it back there: undo."),
    ("with = at their question", "with as last time at their question"),
    ("Take it over there with =;", "as last time takes it over there;"),
    ("= takes it over.", "as last time takes it over."),
    ("d shows what moved", "moved shows what moved"), ("r works on", "replan works on"),
    ("r on the plan plans", "replan plans"), ("r plans for that day", "replan plans for that day"),
    ("change it by e, or approve it by a", "edit changes it, approve approves it"),
    ("o goes past it: a typed reason", "override and a reason goes past it: the reason"),
    ("m on the plan opens it for amendment", "amend and a reason opens it"),
    ("e on the plan offers a swap", "edit on the plan offers a swap"), ("e on the plan", "edit"),
    ("w says why", "why says why"), ("^O opens it for amendment", "amend and a reason opens it"),
    ("Nothing found. Esc clears.", "Nothing found. back clears."), (" Esc: not.", " back: not."),
    (" Esc closes.", ""), (" Esc goes back.", ""), ("^Z", "undo"), ("^Y", "redo"), ("^S", "save"),
    ("^R", "findings"), ("^O", "more"), ("^F", "find"), ("^W", "why"), ("^N", "new"),
    ("^T", "full"),
    ("^K", "park"), ("^C", "leave"), ("^G", "?"),
  ]

  /// Words of the screen without the names of keys, which mean nothing here; never what somebody typed.
  static func withoutKeys(_ text: String) -> String {
    instead.reduce(text) { text, pair in replacing(pair.0, with: pair.1, in: text) }
  }

  /// Replaces words where they stand by themselves, not as a part of others.
  private static func replacing(_ words: String, with others: String, in text: String) -> String {
    guard text.contains(words) else { return text }
    var result = ""
    var rest = text[...]
    while let range = rest.firstRange(of: words) {
      let before = text[..<range.lowerBound].last
      let after = rest[range.upperBound...].first
      let isWhole =
        !(words.first?.isLetter == true && before?.isLetter == true)
        && !(words.last?.isLetter == true && after?.isLetter == true)
      result += rest[..<range.lowerBound] + (isWhole ? others : words)
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}
