/// The part of a line being typed that fits its field.
public struct LineWindow: Hashable, Sendable {
  /// The text to draw.
  public let text: String
  /// The caret's column inside the field.
  public let caretColumn: Int
  /// Whether text is hidden to the left.
  public let hidesBefore: Bool
  /// Whether text is hidden to the right.
  public let hidesAfter: Bool

  init(text: String, caretColumn: Int, hidesBefore: Bool, hidesAfter: Bool) {
    self.text = text
    self.caretColumn = caretColumn
    self.hidesBefore = hidesBefore
    self.hidesAfter = hidesAfter
  }

  /// What to draw of a line in a field of so many columns, the caret always inside it.
  ///
  /// The window moves by half its width, so that typing at its end does not shift the line at each
  /// key. It depends on text, caret and width alone.
  ///
  /// - Parameters:
  ///   - line: The line being typed.
  ///   - caret: The caret's place: characters before it; outside the line its nearer end counts.
  ///   - width: Columns of the field, at least 1.
  public init(of line: String, caret: Int, columns width: Int) {
    if line.isEmpty {
      self.init(text: "", caretColumn: 0, hidesBefore: false, hidesAfter: false)
      return
    }
    let width = max(1, width)
    let characters = Array(line)
    let caret = min(max(0, caret), characters.count)
    var starts = [0]
    for character in characters {
      starts.append(starts[starts.count - 1] + TextWidth.columns(of: character))
    }
    let caretColumn = starts[caret]
    var first = 0
    while caretColumn - starts[first] >= width {
      let goal = starts[first] + max(1, width / 2)
      while first < caret, starts[first] < goal { first += 1 }
    }
    var last = first
    while last < characters.count, starts[last + 1] - starts[first] <= width { last += 1 }
    self.init(
      text: String(characters[first..<last]),
      caretColumn: caretColumn - starts[first],
      hidesBefore: first > 0,
      hidesAfter: last < characters.count
    )
  }
}
