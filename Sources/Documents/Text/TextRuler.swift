/// Measures, shortens, pads and wraps text by columns.
struct TextRuler: Sendable {
  /// The columns a character takes.
  let width: @Sendable (Character) -> Int
  /// What stands where text was cut off.
  let ellipsis: String

  /// The columns of a text.
  func columns(_ text: some StringProtocol) -> Int {
    var total = 0
    for character in text { total += width(character) }
    return total
  }

  /// The text with spaces after it up to so many columns.
  func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - self.columns(text)))
  }

  /// The text, cut with a mark where it is wider than so many columns.
  func shortened(_ text: String, to columns: Int, mark: String? = nil) -> String {
    guard self.columns(text) > columns else { return text }
    let mark = mark ?? ellipsis
    let room = columns - self.columns(mark)
    guard room > 0 else { return String(mark.prefix(max(0, columns))) }
    var taken = ""
    var used = 0
    for character in text {
      let next = width(character)
      guard used + next <= room else { break }
      taken.append(character)
      used += next
    }
    return taken + mark
  }

  /// Left text and right text on one line; the left one is cut where both do not fit.
  func line(left: String, right: String, columns: Int) -> String {
    let right = shortened(right, to: columns)
    let room = columns - self.columns(right) - (right.isEmpty ? 0 : 2)
    return trimmed(
      padded(shortened(left, to: max(0, room)), to: columns - self.columns(right)) + right
    )
  }

  /// The text without the spaces at its end.
  func trimmed(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }

  /// The lines of a text, none wider than so many columns, broken between words where they fit.
  ///
  /// A number stays with its unit, and the parts of a date stay together.
  func wrapped(_ text: String, to columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in words(of: text, atMost: columns) {
      let wide = self.columns(word)
      if !line.isEmpty, used + 1 + wide > columns {
        lines.append(line)
        line = ""
        used = 0
      }
      line += (line.isEmpty ? "" : " ") + word
      used += (used == 0 ? 0 : 1) + wide
    }
    if !line.isEmpty { lines.append(line) }
    return lines.map { String($0.map { $0 == "\u{A0}" ? " " : $0 }) }
  }

  /// The widest word of a text.
  func widestWord(_ text: String) -> Int {
    Glue.joined(text).map { columns($0) }.max() ?? 0
  }

  private func words(of text: String, atMost columns: Int) -> [String] {
    var result: [String] = []
    for word in Glue.joined(text) {
      guard self.columns(word) > columns else {
        result.append(word)
        continue
      }
      for part in word.split(separator: "\u{A0}") {
        result += broken(String(part), to: columns)
      }
    }
    return result
  }

  private func broken(_ word: String, to columns: Int) -> [String] {
    var parts: [String] = []
    var part = ""
    var used = 0
    for character in word {
      let next = width(character)
      if used + next > columns, !part.isEmpty {
        parts.append(part)
        part = ""
        used = 0
      }
      part.append(character)
      used += next
    }
    return part.isEmpty ? parts : parts + [part]
  }
}
