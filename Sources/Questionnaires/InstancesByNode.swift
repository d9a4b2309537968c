/// Where the instances of each item of a form are, in form order.
///
/// Nearly every item has one: each instance knows the next of its item, so that no list is made for each.
struct InstancesByNode: Sendable {
  private var firsts: [Int?]
  private var lasts: [Int?]
  private var nexts: [Int?] = []

  init(nodes: Int) {
    firsts = Array(repeating: nil, count: nodes)
    lasts = firsts
    nexts.reserveCapacity(nodes)
  }

  /// Takes in the next instance, which is one of the item at this position.
  mutating func append(_ node: Int) {
    let position = nexts.count
    if let last = lasts[node] { nexts[last] = position } else { firsts[node] = position }
    lasts[node] = position
    nexts.append(nil)
  }

  /// The positions of the instances of an item.
  subscript(node: Int) -> Positions { Positions(upcoming: firsts[node], nexts: nexts) }

  /// The positions of the instances of one item.
  struct Positions: Sequence, IteratorProtocol {
    fileprivate var upcoming: Int?
    fileprivate let nexts: [Int?]

    mutating func next() -> Int? {
      guard let position = upcoming else { return nil }
      upcoming = nexts[position]
      return position
    }
  }
}
