extension Frame {
  /// Writes text on one row and says how many columns it took.
  ///
  /// The text is cleaned, and cut by whole clusters at the limit and at the right side. What lies
  /// left of the grid is dropped but counted, so text can be scrolled by a negative column.
  ///
  /// - Parameters:
  ///   - text: Any text; see ``CleanText`` for what becomes of controls.
  ///   - point: Where its first column goes.
  ///   - style: How it looks.
  ///   - limit: The most columns it may take; up to the right side if absent.
  /// - Returns: Columns taken; none when the row is outside the grid.
  @discardableResult
  public mutating func write(
    _ text: String,
    at point: Point,
    style: Style = .plain,
    columns limit: Int? = nil
  ) -> Int {
    guard (0..<size.rows).contains(point.row) else { return 0 }
    let room = max(0, min(limit ?? Int.max, size.columns - point.column))
    var used = 0
    for character in CleanText(text).string {
      let shown = Shown(character)
      if shown.columns == 0 { continue }
      if used + shown.columns > room { break }
      place(Cell(shown, style: style), row: point.row, column: point.column + used)
      used += shown.columns
    }
    return used
  }

  /// Fills a rectangle with one character, blank unless another is given.
  ///
  /// A wide character is refused in favour of a blank: it could fill only every other column.
  public mutating func fill(_ rect: Rect, with character: Character = " ", style: Style = .plain) {
    let cell = Cell(character, style: style)
    let filling = cell.columns == 1 ? cell : .blank(style: style)
    let area = rect.intersection(size.bounds)
    for row in area.rows {
      for column in area.columns { place(filling, row: row, column: column) }
    }
  }

  /// Draws the outline of a rectangle, with a title in its top line if there is room for one.
  ///
  /// Nothing is drawn for fewer than two rows or columns. The inside is left alone.
  public mutating func box(
    _ rect: Rect,
    title: String = "",
    glyphs: Glyphs,
    style: Style = Style(.border),
    titleStyle: Style = Style(.heading)
  ) {
    guard rect.size.rows >= 2, rect.size.columns >= 2 else { return }
    let (top, bottom) = (rect.rows.lowerBound, rect.rows.upperBound - 1)
    let (left, right) = (rect.columns.lowerBound, rect.columns.upperBound - 1)
    let inner = rect.size.columns - 2
    let line = Rect(row: top, column: left + 1, rows: 1, columns: inner)
    fill(line, with: glyphs.horizontal, style: style)
    fill(
      Rect(row: bottom, column: left + 1, rows: 1, columns: inner),
      with: glyphs.horizontal,
      style: style
    )
    for (column, upper, lower) in [
      (left, glyphs.topLeft, glyphs.bottomLeft), (right, glyphs.topRight, glyphs.bottomRight),
    ] {
      fill(
        Rect(row: top + 1, column: column, rows: rect.size.rows - 2, columns: 1),
        with: glyphs.vertical,
        style: style
      )
      fill(Rect(row: top, column: column, rows: 1, columns: 1), with: upper, style: style)
      fill(Rect(row: bottom, column: column, rows: 1, columns: 1), with: lower, style: style)
    }
    if title.isEmpty || inner < 3 { return }
    let words = title.clipped(toColumns: inner - 2, ellipsis: glyphs.ellipsis)
    write(" \(words) ", at: Point(row: top, column: left + 1), style: titleStyle, columns: inner)
  }

  /// Copies another picture onto this one, its top left cell at a place; its cursor comes along.
  public mutating func draw(_ other: Frame, at point: Point) {
    for row in 0..<other.size.rows where (0..<size.rows).contains(point.row + row) {
      for (column, cell) in other[row: row].enumerated() where cell.columns > 0 {
        place(cell, row: point.row + row, column: point.column + column)
      }
    }
    if let inner = other.cursor {
      cursor = Point(row: point.row + inner.row, column: point.column + inner.column)
    }
  }
}
