/// A whole picture of the screen: a grid of cells and the place of the cursor.
///
/// Drawing outside the grid is allowed and does nothing there. Whole clusters are drawn or left out,
/// never halves: what a new glyph covers half of becomes a blank.
public struct Frame: Hashable, Sendable {
  /// Rows and columns of the grid.
  public let size: Size
  /// Where the terminal's own cursor rests; hidden when absent.
  public var cursor: Point?
  /// What areas of it belong to, from the bottom to the top.
  var marks: [Mark] = []
  /// All cells, row after row.
  private var cells: [Cell]

  /// Makes an empty picture.
  public init(size: Size, style: Style = .plain) {
    self.size = size
    cells = Array(repeating: .blank(style: style), count: size.rows * size.columns)
  }

  /// The cell at a place; a blank outside the grid.
  public subscript(point: Point) -> Cell {
    guard size.bounds.contains(point) else { return .blank() }
    return cells[index(point.row, point.column)]
  }

  /// The cells of one row, from left to right; none outside the grid.
  public subscript(row row: Int) -> ArraySlice<Cell> {
    guard (0..<size.rows).contains(row) else { return [] }
    return cells[index(row, 0)..<index(row + 1, 0)]
  }

  private func index(_ row: Int, _ column: Int) -> Int { row * size.columns + column }

  /// Puts a cell on a row of the grid, blanking what it cuts in half.
  ///
  /// Parts beyond the left or right side are dropped; a wide glyph that fits only half is a blank.
  mutating func place(_ cell: Cell, row: Int, column: Int) {
    let columns = max(1, cell.columns)
    let last = column + columns - 1
    guard column < size.columns, last >= 0 else { return }
    let isWhole = column >= 0 && last < size.columns
    for covered in max(0, column)...min(last, size.columns - 1) { clear(row, covered) }
    guard isWhole else {
      for covered in max(0, column)...min(last, size.columns - 1) {
        cells[index(row, covered)] = .blank(style: cell.style)
      }
      return
    }
    cells[index(row, column)] = cell
    if columns == 2 { cells[index(row, column + 1)] = .rightHalf(style: cell.style) }
  }

  /// Blanks the glyph of which this cell is a part, so that no half of it stays behind.
  private mutating func clear(_ row: Int, _ column: Int) {
    let place = index(row, column)
    let cell = cells[place]
    if cell.columns == 2 {
      cells[place + 1] = .blank(style: cell.style)
    } else if cell.columns == 0 {
      cells[place - 1] = .blank(style: cell.style)
    }
    cells[place] = .blank(style: cell.style)
  }

  /// Changes the style of what is drawn already, such as the row in focus.
  public mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    let area = rect.intersection(size.bounds)
    for row in area.rows {
      for column in area.columns {
        let place = index(row, column)
        cells[place] = cells[place].styled(change(cells[place].style))
      }
    }
  }
}
