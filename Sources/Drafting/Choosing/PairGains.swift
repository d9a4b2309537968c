/// What one substance earns beside another in the zones of an area, costs left aside.
///
/// Zones in which all substances earn the same points share what is known of them.
final class PairGains {
  /// By zone: the first zone with the same points.
  private let kinds: [Int]
  /// By kind of zone: what each substance adds to each other, if it was looked at.
  private let gains: [[Int]]
  private let table: AreaTable

  /// Whether there is so little to compare that each substance was compared with each other.
  let areKnown: Bool

  /// How many points are compared.
  private static let most = 100_000

  init(_ table: AreaTable) {
    self.table = table
    let kinds = table.zones.indices.map { zone in
      (0..<zone).first { Self.areAlike($0, zone, in: table) } ?? zone
    }
    self.kinds = kinds
    let compared = table.substances.indices.reduce(0) { sum, row in
      table.zones.indices.reduce(sum) { sum, zone in
        let cell = row * table.zones.count + zone
        return kinds[zone] == zone ? sum + table.starts[cell + 1] - table.starts[cell] : sum
      }
    }
    let areKnown = compared * table.substances.count <= Self.most
    self.areKnown = areKnown
    gains = table.zones.indices.map { zone in
      areKnown && kinds[zone] == zone ? Self.gains(in: zone, of: table) : []
    }
  }

  /// The points that a substance adds to another one at most.
  func gain(of other: Int, beside row: Int, in zone: Int) -> Int {
    gains[kinds[zone]][row * table.substances.count + other]
  }

  /// By substance and zone: the most that a zone could earn which takes it, with others or alone.
  private(set) lazy var mostNets: [Int] = {
    let zones = table.zones.count
    var known: [[Int]: Int] = [:]
    return table.nets.indices.map { cell in
      let (row, zone) = (cell / zones, cell % zones)
      guard table.leastVolumes[cell] > 0 else { return AreaTable.never }
      let room = table.leavesRoom[cell] ? table.rooms[zone] : 1
      let key = [row, kinds[zone], room]
      if let most = known[key] { return most }
      let most = most(with: row, in: zone, room: room)
      known[key] = most
      return most
    }
  }()

  /// The most that a zone could earn from a substance and so many with it.
  ///
  /// What a third one adds to two is counted exactly; what more add beside it, one by one.
  private func most(with row: Int, in zone: Int, room: Int) -> Int {
    let (cost, columns) = (table.problem.costPerPlacement, table.columns)
    let first = table.concerns[zone]..<table.concerns[zone + 1]
    let alone = first.reduce(-cost) { $0 + table.points[row * columns + $1] }
    guard room > 1 else { return alone }
    guard areKnown else {
      let all = first.reduce(-cost) { sum, concern in
        sum + table.substances.indices.reduce(0) { max($0, table.points[$1 * columns + concern]) }
      }
      return all
    }
    let adding = table.substances.indices
      .map { (gain: gain(of: $0, beside: row, in: zone) - cost, row: $0) }
      .filter { $0.gain > 0 && $0.row != row }
      .sorted { ($1.gain, $0.row) < ($0.gain, $1.row) }
    var best = 0
    for (place, second) in adding.enumerated() {
      if room == 2 || second.gain * room <= best { return alone + max(best, second.gain) }
      var thirds: [Int] = []
      for third in adding[(place + 1)...] {
        var gain = -cost
        for concern in first {
          let known = max(
            table.points[row * columns + concern],
            table.points[second.row * columns + concern]
          )
          gain += max(0, table.points[third.row * columns + concern] - known)
        }
        if gain > 0 { thirds.append(gain) }
      }
      let more = thirds.sorted(by: >).prefix(room - 2).reduce(0, +)
      best = max(best, second.gain + more)
    }
    return alone + best
  }

  private static func areAlike(_ left: Int, _ right: Int, in table: AreaTable) -> Bool {
    let (one, two) = (table.concerns[left], table.concerns[right])
    let count = table.concerns[left + 1] - one
    guard table.concerns[right + 1] - two == count else { return false }
    for row in table.substances.indices {
      let first = row * table.columns
      for concern in 0..<count
      where table.points[first + one + concern] != table.points[first + two + concern] {
        return false
      }
    }
    return true
  }

  private static func gains(in zone: Int, of table: AreaTable) -> [Int] {
    let (points, columns, earning) = (table.points, table.columns, table.earning)
    var gains: [Int] = []
    gains.reserveCapacity(table.substances.count * table.substances.count)
    for row in table.substances.indices {
      let first = row * columns
      for other in table.substances.indices {
        let cell = other * table.zones.count + zone
        var gain = 0
        for entry in table.starts[cell]..<table.starts[cell + 1] {
          let concern = earning[entry]
          gain += max(0, points[other * columns + concern] - points[first + concern])
        }
        gains.append(gain)
      }
    }
    return gains
  }
}
