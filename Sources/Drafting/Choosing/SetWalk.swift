/// Finds the sets of an area's substances that are worth most, exactly.
///
/// Sets grow by one substance at a time, the one that adds most first. A branch is left when neither what its
/// substances could add one by one nor what all of them could earn together reaches the sets that are known:
///
///     {} {a} {a b} {a b c} {a b d} {a c} ... {b} {b c} ...
struct SetWalk<Weigher: SetWeigher> {
  /// A set by rows of the table, with what it is worth.
  typealias Found = WorthySets.Found

  private let weigher: Weigher
  private let table: AreaTable
  private let slack: Int
  private let floor: Int
  private let forced: Int?
  private let size: Int
  private var best = AreaTable.never
  private var found: [Found] = []

  init(_ weigher: Weigher, _ table: AreaTable, slack: Int, floor: Int, forced: Int?) {
    self.weigher = weigher
    self.table = table
    self.slack = slack
    self.floor = floor
    self.forced = forced
    let problem = table.problem
    size =
      problem.maximumPerZone == 1
      ? min(problem.maximumPerArea, table.zones.count) : problem.maximumPerArea
  }

  /// Every set that is worth as much as the best, less the slack, and no less than the floor, best first.
  ///
  /// Without slack a set is left out where part of it is worth as much.
  mutating func run(from rows: [Int]) -> [Found] {
    if let forced {
      guard size > 0, rows.contains(forced) else { return [] }
      visit(weigher.adding(forced, to: weigher.empty), [forced], rows.filter { $0 != forced })
    } else {
      visit(weigher.empty, [], rows)
    }
    return found.filter { $0.worth >= least }.sorted { $0.worth > $1.worth }
  }

  private mutating func visit(_ load: Weigher.Load, _ set: [Int], _ rows: [Int]) {
    let most = weigher.most(of: load)
    let loss = weigher.loss(of: load, forced: forced)
    var worth = AreaTable.never
    if most - loss >= least {
      worth = weigher.worth(of: load)
      if worth > AreaTable.never / 2, worth >= least {
        found.append(Found(worth: worth, rows: set))
        best = max(best, worth)
      }
    }
    let count = min(size - set.count, rows.count)
    let candidates = rows.filter { isNewAllowed($0, with: set) }
    table.effort.spend(weigher.steps(of: load) * candidates.count)
    guard count > 0, !candidates.isEmpty, !table.effort.isSpent else { return }
    let sorted = candidates.map { (gain: weigher.gain($0, to: load, among: count), row: $0) }
      .sorted { ($1.gain, $0.row) < ($0.gain, $1.row) }
    let order = sorted.map(\.row)
    let hopes = weigher.hopes(of: load, with: order)
    for place in sorted.indices {
      let gains = sorted[place..<min(place + count, sorted.count)].reduce(0) { $0 + $1.gain }
      let hope = min(most + max(0, gains), hopes[place]) - max(loss, -gains)
      guard hope >= least, slack > 0 || hope > worth else { return }
      visit(
        weigher.adding(order[place], to: load),
        set + [order[place]],
        Array(order[(place + 1)...])
      )
    }
  }

  /// The least that a set must be worth.
  private var least: Int { max(best - slack, floor) }

  private func isNewAllowed(_ row: Int, with set: [Int]) -> Bool {
    guard let most = table.problem.maximumNew, table.problem.isNew[table.substances[row]] else {
      return true
    }
    return set.count { table.problem.isNew[table.substances[$0]] } < most
  }
}

/// The sets of one area that are worth most.
struct WorthySets {
  /// A set, with what it is worth.
  struct Found {
    let worth: Int
    /// The substances, as rows of the table.
    let rows: [Int]
  }

  /// What the best is worth.
  let best: Int
  /// The sets, best first.
  let sets: [Found]

  /// Finds them; nothing where what is forced cannot be had, or where none is worth as much as the floor.
  init?(
    _ table: AreaTable,
    prices: Prices,
    slack: Int = 0,
    forced: Int? = nil,
    excluded: Int? = nil,
    floor: Int = AreaTable.never
  ) {
    let rows =
      table.promising.filter { $0 != excluded && $0 != forced } + (forced.map { [$0] } ?? [])
    if table.problem.maximumPerZone == 1 {
      var walk = SetWalk(
        prices.single,
        table,
        slack: slack,
        floor: floor,
        forced: forced
      )
      sets = walk.run(from: rows)
    } else {
      var walk = SetWalk(
        prices.joint,
        table,
        slack: slack,
        floor: floor,
        forced: forced
      )
      sets = walk.run(from: rows)
    }
    guard let first = sets.first else { return nil }
    best = first.worth
  }
}
