import CNcurses
public import Cells

extension Terminal {
  /// Draws a picture; only cells that changed are sent, in one write.
  ///
  /// A picture smaller than the terminal leaves blanks, a larger one is cut. The cursor rests where
  /// the picture says and is hidden when it says nothing or a place outside.
  public mutating func show(_ frame: Frame) {
    if isGone { return }
    for row in 0..<size.rows { put(row: row, of: frame) }
    if let cursor = frame.cursor, size.bounds.contains(cursor) {
      cn_set_cursor(screen, true, Int32(cursor.row), Int32(cursor.column))
    } else {
      cn_set_cursor(screen, false, 0, 0)
    }
    let sent = cn_flush(screen, shown == nil)
    isGone = sent < 0
    lastFrameBytes = max(0, sent)
    shown = frame
  }

  /// Draws everything again, whatever has spoilt the screen.
  public mutating func repaint() {
    guard let frame = shown else { return }
    shown = nil
    show(frame)
  }

  private func put(row: Int, of frame: Frame) {
    let fresh = frame[row: row]
    if let shown, shown.size == frame.size, shown[row: row] == fresh { return }
    for column in 0..<size.columns {
      let point = Point(row: row, column: column)
      let cell = frame[point]
      if let shown, shown[point] == cell { continue }
      put(cell, at: point)
    }
  }

  private func put(_ cell: Cell, at point: Point) {
    if cell.columns == 0 { return }
    let fits = point.column + cell.columns <= size.columns
    let glyph = fits ? (speaksUTF8 ? cell.glyph : Glyphs.asciiTwin(of: cell.glyph)) : " "
    send(glyph, columns: fits && speaksUTF8 ? cell.columns : 1, style: cell.style, at: point)
    if fits, !speaksUTF8, cell.columns == 2 {
      let rest = Point(row: point.row, column: point.column + 1)
      send(" ", columns: 1, style: cell.style, at: rest)
    }
  }

  private func send(_ glyph: Character, columns: Int, style: Style, at point: Point) {
    let (emphasis, pair) = palette.attributes(of: style)
    let scalars = glyph.unicodeScalars
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: scalars.count) { values in
      for (index, scalar) in scalars.enumerated() {
        values.initializeElement(at: index, to: scalar.value)
      }
      cn_put(
        screen,
        Int32(point.row),
        Int32(point.column),
        values.baseAddress,
        Int32(values.count),
        Int32(columns),
        UInt32(emphasis),
        Int32(pair)
      )
    }
  }
}
