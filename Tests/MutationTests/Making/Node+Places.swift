@testable import PackFiles

// A changed copy of what was read, by places: the first entry or item is 0, the one below it in turn.
extension Node {
  /// What stands directly below, each with its key, or with nothing where it is an item of a list.
  var below: [(key: String?, node: Node)] {
    switch content {
    case .scalar: []
    case .sequence(let items): items.map { (nil, $0) }
    case .mapping(let entries): entries.map { ($0.key, $0.value) }
    }
  }

  /// A copy in which something else stands at a place, or nothing at all.
  func replacing(_ place: ArraySlice<Int>, with node: Node?) -> Node {
    guard let first = place.first, below.indices.contains(first) else { return node ?? self }
    let rest = place.dropFirst()
    let changed = rest.isEmpty ? node : below[first].node.replacing(rest, with: node)
    switch content {
    case .scalar: return self
    case .sequence(var items):
      items.replaceSubrange(first...first, with: changed.map { [$0] } ?? [])
      return Node(content: .sequence(items), position: position)
    case .mapping(var entries):
      let old = entries[first]
      let new = changed.map { Entry(key: old.key, position: old.position, value: $0) }
      entries.replaceSubrange(first...first, with: new.map { [$0] } ?? [])
      return Node(content: .mapping(entries), position: position)
    }
  }

  /// The same place of a file with other words at it, unquoted as figures stand.
  func saying(_ text: String) -> Node {
    Node(content: .scalar(text: text, quoted: false), position: position)
  }
}
