/// The caps among some limits that cover whole areas and nest, with the volume of areas in steps.
///
/// Volumes are rounded down to steps, so that whatever fits in microlitres fits in steps.
struct CapNest {
  /// A cap, or what stands above all of them.
  private struct Node {
    /// How many steps it allows; as many as there are above all caps.
    let bound: Int
    /// The areas and nodes right below it.
    var areas: [Int]
    var nodes: [Int]
  }

  /// How many microlitres make a step.
  let unit: Int
  /// What a volume may exceed its steps by, in µL.
  let slop: Int
  /// By area: where a cap over it stands among the limits; nothing where there is none.
  let volumes: [Int?]
  /// By area: the tolls of the caps over it, for a microlitre.
  let tolls: [Int]
  /// By area: how many steps it could use at most.
  let steps: [Int]
  /// By limit: whether it is one of the caps.
  let isCap: [Bool]

  /// What stands above all caps first, then caps before what they cover.
  private let nodes: [Node]

  private static let most = 256

  init(_ tables: [AreaTable], _ tolls: Tolls, _ limits: [AreaLimits]) {
    let problem = tables[0].problem
    var caps: [(index: Int, areas: [Int])] = []
    for index in tolls.limits.indices {
      guard let areas = Self.areas(of: problem.limits[tolls.limits[index]], tables) else {
        continue
      }
      let nests = caps.allSatisfy { cap in
        let shared = cap.areas.count { areas.contains($0) }
        return shared == 0 || shared == cap.areas.count || shared == areas.count
      }
      if nests { caps.append((index, areas)) }
    }
    caps.sort { ($1.areas.count, $0.index) < ($0.areas.count, $1.index) }
    let bounds = caps.map { problem.limits[tolls.limits[$0.index]].bound }
    let divisor = Self.divisor(tables)
    let unit = max(divisor, ((bounds.max() ?? 0) + Self.most - 1) / Self.most)
    self.unit = unit
    slop = unit == divisor ? 0 : unit - 1
    var nodes = [Node(bound: .max, areas: [], nodes: [])]
    var volumes: [Int?] = tables.map { _ in nil }
    var sums = tables.map { _ in 0 }
    var steps = tables.map { _ in 0 }
    var over = tables.map { _ in 0 }
    for (cap, bound) in zip(caps, bounds) {
      nodes[over[cap.areas[0]]].nodes.append(nodes.count)
      for area in cap.areas {
        over[area] = nodes.count
        steps[area] = min(volumes[area] == nil ? .max : steps[area], bound / unit)
        volumes[area] = cap.index
        sums[area] += tolls.perMicrolitre[cap.index]
      }
      nodes.append(Node(bound: bound / unit, areas: [], nodes: []))
    }
    for area in tables.indices {
      nodes[over[area]].areas.append(area)
      if let volume = volumes[area] {
        steps[area] = min(steps[area], limits[area].reach[volume] / unit)
      }
    }
    self.nodes = nodes
    self.volumes = volumes
    self.tolls = sums
    self.steps = steps
    isCap = tolls.limits.indices.map { index in caps.contains { $0.index == index } }
  }

  /// The areas that a cap covers whole; nothing where it cuts through one, covers none or counts one substance.
  private static func areas(of limit: ChoiceProblem.Limit, _ tables: [AreaTable]) -> [Int]? {
    guard limit.substance == nil, limit.covers.contains(true) else { return nil }
    var areas: [Int] = []
    for table in tables {
      let covered = table.zones.count { limit.covers[$0] }
      guard covered == 0 || covered == table.zones.count else { return nil }
      if covered > 0 { areas.append(table.area) }
    }
    return areas
  }

  /// The largest number that all volumes are multiples of.
  private static func divisor(_ tables: [AreaTable]) -> Int {
    var divisor = 0
    for table in tables {
      for volume in table.concernVolumes where volume > 0 {
        var (left, right) = (divisor, volume)
        while right != 0 { (left, right) = (right, left % right) }
        divisor = left
      }
    }
    return max(1, divisor)
  }

  /// What completes an area, by the steps that it has used.
  func completion(of area: Int, _ rest: [Int]) -> Completion {
    Completion(volume: volumes[area], toll: tolls[area], unit: unit, slop: slop, rest: rest)
  }

  // MARK: What all areas come to

  /// By area: the most that the others come to, by the steps that it uses, where fronts tell what each comes to by the
  /// steps that it may use.
  func rests(beside fronts: [[Int]]) -> [[Int]] {
    var inside = nodes.map { _ in [Int]() }
    for number in nodes.indices.dropFirst().reversed() {
      inside[number] = joined(items(of: number, fronts, inside), upTo: nodes[number].bound)
    }
    var rests = fronts.map { _ in [Int]() }
    var outside = nodes.map { _ in [Int]() }
    let tops = items(of: 0, fronts, inside).reduce(0) { $0 + $1.end }
    for area in nodes[0].areas { rests[area] = [tops - fronts[area].end] }
    for number in nodes[0].nodes {
      outside[number] = Array(
        repeating: tops - inside[number].end,
        count: inside[number].count
      )
    }
    for number in nodes.indices.dropFirst() {
      let (node, items) = (nodes[number], items(of: number, fronts, inside))
      for place in items.indices {
        let others = items.indices.filter { $0 != place }.map { items[$0] }
        let beside = joined(others, upTo: node.bound)
        let rest = left(items[place].count, beside, outside[number])
        if place < node.areas.count {
          rests[node.areas[place]] = rest
        } else {
          outside[node.nodes[place - node.areas.count]] = rest
        }
      }
    }
    return rests
  }

  private func items(of node: Int, _ fronts: [[Int]], _ inside: [[Int]]) -> [[Int]] {
    nodes[node].areas.map { fronts[$0] } + nodes[node].nodes.map { inside[$0] }
  }

  /// The most that all come to together, by the steps that they may use.
  private func joined(_ items: [[Int]], upTo bound: Int) -> [Int] {
    var all = [0]
    for item in items {
      let count = min(bound, all.count + item.count - 2) + 1
      var next = Array(repeating: AreaTable.never, count: count)
      for own in item.indices where own == 0 || item[own] > item[own - 1] {
        for other in 0..<min(all.count, max(0, count - own)) {
          next[own + other] = max(next[own + other], item[own] + all[other])
        }
      }
      for step in next.indices.dropFirst() { next[step] = max(next[step], next[step - 1]) }
      all = next
    }
    return all
  }

  /// By steps that one uses: the most that those beside it and all outside come to.
  private func left(_ count: Int, _ beside: [Int], _ outside: [Int]) -> [Int] {
    (0..<count).map { used in
      var most = AreaTable.never
      for step in beside.indices where used + step < outside.count {
        guard step == 0 || beside[step] > beside[step - 1] else { continue }
        most = max(most, beside[step] + outside[used + step])
      }
      return most
    }
  }
}

extension [Int] {
  /// What a front comes to with all the steps there are; no front is empty.
  fileprivate var end: Int { self[count - 1] }
}
