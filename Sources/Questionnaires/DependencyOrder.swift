import Clinical

/// Puts items after their parents and after the questions that their conditions look at.
///
/// Where conditions form a loop, the loop is reported and broken at the item that was reached first.
///
/// - Returns: Positions in order, and each loop with its first position repeated at the end.
func dependencyOrder(
  of nodes: [Node],
  positions: [ItemID: Int]
) -> (order: [Int], loops: [[Int]]) {
  let needs = nodes.indices.map { needed(by: $0, nodes, positions) }
  var walk = DependencyWalk(needs: needs)
  for position in nodes.indices { walk.visit(position) }
  return (walk.order, walk.loops)
}

private func needed(by position: Int, _ nodes: [Node], _ positions: [ItemID: Int]) -> [Int] {
  let sources = nodes[position].item.enableWhen?.conditions ?? []
  return [nodes[position].parent].compactMap(\.self)
    + sources.compactMap { positions[$0.question] }.filter { $0 != position }
}

/// A walk in depth with its own stack, so that a chain of any length fits.
private struct DependencyWalk {
  private enum Mark { case new, open, done }

  let needs: [[Int]]
  private(set) var order: [Int] = []
  private(set) var loops: [[Int]] = []
  private var marks: [Mark]

  init(needs: [[Int]]) {
    self.needs = needs
    marks = Array(repeating: .new, count: needs.count)
  }

  mutating func visit(_ start: Int) {
    guard marks[start] == .new else { return }
    marks[start] = .open
    var path = [(position: start, next: 0)]
    while let top = path.last {
      guard top.next < needs[top.position].count else {
        marks[top.position] = .done
        order.append(top.position)
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      let need = needs[top.position][top.next]
      switch marks[need] {
      case .done:
        continue
      case .new:
        marks[need] = .open
        path.append((need, 0))
      case .open:
        let loop = path.map(\.position).drop { $0 != need } + [need]
        loops.append(Array(loop))
      }
    }
  }
}
