import Clinical

/// Helps sentences to follow each other.
enum Sentence {
  /// The text with a full stop where it has no end of its own.
  static func ended(_ text: String) -> String {
    guard let last = text.last, !".!?:".contains(last) else { return text }
    return text + "."
  }

  /// The text without a title that it repeats at its beginning.
  static func without(opening title: String, in text: String) -> String {
    let head = "\(title): "
    guard text.count > head.count, text.prefix(head.count).lowercased() == head.lowercased()
    else { return text }
    return String(text.dropFirst(head.count)).capitalised
  }

  /// The text with its units as words: "28 d" as "28 days".
  static func spelled(_ text: String) -> String {
    var words: [String] = []
    for word in text.split(separator: " ") {
      let bare = word.prefix { $0.isLetter }
      if let unit = units[String(bare)], words.last?.last?.isNumber == true {
        words.append(unit + word.dropFirst(bare.count))
      } else {
        words.append(String(word))
      }
    }
    return words.joined(separator: " ")
  }

  private static let units = ["d": "days", "mo": "months", "wk": "weeks"]
}
