/// The limits that fillings of an area must count.
struct AreaLimits {
  /// By tracked limit: the most that the area could count toward it.
  let reach: [Int]
  private let tracked: [Int]
  /// By row: ceilings that the area alone could exceed, beside the tracked limits.
  private let ceilings: [[Int]]
  private let filling: AreaFilling

  init(_ table: AreaTable, _ tolls: Tolls) {
    filling = tolls.fillings[table.area]
    tracked = tolls.limits
    reach = tolls.limits.map { Self.reach(of: $0, in: table) }
    var ceilings: [[Int]] = table.substances.map { _ in [] }
    for (index, limit) in table.problem.limits.enumerated() where !tolls.limits.contains(index) {
      guard let substance = limit.substance, let row = table.row(of: substance),
        Self.reach(of: index, in: table) > limit.bound
      else { continue }
      ceilings[row].append(index)
    }
    self.ceilings = ceilings
  }

  /// What an area may be filled with from a set within them; the tracked ones are counted first.
  func fillings(
    from set: [Int],
    forced: Int?,
    worth floor: Int,
    beside completion: Completion,
    where isWanted: (_ score: Int, _ used: (_ limit: Int) -> Int) -> Bool = { _, _ in true }
  ) -> [FilledArea] {
    var limits = tracked
    for row in set { limits += ceilings[row] }
    let task = AreaFilling.Task(set: set, forced: forced, limits: limits)
    return filling.fillings(of: task, worth: floor, beside: completion, where: isWanted)
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
