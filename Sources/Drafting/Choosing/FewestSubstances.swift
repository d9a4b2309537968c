/// Picks one set for every area so that together they hold the fewest substances, then the better, then the first.
struct FewestSubstances {
  private let problem: ChoiceProblem
  /// By area: the sets to pick from, the most promising first.
  private let areas: [[[Int]]]
  private var best: [Int]?

  /// Prepares to pick from the sets of each area, by number.
  init(_ problem: ChoiceProblem, areas: [[[Int]]]) {
    self.problem = problem
    self.areas = areas.map { sets in
      sets.map { (set: $0.sorted(), grades: Self.grades(of: $0, problem)) }
        .sorted { left, right in
          if left.set.count != right.set.count { return left.set.count < right.set.count }
          if left.grades != right.grades { return left.grades > right.grades }
          return left.set.lexicographicallyPrecedes(right.set)
        }
        .map(\.set)
    }
    .sorted { $0.count < $1.count }
  }

  /// The substances of the best pick, by number.
  mutating func run() -> [Int] {
    pick(area: 0, held: [])
    return best ?? []
  }

  private mutating func pick(area: Int, held: [Int]) {
    if let best, !isHopeful(held, best) { return }
    guard area < areas.count else {
      best = held
      return
    }
    if areas[area].contains(where: { set in set.allSatisfy(held.contains) }) {
      pick(area: area + 1, held: held)
      return
    }
    for set in areas[area] {
      pick(area: area + 1, held: Set(held).union(set).sorted())
    }
  }

  /// Whether what holds these substances may still stand before the best.
  private func isHopeful(_ held: [Int], _ best: [Int]) -> Bool {
    guard held.count == best.count else { return held.count < best.count }
    let (own, other) = (Self.grades(of: held, problem), Self.grades(of: best, problem))
    return own == other ? held.lexicographicallyPrecedes(best) : own > other
  }

  private static func grades(of set: [Int], _ problem: ChoiceProblem) -> Int {
    set.reduce(0) { $0 + problem.grades[$1] }
  }
}
