/// What the substances of one area could earn at most, volume limits left aside.
struct AreaHope {
  /// The substances of the area, most promising first; a forced one leads.
  let order: [Int]

  private let problem: ChoiceProblem
  private let zones: [Int]
  /// By zone of the area: what the substances from a place in the order on could earn alone, best of them.
  private let singles: [[Int]]
  /// By zone and concern: the most points the substances from a place in the order on have; empty where only one
  /// of them may stand in a zone.
  private let points: [[[Int]]]

  init(_ problem: ChoiceProblem, area: Int, allowed: [Int], first: Int?) {
    self.problem = problem
    zones = problem.zones.indices.filter { problem.zones[$0].area == area }
    let potential = Dictionary(
      uniqueKeysWithValues: allowed.map { [zones] substance in
        (substance, zones.reduce(0) { $0 + max(0, problem.net(of: substance, in: $1) ?? 0) })
      }
    )
    let order = allowed.sorted { left, right in
      if left == first || right == first { return left == first && right != first }
      return (potential[right] ?? 0, left) < (potential[left] ?? 0, right)
    }
    self.order = order
    singles = zones.map { Self.suffixMaximum(of: order, in: $0, problem) }
    points =
      problem.maximumPerZone == 1 ? [] : zones.map { Self.suffixPoints(of: order, in: $0, problem) }
  }

  /// The most that any set of them could earn.
  var most: Int { bound(set: [], from: 0) }

  /// The most that a set and the substances from a place in the order on could earn.
  func bound(set: [Int], from start: Int) -> Int {
    let isSingle = problem.maximumPerZone == 1
    return zones.indices.reduce(0) { total, index in
      total + (isSingle ? single(set, from: start, in: index) : joint(set, from: start, in: index))
    }
  }

  /// The most that the best one of them could earn in a zone.
  private func single(_ set: [Int], from start: Int, in index: Int) -> Int {
    set.reduce(max(0, singles[index][start])) {
      max($0, problem.net(of: $1, in: zones[index]) ?? 0)
    }
  }

  /// The most that all of them together could earn in a zone, at the cost of one.
  private func joint(_ set: [Int], from start: Int, in index: Int) -> Int {
    let offers = problem.zones[zones[index]].offers.filter { set.contains($0.substance) }
    var most = 0
    for (concern, later) in points[index][start].enumerated() {
      most += offers.reduce(later) { max($0, $1.points[concern]) }
    }
    return max(0, most - problem.costPerPlacement)
  }

  /// What a set earns where each zone takes the best of it, and one zone at least takes what is forced.
  ///
  /// Nothing where no zone can take what is forced.
  func earned(by set: [Int], forced: Int?) -> Int? {
    var total = 0
    var loss: Int?
    for zone in zones {
      let most = problem.most(from: set, in: zone, holding: forced)
      total += most.net
      if let holding = most.holding { loss = min(loss ?? .max, most.net - holding) }
    }
    guard forced != nil else { return total }
    return loss.map { total - $0 }
  }

  private static func suffixMaximum(
    of order: [Int],
    in zone: Int,
    _ problem: ChoiceProblem
  ) -> [Int] {
    var result = [0]
    for substance in order.reversed() {
      let net = problem.net(of: substance, in: zone) ?? 0
      result.append(max(result[result.count - 1], net))
    }
    return result.reversed()
  }

  private static func suffixPoints(
    of order: [Int],
    in zone: Int,
    _ problem: ChoiceProblem
  ) -> [[Int]] {
    let concerns = problem.zones[zone].offers.first?.points.count ?? 0
    var result = [Array(repeating: 0, count: concerns)]
    for substance in order.reversed() {
      let last = result[result.count - 1]
      let offer = problem.zones[zone].offers.first { $0.substance == substance }
      result.append(last.indices.map { max(last[$0], offer?.points[$0] ?? 0) })
    }
    return result.reversed()
  }
}
