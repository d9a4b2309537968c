public import Clinical

/// A questionnaire prepared for fast answers: who stands where, who depends on whom.
///
/// Made once per questionnaire; every evaluation of a response uses it.
public struct QuestionnaireIndex: Hashable, Sendable {
  /// The questionnaire.
  public let questionnaire: Questionnaire
  /// Every item in form order.
  let nodes: [Node]
  /// The position of each item in `nodes`; of doubled ids, the first.
  let positions: [ItemID: Int]
  /// Positions in an order where parents and the questions looked at come before the items that need them.
  let order: [Int]
  /// Every loop of conditions, as positions, the first one repeated at the end.
  let loops: [[Int]]

  /// Prepares a questionnaire.
  public init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    var outline = Outline()
    for page in questionnaire.pages { outline.add(page, to: nil) }
    nodes = outline.nodes
    positions = outline.positions
    (order, loops) = dependencyOrder(of: nodes, positions: positions)
  }

  /// Two are equal when their questionnaires are.
  public static func == (left: Self, right: Self) -> Bool {
    left.questionnaire == right.questionnaire
  }

  /// Feeds the questionnaire's name and version.
  public func hash(into hasher: inout Hasher) { hasher.combine(questionnaire.canonical) }

  /// Every item in form order.
  public var items: [Item] { nodes.map(\.item) }

  /// The item with this id.
  public func item(_ id: ItemID) -> Item? { node(id)?.item }

  /// The page an item belongs to; a page belongs to itself.
  public func page(of id: ItemID) -> ItemID? { node(id).map { nodes[$0.page].item.id } }

  /// The items around an item, its page first.
  public func parents(of id: ItemID) -> [ItemID] {
    var found: [ItemID] = []
    var parent = node(id)?.parent
    while let position = parent {
      found.append(nodes[position].item.id)
      parent = nodes[position].parent
    }
    return found.reversed()
  }

  /// The repeating groups, and the repeating questions with children, around an item, outermost first.
  ///
  /// A `Place` of the item has one occurrence for each.
  public func repeatingAncestors(of id: ItemID) -> [ItemID] {
    node(id)?.repeatingAncestors.map { nodes[$0].item.id } ?? []
  }

  /// Whether the item, or an item around it, is kept but never shown.
  public func isHidden(_ id: ItemID) -> Bool { node(id)?.isHidden ?? false }

  /// Whether the user may not change the item: it or a group around it is read-only, or it is hidden.
  public func isReadOnly(_ id: ItemID) -> Bool { node(id)?.isReadOnly ?? false }

  /// The places of a response that stand inside one occurrence of a repeating group, in form order.
  ///
  /// What `removeOccurrence` must clear.
  public func places(
    inside group: Place,
    occurrence: Int,
    of response: QuestionnaireResponse
  ) -> [Place] {
    guard let position = positions[group.item] else { return [] }
    let prefix = group.occurrences + [occurrence]
    let inside = (position + 1)..<nodes[position].end
    return Set(response.answers.keys).union(response.groups.keys)
      .compactMap { place in positions[place.item].map { (position: $0, place: place) } }
      .filter { inside.contains($0.position) && $0.place.occurrences.starts(with: prefix) }
      .sorted { left, right in
        if left.position != right.position { return left.position < right.position }
        return left.place.occurrences.lexicographicallyPrecedes(right.place.occurrences)
      }
      .map(\.place)
  }

  func node(_ id: ItemID) -> Node? { positions[id].map { nodes[$0] } }
}
