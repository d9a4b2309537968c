/// Looks for the best choice that meets a demand on one area, beside what the others may be filled with.
struct AreaQuery {
  private let table: AreaTable
  private let problem: ChoiceProblem
  private let areas: AreaBounds
  private let forced: Int?
  private let excluded: Int?
  /// By tracked limit.
  private let bounds: [Int]
  /// What no choice that meets the demand comes to more than.
  private(set) var bound = AreaTable.never
  /// The best choice so far.
  private(set) var choice: Choice?

  /// Prepares to look; nothing where the demand cannot be met.
  init?(
    _ table: AreaTable,
    _ areas: AreaBounds,
    _ demand: ChoiceSearch.Demand,
    from known: Choice?
  ) {
    self.table = table
    self.areas = areas
    problem = table.problem
    bounds = areas.tolls.limits.map { table.limits[$0].bound }
    (forced, excluded) = demand.rows(in: table)
    choice = simplest(from: known)
    table.effort.spend(Self.stepsPerChoice * table.zones.count)
    let best = WorthySets(
      table,
      prices: areas.tolls.prices[table.area],
      forced: forced,
      excluded: excluded
    )
    guard choice != nil, let best else { return nil }
    bound = best.sets.reduce(bound) { max($0, self.bound(of: $1)) }
  }

  /// What a set and all else come to at most.
  private func bound(of set: WorthySets.Found) -> Int {
    min(
      set.worth + areas.rests[table.area].most,
      areas.most(of: set.rows, in: table.area, forced: forced)
    )
  }

  /// Whether nothing is demanded.
  var isFree: Bool { forced == nil && excluded == nil }

  /// The score to reach.
  var score: Int { choice?.score ?? 0 }

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

  /// Looks at every set of the area that comes within a distance of the bound.
  ///
  /// Sets that cannot reach the best choice so far beside any of the others are left out.
  mutating func run(beside others: OtherAreas, within slack: Int) {
    let floor = max(Tolls.scale * score, bound - slack)
    let sets = areas.sets(
      of: table.area,
      beside: areas.rests[table.area],
      floor: floor,
      forced: forced,
      excluded: excluded
    )
    .map { (set: $0, bound: bound(of: $0)) }
    .filter { $0.bound >= floor }
    .sorted { $0.bound > $1.bound }
    bound = max(floor, sets.first?.bound ?? floor)
    guard !others.filled.isEmpty else { return }
    for (set, bound) in sets {
      if table.effort.isSpent || bound < Tolls.scale * score { return }
      if set.worth + others.completion.most < Tolls.scale * score { continue }
      look(at: set.rows, beside: others)
    }
  }

  private mutating func look(at set: [Int], beside others: OtherAreas) {
    let least = score
    let fillings = areas.limits[table.area].fillings(
      from: set,
      forced: forced,
      worth: Tolls.scale * least,
      beside: others.completion
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
