/// Helps sentences to follow each other.
enum Sentence {
  /// The text with a full stop where it has no end of its own.
  static func ended(_ text: String) -> String {
    guard let last = text.last, !".!?:".contains(last) else { return text }
    return text + "."
  }

  /// The text with a capital letter where it begins with a small one.
  static func begun(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
