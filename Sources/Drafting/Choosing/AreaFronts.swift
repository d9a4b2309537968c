/// Filled areas of a session, put together.
///
/// A class for the reason `FilledArea` is one.
final class FilledAreas {
  let score: Int
  let worth: Int
  /// What each tracked limit has counted; 0 where it can no longer be exceeded.
  let used: [Int]
  /// The substances, by number.
  let session: [Int]
  /// By area.
  let parts: [FilledArea?]

  init(score: Int, worth: Int, used: [Int], session: [Int], parts: [FilledArea?]) {
    self.score = score
    self.worth = worth
    self.used = used
    self.session = session
    self.parts = parts
  }
}

/// What all areas but one may be filled with, the highest score first.
struct OtherAreas {
  let filled: [FilledAreas]
  let scores: [Int]
  /// By filling and tracked limit: what it has counted.
  let used: [Int]
  /// The most that one of them is worth to the area: its score, and the tolls of what it leaves the area.
  let most: Int

  init(_ filled: [FilledAreas], _ tolls: Tolls, bounds: [Int], reach: [Int]) {
    self.filled = filled
    scores = filled.map(\.score)
    used = filled.flatMap(\.used)
    most =
      filled.map { others in
        tolls.limits.indices.reduce(Tolls.scale * others.score) { sum, index in
          sum + tolls.perMicrolitre[index] * min(bounds[index] - others.used[index], reach[index])
        }
      }
      .max() ?? AreaTable.never
  }
}

/// Everything the areas may be filled with that comes within some distance of the most they are worth.
final class AreaFronts {
  private let tables: [AreaTable]
  private let problem: ChoiceProblem
  private let tolls: Tolls
  private let limits: [AreaLimits]
  /// The distance, counted as finely as prices are.
  let slack: Int
  /// By tracked limit.
  private let bounds: [Int]
  /// By zone: its column in its area's table.
  private let columns: [Int]
  private lazy var alone: [[FilledAreas]] = tables.indices.map { front(of: $0) }
  private var known: [Int: OtherAreas] = [:]

  init(_ tables: [AreaTable], _ tolls: Tolls, _ limits: [AreaLimits], slack: Int) {
    self.tables = tables
    problem = tables[0].problem
    self.tolls = tolls
    self.limits = limits
    self.slack = slack
    bounds = tolls.limits.map { tables[0].limits[$0].bound }
    var columns = problem.zones.map { _ in 0 }
    for table in tables {
      for (column, zone) in table.zones.enumerated() { columns[zone] = column }
    }
    self.columns = columns
  }

  /// What all areas but one may be filled with, highest score first.
  func others(of area: Int) -> OtherAreas {
    if let known = known[area] { return known }
    var merged = [
      FilledAreas(
        score: 0,
        worth: 0,
        used: tolls.limits.map { _ in 0 },
        session: [],
        parts: tables.map { _ in nil }
      )
    ]
    var open = Array(tables.indices)
    var top = 0
    for other in tables.indices where other != area {
      open.removeAll { $0 == other }
      top += tolls.tops[other]
      merged = merge(merged, alone[other], floor: top - slack, open: open)
    }
    let others = OtherAreas(
      merged,
      tolls,
      bounds: bounds,
      reach: limits[area].reach
    )
    known[area] = others
    return others
  }

  private func front(of area: Int) -> [FilledAreas] {
    let table = tables[area]
    guard let sets = WorthySets(table, prices: tolls.prices[area], slack: slack) else { return [] }
    let floor = tolls.tops[area] - slack
    let all = sets.sets.flatMap { set in
      table.effort.isSpent
        ? []
        : limits[area].fillings(from: set.rows, forced: nil, worth: floor)
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
      if tables[0].effort.isSpent { return [] }
      for two in right {
        if one.worth + two.worth < floor { break }
        tables[0].effort.spend(Self.stepsPerPair)
        if let both = join(one, two, reach: reach) { merged.append(both) }
      }
    }
    return undominated(merged)
  }

  private static let stepsPerPair = 128

  private func join(_ one: FilledAreas, _ two: FilledAreas, reach: [Int]) -> FilledAreas? {
    var counted = one.used
    for index in counted.indices {
      let used = one.used[index] + two.used[index]
      if used > bounds[index] { return nil }
      counted[index] = used <= bounds[index] - reach[index] ? 0 : used
    }
    let session = one.session.union(two.session)
    guard problem.allowsNew(in: session) else { return nil }
    return FilledAreas(
      score: one.score + two.score,
      worth: one.worth + two.worth,
      used: counted,
      session: session,
      parts: zip(one.parts, two.parts).map { $0 ?? $1 }
    )
  }

  // MARK: Dominance

  private func undominated(_ all: [FilledAreas]) -> [FilledAreas] {
    let sorted = all.sorted { left, right in
      left.score == right.score
        ? left.session.count < right.session.count : left.score > right.score
    }
    var kept: [FilledAreas] = []
    for areas in sorted {
      tables[0].effort.spend(4 * kept.count)
      if tables[0].effort.isSpent { return [] }
      if kept.contains(where: { dominates($0, areas) }) { continue }
      while let last = kept.lastIndex(where: { $0.score == areas.score && dominates(areas, $0) }) {
        kept.remove(at: last)
      }
      kept.append(areas)
    }
    return kept
  }

  private func dominates(_ left: FilledAreas, _ right: FilledAreas) -> Bool {
    for index in left.used.indices where left.used[index] > right.used[index] { return false }
    if left.score > right.score {
      return problem.maximumNew == nil
        || left.session.allSatisfy { !problem.isNew[$0] || right.session.contains($0) }
    }
    return left.session.isContained(in: right.session) && !precedes(right, left)
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
