/// The part of an edited line that fits its field.
public struct LineWindow: Hashable, Sendable {
  /// The text to draw.
  public let text: String
  /// The caret's column inside the field.
  public let caretColumn: Int
  /// Whether text is hidden to the left.
  public let hidesBefore: Bool
  /// Whether text is hidden to the right.
  public let hidesAfter: Bool
}

extension LineEditor {
  /// What to draw in a field of so many columns, the caret always inside it.
  ///
  /// The window moves by half its width, so that typing at its end does not shift the line at each
  /// key. It depends on text, caret and width alone.
  public func window(columns width: Int) -> LineWindow {
    let width = max(1, width)
    let characters = Array(text)
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
    return LineWindow(
      text: String(characters[first..<last]),
      caretColumn: caretColumn - starts[first],
      hidesBefore: first > 0,
      hidesAfter: last < characters.count
    )
  }
}
