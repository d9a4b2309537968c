/// What an area comes to at most where every zone takes what is best for it alone, however many substances that makes.
struct ZoneFront {
  /// By steps of volume that may be used: no filling comes to more.
  let front: [Int]
  /// By row: how much less than that every filling comes to which uses it.
  let losses: [Int]

  init(_ table: AreaTable, _ prices: Prices, _ nest: CapNest) {
    let reader = ZoneReader(table, prices, nest)
    var front = Array(repeating: 0, count: nest.steps[table.area] + 1)
    var losses = table.substances.map { _ in -AreaTable.never }
    for zone in table.zones.indices {
      let best = reader.best(of: zone, steps: front.count)
      let filled = front
      for own in best.indices where best[own] > 0 && (own == 0 || best[own] > best[own - 1]) {
        for step in own..<filled.count {
          front[step] = max(front[step], filled[step - own] + best[own])
        }
      }
      for row in table.substances.indices {
        let cell = row * table.zones.count + zone
        guard let step = reader.step(of: cell), step < best.count else { continue }
        losses[row] = min(losses[row], best[step] - reader.value(of: cell))
      }
    }
    self.front = front
    self.losses = losses
  }
}

/// Reads what a zone comes to at most where it takes a substance, ceilings at their tolls.
private struct ZoneReader {
  private let table: AreaTable
  private let prices: Prices
  private let nest: CapNest
  private let nets: [Int]
  private let volumes: [Int]

  init(_ table: AreaTable, _ prices: Prices, _ nest: CapNest) {
    self.table = table
    self.prices = prices
    self.nest = nest
    let isSingle = table.problem.maximumPerZone == 1
    nets = isSingle ? table.nets : table.mostNets
    volumes = isSingle ? table.volumes : table.leastVolumes
  }

  /// How many steps of volume that takes at least; nothing where it cannot be.
  func step(of cell: Int) -> Int? {
    guard nets[cell] != AreaTable.never else { return nil }
    return nest.volumes[table.area] == nil ? 0 : volumes[cell] / nest.unit
  }

  func value(of cell: Int) -> Int {
    prices.scale * nets[cell] - (prices.tolls[cell] - nest.tolls[table.area]) * volumes[cell]
  }

  /// The most of any substance, by steps that the zone may use.
  func best(of zone: Int, steps: Int) -> [Int] {
    var best = Array(repeating: 0, count: steps)
    for row in table.substances.indices {
      let cell = row * table.zones.count + zone
      if let step = step(of: cell), step < steps { best[step] = max(best[step], value(of: cell)) }
    }
    for step in best.indices.dropFirst() { best[step] = max(best[step], best[step - 1]) }
    return best
  }
}
