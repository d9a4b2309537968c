import Clinical

/// One item of a form with what surrounds it.
///
/// A class, because every evaluation reads hundreds of them: handing one on counts one reference instead of
/// one for every field of its item. Nothing in it changes.
final class Node: Sendable {
  /// What is known of an item while its form is gathered.
  struct Surroundings: Sendable {
    let item: Item
    let page: Int
    let parent: Int?
    /// How deep it is nested below its page, -1 for the page.
    let depth: Int
    /// Repeating groups and repeating questions around it, outermost first.
    let repeatingAncestors: [Int]
    let isHidden: Bool
    let isReadOnly: Bool
    /// The positions of its own items.
    var children: [Int] = []
    /// One past the position of the last item inside it.
    var end = 0

    /// Whether its own items exist once per occurrence or answer.
    var multipliesChildren: Bool { item.repeats != nil && !item.items.isEmpty }
  }

  /// Where a condition finds its answers.
  struct Look: Sendable {
    /// The question looked at; nothing if there is no such question.
    let source: Int?
    /// How many repeating ancestors the two share: their occurrences must agree.
    let shared: Int
    /// Where the source is itself a repeating ancestor: its place among them, so that each of its answers
    /// is seen only by its own children.
    let ownAnswer: Int?
  }

  let item: Item
  let page: Int
  let parent: Int?
  let depth: Int
  let repeatingAncestors: [Int]
  let isHidden: Bool
  let isReadOnly: Bool
  let children: [Int]
  let end: Int
  let multipliesChildren: Bool
  let isSafetyQuestion: Bool
  /// Whether the user is asked it: a question that may be seen and changed.
  let isAsked: Bool
  /// Where its conditions look, one for each.
  let looks: [Look]

  init(_ around: Surroundings, looks: [Look]) {
    item = around.item
    page = around.page
    parent = around.parent
    depth = around.depth
    repeatingAncestors = around.repeatingAncestors
    isHidden = around.isHidden
    isReadOnly = around.isReadOnly
    children = around.children
    end = around.end
    multipliesChildren = around.multipliesChildren
    isSafetyQuestion = around.item.isSafetyQuestion
    isAsked = around.item.questionType != nil && !around.isHidden && !around.isReadOnly
    self.looks = looks
  }
}

/// The items of a form while they are gathered, in form order.
struct Outline {
  private(set) var positions: [ItemID: Int] = [:]
  private var gathered: [Node.Surroundings] = []

  /// Adds an item and everything inside it.
  mutating func add(_ item: Item, to parent: Int?) {
    let position = gathered.count
    let above = parent.map { gathered[$0] }
    let isHidden = item.isHidden || above?.isHidden == true
    let groupIsReadOnly = above?.item.kind == .group && above?.isReadOnly == true
    gathered.append(
      Node.Surroundings(
        item: item,
        page: above?.page ?? position,
        parent: parent,
        depth: above.map { $0.depth + 1 } ?? -1,
        repeatingAncestors: (above?.repeatingAncestors ?? [])
          + (above?.multipliesChildren == true ? [parent].compactMap(\.self) : []),
        isHidden: isHidden,
        isReadOnly: isHidden || item.isReadOnly || groupIsReadOnly
      )
    )
    if positions[item.id] == nil { positions[item.id] = position }
    if let parent { gathered[parent].children.append(position) }
    for child in item.items { add(child, to: position) }
    gathered[position].end = gathered.count
  }

  /// The nodes, each knowing where its conditions look.
  var nodes: [Node] {
    gathered.map { around in
      let conditions = around.item.enableWhen?.conditions ?? []
      return Node(around, looks: conditions.map { look(from: around, at: $0.question) })
    }
  }

  private func look(from around: Node.Surroundings, at question: ItemID) -> Node.Look {
    guard let source = positions[question], gathered[source].item.questionType != nil else {
      return Node.Look(source: nil, shared: 0, ownAnswer: nil)
    }
    let own = around.repeatingAncestors
    return Node.Look(
      source: source,
      shared: zip(own, gathered[source].repeatingAncestors).prefix { $0 == $1 }.count,
      ownAnswer: own.firstIndex(of: source)
    )
  }
}
