/// Tolls on the volumes that limits count, with what each area could earn at most while it pays them.
struct Tolls {
  /// How finely points are counted beside tolls.
  static let scale = 1 << 16
  private static let rounds = 16

  /// The limits that count.
  let limits: [Int]
  /// What is demanded of all that is told here.
  let demand: ChoiceSearch.Demand
  /// By limit: the toll of a microlitre.
  let perMicrolitre: [Int]
  /// By area.
  let prices: [Prices]
  /// By area: what fills it.
  let fillings: [AreaFilling]
  /// By area: the most it is worth.
  let tops: [Int]
  /// By area: how it is filled for that, limits left aside.
  let wanted: [FilledArea?]
  /// The tolls of all limits, used up to their bounds.
  let whole: Int

  /// Sets tolls so that the bound comes as low as a few rounds bring it; with any tolls it is a bound.
  init(
    _ tables: [AreaTable],
    problem: ChoiceProblem,
    limits: [Int],
    _ demand: ChoiceSearch.Demand = .none
  ) {
    var market = Market(tables, problem: problem, limits: limits)
    var best = Tolls(tables, problem, limits, limits.map { _ in 0 }, demand)
    var known = best
    for _ in 0..<(limits.isEmpty ? 0 : Self.rounds) {
      let isNews = market.add(known)
      guard isNews else { break }
      known = Tolls(tables, problem, limits, market.settle(from: best.perMicrolitre), demand)
      if known.bound < best.bound { best = known }
    }
    self = best
  }

  /// The same tolls, with more limits that count and cost nothing.
  init(_ tolls: Tolls, countingAlso limits: [Int]) {
    self.limits = tolls.limits + limits
    demand = tolls.demand
    perMicrolitre = tolls.perMicrolitre + limits.map { _ in 0 }
    prices = tolls.prices
    fillings = tolls.fillings
    tops = tolls.tops
    wanted = tolls.wanted
    whole = tolls.whole
  }

  private var bound: Int { whole + tops.reduce(0, +) }

  private init(
    _ tables: [AreaTable],
    _ problem: ChoiceProblem,
    _ limits: [Int],
    _ perMicrolitre: [Int],
    _ demand: ChoiceSearch.Demand
  ) {
    self.limits = limits
    self.demand = demand
    self.perMicrolitre = perMicrolitre
    let prices = tables.map { table in
      Prices(
        table,
        scale: Self.scale,
        tolls: table.nets.indices.map { cell in
          let zone = table.zones[cell % table.zones.count]
          let substance = table.substances[cell / table.zones.count]
          return limits.indices.reduce(0) { sum, index in
            let limit = problem.limits[limits[index]]
            let counts = limit.covers[zone] && (limit.substance.map { $0 == substance } ?? true)
            return counts ? sum + perMicrolitre[index] : sum
          }
        }
      )
    }
    self.prices = prices
    let fillings = zip(tables, prices).map { AreaFilling($0, $1) }
    self.fillings = fillings
    let sets = zip(tables, prices).map { table, prices in
      let (forced, excluded) = demand.rows(in: table)
      return WorthySets(table, prices: prices, forced: forced, excluded: excluded)
    }
    tops = sets.map { $0?.best ?? 0 }
    wanted = tables.indices.map { area in
      sets[area]?.sets.first.flatMap { set in
        let forced = demand.rows(in: tables[area]).forced
        let task = AreaFilling.Task(set: set.rows, forced: forced, limits: [])
        return fillings[area].fillings(of: task, worth: set.worth).first
      }
    }
    whole = limits.indices.reduce(0) {
      $0 + perMicrolitre[$1] * (perMicrolitre[$1] == 0 ? 0 : problem.limits[limits[$1]].bound)
    }
  }
}

/// Looks for tolls at which the areas together want no more of any limit than there is.
private struct Market {
  /// What an area once wanted: its points, and by limit the volume.
  private struct Wanted: Hashable {
    let points: Int
    let used: [Int]
  }

  private let tables: [AreaTable]
  private let limits: [Int]
  private let bounds: [Double]
  /// By area: what it wanted at the tolls that were tried.
  private var wanted: [[Wanted]]

  init(_ tables: [AreaTable], problem: ChoiceProblem, limits: [Int]) {
    self.tables = tables
    self.limits = limits
    bounds = limits.map { Double(problem.limits[$0].bound) }
    wanted = tables.map { _ in [Wanted(points: 0, used: limits.map { _ in 0 })] }
  }

  /// Notes what every area wants at these tolls; false where all of it is known.
  mutating func add(_ tolls: Tolls) -> Bool {
    var isNews = false
    for (area, table) in tables.enumerated() {
      guard let filled = tolls.wanted[area] else { continue }
      let used = limits.map { limit in
        zip(table.zones, filled.placements).reduce(0) {
          $0 + table.problem.limits[limit].counts($1.1, in: $1.0)
        }
      }
      let new = Wanted(points: filled.score, used: used)
      if !wanted[area].contains(new) {
        wanted[area].append(new)
        isNews = true
      }
    }
    return isNews
  }

  /// Tolls near those where what is known to be wanted comes lowest, by steps against what is wanted too much.
  func settle(from start: [Int]) -> [Int] {
    var tolls = start.map { Double($0) / Double(Tolls.scale) }
    var best = (bound: Double.infinity, tolls: tolls)
    var stride = 0.5
    for _ in 0..<150 {
      var bound = 0.0
      var slope = bounds
      for area in wanted {
        var most = (worth: -Double.infinity, used: [Int]())
        for want in area {
          var worth = Double(want.points)
          for index in tolls.indices { worth -= tolls[index] * Double(want.used[index]) }
          if worth > most.worth { most = (worth, want.used) }
        }
        bound += most.worth
        for index in tolls.indices { slope[index] -= Double(most.used[index]) }
      }
      for index in tolls.indices { bound += tolls[index] * bounds[index] }
      if bound < best.bound { best = (bound, tolls) }
      let steepness = slope.reduce(0) { $0 + $1 * $1 }
      guard steepness > 0 else { break }
      for index in tolls.indices {
        tolls[index] = max(0, tolls[index] - stride * bound * slope[index] / steepness * 0.1)
      }
      stride *= 0.97
    }
    return best.tolls.map { Int($0 * Double(Tolls.scale)) }
  }
}
