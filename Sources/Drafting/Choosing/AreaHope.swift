/// What the substances of one area could earn at most, volume limits left aside.
struct AreaHope {
  /// The substances of the area, most promising first; a forced one leads.
  let order: [Int]
  /// The most that any set of them could earn.
  let most: Int

  private let problem: ChoiceProblem
  private let zones: [Int]
  /// By zone of the area: what the substances from a place in the order on could earn alone, best of them.
  private let singles: [[Int]]
  /// By zone and concern: the most points the substances from a place in the order on have.
  private let points: [[[Int]]]

  init(_ problem: ChoiceProblem, area: Int, allowed: [Int], first: Int?) {
    self.problem = problem
    zones = problem.zones.indices.filter { problem.zones[$0].area == area }
    let earned = { (substance: Int, zones: [Int]) in
      zones.reduce(0) { $0 + max(0, problem.placement(of: [substance], in: $1)?.net ?? 0) }
    }
    let potential = Dictionary(
      uniqueKeysWithValues: allowed.map { [zones] in ($0, earned($0, zones)) }
    )
    let order = allowed.sorted { left, right in
      if left == first || right == first { return left == first && right != first }
      return (potential[right] ?? 0, left) < (potential[left] ?? 0, right)
    }
    self.order = order
    singles = zones.map { Self.suffixMaximum(of: order, in: $0, problem) }
    points = zones.map { Self.suffixPoints(of: order, in: $0, problem) }
    most = Self.bound(
      zones: zones,
      problem,
      sets: { _ in ([], 0) },
      singles: singles.map { $0[0] },
      points: points.map { $0[0] }
    )
  }

  /// The most that a set and the substances from a place in the order on could earn.
  func bound(set: [Int], from start: Int) -> Int {
    Self.bound(
      zones: zones,
      problem,
      sets: { zone in
        let offers = problem.zones[zone].offers.filter { set.contains($0.substance) }
        let single = set.compactMap { problem.placement(of: [$0], in: zone)?.net }.max() ?? 0
        return (offers, single)
      },
      singles: singles.map { $0[start] },
      points: points.map { $0[start] }
    )
  }

  /// What a set earns where each zone takes the best of it, and one zone at least takes what is forced.
  ///
  /// Nothing where no zone can take what is forced.
  func earned(by set: [Int], forced: Int?) -> Int? {
    var total = 0
    var loss: Int?
    for zone in zones {
      let options = problem.placements(from: set, in: zone, keeping: forced)
      let best = options.first?.net ?? 0
      total += best
      guard let forced else { continue }
      let with = options.first { $0.substances.contains(forced) }
      if let with { loss = min(loss ?? .max, best - with.net) }
    }
    guard forced != nil else { return total }
    return loss.map { total - $0 }
  }

  private static func bound(
    zones: [Int],
    _ problem: ChoiceProblem,
    sets: (Int) -> (offers: [ChoiceProblem.Offer], single: Int),
    singles: [Int],
    points: [[Int]]
  ) -> Int {
    var total = 0
    for (index, zone) in zones.enumerated() {
      let known = sets(zone)
      if problem.maximumPerZone == 1 {
        total += max(0, known.single, singles[index])
        continue
      }
      var most = 0
      for (concern, later) in points[index].enumerated() {
        most += known.offers.reduce(later) { max($0, $1.points[concern]) }
      }
      total += max(0, most - problem.costPerPlacement)
    }
    return total
  }

  private static func suffixMaximum(
    of order: [Int],
    in zone: Int,
    _ problem: ChoiceProblem
  ) -> [Int] {
    var result = [0]
    for substance in order.reversed() {
      let net = problem.placement(of: [substance], in: zone)?.net ?? 0
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
