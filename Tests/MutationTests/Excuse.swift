import Foundation

/// Mutants that no consultation can tell from the pack, with the reason why.
struct Excuse: Sendable {
  /// How the names begin that it excuses; `*` stands for one word or several.
  let names: String
  let reason: String
  /// Whether the program must keep nothing of what was changed, which the run proves for every mutant it excuses.
  let isUnread: Bool

  static func of(_ name: String, isUnread: Bool) -> Excuse? {
    all.first { $0.isUnread == isUnread && $0.covers(name) }
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

  static let all: [Excuse] = []
}
