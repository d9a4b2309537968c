import Cells
import Consultation

extension Scene {
  /// Draws one line of text that may be typed in, and the cursor at its caret while in focus.
  func drawField(
    _ field: TextField,
    at place: Point,
    columns: Int,
    isFocused: Bool,
    in frame: inout Frame
  ) {
    guard isFocused else {
      frame.write(
        field.text.clipped(toColumns: columns, ellipsis: glyphs.ellipsis),
        at: place
      )
      return
    }
    let width = max(1, columns - 2)
    let window = LineWindow(of: field.text, caret: field.caret, columns: width)
    let style = Style(.field, underlined: true)
    frame.write(window.hidesBefore ? String(glyphs.left) : "[", at: place, style: Style(.focus))
    let start = Point(row: place.row, column: place.column + 1)
    frame.write(window.text.padded(toColumns: width), at: start, style: style)
    frame.write(
      window.hidesAfter ? String(glyphs.right) : "]",
      at: Point(row: place.row, column: start.column + width),
      style: Style(.focus)
    )
    frame.cursor = Point(row: place.row, column: start.column + window.caretColumn)
  }
}
