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
        for way in reader.ways(of: cell) where way.step < best.count {
          losses[row] = min(losses[row], best[way.step] - way.value)
        }
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
  /// By zone: the two least volumes that a substance takes there.
  private let least: [[Int]]

  init(_ table: AreaTable, _ prices: Prices, _ nest: CapNest) {
    self.table = table
    self.prices = prices
    self.nest = nest
    least = table.zones.indices.map { zone in
      let volumes = table.substances.indices.map {
        table.leastVolumes[$0 * table.zones.count + zone]
      }
      return Array(volumes.filter { $0 > 0 }.sorted().prefix(2))
    }
  }

  /// What taking a substance comes to at most, alone and with others, and the steps of volume that it needs.
  func ways(of cell: Int) -> [(step: Int, value: Int)] {
    var ways: [(step: Int, value: Int)] = []
    if table.nets[cell] != AreaTable.never {
      ways.append(way(cell, net: table.nets[cell], own: table.volumes[cell], others: 0))
    }
    if table.problem.maximumPerZone > 1, table.leavesRoom[cell] {
      let (own, least) = (table.leastVolumes[cell], least[cell % table.zones.count])
      let others = own == least[0] ? least[1] : least[0]
      ways.append(way(cell, net: table.gains.mostNets[cell], own: own, others: others))
    }
    return ways
  }

  private func way(_ cell: Int, net: Int, own: Int, others: Int) -> (step: Int, value: Int) {
    let toll = prices.tolls[cell] - nest.tolls[table.area]
    let isCounted = nest.volumes[table.area] != nil
    return (isCounted ? (own + others) / nest.unit : 0, prices.scale * net - toll * own)
  }

  /// The most of any substance, by steps that the zone may use.
  func best(of zone: Int, steps: Int) -> [Int] {
    var best = Array(repeating: 0, count: steps)
    for row in table.substances.indices {
      for way in ways(of: row * table.zones.count + zone) where way.step < steps {
        best[way.step] = max(best[way.step], way.value)
      }
    }
    for step in best.indices.dropFirst() { best[step] = max(best[step], best[step - 1]) }
    return best
  }
}
