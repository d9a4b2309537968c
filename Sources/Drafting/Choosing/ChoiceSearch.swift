/// Finds the best choice of a problem, and the best that uses or does not use a substance, exactly.
///
/// Each area is searched alone: together no more can be had. Of the areas' best sets those are put together that
/// hold the fewest substances. Where the outcome exceeds a limit that areas or zones share, or where the number of
/// new substances binds areas to each other, `LimitedSearch` looks again.
final class ChoiceSearch {
  /// A substance in an area.
  struct Use: Hashable {
    let area: Int
    let substance: Int
  }

  /// What is demanded of a choice besides being the best.
  enum Demand: Hashable {
    case none
    case using(Use)
    case avoiding(Use)

    var use: Use? {
      switch self {
      case .none: nil
      case .using(let use), .avoiding(let use): use
      }
    }

    /// The rows of an area's table that must and must not be used.
    func rows(in table: AreaTable) -> (forced: Int?, excluded: Int?) {
      switch self {
      case .using(let use) where use.area == table.area: (table.row(of: use.substance), nil)
      case .avoiding(let use) where use.area == table.area: (nil, table.row(of: use.substance))
      default: (nil, nil)
      }
    }
  }

  let problem: ChoiceProblem
  /// The problem with the limit that all its ceilings make together.
  private let summed: ChoiceProblem
  private let effort: Effort
  private let tables: [AreaTable]
  private let free: [Prices]
  private let fillings: [AreaFilling]
  private let bests: [WorthySets?]
  private var filled: [FillingKey: [Placement]] = [:]
  /// By area, without a demand.
  private lazy var picks = tables.indices.map { area in
    FewestSubstances.Area(tables[area], sets: bests[area]?.sets ?? [])
  }
  /// Whether the best choice of all is bound by limits.
  private var isBound = false
  private var limited: LimitedSearch?

  init(_ problem: ChoiceProblem, effort: Effort = Effort()) {
    self.problem = problem
    self.effort = effort
    let summed = problem.summingCeilings()
    self.summed = summed
    tables = (0..<problem.areaCount).map { AreaTable(summed, area: $0, effort: effort) }
    free = tables.map { Prices.free(in: $0) }
    fillings = zip(tables, free).map { AreaFilling($0, $1) }
    bests = zip(tables, free).map { WorthySets($0, prices: $1) }
  }

  /// The best choice that meets a demand; nothing where what is forced cannot be had or the effort is spent.
  func best(_ demand: Demand = .none) -> Choice? {
    let found = search(demand)
    return effort.isSpent ? nil : found
  }

  private func search(_ demand: Demand) -> Choice? {
    if case .using(let use) = demand, tables[use.area].row(of: use.substance) == nil { return nil }
    guard !isBound, problem.areaCount <= 1 || problem.maximumNew == nil else {
      return bestWithinLimits(demand, exceeded: [])
    }
    var found: [WorthySets] = []
    for area in tables.indices {
      guard let sets = sets(ofArea: area, demand) else { return nil }
      found.append(sets)
    }
    var fewest = FewestSubstances(
      problem,
      areas: tables.indices.map { area in
        demand.use?.area == area
          ? FewestSubstances.Area(tables[area], sets: found[area].sets) : picks[area]
      }
    )
    let held = fewest.run()
    var placements = problem.zones.map { _ in Placement.none }
    for area in tables.indices {
      let filled = fill(area, from: found[area], held: held, demand)
      for (zone, placement) in zip(tables[area].zones, filled) { placements[zone] = placement }
    }
    let exceeded = summed.exceededLimits(by: placements)
    guard !exceeded.isEmpty else { return Choice(placements, in: problem) }
    if demand == .none { isBound = true }
    return bestWithinLimits(demand, exceeded: exceeded)
  }

  private func bestWithinLimits(_ demand: Demand, exceeded: [Int]) -> Choice? {
    let search = limited ?? LimitedSearch(tables, problem: summed)
    let found = search.best(demand, exceeding: exceeded)
    // What was begun and not ended proves nothing to those that go on from it.
    if !effort.isSpent { limited = search }
    return found
  }

  private func sets(ofArea area: Int, _ demand: Demand) -> WorthySets? {
    let (forced, excluded) = demand.rows(in: tables[area])
    guard forced != nil || excluded != nil else { return bests[area] }
    return WorthySets(tables[area], prices: free[area], forced: forced, excluded: excluded)
  }

  // MARK: Filling

  private struct FillingKey: Hashable {
    let area: Int
    let forced: Int?
    let sets: [[Int]]
  }

  /// The best filling of an area from substances that are held anyway.
  private func fill(
    _ area: Int,
    from found: WorthySets,
    held: [Int],
    _ demand: Demand
  ) -> [Placement] {
    let table = tables[area]
    let (forced, excluded) = demand.rows(in: table)
    let rows = held.compactMap { table.row(of: $0) }.filter { $0 != excluded }
    let sets = found.sets.map(\.rows).filter { set in set.allSatisfy(rows.contains) }
    let ties = TyingSets(table, free[area])
    let key = FillingKey(
      area: area,
      forced: forced,
      sets: sets.flatMap { ties.sets(over: $0, from: rows, worth: found.best) }
    )
    if let known = filled[key] { return known }
    var best: [Placement]?
    for set in key.sets {
      let task = AreaFilling.Task(set: set, forced: forced, limits: [])
      for filled in fillings[area].fillings(of: task, worth: found.best) {
        if let best, !precedes(filled.placements, best) { continue }
        best = filled.placements
      }
    }
    let placements = best ?? table.zones.map { _ in .none }
    if !effort.isSpent { filled[key] = placements }
    return placements
  }

  /// Zone by zone from the highest priority, the better placement.
  private func precedes(_ left: [Placement], _ right: [Placement]) -> Bool {
    for (one, two) in zip(left, right) where one != two { return one.precedes(two) }
    return false
  }
}

/// Finds the sets that are worth as much as a part of them, from substances that are held anyway.
struct TyingSets {
  private let table: AreaTable
  private let weigher: SingleWeigher?
  private let joint: JointWeigher?

  init(_ table: AreaTable, _ prices: Prices) {
    self.table = table
    let isSingle = table.problem.maximumPerZone == 1
    weigher = isSingle ? prices.single : nil
    joint = isSingle ? nil : prices.joint
  }

  /// The sets over a set, itself first.
  func sets(over set: [Int], from rows: [Int], worth: Int) -> [[Int]] {
    let size =
      table.problem.maximumPerZone == 1
      ? min(table.problem.maximumPerArea, table.zones.count) : table.problem.maximumPerArea
    var sets = [set]
    for row in rows where !set.contains(row) {
      sets += sets.filter { $0.count < size }.map { $0 + [row] }
    }
    return sets.filter { $0.count == set.count || isWorth($0, worth) }
  }

  private func isWorth(_ set: [Int], _ worth: Int) -> Bool {
    let alone = weigher.map { weigher in
      weigher.worth(of: set.reduce(weigher.empty) { weigher.adding($1, to: $0) })
    }
    let together = joint.map { joint in
      joint.worth(of: set.reduce(joint.empty) { joint.adding($1, to: $0) })
    }
    return [alone, together].compactMap(\.self).contains { $0 >= worth }
  }
}
