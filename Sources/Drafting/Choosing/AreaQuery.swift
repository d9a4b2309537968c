/// Looks for the best choice that meets a demand on one area, beside what the others may be filled with.
struct AreaQuery {
  private let table: AreaTable
  private let problem: ChoiceProblem
  private let tolls: Tolls
  private let limits: AreaLimits
  private let forced: Int?
  private let excluded: Int?
  private let prices: Prices
  /// The most that the area is worth under the demand.
  private var top = 0
  /// How much more than that the area seemed to be worth before its own limits were counted.
  private(set) var margin = 0
  /// The best choice so far.
  private(set) var choice: Choice?

  /// Prepares to look; nothing where the demand cannot be met.
  init?(
    _ table: AreaTable,
    _ tolls: Tolls,
    _ limits: AreaLimits,
    _ demand: ChoiceSearch.Demand,
    from known: Choice?
  ) {
    self.table = table
    self.tolls = tolls
    problem = table.problem
    self.limits = limits
    prices = tolls.prices[table.area]
    (forced, excluded) = demand.rows(in: table)
    choice = simplest(from: known)
    guard choice != nil,
      let known = Self.top(table, prices, limits, forced: forced, excluded: excluded)
    else { return nil }
    (top, margin) = known
  }

  /// The most that the area is worth, filled within its own limits; nothing where what is forced cannot be had.
  private static func top(
    _ table: AreaTable,
    _ prices: Prices,
    _ limits: AreaLimits,
    forced: Int?,
    excluded: Int?
  ) -> (top: Int, margin: Int)? {
    var slack = 0
    while let sets = WorthySets(
      table,
      prices: prices,
      slack: slack,
      forced: forced,
      excluded: excluded
    ) {
      var top = sets.best - slack - 1
      for set in sets.sets where set.worth > top {
        let filled = limits.filling(from: set.rows, forced: forced).fillings(worth: top + 1)
        top = max(top, filled.map(\.worth).max() ?? top)
      }
      if top >= sets.best - slack || table.effort.isSpent { return (top, sets.best - top) }
      slack = max(prices.scale, slack * 4)
    }
    return nil
  }

  /// The score to reach.
  var score: Int { choice?.score ?? 0 }

  /// The most that the area under the demand and so much beside it could be worth.
  func bound(with rest: Int) -> Int { top + rest }

  /// A choice that keeps every limit and the demand, the best of a few that are near at hand.
  ///
  /// From a known choice and from none, what is excluded is left out, and what is forced takes the place of what one
  /// zone holds or joins it.
  private func simplest(from known: Choice?) -> Choice? {
    let starts = [known?.placements ?? [], problem.zones.map { _ in Placement.none }]
    let choices = starts.filter { !$0.isEmpty }.flatMap { start -> [Choice] in
      let left = excluded.map { leaving(table.substances[$0], outOf: start) } ?? start
      let placements = forced.map { placing(table.substances[$0], into: left) } ?? [left]
      return placements.map { Choice($0, in: problem) }
    }
    return choices.filter(isAllowed).min { $0.precedes($1, in: problem) }
  }

  private func leaving(_ substance: Int, outOf start: [Placement]) -> [Placement] {
    start.indices.map { zone in
      guard problem.zones[zone].area == table.area else { return start[zone] }
      let rest = start[zone].substances.filter { $0 != substance }
      return problem.placement(of: rest, in: zone) ?? .none
    }
  }

  private func placing(_ substance: Int, into start: [Placement]) -> [[Placement]] {
    table.zones.flatMap { zone -> [[Placement]] in
      let before = start[zone].substances.filter { $0 != substance }
      let joined = before.count < problem.maximumPerZone ? [(before + [substance]).sorted()] : []
      return (joined + [[substance]]).compactMap { set in
        problem.placement(of: set, in: zone).map { placement in
          var placements = start
          placements[zone] = placement
          return placements
        }
      }
    }
  }

  private func isAllowed(_ choice: Choice) -> Bool {
    choice.substances(ofArea: table.area, in: problem).count <= problem.maximumPerArea
      && problem.allowsNew(in: choice.substances)
      && problem.exceededLimits(by: choice.placements).isEmpty
  }

  /// Looks at every set of the area that comes within a distance of the most it is worth.
  ///
  /// Sets that cannot reach the best choice so far beside any of the others are left out.
  mutating func run(beside others: [FilledAreas], within slack: Int) {
    guard let most = others.map(worthWithTolls).max() else { return }
    let sets = WorthySets(
      table,
      prices: prices,
      slack: slack,
      forced: forced,
      excluded: excluded,
      floor: Tolls.scale * score - most
    )
    for set in sets?.sets ?? [] {
      if table.effort.isSpent { return }
      if set.worth + most < Tolls.scale * score { return }
      look(at: set.rows, beside: others, most: most)
    }
  }

  /// The most that others are worth to the area: their score, and the tolls of what they leave it.
  private func worthWithTolls(_ others: FilledAreas) -> Int {
    tolls.limits.indices.reduce(Tolls.scale * others.score) { sum, index in
      let limit = tolls.limits[index]
      let left = problem.limits[limit].bound - others.used[index]
      return sum + tolls.perMicrolitre[index] * min(left, limits.reach[index])
    }
  }

  private mutating func look(at set: [Int], beside others: [FilledAreas], most: Int) {
    let filling = limits.filling(from: set, forced: forced)
    let least = score
    let fillings = filling.fillings(worth: Tolls.scale * least - most) { score, used in
      for other in others {
        if score + other.score < least { return false }
        if fits(beside: other, used) { return true }
      }
      return false
    }
    for filled in fillings {
      for other in others {
        if filled.score + other.score < score { break }
        guard fits(beside: other, { filled.used[$0] }),
          problem.maximumNew == nil
            || problem.allowsNew(in: filled.substances + other.session)
        else { continue }
        take(filled, beside: other)
      }
    }
  }

  private func fits(beside others: FilledAreas, _ used: (Int) -> Int) -> Bool {
    for index in tolls.limits.indices
    where used(index) + others.used[index] > problem.limits[tolls.limits[index]].bound {
      return false
    }
    return true
  }

  private mutating func take(_ filled: FilledArea, beside others: FilledAreas) {
    var placements = problem.zones.map { _ in Placement.none }
    for (area, part) in others.parts.enumerated() {
      guard let part else { continue }
      for (zone, placement) in zip(problem.zones(ofArea: area), part.placements) {
        placements[zone] = placement
      }
    }
    for (zone, placement) in zip(table.zones, filled.placements) { placements[zone] = placement }
    let found = Choice(placements, in: problem)
    if let choice, !found.precedes(choice, in: problem) { return }
    choice = found
  }
}
