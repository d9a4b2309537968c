import Cells

/// One line of a page that scrolls.
struct PageLine {
  /// Pieces of text, each at its column.
  var pieces: [(column: Int, text: String, style: Style)] = []
  /// Where the cursor rests, if the focus is on this line.
  var cursor: Int?
  /// Whether the line belongs to what is in focus.
  var isInFocus = false
  /// What the line belongs to, where the focus can rest on it.
  var stop: Stop?
  /// The columns of choices that stand beside each other on the line.
  var choices: [(columns: Range<Int>, choice: Int)] = []

  /// A line of one piece of text.
  init(_ text: String = "", at column: Int = 0, style: Style = .plain) {
    if !text.isEmpty { pieces.append((column, text, style)) }
  }

  /// Adds a piece.
  mutating func add(_ text: String, at column: Int, style: Style = .plain) {
    pieces.append((column, text, style))
  }
}

extension Scene {
  /// Draws the part of a page in which the focus lies, and puts the cursor on it.
  func drawPage(_ lines: [PageLine], in frame: inout Frame, area: Rect) {
    let window = window(of: lines, rows: area.size.rows)
    for (offset, line) in lines[window].enumerated() {
      let row = area.origin.row + offset
      for piece in line.pieces {
        frame.write(
          piece.text,
          at: Point(row: row, column: area.origin.column + piece.column),
          style: piece.style,
          columns: area.size.columns - piece.column
        )
      }
      mark(line, row: row, in: &frame, area: area)
      if let cursor = line.cursor {
        frame.cursor = Point(
          row: row,
          column: area.origin.column + min(cursor, area.size.columns - 1)
        )
      }
    }
    drawMore(
      above: window.lowerBound,
      below: lines.count - window.upperBound,
      in: &frame,
      area: area
    )
  }

  /// Notes what a line and the choices on it belong to.
  private func mark(_ line: PageLine, row: Int, in frame: inout Frame, area: Rect) {
    guard let stop = line.stop else { return }
    let column = area.origin.column
    frame.mark(Rect(row: row, column: column, rows: 1, columns: area.size.columns), as: stop)
    for choice in line.choices {
      let start = column + choice.columns.lowerBound
      frame.mark(
        Rect(row: row, column: start, rows: 1, columns: choice.columns.count),
        as: Stop(row: stop.row, choice: choice.choice)
      )
    }
  }

  /// The lines of a page that are shown in so many rows.
  func window(of lines: [PageLine], rows: Int) -> Range<Int> {
    let focus = lines.lastIndex { $0.cursor != nil } ?? 0
    let last = lines.lastIndex { $0.isInFocus } ?? focus
    let first = lines.firstIndex { $0.isInFocus } ?? focus
    let needed = last - first + 1 <= rows - 2 ? last : focus
    let room = lines.count > rows ? rows - 1 : rows
    return rowsShown(focus: needed, count: lines.count, room: room)
  }

  private func drawMore(above: Int, below: Int, in frame: inout Frame, area: Rect) {
    guard above + below > 0 else { return }
    frame.write(
      Words.more(above: above, below: below),
      at: Point(row: area.origin.row + area.size.rows - 1, column: area.origin.column + 2),
      style: Style(.dim)
    )
  }
}

extension [PageLine] {
  /// The lines as part of a stop; a choice among them keeps its place.
  func stopping(at row: Int) -> [PageLine] {
    map { line in
      var line = line
      line.stop = Stop(row: row, choice: line.stop?.choice)
      return line
    }
  }
}
