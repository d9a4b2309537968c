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
    /// By subset and zone: the volume that is left at most once it is placed.
    var left: [Int]
  }

  private let table: AreaTable
  private let scale: Int
  /// By substance and zone: the toll of a microlitre.
  private let tolls: [Int]
  private let zones: Int
  private let columns: Int
  /// By substance and zone: what placing it costs at least; nothing is offered where it is beyond all bounds.
  private let costs: [Int]
  /// By zone: the least of that.
  private let leastCosts: [Int]
  /// By zone: what all concerns could earn at the cost of one substance.
  private let tops: [Int]
  /// By substance and zone: the most that it could earn alone.
  private let alones: [Int]

  /// How much a substance is looked at: its zones and what it earns there.
  private let perRow: Int

  private static let barred = -AreaTable.never

  init(_ table: AreaTable, _ prices: Prices) {
    self.table = table
    perRow = 2 * table.zones.count + table.earning.count / max(1, 2 * table.substances.count)
    scale = prices.scale
    tolls = prices.tolls
    zones = table.zones.count
    let columns = table.columns
    self.columns = columns
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
    var points = Array(repeating: 0, count: columns)
    for cell in table.points.indices {
      points[cell % columns] = max(points[cell % columns], table.points[cell])
    }
    let scale = prices.scale
    tops = table.zones.indices.map { zone in
      let all = points[table.concerns[zone]..<table.concerns[zone + 1]].reduce(0, +)
      return scale * all - leastCosts[zone]
    }
    alones = costs.indices.map { cell in
      let points = cell / table.zones.count * table.columns
      return (table.starts[cell]..<table.starts[cell + 1]).reduce(-costs[cell]) {
        $0 + prices.scale * table.points[points + table.earning[$1]]
      }
    }
  }

  var empty: Load {
    Load(
      tops: Array(repeating: 0, count: columns),
      values: Array(repeating: 0, count: zones),
      full: Array(repeating: 0, count: zones),
      left: table.zones.map { table.problem.zones[$0].cap ?? .max }
    )
  }

  func adding(_ row: Int, to load: Load) -> Load {
    var grown = load
    grown.rows.append(row)
    let subsets = 1 << load.rows.count
    let points = row * columns
    grown.tops += load.tops
    grown.values.reserveCapacity(2 * load.values.count)
    grown.left.reserveCapacity(2 * load.left.count)
    for subset in 0..<subsets {
      let tops = (subsets + subset) * columns
      for zone in 0..<zones {
        let cell = row * zones + zone
        let left = load.left[subset * zones + zone] - table.leastVolumes[cell]
        let isBarred =
          subset.nonzeroBitCount >= table.rooms[zone] || costs[cell] == Self.barred || left < 0
        var value = isBarred ? AreaTable.never : load.values[subset * zones + zone] - costs[cell]
        for entry in table.starts[cell]..<table.starts[cell + 1] {
          let concern = table.earning[entry]
          let own = table.points[points + concern]
          if own > grown.tops[tops + concern] {
            value += scale * (own - grown.tops[tops + concern])
            grown.tops[tops + concern] = own
          }
        }
        grown.values.append(value)
        grown.left.append(left)
        grown.full[zone] = max(grown.full[zone], value)
      }
    }
    return grown
  }

  func ending(with row: Int, _ load: Load) -> Load {
    Load(rows: load.rows + [row], tops: [], values: [], full: [], left: [])
  }

  func most(of load: Load) -> Int { load.full.reduce(0, +) }

  func gain(_ row: Int, to load: Load, among count: Int) -> Int {
    var gain = 0
    var best = AreaTable.never
    let points = row * columns
    let subsets = 1 << load.rows.count
    for zone in 0..<zones where costs[row * zones + zone] != Self.barred {
      let cell = row * zones + zone
      var most = AreaTable.never
      for subset in 0..<subsets where load.values[subset * zones + zone] != AreaTable.never {
        let free = min(count, table.rooms[zone] - subset.nonzeroBitCount)
        guard free > 0, load.left[subset * zones + zone] >= table.leastVolumes[cell] else {
          continue
        }
        var added = 0
        for entry in table.starts[cell]..<table.starts[cell + 1] {
          let concern = table.earning[entry]
          added += max(0, table.points[points + concern] - load.tops[subset * columns + concern])
        }
        let spare = load.values[subset * zones + zone] - load.full[zone]
        most = max(most, spare / free + scale * added - costs[cell])
      }
      best = max(best, most)
      gain += max(0, most)
    }
    return count == 1 && best < 0 ? best : gain
  }

  func hope(of load: Load) -> Int {
    var hope = 0
    for zone in 0..<zones { hope += max(load.full[zone], tops[zone]) }
    return hope
  }

  func hopes(of load: Load, with rows: [Int]) -> [Int] {
    var hopes = Array(repeating: 0, count: rows.count)
    let all = ((1 << load.rows.count) - 1) * columns
    var later = LaterPoints(
      points: Array(load.tops[all..<(all + columns)]),
      sums: Array(repeating: 0, count: zones),
      best: load.full,
      tops: Array(repeating: 0, count: zones * Self.most)
    )
    for zone in 0..<zones {
      later.sums[zone] =
        scale * later.points[table.concerns[zone]..<table.concerns[zone + 1]].reduce(0, +)
        - leastCosts[zone]
    }
    for row in load.rows {
      for zone in 0..<zones where costs[row * zones + zone] != Self.barred {
        note(row * zones + zone, zone, &later)
      }
    }
    var sum = (0..<zones).reduce(0) { $0 + hope($1, later) }
    for place in rows.indices.reversed() {
      for zone in 0..<zones where costs[rows[place] * zones + zone] != Self.barred {
        let cell = rows[place] * zones + zone
        let before = hope(zone, later)
        note(cell, zone, &later)
        for entry in table.starts[cell]..<table.starts[cell + 1] {
          let concern = table.earning[entry]
          let own = table.points[rows[place] * columns + concern]
          guard own > later.points[concern] else { continue }
          later.sums[zone] += scale * (own - later.points[concern])
          later.points[concern] = own
        }
        sum += hope(zone, later) - before
      }
      hopes[place] = sum
    }
    return hopes
  }

  /// What is known of some substances, more of them coming in.
  private struct LaterPoints {
    /// By concern: the most points.
    var points: [Int]
    /// By zone: the sum of these at the cost of one substance.
    var sums: [Int]
    /// By zone: the most that one of them earns alone, or a part of the set together.
    var best: [Int]
    /// By zone: the most that those earn alone which leave room for another, the most first.
    var tops: [Int]
  }

  /// How many that share a zone are told apart.
  private static let most = 4

  /// The most that a zone could earn: all concerns at the cost of one, and no more than so many together.
  private func hope(_ zone: Int, _ later: LaterPoints) -> Int {
    guard table.rooms[zone] <= Self.most else { return max(later.best[zone], later.sums[zone]) }
    var together = 0
    for place in 0..<table.rooms[zone] { together += later.tops[zone * Self.most + place] }
    return max(later.best[zone], min(together, later.sums[zone]))
  }

  private func note(_ cell: Int, _ zone: Int, _ later: inout LaterPoints) {
    var value = alones[cell]
    later.best[zone] = max(later.best[zone], value)
    guard table.leavesRoom[cell] else { return }
    for place in (zone * Self.most)..<((zone + 1) * Self.most) where value > later.tops[place] {
      swap(&value, &later.tops[place])
    }
  }

  func loss(of load: Load, forced: Int?) -> Int {
    guard let forced else { return 0 }
    var least = Self.barred
    for zone in 0..<zones where costs[forced * zones + zone] != Self.barred {
      least = min(least, -alones[forced * zones + zone])
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
        var value = scale * net
        for place in rows.indices where mask & 1 << place != 0 {
          value -= tolls[rows[place] * zones + zone] * volumes[place]
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

  func stepsOfWorth(of load: Load) -> Int { (8 * zones + perRow) << load.rows.count }

  func steps(of load: Load) -> Int { perRow * (2 + 1 << load.rows.count) }
}
