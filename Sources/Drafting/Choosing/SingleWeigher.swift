/// Weighs sets where a zone takes one substance at most.
struct SingleWeigher: SetWeigher {
  struct Load {
    var rows: [Int] = []
    /// By zone: what the best of the set earns, or 0.
    var current: [Int]
  }

  private let zones: Int
  /// By substance and zone: what it earns alone, tolls paid.
  private let earned: [Int]
  /// By zone: the most of that.
  private let tops: [Int]

  init(_ table: AreaTable, _ prices: Prices) {
    let zones = table.zones.count
    let earned = table.nets.indices.map { cell in
      table.nets[cell] == AreaTable.never
        ? AreaTable.never
        : prices.scale * table.nets[cell] - prices.tolls[cell] * table.volumes[cell]
    }
    var tops = Array(repeating: 0, count: zones)
    for cell in earned.indices { tops[cell % zones] = max(tops[cell % zones], earned[cell]) }
    self.zones = zones
    self.earned = earned
    self.tops = tops
  }

  var empty: Load { Load(current: Array(repeating: 0, count: zones)) }

  func adding(_ row: Int, to load: Load) -> Load {
    var grown = load
    grown.rows.append(row)
    for zone in 0..<zones {
      grown.current[zone] = max(load.current[zone], earned[row * zones + zone])
    }
    return grown
  }

  func ending(with row: Int, _ load: Load) -> Load { adding(row, to: load) }

  func most(of load: Load) -> Int { load.current.reduce(0, +) }

  func gain(_ row: Int, to load: Load, among count: Int) -> Int {
    var gain = 0
    let first = row * zones
    for zone in 0..<zones { gain += max(0, earned[first + zone] - load.current[zone]) }
    return gain
  }

  func hope(of load: Load) -> Int {
    var hope = 0
    for zone in 0..<zones { hope += max(load.current[zone], tops[zone]) }
    return hope
  }

  func hopes(of load: Load, with rows: [Int]) -> [Int] {
    var hopes = Array(repeating: 0, count: rows.count)
    var later = load.current
    var sum = most(of: load)
    for place in rows.indices.reversed() {
      let first = rows[place] * zones
      for zone in 0..<zones where earned[first + zone] > later[zone] {
        sum += earned[first + zone] - later[zone]
        later[zone] = earned[first + zone]
      }
      hopes[place] = sum
    }
    return hopes
  }

  func loss(of load: Load, forced: Int?) -> Int {
    var most = 0
    for row in load.rows {
      var least = -AreaTable.never
      for zone in 0..<zones { least = min(least, load.current[zone] - earned[row * zones + zone]) }
      most = max(most, least)
    }
    return most
  }

  func most(with row: Int) -> Int { -AreaTable.never }

  func worth(of load: Load) -> Int { most(of: load) - loss(of: load, forced: nil) }

  func stepsOfWorth(of load: Load) -> Int { zones * (1 + load.rows.count) }

  func steps(of load: Load) -> Int { zones }
}
