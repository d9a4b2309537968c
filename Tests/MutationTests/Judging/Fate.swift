/// What became of a mutant.
enum Fate: Sendable {
  /// What noticed that the pack behaves otherwise.
  enum Killer: String, CaseIterable, Sendable {
    case golden = "golden case"
    case scenario = "scenario"
    case oracle = "oracle"
    case reference = "reference"
  }

  /// The reader does not take it for a pack.
  case refused(String)
  /// Something came out otherwise than stated.
  case killed(by: Killer, String)
  /// Nobody can notice, for the reason given, and the reference does not hold it.
  case excused(String)
  /// Nobody noticed; with the first consultation that came out otherwise, where one did.
  case survived(seen: String?)
}
