/// The state of this overlay.
public struct MenuState: Hashable, Sendable {
  /// The line in focus, or the first line shown.
  public internal(set) var focus = 0

  /// The first line.
  public init() {}
}
