/// Fills the zones of an area from a set of its substances, exactly.
///
/// Zones are filled one after the other. Partial fillings are kept side by side, except those that another one
/// dominates: it earns more, or the same and stands before it in the order of choices, and has used no more of any
/// limit.
struct AreaFilling {
  private let table: AreaTable
  private let set: [Int]
  private let forced: Int
  private let new: Int
  private let limits: [Int]
  private let bounds: [Int]
  /// By zone.
  private let options: [ZoneOptions]
  /// By zone: what the zones from there on are worth at most.
  private let hope: [Int]
  private let layout: PartialFillings.Layout

  /// Prepares to fill from a set of rows, of which one must be used, within some of the problem's limits.
  init(_ table: AreaTable, _ prices: Prices, set: [Int], forced: Int?, limits: [Int] = []) {
    let problem = table.problem
    let rows = set.sorted()
    let mask = forced.flatMap { rows.firstIndex(of: $0) }.map { 1 << $0 } ?? 0
    self.table = table
    self.set = rows
    self.limits = limits
    self.forced = mask
    new =
      problem.areaCount == 1 || problem.maximumNew == nil
      ? 0
      : rows.indices.reduce(0) { $0 | (problem.isNew[table.substances[rows[$1]]] ? 1 << $1 : 0) }
    bounds = limits.map { problem.limits[$0].bound }
    let options = table.zones.indices.map { zone in
      ZoneOptions(table, prices, set: rows, zone: zone, forced: mask, limits: limits)
    }
    var hope = Array(repeating: 0, count: options.count + 1)
    for zone in options.indices.reversed() {
      hope[zone] = hope[zone + 1] + (options[zone].worths.max() ?? 0)
    }
    self.options = options
    self.hope = hope
    layout = PartialFillings.Layout(zones: options.count, set: rows.count, limits: limits.count)
  }

  /// Every filling that is worth so much at least, that no other one dominates and that is wanted for its score and
  /// what it counts toward each limit.
  func fillings(
    worth floor: Int,
    where isWanted: (_ score: Int, _ used: (_ limit: Int) -> Int) -> Bool = { _, _ in true }
  ) -> [FilledArea] {
    guard hope[0] >= floor else { return [] }
    var partials = PartialFillings(layout)
    for zone in options.indices {
      var next = PartialFillings(layout, from: partials, expecting: options[zone].count)
      for partial in 0..<partials.count {
        for way in 0..<options[zone].count
        where partials.worth(partial) + options[zone].worths[way] + hope[zone + 1] >= floor {
          next.append(partials, partial, options[zone], way, zone: zone, bounds: bounds)
        }
      }
      table.effort.spend(100 + 48 * next.count)
      next.keepUndominated(forced: forced, new: new)
      partials = next
    }
    return (0..<partials.count).compactMap { partial in
      let isMeant =
        partials.mask(partial) & forced == forced
        && isWanted(partials.score(partial)) { partials.used(partial, $0) }
      return isMeant ? filled(partials, partial) : nil
    }
  }

  private func filled(_ partials: PartialFillings, _ partial: Int) -> FilledArea {
    let mask = partials.mask(partial)
    return FilledArea(
      score: partials.score(partial),
      worth: partials.worth(partial),
      substances: set.indices.filter { mask & 1 << $0 != 0 }.map { table.substances[set[$0]] },
      used: limits.indices.map { partials.used(partial, $0) },
      placements: options.indices.map { zone in
        let way = options[zone].masks[partials.way(partial, zone: zone)]
        let placed = set.indices.filter { way & 1 << $0 != 0 }.map { table.substances[set[$0]] }
        return table.problem.placement(of: placed, in: table.zones[zone]) ?? .none
      }
    )
  }
}
