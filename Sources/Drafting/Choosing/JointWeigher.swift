/// Weighs sets where a zone takes several substances.
///
/// Until a set is weighed exactly, volumes count as small as they could be and caps of zones are left aside, so that
/// what a zone earns from a set never exceeds what is told. What one substance adds shrinks as others are placed.
struct JointWeigher: SetWeigher {
  struct Load {
    var rows: [Int] = []
    /// By subset and concern: the most points; subsets are counted in the order of their bits.
    var tops: [Int]
    /// By subset and zone: what placing it all earns.
    var values: [Int]
    /// By zone: the most of that.
    var full: [Int]
  }

  private let table: AreaTable
  private let prices: Prices
  private let zones: Int
  private let columns: Int
  /// By substance and zone: what placing it costs at least; nothing is offered where it is beyond all bounds.
  private let costs: [Int]
  /// By zone: the least of that.
  private let leastCosts: [Int]

  private static let barred = -AreaTable.never

  init(_ table: AreaTable, _ prices: Prices) {
    self.table = table
    self.prices = prices
    zones = table.zones.count
    columns = table.columns
    var leastCosts = Array(repeating: Self.barred, count: zones)
    var costs = Array(repeating: Self.barred, count: table.nets.count)
    for row in table.substances.indices {
      for zone in 0..<zones where table.leastVolumes[row * zones + zone] > 0 {
        let cell = row * zones + zone
        costs[cell] =
          prices.scale * table.problem.costPerPlacement
          + prices.tolls[cell] * table.leastVolumes[cell]
        leastCosts[zone] = min(leastCosts[zone], costs[cell])
      }
    }
    self.costs = costs
    self.leastCosts = leastCosts
  }

  var empty: Load {
    Load(
      tops: Array(repeating: 0, count: columns),
      values: Array(repeating: 0, count: zones),
      full: Array(repeating: 0, count: zones)
    )
  }

  func adding(_ row: Int, to load: Load) -> Load {
    var grown = load
    grown.rows.append(row)
    let subsets = 1 << load.rows.count
    let points = row * columns
    for subset in 0..<subsets {
      let isFull = subset.nonzeroBitCount >= table.problem.maximumPerZone
      for zone in 0..<zones {
        let cost = costs[row * zones + zone]
        let before = load.values[subset * zones + zone]
        var value = isFull || cost == Self.barred ? AreaTable.never : before - cost
        for concern in table.concerns[zone]..<table.concerns[zone + 1] {
          let top = load.tops[subset * columns + concern]
          let own = table.points[points + concern]
          if own > top { value += prices.scale * (own - top) }
          grown.tops.append(max(top, own))
        }
        grown.values.append(value)
        grown.full[zone] = max(grown.full[zone], value)
      }
    }
    return grown
  }

  func most(of load: Load) -> Int { load.full.reduce(0, +) }

  func gain(_ row: Int, to load: Load, among count: Int) -> Int {
    var gain = 0
    let points = row * columns
    for zone in 0..<zones where costs[row * zones + zone] != Self.barred {
      let cost = costs[row * zones + zone]
      var most = 0
      for subset in 0..<(1 << load.rows.count)
      where subset.nonzeroBitCount < table.problem.maximumPerZone {
        let value = load.values[subset * zones + zone]
        if value < 0 { continue }
        var added = 0
        let tops = subset * columns
        for concern in table.concerns[zone]..<table.concerns[zone + 1] {
          added += max(0, table.points[points + concern] - load.tops[tops + concern])
        }
        most = max(most, value + count * (prices.scale * added - cost) - load.full[zone])
      }
      gain += (most + count - 1) / count
    }
    return gain
  }

  func hopes(of load: Load, with rows: [Int]) -> [Int] {
    var hopes = Array(repeating: 0, count: rows.count)
    let all = ((1 << load.rows.count) - 1) * columns
    var later = Array(load.tops[all..<(all + columns)])
    for place in rows.indices.reversed() {
      let points = rows[place] * columns
      var sum = 0
      for zone in 0..<zones {
        var earned = 0
        for concern in table.concerns[zone]..<table.concerns[zone + 1] {
          later[concern] = max(later[concern], table.points[points + concern])
          earned += later[concern]
        }
        sum += max(load.full[zone], prices.scale * earned - leastCosts[zone])
      }
      hopes[place] = sum
    }
    return hopes
  }

  func loss(of load: Load, forced: Int?) -> Int {
    guard let forced else { return 0 }
    var least = Self.barred
    for zone in 0..<zones where costs[forced * zones + zone] != Self.barred {
      var alone = -costs[forced * zones + zone]
      for concern in table.concerns[zone]..<table.concerns[zone + 1] {
        alone += prices.scale * table.points[forced * columns + concern]
      }
      least = min(least, -alone)
    }
    return max(0, least)
  }

  func worth(of load: Load) -> Int {
    let rows = load.rows.sorted()
    var total = 0
    var losses = Array(repeating: Self.barred, count: rows.count)
    var volumes = losses
    var using = losses
    for zone in 0..<zones {
      var most = 0
      for place in rows.indices { using[place] = AreaTable.never }
      for mask in 1..<max(1, 1 << rows.count)
      where mask.nonzeroBitCount <= table.problem.maximumPerZone {
        guard let net = table.net(of: mask, rows, zone, &volumes) else { continue }
        var value = prices.scale * net
        for place in rows.indices where mask & 1 << place != 0 {
          value -= prices.tolls[rows[place] * zones + zone] * volumes[place]
        }
        most = max(most, value)
        for place in rows.indices where mask & 1 << place != 0 {
          using[place] = max(using[place], value)
        }
      }
      total += most
      for place in rows.indices { losses[place] = min(losses[place], most - using[place]) }
    }
    return total - (losses.max() ?? 0)
  }
}
