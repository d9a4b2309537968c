/// Filled areas of a session, put together.
struct FilledAreas {
  var score = 0
  var worth = 0
  /// What each tracked limit has counted; 0 where it can no longer be exceeded.
  var used: [Int]
  /// The substances, by number.
  var session: [Int] = []
  /// By area.
  var parts: [FilledArea?]
}

/// Everything the areas may be filled with that comes within some distance of the most they are worth.
final class AreaFronts {
  private let tables: [AreaTable]
  private let problem: ChoiceProblem
  private let tolls: Tolls
  private let limits: [AreaLimits]
  /// The distance, counted as finely as prices are.
  let slack: Int
  /// By zone: its column in its area's table.
  private let columns: [Int]
  private lazy var alone: [[FilledAreas]] = tables.indices.map { front(of: $0) }
  private var known: [Int: [FilledAreas]] = [:]

  init(_ tables: [AreaTable], _ tolls: Tolls, _ limits: [AreaLimits], slack: Int) {
    self.tables = tables
    problem = tables[0].problem
    self.tolls = tolls
    self.limits = limits
    self.slack = slack
    var columns = problem.zones.map { _ in 0 }
    for table in tables {
      for (column, zone) in table.zones.enumerated() { columns[zone] = column }
    }
    self.columns = columns
  }

  /// What all areas but one may be filled with, highest score first.
  func others(of area: Int) -> [FilledAreas] {
    if let known = known[area] { return known }
    var merged = [
      FilledAreas(used: tolls.limits.map { _ in 0 }, parts: tables.map { _ in nil })
    ]
    var open = Array(tables.indices)
    var top = 0
    for other in tables.indices where other != area {
      open.removeAll { $0 == other }
      top += tolls.tops[other]
      merged = merge(merged, alone[other], floor: top - slack, open: open)
    }
    known[area] = merged
    return merged
  }

  private func front(of area: Int) -> [FilledAreas] {
    let table = tables[area]
    guard let sets = WorthySets(table, prices: tolls.prices[area], slack: slack) else { return [] }
    let floor = tolls.tops[area] - slack
    let all = sets.sets.flatMap { set in
      limits[area].filling(from: set.rows, forced: nil).fillings(worth: floor)
    }
    return undominated(
      all.map { filled in
        var parts: [FilledArea?] = tables.map { _ in nil }
        parts[area] = filled
        return FilledAreas(
          score: filled.score,
          worth: filled.worth,
          used: Array(filled.used.prefix(tolls.limits.count)),
          session: filled.substances,
          parts: parts
        )
      }
    )
    .sorted { $0.worth > $1.worth }
  }

  private func merge(
    _ left: [FilledAreas],
    _ right: [FilledAreas],
    floor: Int,
    open: [Int]
  ) -> [FilledAreas] {
    let reach = tolls.limits.indices.map { index in
      open.reduce(0) { $0 + limits[$1].reach[index] }
    }
    var merged: [FilledAreas] = []
    for one in left {
      for two in right {
        if one.worth + two.worth < floor { break }
        if let both = join(one, two, reach: reach) { merged.append(both) }
      }
    }
    tables[0].effort.spend(16 * left.count * right.count)
    return undominated(merged)
  }

  private func join(_ one: FilledAreas, _ two: FilledAreas, reach: [Int]) -> FilledAreas? {
    var both = one
    for index in both.used.indices {
      let bound = problem.limits[tolls.limits[index]].bound
      let used = one.used[index] + two.used[index]
      if used > bound { return nil }
      both.used[index] = used <= bound - reach[index] ? 0 : used
    }
    both.session = Set(one.session).union(two.session).sorted()
    guard problem.allowsNew(in: both.session) else { return nil }
    both.score += two.score
    both.worth += two.worth
    for area in both.parts.indices where both.parts[area] == nil {
      both.parts[area] = two.parts[area]
    }
    return both
  }

  // MARK: Dominance

  private func undominated(_ all: [FilledAreas]) -> [FilledAreas] {
    let sorted = all.sorted { left, right in
      if left.score != right.score { return left.score > right.score }
      if left.session.count != right.session.count {
        return left.session.count < right.session.count
      }
      return precedes(left, right)
    }
    var kept: [FilledAreas] = []
    for areas in sorted where !kept.contains(where: { dominates($0, areas) }) { kept.append(areas) }
    return kept
  }

  private func dominates(_ left: FilledAreas, _ right: FilledAreas) -> Bool {
    for index in left.used.indices where left.used[index] > right.used[index] { return false }
    if left.score > right.score {
      return problem.maximumNew == nil
        || left.session.allSatisfy { !problem.isNew[$0] || right.session.contains($0) }
    }
    return left.session.allSatisfy(right.session.contains) && !precedes(right, left)
  }

  /// Zone by zone from the highest priority, the better placement.
  private func precedes(_ left: FilledAreas, _ right: FilledAreas) -> Bool {
    for zone in problem.priority {
      let area = problem.zones[zone].area
      guard let one = left.parts[area], let two = right.parts[area], one !== two else { continue }
      let (own, other) = (one.placements[columns[zone]], two.placements[columns[zone]])
      if own != other { return own.precedes(other) }
    }
    return false
  }
}
