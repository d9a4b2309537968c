/// A place on the screen, counted from zero at the top left.
public struct Point: Hashable, Sendable {
  /// Rows below the top row.
  public var row: Int
  /// Columns right of the first column.
  public var column: Int

  /// Makes a place from its row and column.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// How many rows and columns something takes; never negative.
public struct Size: Hashable, Sendable {
  /// Number of rows.
  public let rows: Int
  /// Number of columns.
  public let columns: Int

  /// Makes a size; a negative number counts as none.
  public init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// The rectangle of this size at the top left of the screen.
  public var bounds: Rect { Rect(row: 0, column: 0, rows: rows, columns: columns) }
}

/// An upright rectangle of cells; it may lie partly or wholly off the screen.
public struct Rect: Hashable, Sendable {
  /// The top left cell.
  public var origin: Point
  /// Rows and columns covered.
  public var size: Size

  /// Makes a rectangle from its top left cell and its extent.
  public init(row: Int, column: Int, rows: Int, columns: Int) {
    origin = Point(row: row, column: column)
    size = Size(rows: rows, columns: columns)
  }

  /// The rows covered.
  public var rows: Range<Int> { origin.row..<(origin.row + size.rows) }
  /// The columns covered.
  public var columns: Range<Int> { origin.column..<(origin.column + size.columns) }
  /// Whether it covers no cell at all.
  public var isEmpty: Bool { size.rows == 0 || size.columns == 0 }

  /// Whether the place lies inside.
  public func contains(_ point: Point) -> Bool {
    rows.contains(point.row) && columns.contains(point.column)
  }

  /// The part that both rectangles cover, empty when they do not meet.
  public func intersection(_ other: Rect) -> Rect {
    let rows = rows.clamped(to: other.rows)
    let columns = columns.clamped(to: other.columns)
    return Rect(
      row: rows.lowerBound,
      column: columns.lowerBound,
      rows: rows.count,
      columns: columns.count
    )
  }

  /// The rectangle inside, with this many cells taken off each side.
  public func inset(rows: Int = 1, columns: Int = 1) -> Rect {
    Rect(
      row: origin.row + rows,
      column: origin.column + columns,
      rows: size.rows - 2 * rows,
      columns: size.columns - 2 * columns
    )
  }

  /// Cuts off the first rows, at most all of them.
  public func splitTop(rows: Int) -> (top: Rect, rest: Rect) {
    let taken = min(max(0, rows), size.rows)
    var top = self
    top.size = Size(rows: taken, columns: size.columns)
    let rest = Rect(
      row: origin.row + taken,
      column: origin.column,
      rows: size.rows - taken,
      columns: size.columns
    )
    return (top, rest)
  }

  /// Cuts off the first columns, at most all of them.
  public func splitLeft(columns: Int) -> (left: Rect, rest: Rect) {
    let taken = min(max(0, columns), size.columns)
    var left = self
    left.size = Size(rows: size.rows, columns: taken)
    let rest = Rect(
      row: origin.row,
      column: origin.column + taken,
      rows: size.rows,
      columns: size.columns - taken
    )
    return (left, rest)
  }
}
