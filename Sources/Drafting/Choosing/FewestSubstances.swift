/// Picks one set for every area so that together they hold the fewest substances, then the better, then the first.
struct FewestSubstances {
  /// The sets of one area to pick from.
  struct Area {
    /// By number, the most promising first.
    fileprivate let sets: [[Int]]

    /// Prepares to pick from sets by rows.
    init(_ table: AreaTable, sets: [WorthySets.Found]) {
      self.sets =
        sets.map { found in
          let set = found.rows.map { table.substances[$0] }.sorted()
          return (set: set, grades: FewestSubstances.grades(of: set, table.problem))
        }
        .sorted { left, right in
          if left.set.count != right.set.count { return left.set.count < right.set.count }
          if left.grades != right.grades { return left.grades > right.grades }
          return left.set.lexicographicallyPrecedes(right.set)
        }
        .map(\.set)
    }
  }

  private let problem: ChoiceProblem
  /// The area with the fewest sets first.
  private let areas: [[[Int]]]
  private var best: [Int]?

  /// Prepares to pick from the sets of each area.
  init(_ problem: ChoiceProblem, areas: [Area]) {
    self.problem = problem
    self.areas = areas.map(\.sets).sorted { $0.count < $1.count }
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
    if areas[area].contains(where: { $0.isContained(in: held) }) {
      pick(area: area + 1, held: held)
      return
    }
    for set in areas[area] {
      pick(area: area + 1, held: held.union(set))
    }
  }

  /// Whether what holds these substances may still stand before the best.
  private func isHopeful(_ held: [Int], _ best: [Int]) -> Bool {
    guard held.count == best.count else { return held.count < best.count }
    let (own, other) = (Self.grades(of: held, problem), Self.grades(of: best, problem))
    return own == other ? held.lexicographicallyPrecedes(best) : own > other
  }

  fileprivate static func grades(of set: [Int], _ problem: ChoiceProblem) -> Int {
    set.reduce(0) { $0 + problem.grades[$1] }
  }
}
