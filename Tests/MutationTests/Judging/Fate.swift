/// What became of a mutant.
enum Fate: Sendable {
  /// What noticed that the pack behaves otherwise.
  enum Killer: String, CaseIterable, Sendable {
    case golden = "golden case"
    case scenario = "scenario"
    case oracle = "oracle"
  }

  /// The reader does not take it for a pack.
  case refused(String)
  /// Something came out otherwise than stated.
  case killed(by: Killer, String)
  /// Nothing that the program makes of the pack is any different.
  case same
  /// Nobody noticed; with the first consultation that came out otherwise, where one did.
  case survived(seen: String?)
}
