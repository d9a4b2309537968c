/// The zones of an area that differ in anything a set could earn there.
struct ZoneKinds {
  /// The first zone of each kind, and how many zones are like it.
  private(set) var kinds: [(zone: Int, times: Int)] = []

  private let table: AreaTable
  private let prices: Prices

  init(_ table: AreaTable, _ prices: Prices) {
    self.table = table
    self.prices = prices
    for zone in table.zones.indices {
      if let kind = kinds.firstIndex(where: { areAlike($0.zone, zone) }) {
        kinds[kind].times += 1
      } else {
        kinds.append((zone, 1))
      }
    }
  }

  private func areAlike(_ left: Int, _ right: Int) -> Bool {
    let (one, two) = (table.concerns[left], table.concerns[right])
    let (count, zones) = (table.concerns[left + 1] - one, table.zones.count)
    guard table.concerns[right + 1] - two == count, cap(left) == cap(right) else { return false }
    for row in table.substances.indices {
      let (own, other) = (row * zones + left, row * zones + right)
      guard prices.tolls[own] == prices.tolls[other] else { return false }
      for concern in 0..<count {
        let (own, other) = (
          row * table.columns + one + concern, row * table.columns + two + concern
        )
        guard table.points[own] == table.points[other],
          table.concernVolumes[own] == table.concernVolumes[other]
        else { return false }
      }
    }
    return true
  }

  /// The cap of a zone, where it could be exceeded.
  private func cap(_ zone: Int) -> Int? {
    guard let cap = table.problem.zones[table.zones[zone]].cap else { return nil }
    var most = 0
    for row in table.substances.indices {
      for concern in table.concerns[zone]..<table.concerns[zone + 1] {
        most = max(most, table.concernVolumes[row * table.columns + concern])
      }
    }
    return most * table.problem.maximumPerZone <= cap ? nil : cap
  }
}
