/// What a piece of text is for; the terminal decides how that looks.
///
/// Every role must be told apart without colour: by its emphasis, by a glyph or by words.
public enum Role: Int, Hashable, Sendable, CaseIterable {
  /// Ordinary text.
  case plain
  /// Text of lesser weight: hints, units, what does not apply.
  case dim
  /// The title of a screen or a block.
  case heading
  /// Frames and rules.
  case border
  /// The area in which something may be typed.
  case field
  /// The one place that keys act on.
  case focus
  /// Chosen or ticked, though not in focus.
  case selected
  /// A key named in a hint line.
  case key
  /// The part of a line that a search matched.
  case match
  /// Something worth knowing.
  case information
  /// Fit to go ahead.
  case good
  /// Go ahead with care.
  case caution
  /// Must not be overlooked.
  case critical
  /// The line that says whose screen this is.
  case banner
}

/// How a cell is to look: its role, and emphasis on top of what the role brings.
public struct Style: Hashable, Sendable {
  /// What the text is for.
  public var role: Role
  /// Whether it is drawn bold.
  public var isBold: Bool
  /// Whether it is underlined.
  public var isUnderlined: Bool
  /// Whether foreground and background are exchanged.
  public var isReversed: Bool

  /// Makes a style from a role and its extra emphasis.
  public init(
    _ role: Role = .plain,
    bold: Bool = false,
    underlined: Bool = false,
    reversed: Bool = false
  ) {
    self.role = role
    isBold = bold
    isUnderlined = underlined
    isReversed = reversed
  }

  /// Ordinary text without emphasis.
  public static let plain = Style()
}
