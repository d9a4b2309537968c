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
  /// A pack that leaves something out drafts as if nothing were to be guarded.
  case hollow
  /// Every session has a sign at which an ambulance is called.
  case emergency
  /// A figure of nothing is no figure.
  case nothing
  /// More than any form offers or any course holds.
  case count
  /// More than is injected in one session, by far.
  case injected
  /// Deeper or longer than any needle of this use.
  case needle
  /// Denser than any solution.
  case solution
  /// Ten years.
  case decade
  /// A year, in hours.
  case year
  /// A day, in minutes.
  case day
  /// Older than anybody.
  case lifetime
  /// More than the whole.
  case whole
  /// More than any blood holds.
  case blood
  /// Outside the scale of acidity.
  case acidity
  /// More than any vessel bears.
  case pressure
  /// Beyond upright.
  case upright
  /// Heavier than anybody for their height.
  case bodyMass
}
