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
  /// The zones that differ, each with how many are like it.
  private let kinds: [(zone: Int, times: Int)]
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

  /// By substance: the most that any set with it could earn; nothing where there are too many to compare.
  private var mosts: [Int] = []

  /// How much a substance is looked at: its zones and what it earns there.
  private let perRow: Int

  private static let barred = -AreaTable.never

  init(_ table: AreaTable, _ prices: Prices) {
    self.table = table
    scale = prices.scale
    tolls = prices.tolls
    let kinds = ZoneKinds(table, prices).kinds
    self.kinds = kinds
    zones = table.zones.count
    let earning = table.earning.count * kinds.count / max(1, table.zones.count)
    perRow = 2 * kinds.count + earning / max(1, 2 * table.substances.count)
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
    findMosts()
  }

  /// By substance: all that zones could earn, less what it costs one of them to take it.
  private mutating func findMosts() {
    guard table.gains.areKnown else { return }
    var all = 0
    var losses = table.substances.map { _ in Self.barred }
    for (zone, times) in kinds {
      let values = table.substances.indices.map { value(of: $0, in: zone) }
      let top = max(0, values.max() ?? 0)
      all += times * top
      for row in losses.indices { losses[row] = min(losses[row], top - values[row]) }
    }
    mosts = losses.map { all - $0 }
  }

  /// The most that a zone could earn which takes a substance: what others add beside it shrinks as more are placed,
  /// so that the sum of what they add one by one is enough.
  private func value(of row: Int, in zone: Int) -> Int {
    let cell = row * zones + zone
    guard table.leavesRoom[cell], alones[cell] > AreaTable.never / 2 else { return alones[cell] }
    var most = Array(repeating: 0, count: table.rooms[zone] - 1)
    for other in table.substances.indices where other != row {
      let cost = costs[other * zones + zone]
      guard cost != Self.barred else { continue }
      var gain = scale * table.gains.gain(of: other, beside: row, in: zone) - cost
      for place in most.indices where gain > most[place] { swap(&gain, &most[place]) }
    }
    return most.reduce(alones[cell], +)
  }

  func most(with row: Int) -> Int { mosts.isEmpty ? Self.barred : mosts[row] }

  var empty: Load {
    Load(
      tops: Array(repeating: 0, count: columns),
      values: Array(repeating: 0, count: kinds.count),
      full: Array(repeating: 0, count: kinds.count),
      left: kinds.map { table.problem.zones[table.zones[$0.zone]].cap ?? .max }
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
      for (kind, (zone, _)) in kinds.enumerated() {
        let cell = row * zones + zone
        let left = load.left[subset * kinds.count + kind] - table.leastVolumes[cell]
        let isBarred =
          subset.nonzeroBitCount >= table.rooms[zone] || costs[cell] == Self.barred || left < 0
        var value =
          isBarred ? AreaTable.never : load.values[subset * kinds.count + kind] - costs[cell]
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
        grown.full[kind] = max(grown.full[kind], value)
      }
    }
    return grown
  }

  func ending(with row: Int, _ load: Load) -> Load {
    Load(rows: load.rows + [row], tops: [], values: [], full: [], left: [])
  }

  func most(of load: Load) -> Int {
    load.full.indices.reduce(0) { $0 + kinds[$1].times * load.full[$1] }
  }

  func gain(_ row: Int, to load: Load, among count: Int) -> Int {
    var gain = 0
    var best = AreaTable.never
    let points = row * columns
    let subsets = 1 << load.rows.count
    for (kind, (zone, times)) in kinds.enumerated() where costs[row * zones + zone] != Self.barred {
      let cell = row * zones + zone
      var most = AreaTable.never
      for subset in 0..<subsets
      where load.values[subset * kinds.count + kind] != AreaTable.never {
        let free = min(count, table.rooms[zone] - subset.nonzeroBitCount)
        guard free > 0, load.left[subset * kinds.count + kind] >= table.leastVolumes[cell] else {
          continue
        }
        var added = 0
        for entry in table.starts[cell]..<table.starts[cell + 1] {
          let concern = table.earning[entry]
          added += max(0, table.points[points + concern] - load.tops[subset * columns + concern])
        }
        let spare = load.values[subset * kinds.count + kind] - load.full[kind]
        most = max(most, spare / free + scale * added - costs[cell])
      }
      best = max(best, most)
      gain += times * max(0, most)
    }
    return count == 1 && best < 0 ? best : gain
  }

  func hope(of load: Load) -> Int {
    var hope = 0
    for (kind, (zone, times)) in kinds.enumerated() {
      hope += times * max(load.full[kind], tops[zone])
    }
    return hope
  }

  func hopes(of load: Load, with rows: [Int]) -> [Int] {
    var hopes = Array(repeating: 0, count: rows.count)
    let all = ((1 << load.rows.count) - 1) * columns
    var later = LaterPoints(
      points: Array(load.tops[all..<(all + columns)]),
      sums: Array(repeating: 0, count: kinds.count),
      best: load.full,
      tops: Array(repeating: 0, count: kinds.count * Self.places)
    )
    for (kind, (zone, _)) in kinds.enumerated() {
      later.sums[kind] =
        scale * later.points[table.concerns[zone]..<table.concerns[zone + 1]].reduce(0, +)
        - leastCosts[zone]
    }
    for row in load.rows {
      for (kind, (zone, _)) in kinds.enumerated()
      where costs[row * zones + zone] != Self.barred {
        note(row * zones + zone, kind, &later)
      }
    }
    var sum = kinds.indices.reduce(0) { $0 + kinds[$1].times * hope($1, later) }
    for place in rows.indices.reversed() {
      for (kind, (zone, times)) in kinds.enumerated()
      where costs[rows[place] * zones + zone] != Self.barred {
        let cell = rows[place] * zones + zone
        let before = hope(kind, later)
        note(cell, kind, &later)
        for entry in table.starts[cell]..<table.starts[cell + 1] {
          let concern = table.earning[entry]
          let own = table.points[rows[place] * columns + concern]
          guard own > later.points[concern] else { continue }
          later.sums[kind] += scale * (own - later.points[concern])
          later.points[concern] = own
        }
        sum += times * (hope(kind, later) - before)
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
  private static let places = 4

  /// The most that a zone could earn: all concerns at the cost of one, and no more than so many together.
  private func hope(_ kind: Int, _ later: LaterPoints) -> Int {
    let room = table.rooms[kinds[kind].zone]
    guard room <= Self.places else { return max(later.best[kind], later.sums[kind]) }
    var together = 0
    for place in 0..<room { together += later.tops[kind * Self.places + place] }
    return max(later.best[kind], min(together, later.sums[kind]))
  }

  private func note(_ cell: Int, _ kind: Int, _ later: inout LaterPoints) {
    var value = alones[cell]
    later.best[kind] = max(later.best[kind], value)
    guard table.leavesRoom[cell] else { return }
    for place in (kind * Self.places)..<((kind + 1) * Self.places) where value > later.tops[place] {
      swap(&value, &later.tops[place])
    }
  }

  func loss(of load: Load, forced: Int?) -> Int {
    guard let forced else { return 0 }
    var least = Self.barred
    for (zone, _) in kinds where costs[forced * zones + zone] != Self.barred {
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
    for (zone, times) in kinds {
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
      total += times * most
      for place in rows.indices { losses[place] = min(losses[place], most - using[place]) }
    }
    return total - (losses.max() ?? 0)
  }

  func stepsOfWorth(of load: Load) -> Int { (8 * kinds.count + perRow) << load.rows.count }

  func steps(of load: Load) -> Int { perRow * (2 + 1 << load.rows.count) }
}
