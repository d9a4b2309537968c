import Clinical

/// The ids of one kind that a pack defines, so that every reference to them can be proven.
struct KnownIDs {
  /// What the ids name, as an error says it.
  let kind: String
  let ids: Set<String>

  init(_ kind: String, _ ids: some Sequence<String>) {
    self.kind = kind
    self.ids = Set(ids)
  }

  /// Both kinds, under the name of this one.
  func joined(_ others: KnownIDs...) -> KnownIDs {
    KnownIDs(kind, others.reduce(ids) { $0.union($1.ids) })
  }
}

extension FaultLog {
  /// The id that stands at a node, noted as unresolved if nothing has it.
  func id<Kind>(_ node: Node, _ known: KnownIDs) -> Identifier<Kind> {
    let found = text(node, name: known.kind)
    if !found.isEmpty, !known.ids.contains(found) {
      let nearest = self.nearest(to: found, among: known.ids)
      add(.unresolved(kind: known.kind, id: found, nearest: nearest), at: node.position)
    }
    return Identifier(found)
  }
}

extension Fields {
  mutating func id<Kind>(_ key: String, _ known: KnownIDs) -> Identifier<Kind> {
    required(key).map { log.id($0, known) } ?? Identifier("")
  }

  mutating func optionalID<Kind>(_ key: String, _ known: KnownIDs) -> Identifier<Kind>? {
    optional(key).map { log.id($0, known) }
  }

  mutating func ids<Kind>(_ key: String, _ known: KnownIDs) -> [Identifier<Kind>] {
    list(key).map { log.id($0, known) }
  }

  mutating func optionalIDs<Kind>(_ key: String, _ known: KnownIDs) -> [Identifier<Kind>] {
    optionalList(key).map { log.id($0, known) }
  }
}
