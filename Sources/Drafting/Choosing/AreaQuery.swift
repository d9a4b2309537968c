/// Looks for the best choice that meets a demand on one area, beside what the others may be filled with.
struct AreaQuery {
  private let table: AreaTable
  private let problem: ChoiceProblem
  private let tolls: Tolls
  private let limits: AreaLimits
  private let forced: Int?
  private let excluded: Int?
  private let prices: Prices
  /// By tracked limit.
  private let bounds: [Int]
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
    bounds = tolls.limits.map { table.limits[$0].bound }
    (forced, excluded) = demand.rows(in: table)
    choice = simplest(from: known)
    table.effort.spend(Self.stepsPerChoice * table.zones.count)
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
        let filled = limits.fillings(from: set.rows, forced: forced, worth: top + 1)
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
    var best: Choice?
    for start in [known?.placements, problem.zones.map { _ in .none }] {
      guard var placements = start else { continue }
      if let excluded { leave(table.substances[excluded], outOf: &placements) }
      let score = placements.reduce(0) { $0 + $1.net }
      guard let forced else {
        keep(placements, score: score, in: &best)
        continue
      }
      for zone in table.zones {
        let before = placements[zone]
        for placement in placing(table.substances[forced], beside: before, in: zone) {
          placements[zone] = placement
          keep(placements, score: score - before.net + placement.net, in: &best)
        }
        placements[zone] = before
      }
    }
    return best
  }

  private func keep(_ placements: [Placement], score: Int, in best: inout Choice?) {
    if let best, score < best.score { return }
    let choice = Choice(placements, in: problem)
    if let best, !choice.precedes(best, in: problem) { return }
    if isAllowed(choice) { best = choice }
  }

  private func leave(_ substance: Int, outOf placements: inout [Placement]) {
    for zone in table.zones where placements[zone].substances.contains(substance) {
      let rest = placements[zone].substances.filter { $0 != substance }
      placements[zone] = problem.placement(of: rest, in: zone) ?? .none
    }
  }

  private func placing(_ substance: Int, beside placed: Placement, in zone: Int) -> [Placement] {
    guard problem.zones[zone].offer(of: substance) != nil else { return [] }
    let before = placed.substances.filter { $0 != substance }
    let joined = before.count < problem.maximumPerZone ? [(before + [substance]).sorted()] : []
    return (joined + [[substance]]).compactMap { problem.placement(of: $0, in: zone) }
  }

  private func isAllowed(_ choice: Choice) -> Bool {
    choice.substances(ofArea: table.area, in: problem).count <= problem.maximumPerArea
      && problem.allowsNew(in: choice.substances)
      && problem.exceededLimits(by: choice.placements).isEmpty
  }

  /// Looks at every set of the area that comes within a distance of the most it is worth.
  ///
  /// Sets that cannot reach the best choice so far beside any of the others are left out.
  mutating func run(beside others: OtherAreas, within slack: Int) {
    guard !others.filled.isEmpty else { return }
    let sets = WorthySets(
      table,
      prices: prices,
      slack: slack,
      forced: forced,
      excluded: excluded,
      floor: Tolls.scale * score - others.most
    )
    for set in sets?.sets ?? [] {
      if table.effort.isSpent { return }
      if set.worth + others.most < Tolls.scale * score { return }
      look(at: set.rows, beside: others)
    }
  }

  private mutating func look(at set: [Int], beside others: OtherAreas) {
    let least = score
    let fillings = limits.fillings(
      from: set,
      forced: forced,
      worth: Tolls.scale * least - others.most
    ) { score, used in
      for other in others.scores.indices {
        if score + others.scores[other] < least { return false }
        if fits(beside: other, of: others, used) { return true }
      }
      return false
    }
    for filled in fillings {
      table.effort.spend(8 * others.scores.count)
      for other in others.scores.indices {
        if filled.score + others.scores[other] < score { break }
        guard fits(beside: other, of: others, { filled.used[$0] }) else { continue }
        take(filled, beside: others.filled[other])
      }
    }
  }

  private func fits(beside other: Int, of others: OtherAreas, _ used: (Int) -> Int) -> Bool {
    let first = other * bounds.count
    for index in bounds.indices where used(index) + others.used[first + index] > bounds[index] {
      return false
    }
    return true
  }

  private static let stepsPerChoice = 256

  private mutating func take(_ filled: FilledArea, beside others: FilledAreas) {
    let session = filled.substances.union(others.session)
    guard problem.maximumNew == nil || problem.allowsNew(in: session) else { return }
    if let choice, !mayPrecede(choice, score: filled.score + others.score, session) { return }
    var placements = problem.zones.map { _ in Placement.none }
    for part in others.parts {
      part?.place(into: &placements)
    }
    filled.place(into: &placements)
    table.effort.spend(Self.stepsPerChoice)
    let found = Choice(placements, in: problem)
    if let choice, !found.precedes(choice, in: problem) { return }
    choice = found
  }

  /// Whether placements with this score and these substances could stand before a choice.
  private func mayPrecede(_ choice: Choice, score: Int, _ session: [Int]) -> Bool {
    if score != choice.score { return score > choice.score }
    if session.count != choice.substances.count { return session.count < choice.substances.count }
    let grades = session.reduce(0) { $0 + problem.grades[$1] }
    if grades != choice.grades { return grades > choice.grades }
    return !choice.substances.lexicographicallyPrecedes(session)
  }
}
