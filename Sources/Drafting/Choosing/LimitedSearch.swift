/// Finds the best choice where limits bind zones and areas to each other, exactly.
///
/// Every microlitre that a binding limit counts is given a toll, so that areas part again: no choice within the
/// limits earns more than the areas' best at these tolls and the tolls of the whole limits together. Only what
/// comes within a known distance of that bound is looked at, and the distance is widened until the best choice
/// found proves that nothing beyond it can stand before it.
final class LimitedSearch {
  private let tables: [AreaTable]
  private let problem: ChoiceProblem
  private var tolls: Tolls
  /// By area.
  private var limits: [AreaLimits]
  /// What areas may be filled with, within one distance of the bound after the other.
  private var fronts: [AreaFronts]
  /// The best choice without a demand, once it is known; others are looked for from there.
  private var best: Choice?

  init(_ tables: [AreaTable], problem: ChoiceProblem) {
    self.tables = tables
    self.problem = problem
    let tolls = Tolls(tables, problem: problem, limits: [])
    limits = tables.map { AreaLimits($0, tolls) }
    fronts = [AreaFronts(tables, tolls, limits, slack: Tolls.scale)]
    self.tolls = tolls
  }

  /// Puts tolls on limits, and on those that are exceeded because of that.
  private func toll(_ exceeded: [Int]) {
    var new = exceeded
    while !new.isEmpty {
      tolls = Tolls(tables, problem: problem, limits: tolls.limits + new)
      var wanted = problem.zones.map { _ in Placement.none }
      for (table, filled) in zip(tables, tolls.wanted) {
        guard let filled else { continue }
        for (zone, placement) in zip(table.zones, filled.placements) { wanted[zone] = placement }
      }
      new = problem.exceededLimits(by: wanted).filter { !tolls.limits.contains($0) }
    }
    count(by: tolls, slack: max(1, problem.costPerPlacement) * Tolls.scale)
  }

  private func count(by tolls: Tolls, slack: Int) {
    self.tolls = tolls
    limits = tables.map { AreaLimits($0, tolls) }
    fronts = [AreaFronts(tables, tolls, limits, slack: slack)]
  }

  /// The best choice, looked for after one that exceeds some limits.
  func best(_ demand: ChoiceSearch.Demand, exceeding: [Int]) -> Choice? {
    if best == nil {
      toll(exceeding)
      best = bestOfAll(.none)
      // At twice the distance at which the best was found, most others are.
      fronts = [AreaFronts(tables, tolls, limits, slack: 2 * (fronts.last?.slack ?? 0))]
    }
    return demand == .none ? best : bestOfAll(demand)
  }

  /// The best choice that meets a demand; nothing only where what is forced cannot be had.
  private func bestOfAll(_ demand: ChoiceSearch.Demand) -> Choice? {
    while let choice = bestOfTracked(demand) {
      let exceeded = problem.exceededLimits(by: choice.placements)
      if exceeded.isEmpty { return choice }
      count(by: Tolls(tolls, countingAlso: exceeded), slack: fronts[0].slack)
    }
    return nil
  }

  /// The best choice within the limits that were exceeded so far.
  private func bestOfTracked(_ demand: ChoiceSearch.Demand) -> Choice? {
    let area = demand.use?.area ?? 0
    guard var query = AreaQuery(tables[area], tolls, limits[area], demand, from: best) else {
      return nil
    }
    var slack = fronts[0].slack
    while true {
      query.run(beside: fronts(within: slack).others(of: area))
      let needed = query.bound(with: tolls.rest(beside: area)) - Tolls.scale * query.score
      if needed <= slack { return query.choice }
      slack = fronts.first { $0.slack > slack }?.slack ?? min(needed, slack + slack / 2)
    }
  }

  private func fronts(within slack: Int) -> AreaFronts {
    if let known = fronts.first(where: { $0.slack == slack }) { return known }
    let wider = AreaFronts(tables, tolls, limits, slack: slack)
    fronts.append(wider)
    fronts.sort { $0.slack < $1.slack }
    return wider
  }
}
