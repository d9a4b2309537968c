/// Finds the best choice where limits bind zones and areas to each other, exactly.
///
/// Every microlitre that a binding limit counts is given a toll, so that areas part again: no choice within the
/// limits earns more than the areas' best at these tolls and the tolls of the whole limits together. Only what
/// comes within a known distance of that bound is looked at, and the distance is widened until the best choice
/// found proves that nothing beyond it can stand before it.
final class LimitedSearch {
  private let tables: [AreaTable]
  private let problem: ChoiceProblem
  /// The tolls under which everything is looked for first.
  private lazy var common = TolledAreas(tables, Tolls(tables, problem: problem, limits: []))
  /// The best choice without a demand, once it is known; others are looked for from there.
  private var best: Choice?

  init(_ tables: [AreaTable], problem: ChoiceProblem) {
    self.tables = tables
    self.problem = problem
  }

  /// The best choice that meets a demand, looked for after one that exceeds some limits; nothing only where what
  /// is forced cannot be had.
  func best(_ demand: ChoiceSearch.Demand, exceeding: [Int]) -> Choice? {
    if best == nil {
      toll(exceeding)
      best = bestOfAll(.none)
    }
    return demand == .none ? best : bestOfAll(demand)
  }

  /// Puts tolls on limits, and on those that are exceeded because of that.
  ///
  /// Where areas come to less without tolls on ceilings, volume being counted anyway, ceilings are only counted.
  private func toll(_ exceeded: [Int]) {
    var tolls = common.tolls
    var new = exceeded
    while !new.isEmpty {
      tolls = Tolls(tables, problem: problem, limits: tolls.limits + new)
      var wanted = problem.zones.map { _ in Placement.none }
      for filled in tolls.wanted { filled?.place(into: &wanted) }
      new = problem.exceededLimits(by: wanted).filter { !tolls.limits.contains($0) }
    }
    common = TolledAreas(tables, tolls)
    let ceilings = tolls.limits.filter { problem.limits[$0].substance != nil }
    guard !ceilings.isEmpty else { return }
    let caps = tolls.limits.filter { !ceilings.contains($0) }
    let onCaps = Tolls(tables, problem: problem, limits: caps)
    let counted = TolledAreas(tables, Tolls(onCaps, countingAlso: ceilings))
    if counted.most < common.most { common = counted }
  }

  private func bestOfAll(_ demand: ChoiceSearch.Demand) -> Choice? {
    var areas = common
    while let choice = bestOfTracked(demand, &areas) {
      let exceeded = problem.exceededLimits(by: choice.placements)
      if exceeded.isEmpty || tables[0].effort.isSpent { return choice }
      areas = counting(exceeded, beside: areas, for: demand)
    }
    return nil
  }

  /// Areas that count some limits more.
  ///
  /// A ceiling of what is forced matters to that demand only, and other demands are not burdened with it.
  private func counting(
    _ exceeded: [Int],
    beside areas: TolledAreas,
    for demand: ChoiceSearch.Demand
  ) -> TolledAreas {
    guard best != nil else {
      toll(exceeded + fewCeilings(beside: exceeded))
      return common
    }
    let more = TolledAreas(tables, Tolls(areas.tolls, countingAlso: exceeded))
    more.start = areas.start
    if areas !== common || tables[0].effort.isSpent { return more }
    let isOwn = exceeded.allSatisfy { problem.limits[$0].substance == demand.use?.substance }
    if !isOwn || problem.limits[exceeded[0]].substance == nil { common = more }
    return more
  }

  /// All ceilings that do not count yet, where they are so few that one after the other would be exceeded.
  private func fewCeilings(beside exceeded: [Int]) -> [Int] {
    let ceilings = problem.limits.indices.filter { problem.limits[$0].substance != nil }
    guard ceilings.count <= Self.few else { return [] }
    return ceilings.filter { !exceeded.contains($0) && !common.tolls.limits.contains($0) }
  }

  private static let few = 8

  /// The best choice within the limits that were exceeded so far.
  ///
  /// Where a demand leaves too much below the bound, it gets tolls of its own.
  private func bestOfTracked(
    _ demand: ChoiceSearch.Demand,
    _ areas: inout TolledAreas
  ) -> Choice? {
    let area = demand.use?.area ?? 0
    guard var query = areas.query(area, demand, from: best) else { return nil }
    var slack = demand == .none ? 0 : areas.start
    while true {
      let needed = areas.look(by: &query, from: area, within: slack)
      if needed <= slack || tables[area].effort.isSpent { return query.choice }
      if demand != .none, areas === common, needed > 2 * slack {
        let limits = areas.tolls.limits
        areas = TolledAreas(tables, Tolls(tables, problem: problem, limits: limits, demand))
        if let again = areas.query(area, demand, from: query.choice) { query = again }
      } else {
        slack = areas.widened(slack, to: needed)
      }
    }
  }
}

/// Areas that pay tolls, with what they may be filled with.
private final class TolledAreas {
  let tolls: Tolls
  /// Within which distance of the bound to begin, counted as finely as prices are.
  var start: Int
  private let tables: [AreaTable]
  private let bounds: AreaBounds
  private var fronts: [AreaFronts.Distance: AreaFronts] = [:]

  init(_ tables: [AreaTable], _ tolls: Tolls) {
    self.tables = tables
    self.tolls = tolls
    bounds = AreaBounds(tables, tolls)
    start = Tolls.scale * max(8, tables[0].problem.costPerPlacement) / 8
  }

  /// What all areas and the limits come to at most.
  var most: Int { bounds.most }

  /// The next distance to look at: one that was looked at before where that suffices.
  func widened(_ slack: Int, to needed: Int) -> Int {
    fronts.keys.map(\.lack).filter { $0 >= needed }.min() ?? min(needed, max(start, 4 * slack))
  }

  /// A distance of few that are looked at, no less than this one.
  private func far(_ distance: Int, _ slack: Int) -> Int {
    var far = slack
    while far < distance { far *= 4 }
    return far
  }

  func query(_ area: Int, _ demand: ChoiceSearch.Demand, from known: Choice?) -> AreaQuery? {
    AreaQuery(tables[area], bounds, demand, from: known)
  }

  /// Looks for a better choice within a distance, and returns the one that would prove the best choice so far.
  func look(by query: inout AreaQuery, from area: Int, within slack: Int) -> Int {
    let most = bounds.most - query.bound + slack
    let near = AreaFronts.Distance(lack: slack, most: query.isFree ? most : far(most, slack))
    let fronts = fronts[near] ?? AreaFronts(tables, bounds, within: near)
    self.fronts[near] = fronts
    query.run(beside: fronts.others(of: area), within: slack)
    if tables[area].effort.isSpent { self.fronts[near] = nil }
    let reached = Tolls.scale * query.score
    return max(query.bound - reached, bounds.most - reached - near.most + slack)
  }
}
