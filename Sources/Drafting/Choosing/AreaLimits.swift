/// The limits that fillings of an area must count.
struct AreaLimits {
  /// By tracked limit: the most that the area could count toward it.
  let reach: [Int]
  private let table: AreaTable
  private let prices: Prices
  private let tracked: [Int]
  /// By substance: ceilings that the area alone could exceed, beside the tracked limits.
  private let ceilings: [Int: [Int]]

  init(_ table: AreaTable, _ tolls: Tolls) {
    self.table = table
    prices = tolls.prices[table.area]
    tracked = tolls.limits
    reach = tolls.limits.map { Self.reach(of: $0, in: table) }
    var ceilings: [Int: [Int]] = [:]
    for (index, limit) in table.problem.limits.enumerated() where !tolls.limits.contains(index) {
      guard let substance = limit.substance, let row = table.row(of: substance),
        Self.reach(of: index, in: table) > limit.bound
      else { continue }
      ceilings[row, default: []].append(index)
    }
    self.ceilings = ceilings
  }

  /// What fills the area from a set within them; the tracked ones are counted first.
  func filling(from set: [Int], forced: Int?) -> AreaFilling {
    let own = set.sorted().flatMap { ceilings[$0] ?? [] }
    return AreaFilling(table, prices, set: set, forced: forced, limits: tracked + own)
  }

  private static func reach(of limit: Int, in table: AreaTable) -> Int {
    let limit = table.problem.limits[limit]
    let rows = limit.substance.map { table.row(of: $0).map { [$0] } ?? [] }
    let count = limit.substance == nil ? table.problem.maximumPerZone : 1
    var sum = 0
    for (column, zone) in table.zones.enumerated() where limit.covers[zone] {
      var most = 0
      for row in rows ?? Array(table.substances.indices) {
        for concern in table.concerns[column]..<table.concerns[column + 1] {
          most = max(most, table.concernVolumes[row * table.columns + concern])
        }
      }
      sum += min(most * count, table.problem.zones[zone].cap ?? .max)
    }
    return sum
  }
}
