@testable import PackFiles

/// The pack with one thing changed, as somebody might change it who should not.
struct Mutant: Sendable {
  /// One place of the file and what stands there instead; nothing where it is deleted.
  struct Change: Sendable {
    let place: [Int]
    let node: Node?
  }

  /// The file, such as `washouts.yaml`.
  let file: String
  /// What was changed, such as "washouts W07 wait: 14 days to 13 days".
  let name: String
  let changes: [Change]
  /// The names under which the rest of the pack refers to what was deleted.
  var deleted: Set<String> = []

  /// The files of the pack with this change in them.
  func applied(to roots: [String: Node]) -> [String: Node] {
    var roots = roots
    // From the end, so that no deletion moves a place that is still to come.
    for change in changes.sorted(by: { $1.place.lexicographicallyPrecedes($0.place) }) {
      roots[file] = roots[file]?.replacing(change.place[...], with: change.node)
    }
    return roots
  }
}
