/// A step from a datum to one below it.
enum NodeStep: Hashable {
  /// The value of a key.
  case key(String)
  /// The entry of a list whose key has this value.
  case row(String, key: String)
}

// A changed copy of what was read: nothing is ever changed in place.
extension Node {
  /// A text, as if it stood in a file at this place.
  static func text(_ text: String, at position: SourcePosition) -> Node {
    Node(content: .scalar(text: text, quoted: true), position: position)
  }

  /// Keys with values, as if they stood in a file at this place.
  static func mapping(_ entries: [(String, Node)], at position: SourcePosition) -> Node {
    let entries = entries.map { Entry(key: $0.0, position: $0.1.position, value: $0.1) }
    return Node(content: .mapping(entries), position: position)
  }

  /// A list, as if it stood in a file at this place.
  static func list(_ items: [Node], at position: SourcePosition) -> Node {
    Node(content: .sequence(items), position: position)
  }

  /// The items of a list; none of anything else.
  var items: [Node] {
    guard case .sequence(let items) = content else { return [] }
    return items
  }

  /// The entries of a mapping; none of anything else.
  var entries: [Entry] {
    guard case .mapping(let entries) = content else { return [] }
    return entries
  }

  /// What stands at the end of some steps.
  func at(_ path: some Collection<NodeStep>) -> Node? {
    guard let step = path.first else { return self }
    let below: Node? =
      switch step {
      case .key(let key): self[key]
      case .row(let id, let key): items.first { $0[key]?.text == id }
      }
    return below?.at(path.dropFirst())
  }

  /// A copy in which something else stands at the end of some steps; a key that is absent is added.
  func setting(_ path: some Collection<NodeStep>, to node: Node) -> Node {
    guard let step = path.first else { return node }
    let rest = path.dropFirst()
    switch step {
    case .key(let key):
      guard case .mapping(var entries) = content else { return self }
      if let place = entries.firstIndex(where: { $0.key == key }) {
        let entry = entries[place]
        entries[place] = Entry(
          key: key,
          position: node.position,
          value: entry.value.setting(rest, to: node)
        )
      } else if rest.isEmpty {
        entries.append(Entry(key: key, position: node.position, value: node))
      }
      return Node(content: .mapping(entries), position: position)
    case .row(let id, let key):
      guard case .sequence(var items) = content,
        let place = items.firstIndex(where: { $0[key]?.text == id })
      else { return self }
      items[place] = items[place].setting(rest, to: node)
      return Node(content: .sequence(items), position: position)
    }
  }

  /// A copy with more items at the end of the list some steps below.
  func appending(_ items: [Node], to path: [NodeStep]) -> Node {
    guard let list = at(path), case .sequence(let old) = list.content else { return self }
    return setting(path, to: Node(content: .sequence(old + items), position: list.position))
  }
}
