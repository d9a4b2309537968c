import Foundation

/// How much is tried, and from which seed; the environment may ask for more, or for one case again.
struct Settings: Sendable {
  /// The seed of every case.
  let seed: UInt64
  /// How many random cases are tried.
  let cases: Int
  /// How many rows of the covering array are tried, at most.
  let rows: Int
  /// The one case to try again, where one is asked for.
  let only: Int?

  static let shared = Settings(ProcessInfo.processInfo.environment)

  private init(_ environment: [String: String]) {
    seed = environment["MESO_INVARIANT_SEED"].flatMap { UInt64($0) } ?? 20_261_121
    cases = environment["MESO_INVARIANT_CASES"].flatMap { Int($0) } ?? 3_000
    rows = environment["MESO_INVARIANT_ROWS"].flatMap { Int($0) } ?? 100
    only = environment["MESO_INVARIANT_ONLY"].flatMap { Int($0) }
  }

  /// Whether this is the large run, in which everything must have come up.
  var isLarge: Bool { cases >= 50_000 }
}
