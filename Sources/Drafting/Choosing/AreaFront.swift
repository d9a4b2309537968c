/// The most that an area comes to by the volume that it may use, ceilings at their tolls.
struct AreaFront {
  private let table: AreaTable
  private let tolls: Tolls
  private let nest: CapNest
  private let prices: Prices
  private let filling: AreaFilling
  /// By steps that may be used.
  private var front: [Int]

  /// How many sets are filled one by one.
  private static let most = 600

  init(_ table: AreaTable, _ tolls: Tolls, _ nest: CapNest) {
    self.table = table
    self.tolls = tolls
    self.nest = nest
    prices = tolls.prices[table.area]
    filling = tolls.fillings[table.area]
    let isForced = tolls.demand.rows(in: table).forced != nil
    front = Array(
      repeating: isForced ? AreaTable.never : 0,
      count: nest.steps[table.area] + 1
    )
  }

  /// By steps of volume: no filling that uses so many comes to more; nor where zones come to no more than told.
  mutating func run(zones: [Int]) -> [Int] {
    let (area, top) = (table.area, tolls.tops[table.area])
    guard let volume = nest.volumes[area] else { return [min(top, zones[0])] }
    let others = fillSets(volume: tolls.limits[volume])
    return front.indices.map { step in
      let more = nest.tolls[area] * (step * nest.unit + nest.slop)
      return min(top + more, max(front[step], others + more), zones[step])
    }
  }

  /// Fills the sets that are worth most, and returns what no other set is worth.
  private mutating func fillSets(volume: Int) -> Int {
    let slack = isSmall ? WorthySets.widest : prices.scale * table.problem.costPerPlacement
    let (forced, excluded) = tolls.demand.rows(in: table)
    guard
      let sets = WorthySets(
        table,
        prices: prices,
        slack: slack,
        forced: forced,
        excluded: excluded
      ),
      sets.sets.count <= Self.most
    else { return tolls.tops[table.area] }
    for set in sets.sets where !table.effort.isSpent {
      let filled = filling.front(
        of: set.rows,
        forced: forced,
        volume: volume,
        toll: nest.tolls[table.area],
        unit: nest.unit,
        steps: front.count - 1
      )
      for step in front.indices { front[step] = max(front[step], filled[step]) }
    }
    return sets.best - slack
  }

  /// Whether there are so few sets that all of them are filled.
  private var isSmall: Bool {
    let count = table.promising.count
    var (sets, all) = (1, 1)
    for size in 0..<min(count, table.problem.maximumPerArea) where all <= Self.most {
      sets = sets * (count - size) / (size + 1)
      all += sets
    }
    return all <= Self.most
  }
}
