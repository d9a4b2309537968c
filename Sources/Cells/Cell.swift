/// One place of the grid: a glyph that is safe to draw, and its style.
///
/// A cell cannot hold a control character, a bidirectional control or a cluster of disputed width:
/// there is no way to make one but from a character, and that is replaced by its stand-in.
public struct Cell: Hashable, Sendable {
  /// What is drawn; a space in the right half of a wide glyph.
  public let glyph: Character
  /// 1 or 2 for a glyph, 0 for the right half of the wide glyph before it.
  public let columns: Int
  /// How it looks.
  public let style: Style

  /// Makes a cell that shows this character, its stand-in, or a blank if there is nothing to show.
  public init(_ character: Character, style: Style = .plain) {
    let shown = Shown(character)
    self.init(glyph: shown.glyph, columns: max(1, shown.columns), style: style)
  }

  init(_ shown: Shown, style: Style) {
    self.init(glyph: shown.glyph, columns: max(1, shown.columns), style: style)
  }

  private init(glyph: Character, columns: Int, style: Style) {
    self.glyph = glyph
    self.columns = columns
    self.style = style
  }

  /// The right half of a wide glyph.
  static func rightHalf(style: Style) -> Cell { Cell(glyph: " ", columns: 0, style: style) }

  /// An empty place.
  public static func blank(style: Style = .plain) -> Cell {
    Cell(glyph: " ", columns: 1, style: style)
  }

  /// The same glyph in another style.
  public func styled(_ style: Style) -> Cell { Cell(glyph: glyph, columns: columns, style: style) }
}
