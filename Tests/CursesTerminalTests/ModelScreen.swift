import Cells

/// A terminal in miniature: what a viewer would see after these bytes.
///
/// It knows what ncurses sends for `xterm-256color` and nothing else; a sequence it does not know is
/// noted, so that a test fails rather than a picture lie.
struct ModelScreen {
  private(set) var unknown: [String] = []
  /// Whether the second screen is shown.
  private(set) var isAlternate = false
  /// Whether pastes are marked.
  private(set) var marksPastes = false
  /// Whether the cursor can be seen.
  private(set) var showsCursor = true
  /// Where the cursor is.
  private(set) var cursor = Point(row: 0, column: 0)
  private var grid: [[String]]
  private let columns: Int

  init(rows: Int, columns: Int) {
    self.columns = columns
    grid = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  var lines: [String] {
    grid.map { row in
      var line = row.joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  mutating func take(_ bytes: [UInt8]) {
    var scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\u{1B}": takeEscape(&scalars)
      case "\u{8}": cursor.column = max(0, cursor.column - 1)
      case "\r": cursor.column = 0
      case "\n": cursor.row += 1
      default: put(scalar)
      }
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    guard grid.indices.contains(cursor.row) else { return }
    if scalar.properties.generalCategory == .nonspacingMark {
      grid[cursor.row][max(0, cursor.column - 1)].unicodeScalars.append(scalar)
      return
    }
    let width = TextWidth.columns(of: Character(scalar))
    guard cursor.column + width <= columns else { return }
    grid[cursor.row][cursor.column] = String(scalar)
    if width == 2 { grid[cursor.row][cursor.column + 1] = "" }
    cursor.column += width
  }

  private mutating func takeEscape(_ scalars: inout ArraySlice<Unicode.Scalar>) {
    switch scalars.popFirst() {
    case "[": takeControl(&scalars)
    case "(": scalars.removeFirst()
    case "=", ">": break
    case let other: unknown.append("ESC \(other.map(String.init) ?? "")")
    }
  }

  private mutating func takeControl(_ scalars: inout ArraySlice<Unicode.Scalar>) {
    var parameters = ""
    while let scalar = scalars.popFirst() {
      guard (0x40...0x7E).contains(scalar.value) else {
        parameters.unicodeScalars.append(scalar)
        continue
      }
      obey(scalar, parameters, parameters.split(separator: ";").compactMap { Int($0) })
      return
    }
  }

  private mutating func obey(_ final: Unicode.Scalar, _ parameters: String, _ numbers: [Int]) {
    let first = numbers.first ?? 1
    switch final {
    case "H": cursor = Point(row: first - 1, column: (numbers.count > 1 ? numbers[1] : 1) - 1)
    case "G": cursor.column = first - 1
    case "d": cursor.row = first - 1
    case "A": cursor.row -= first
    case "B": cursor.row += first
    case "C": cursor.column += first
    case "D": cursor.column -= first
    case "J": blank(from: parameters == "2" ? Point(row: 0, column: 0) : cursor, toEnd: true)
    case "K": blank(from: cursor, toEnd: false)
    case "X":
      for column in cursor.column..<min(columns, cursor.column + first) {
        grid[cursor.row][column] = " "
      }
    case "b":
      let last = grid[cursor.row][max(0, cursor.column - 1)].unicodeScalars.first ?? " "
      for _ in 0..<first { put(last) }
    case "h", "l": switchMode(parameters, on: final == "h")
    case "m", "r", "t", "q": break
    default: unknown.append("[\(parameters)\(final)")
    }
  }

  private mutating func blank(from start: Point, toEnd: Bool) {
    for row in grid.indices where row == start.row || (toEnd && row > start.row) {
      for column in 0..<columns where row > start.row || column >= start.column {
        grid[row][column] = " "
      }
    }
  }

  private mutating func switchMode(_ parameters: String, on: Bool) {
    switch parameters {
    case "?1049": isAlternate = on
    case "?2004": marksPastes = on
    case "?25", "?12;25": showsCursor = on
    case "4", "?1", "?7", "?12", "?2026", "?1000", "?1002", "?1003", "?1004", "?1006": break
    default: unknown.append("mode \(parameters)")
    }
  }
}
