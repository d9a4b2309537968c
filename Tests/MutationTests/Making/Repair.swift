@testable import PackFiles

/// Deletes what still names a deleted row, as somebody would who wants the pack to be read all the same.
///
/// Without it the reader refuses nearly every deletion for a name that leads nowhere, and nothing is learned about
/// the rule.
enum Repair {
  /// The files without the names that these faults complain of; nothing where another fault stands among them.
  static func repaired(
    _ roots: [String: Node],
    _ faults: PackFileErrors,
    without names: Set<String>
  ) -> [String: Node]? {
    guard faults.omitted == 0 else { return nil }
    var roots = roots
    for error in faults.faults {
      guard case .content(let fault) = error.fault, let name = Self.name(fault),
        names.contains(name), let root = roots[error.place.file],
        let place = place(of: name, in: root, at: error.place)
      else { continue }
      roots[error.place.file] = root.replacing(place[...], with: nil)
    }
    return roots
  }

  /// The name that leads nowhere.
  private static func name(_ fault: ContentFault) -> String? {
    switch fault {
    case .unresolved(_, let id, _): id
    case .unknownKey(let key, _): key
    case .notOneOf(let found, _, _): found
    default: nil
    }
  }

  /// Where a name stands on a line, as a key or as a text; a row that it is the id of goes as a whole.
  private static func place(of name: String, in node: Node, at line: SourcePosition) -> [Int]? {
    for (index, child) in node.below.enumerated() {
      if child.key == name, isOn(line, node, index) { return [index] }
      if child.node.text == name, child.node.position == line {
        return child.key == "id" ? [] : [index]
      }
      if let inner = place(of: name, in: child.node, at: line) { return [index] + inner }
    }
    return nil
  }

  private static func isOn(_ line: SourcePosition, _ node: Node, _ index: Int) -> Bool {
    guard case .mapping(let entries) = node.content else { return false }
    return entries[index].position == line
  }
}
