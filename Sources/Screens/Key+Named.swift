import Cells

extension Key {
  /// Letters with Control that are keys of their own on terminals, by what they are.
  private static let others: [String: String] = [
    "^I": "Tab", "^M": "Enter", "^H": "Backspace", "^[": "Esc", "^J": "the key of a new line",
  ]
  private static let functions = 1...12

  /// A key that a command can have, as the settings write it: `^A` to `^Z`, or `F1` to `F12`.
  init(named text: String) throws(KeyFault) {
    let capital = text.uppercased()
    if let other = Self.others[capital] { throw .otherKey(text, other) }
    guard let key = Self.key(capital) else { throw .unknownKey(text, nearest: nil) }
    guard text == capital else { throw .unknownKey(text, nearest: capital) }
    self = key
  }

  private static func key(_ text: String) -> Key? {
    let rest = text.dropFirst()
    switch text.first {
    case "^":
      guard let letter = rest.first, rest.count == 1, ("A"..."Z").contains(letter) else {
        return nil
      }
      return .control(Character(letter.lowercased()))
    case "F":
      guard let number = Int(rest), functions.contains(number), String(number) == rest else {
        return nil
      }
      return .function(number)
    default: return nil
    }
  }
}
