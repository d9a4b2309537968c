/// Lines that stay on one page together.
struct Chunk: Sendable {
  /// The lines.
  var lines: [String]
  /// Whether the next chunk must begin on the same page.
  var keepsWithNext = false
  /// Whether it begins a page.
  var startsPage = false
  /// Lines repeated above it where it begins a page: the heads of its table.
  var head: [String] = []
  /// Whether it only keeps a distance and is left out at the top of a page.
  var isSpace = false
  /// Whether a page may end here to keep what follows together.
  var isBreakHint = false

  static let space = Chunk(lines: [""], isSpace: true)
  static let breakHint = Chunk(lines: [], isSpace: true, isBreakHint: true)
}
