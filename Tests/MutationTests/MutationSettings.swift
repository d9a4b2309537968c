import Foundation

/// Which mutants are judged: a few of each kind, or by command all of them, or those with some words in their names.
struct MutationSettings: Sendable {
  /// Words in the names of the mutants asked for; empty for all of them, nothing for a sample.
  private let filter: String?
  /// How many generated consultations the oracle looks at.
  let cases: Int

  static let shared = MutationSettings(ProcessInfo.processInfo.environment)

  private init(_ environment: [String: String]) {
    filter = environment["MESO_MUTANTS"]
    cases = environment["MESO_CASES"].flatMap { Int($0) } ?? (filter == nil ? 60 : 600)
  }

  /// Whether the run was asked for, not a part of the ordinary tests.
  var isWhole: Bool { filter != nil }

  /// How many mutants the ordinary tests judge.
  private static let sample = 20

  func chosen(from mutants: [Mutant]) -> [Mutant] {
    guard let filter else {
      return (0..<Self.sample).map { mutants[$0 * mutants.count / Self.sample] }
    }
    return mutants.filter { filter.isEmpty || $0.name.contains(filter) }
  }
}
