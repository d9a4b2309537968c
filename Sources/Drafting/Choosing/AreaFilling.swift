/// Fills the zones of an area from sets of its substances, exactly.
///
/// Zones are filled one after the other. Partial fillings are kept side by side, except those that another one
/// dominates: it earns more, or the same and stands before it in the order of choices, and has used no more of any
/// limit. What leaves part of a set unused is left to that part, which is a set of its own. A class, because the room
/// for its lists is used again for the next set.
final class AreaFilling {
  /// A set by rows, and what is asked of its fillings.
  struct Task {
    let set: [Int]
    /// The row that must be used.
    let forced: Int?
    /// The problem's limits that are counted.
    let limits: [Int]
  }

  private let table: AreaTable
  private let prices: Prices
  private var options = ZoneOptions()
  private var partials = PartialFillings()
  private var next = PartialFillings()

  init(_ table: AreaTable, _ prices: Prices) {
    self.table = table
    self.prices = prices
  }

  /// Every filling that uses the whole set, is worth so much at least together with all that completes it, that no
  /// other one dominates and that is wanted for its score and what it counts toward each limit.
  func fillings(
    of task: Task,
    worth floor: Int,
    beside completion: Completion = .nothing,
    where isWanted: (_ score: Int, _ used: (_ limit: Int) -> Int) -> Bool = { _, _ in true }
  ) -> [FilledArea] {
    let rows = task.set.sorted()
    let forced = task.forced.flatMap { rows.firstIndex(of: $0) }.map { 1 << $0 } ?? 0
    options.list(table, prices, set: rows, forced: forced, limits: task.limits)
    table.effort.spend(Self.stepsPerZone * table.zones.count << rows.count)
    guard options.hopes[0] >= floor - completion.most else { return [] }
    complete(completion, forced: forced, limits: task.limits.count)
    if completion.volume != nil, options.most(completion, forced: forced) < floor { return [] }
    fill(rows, forced: forced, limits: task.limits, worth: floor, beside: completion)
    var found: [FilledArea] = []
    for partial in 0..<partials.count where partials.mask(partial) == 1 << rows.count - 1 {
      let isMeant = isWanted(partials.score(partial)) { partials.used(partial, $0) }
      if isMeant { found.append(filled(partial, rows, limits: task.limits)) }
    }
    return found
  }

  private static let stepsPerZone = 16
  private static let stepsPerPartial = 32

  /// The most that a set comes to together with what completes it; all of it but what is forced may be left out.
  func most(of set: [Int], forced: Int?, volume: Int, beside completion: Completion) -> Int {
    let bit = list(set, forced: forced, volume: volume)
    complete(completion, forced: bit, limits: 1)
    return options.most(completion, forced: bit)
  }

  /// The most that a set comes to by the steps of volume that it may use; all of it but what is forced may be left
  /// out.
  func front(
    of set: [Int],
    forced: Int?,
    volume: Int,
    toll: Int,
    unit: Int,
    steps: Int
  ) -> [Int] {
    let nothing = Array(repeating: 0, count: steps + 1)
    let completion = Completion(volume: 0, toll: toll, unit: unit, slop: 0, rest: nothing)
    let bit = list(set, forced: forced, volume: volume)
    complete(completion, forced: bit, limits: 1)
    let start = bit == 0 ? steps + 1 : 0
    return options.completions[start...(start + steps)].reversed()
  }

  private func list(_ set: [Int], forced: Int?, volume: Int) -> Int {
    let rows = set.sorted()
    let bit = forced.flatMap { rows.firstIndex(of: $0) }.map { 1 << $0 } ?? 0
    options.list(table, prices, set: rows, forced: bit, limits: [volume])
    table.effort.spend(Self.stepsPerZone * table.zones.count << set.count)
    return bit
  }

  private func complete(_ completion: Completion, forced: Int, limits: Int) {
    options.complete(completion, forced: forced, limits: limits)
    table.effort.spend(options.masks.count * completion.rest.count / 2)
  }

  private func fill(
    _ rows: [Int],
    forced: Int,
    limits: [Int],
    worth floor: Int,
    beside completion: Completion
  ) {
    let problem = table.problem
    let new =
      problem.areaCount == 1 || problem.maximumNew == nil
      ? 0
      : rows.indices.reduce(0) { $0 | (problem.isNew[table.substances[rows[$1]]] ? 1 << $1 : 0) }
    let bounds = limits.map { problem.limits[$0].bound }
    let layout = PartialFillings.Layout(
      zones: table.zones.count,
      set: rows.count,
      limits: limits.count
    )
    partials.restart(layout)
    for zone in table.zones.indices {
      next.restart(
        from: partials,
        options,
        zone: zone,
        worth: floor,
        bounds: bounds,
        beside: completion,
        forced: forced
      )
      let count = next.count
      let compared = next.keepUndominated(forced: forced, new: new)
      table.effort.spend(Self.stepsPerPartial * count + 2 * compared)
      swap(&partials, &next)
      if table.effort.isSpent { return partials.clear(layout) }
    }
  }

  private func filled(_ partial: Int, _ rows: [Int], limits: [Int]) -> FilledArea {
    let mask = partials.mask(partial)
    return FilledArea(
      table,
      rows: rows,
      masks: table.zones.indices.map { zone in
        options.masks[options.starts[zone] + partials.way(partial, zone: zone)]
      },
      score: partials.score(partial),
      worth: partials.worth(partial),
      substances: rows.indices.filter { mask & 1 << $0 != 0 }.map { table.substances[rows[$0]] },
      used: limits.indices.map { partials.used(partial, $0) }
    )
  }
}
