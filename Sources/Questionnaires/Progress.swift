/// How far a page is, counting only what is enabled and may be answered.
public struct Progress: Hashable, Sendable {
  /// What the counts come to.
  public enum State: Sendable, Hashable, CaseIterable {
    /// Nothing is answered.
    case empty
    /// Something is answered and something needed is missing.
    case partial
    /// Nothing needed is missing.
    case done
    /// An answer breaks a limit.
    case problem
  }

  /// Questions answered.
  public internal(set) var answered = 0
  /// Questions asked.
  public internal(set) var asked = 0
  /// Needed answers that are missing.
  public internal(set) var missing = 0
  /// Problems that block completion.
  public internal(set) var problems = 0

  /// Nothing asked.
  public init() {}

  /// What the counts come to; a page that asks nothing is done.
  public var state: State {
    if problems > 0 { return .problem }
    if answered == 0, asked > 0 || missing > 0 { return .empty }
    return missing > 0 ? .partial : .done
  }
}
