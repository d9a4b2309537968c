/// Filled areas of a session, put together.
///
/// A class for the reason `FilledArea` is one.
final class FilledAreas {
  let score: Int
  /// What the areas lack of the most that they could come to with the volumes they use.
  let loss: Int
  /// What each tracked limit has counted; 0 where it can no longer be exceeded.
  let used: [Int]
  /// The substances, by number.
  let session: [Int]
  /// By area.
  let parts: [FilledArea?]

  init(score: Int, loss: Int, used: [Int], session: [Int], parts: [FilledArea?]) {
    self.score = score
    self.loss = loss
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
  /// What they come to at most for an area, by the volume that it uses.
  let completion: Completion

  init(_ filled: [FilledAreas], _ bounds: AreaBounds, _ limits: [ChoiceProblem.Limit], area: Int) {
    self.filled = filled
    scores = filled.map(\.score)
    used = filled.flatMap(\.used)
    let (tolls, nest) = (bounds.tolls, bounds.nest)
    var rest = Array(repeating: AreaTable.never, count: nest.steps[area] + 1)
    for others in filled {
      var most = Tolls.scale * others.score
      var room = nest.steps[area]
      for index in tolls.limits.indices {
        let left = limits[tolls.limits[index]].bound - others.used[index]
        let reach = bounds.limits[area].reach[index]
        if !nest.isCap[index] {
          most += tolls.perMicrolitre[index] * min(left, reach)
        } else if reach > 0 {
          room = min(room, left / nest.unit)
        }
      }
      rest[room] = max(rest[room], most)
    }
    for step in rest.indices.dropLast().reversed() { rest[step] = max(rest[step], rest[step + 1]) }
    completion = nest.completion(of: area, nest.volumes[area] == nil ? [rest[0]] : rest)
  }
}

/// Everything the areas may be filled with that comes within some distance of the most they are worth.
final class AreaFronts {
  /// How far below what it could come to, counted as finely as prices are.
  struct Distance: Hashable {
    /// What areas may lack of the most that the volumes they use could come to.
    let lack: Int
    /// What all areas together may lack of the most there is.
    let most: Int
  }

  private let tables: [AreaTable]
  private let problem: ChoiceProblem
  private let tolls: Tolls
  private let areas: AreaBounds
  private let distance: Distance
  /// By tracked limit.
  private let bounds: [Int]
  /// By zone: its column in its area's table.
  private let columns: [Int]
  private lazy var alone: [[FilledAreas]] = tables.indices.map { front(of: $0) }
  private var known: [Int: OtherAreas] = [:]

  init(_ tables: [AreaTable], _ areas: AreaBounds, within distance: Distance) {
    self.distance = distance

    self.tables = tables
    problem = tables[0].problem
    tolls = areas.tolls
    self.areas = areas
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
        loss: 0,
        used: tolls.limits.map { _ in 0 },
        session: [],
        parts: tables.map { _ in nil }
      )
    ]
    var open = Array(tables.indices)
    for other in tables.indices where other != area {
      open.removeAll { $0 == other }
      merged = merge(merged, alone[other], open: open)
    }
    let others = OtherAreas(merged, areas, tables[0].limits, area: area)
    known[area] = others
    return others
  }

  private func front(of area: Int) -> [FilledAreas] {
    let table = tables[area]
    let completion = areas.lack(of: area, within: distance)
    let sets = areas.sets(of: area, beside: completion, floor: 0)
    let all = sets.flatMap { set in
      table.effort.isSpent
        ? []
        : areas.limits[area].fillings(
          from: set.rows,
          forced: nil,
          worth: 0,
          beside: completion
        )
    }
    return undominated(
      all.map { filled in
        var parts: [FilledArea?] = tables.map { _ in nil }
        parts[area] = filled
        return FilledAreas(
          score: filled.score,
          loss: areas.loss(of: filled, in: area),
          used: Array(filled.used.prefix(tolls.limits.count)),
          session: filled.substances,
          parts: parts
        )
      }
    )
    .sorted { $0.loss < $1.loss }
  }

  private func merge(
    _ left: [FilledAreas],
    _ right: [FilledAreas],
    open: [Int]
  ) -> [FilledAreas] {
    let reach = tolls.limits.indices.map { index in
      open.reduce(0) { $0 + areas.limits[$1].reach[index] }
    }
    var merged: [FilledAreas] = []
    for one in left {
      if tables[0].effort.isSpent { return [] }
      for two in right {
        if one.loss + two.loss > distance.lack { break }
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
      loss: one.loss + two.loss,
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
