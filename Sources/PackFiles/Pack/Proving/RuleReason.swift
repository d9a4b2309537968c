/// Why a pack must say something, in cases that each have their words.
public enum RuleReason: Hashable, Sendable {
  /// The source texts never let it proceed without a clearance.
  case floor
  /// What is absolute is gone past by nobody.
  case absolute
  /// A medicine that is never stopped has no days.
  case neverStop
  /// A rule that waits for no days and says no verdict does nothing.
  case waitsForNothing
  /// A finding of some zones needs an answer that says which.
  case zoneUnknown
  /// A band without the figure it compares with never holds.
  case tierNeverHolds
  /// Days after the last band have no verdict.
  case noLastBand
}
