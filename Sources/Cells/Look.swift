/// Emphasis that terminals have without any colour.
public struct Emphasis: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: Int

  /// Makes an emphasis from its bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Heavier strokes; some terminals show a brighter colour instead.
  public static let bold = Emphasis(rawValue: 1)
  /// A line below.
  public static let underline = Emphasis(rawValue: 2)
  /// Foreground and background exchanged.
  public static let reverse = Emphasis(rawValue: 4)
  /// Less contrast than the text around it.
  public static let dim = Emphasis(rawValue: 8)
}

/// How a role looks: its emphasis and its two colours.
public struct Look: Hashable, Sendable {
  /// The colour that the terminal has by itself.
  public static let ownColour = -1

  /// Emphasis on top of the colours.
  public let emphasis: Emphasis
  /// The text's place in the xterm palette of 256, or the terminal's own colour.
  public let foreground: Int
  /// The background's place in the xterm palette of 256, or the terminal's own colour.
  public let background: Int

  /// Describes a look; a colour that is not named is the terminal's own.
  public init(
    _ emphasis: Emphasis = [],
    _ foreground: Int = ownColour,
    on background: Int = ownColour
  ) {
    self.emphasis = emphasis
    self.foreground = foreground
    self.background = background
  }

  /// Whether it names a colour at all.
  public var isColoured: Bool { foreground != Self.ownColour || background != Self.ownColour }

  /// Whether it names both colours, so that its contrast is known.
  public var namesBothColours: Bool {
    foreground != Self.ownColour && background != Self.ownColour
  }
}
