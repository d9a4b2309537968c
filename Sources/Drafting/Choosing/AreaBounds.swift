/// What areas that pay tolls come to at most, each alone and all beside one, by the volume that is used.
final class AreaBounds {
  let tolls: Tolls
  let limits: [AreaLimits]
  let nest: CapNest
  /// By area and steps of volume: no filling that uses so many comes to more.
  let fronts: [[Int]]
  /// By area: what its zones come to, each alone.
  private let zones: [ZoneFront]
  private let tables: [AreaTable]
  /// What all areas and the limits come to at most.
  let most: Int
  /// By area: what all others and the limits come to at most.
  let rests: [Completion]

  init(_ tables: [AreaTable], _ tolls: Tolls) {
    self.tolls = tolls
    limits = tables.map { AreaLimits($0, tolls) }
    let nest = CapNest(tables, tolls, limits)
    self.nest = nest
    self.tables = tables
    let zones = tables.map { ZoneFront($0, tolls.prices[$0.area], nest) }
    self.zones = zones
    let fronts = tables.map { table in
      var front = AreaFront(table, tolls, nest)
      return front.run(zones: zones[table.area].front)
    }
    self.fronts = fronts
    let whole = tolls.limits.indices.reduce(0) { sum, index in
      nest.isCap[index]
        ? sum
        : sum + tolls.perMicrolitre[index] * tables[0].limits[tolls.limits[index]].bound
    }
    let rests = nest.rests(beside: fronts).enumerated().map { area, rest in
      nest.completion(of: area, rest.map { $0 + whole })
    }
    self.rests = rests
    most = zip(fronts[0], rests[0].rest).reduce(AreaTable.never) { max($0, $1.0 + $1.1) }
  }

  /// What an area comes to at most from a set, with all others and the limits.
  func most(of set: [Int], in area: Int, forced: Int?) -> Int {
    guard let volume = nest.volumes[area] else { return -AreaTable.never }
    var rest = rests[area]
    rest.volume = 0
    let limit = tolls.limits[volume]
    return tolls.fillings[area].most(of: set, forced: forced, volume: limit, beside: rest)
  }

  /// What an area comes to, the tolls of caps left aside.
  func value(of filled: FilledArea, in area: Int) -> Int {
    filled.worth + (nest.volumes[area].map { nest.tolls[area] * filled.used[$0] } ?? 0)
  }

  /// What a filling of an area lacks of the most that the volume it uses could come to.
  func loss(of filled: FilledArea, in area: Int) -> Int {
    let step = nest.volumes[area].map { filled.used[$0] / nest.unit } ?? 0
    return fronts[area][step] - value(of: filled, in: area)
  }

  /// The sets of an area that come to so much at least with what completes them, as far as the sum of what its zones
  /// earn tells.
  func sets(
    of area: Int,
    beside completion: Completion,
    floor: Int,
    forced: Int? = nil,
    excluded: Int? = nil
  ) -> [WorthySets.Found] {
    let most = zip(zones[area].front, completion.rest).reduce(AreaTable.never) {
      max($0, $1.0 + $1.1)
    }
    let sets = WorthySets(
      tables[area],
      prices: tolls.prices[area],
      slack: WorthySets.widest,
      forced: forced,
      excluded: excluded,
      floor: floor - completion.most,
      losses: RowLosses(
        byRow: zones[area].losses,
        most: most - floor,
        addUp: tables[area].problem.maximumPerZone == 1
      )
    )
    return sets?.sets ?? []
  }

  /// What completes an area that lacks no more than so much of what its volume could come to, and leaves all areas
  /// together no farther from the most they come to; complete fillings come to nothing or more.
  func lack(of area: Int, within distance: AreaFronts.Distance) -> Completion {
    let least = most - distance.most
    return nest.completion(
      of: area,
      zip(fronts[area], rests[area].rest).map { min(distance.lack - $0, $1 - least) }
    )
  }
}
