import Foundation

/// Mutants that no consultation can tell from the pack, with the reason why.
///
/// An excuse counts only where nothing came out otherwise in any scenario or generated consultation of the run.
struct Excuse: Sendable {
  /// How the names begin that it excuses; a star stands for anything.
  let names: String
  let reason: String

  init(_ names: String, _ reason: String) {
    self.names = names
    self.reason = reason
  }

  /// Whether the parts between the stars stand in the name one after the other, the first at its beginning.
  func covers(_ name: String) -> Bool {
    let parts = names.components(separatedBy: "*")
    guard name.hasPrefix(parts[0]) else { return false }
    var rest = name.dropFirst(parts[0].count)
    for part in parts.dropFirst() where !part.isEmpty {
      guard let found = rest.range(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }

  /// Of a row whose bars stand elsewhere too, which the run proves of every mutant it says this of.
  static let doubled =
    "another row or name says the same, no answer brings it up, or it is about no substance of the formulary"

  static let all: [Excuse] = []
}
