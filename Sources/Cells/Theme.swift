/// The look of every role, as one table.
///
/// In every theme the focus is told by a pointer, by being reversed and by the cursor, and what must be
/// told apart differs by emphasis, by a sign or by words: colours only help.
public struct Theme: Hashable, Sendable {
  /// Ordinary text, and every place where nothing is drawn.
  public let plain: Look
  /// Text of lesser weight.
  public let dim: Look
  /// Titles.
  public let heading: Look
  /// Frames and rules.
  public let border: Look
  /// Where something may be typed.
  public let field: Look
  /// What keys act on.
  public let focus: Look
  /// Chosen, though not in focus.
  public let selected: Look
  /// A key in a hint line.
  public let key: Look
  /// What a search matched.
  public let match: Look
  /// Worth knowing.
  public let information: Look
  /// Fit to go ahead.
  public let good: Look
  /// Go ahead with care.
  public let caution: Look
  /// Must not be overlooked.
  public let critical: Look
  /// Whose screen this is.
  public let banner: Look

  /// The look of a role.
  public subscript(role: Role) -> Look {
    switch role {
    case .plain: plain
    case .dim: dim
    case .heading: heading
    case .border: border
    case .field: field
    case .focus: focus
    case .selected: selected
    case .key: key
    case .match: match
    case .information: information
    case .good: good
    case .caution: caution
    case .critical: critical
    case .banner: banner
    }
  }

  /// A theme as it looks on a terminal with so many colours; without any, emphasis is all there is.
  public static func named(_ name: ThemeName, colours: Int) -> Theme {
    if colours < 8 { return .monochrome }
    return switch name {
    case .standard: .standard
    case .light: colours < 256 ? .lightOfEight : .light
    case .highContrast: colours < 256 ? .highContrastOfEight : .highContrast
    case .monochrome: .monochrome
    }
  }
}

/// The themes to choose from.
public enum ThemeName: Hashable, Sendable, CaseIterable {
  /// The terminal's own colours, and a few of the common eight where something stands out.
  case standard
  /// Dark on white, whatever the terminal's own colours are.
  case light
  /// White on black with bright colours, seven to one at least.
  case highContrast
  /// No colour at all.
  case monochrome
}
