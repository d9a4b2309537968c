/// A stretch of one row in one style.
public struct StyledRun: Hashable, Sendable {
  /// The place of its first column.
  public let start: Point
  /// What is drawn, right halves of wide glyphs left out.
  public let text: String
  /// How all of it looks.
  public let style: Style
}

extension Frame {
  /// The picture as plain text, one string per row, blanks at the end of each left off.
  public var lines: [String] {
    (0..<size.rows).map { row in
      var line = ""
      for cell in self[row: row] where cell.columns > 0 { line.append(cell.glyph) }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// Every stretch that does not look plain, from top to bottom and left to right.
  public var styledRuns: [StyledRun] {
    var runs: [StyledRun] = []
    for row in 0..<size.rows {
      var start = 0
      var text = ""
      var style = Style.plain
      func close(into runs: inout [StyledRun]) {
        if style == .plain || text.isEmpty { return }
        runs.append(StyledRun(start: Point(row: row, column: start), text: text, style: style))
      }
      for (column, cell) in self[row: row].enumerated() {
        if cell.style != style {
          close(into: &runs)
          (start, text, style) = (column, "", cell.style)
        }
        if cell.columns > 0 { text.append(cell.glyph) }
      }
      close(into: &runs)
    }
    return runs
  }
}
