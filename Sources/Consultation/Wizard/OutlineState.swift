/// The list of sections.
public struct OutlineState: Hashable, Sendable {
  /// The line in focus.
  public internal(set) var focus = 0

  /// The first line.
  public init() {}
}
