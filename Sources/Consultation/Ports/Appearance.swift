/// How the screen is to look and to be used at one workstation; nothing of it stands on a plan.
public struct Appearance: Hashable, Sendable {
  /// A theme by its name.
  public enum Theme: String, Hashable, Sendable, CaseIterable {
    /// The terminal's own colours.
    case standard = "default"
    /// Dark on white.
    case light
    /// White on black with bright colours.
    case highContrast = "high-contrast"
    /// No colour at all.
    case monochrome

    /// The theme after this one, the first after the last.
    public var next: Theme {
      let all = Self.allCases
      return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
    }
  }

  /// Whether colours are wanted.
  public enum Colour: String, Hashable, Sendable, CaseIterable {
    /// Never.
    case never
    /// Where the terminal has them.
    case auto
    /// Where the terminal has them, too; the environment still comes first.
    case always
  }

  /// The theme.
  public var theme: Theme
  /// Whether colours are wanted.
  public var colour: Colour
  /// Whether the mouse is heard.
  public var mouse: Bool

  /// Describes how the screen is to look; by default as the terminal does, without the mouse.
  public init(theme: Theme = .standard, colour: Colour = .auto, mouse: Bool = false) {
    self.theme = theme
    self.colour = colour
    self.mouse = mouse
  }
}
