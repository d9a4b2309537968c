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
  /// By row: what using it loses of all that zones could come to.
  private let losses: RowLosses?
  private var best = AreaTable.never
  private var found: [Found] = []

  init(
    _ weigher: Weigher,
    _ table: AreaTable,
    slack: Int,
    floor: Int,
    forced: Int?,
    losses: RowLosses?
  ) {
    self.losses = losses
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
      let load = weigher.adding(forced, to: weigher.empty)
      let left = losses.map { $0.left($0.most, after: forced) } ?? 0
      let others = rows.filter { $0 != forced && isAffordable($0, left) }
      visit(load, [forced], others, most: weigher.most(of: load), left: left)
    } else {
      let left = losses?.most ?? 0
      visit(weigher.empty, [], rows.filter { isAffordable($0, left) }, most: 0, left: left)
    }
    return found.filter { $0.worth >= least }.sorted { $0.worth > $1.worth }
  }

  /// Looks at a set and those that it grows to by more rows; it earns at most so much.
  private mutating func visit(
    _ load: Weigher.Load,
    _ set: [Int],
    _ rows: [Int],
    most: Int,
    left: Int
  ) {
    let loss = weigher.loss(of: load, forced: forced)
    var worth = AreaTable.never
    if most - loss >= least {
      worth = weigher.worth(of: load)
      table.effort.spend(weigher.stepsOfWorth(of: load))
      if worth > AreaTable.never / 2, worth >= least {
        found.append(Found(worth: worth, rows: set))
        best = max(best, worth)
      }
    }
    guard set.count < size, !rows.isEmpty else { return }
    let hope = weigher.hope(of: load) - loss
    guard hope >= least, slack > 0 || hope > worth else { return }
    let candidates = rows.filter {
      weigher.most(with: $0) >= least && isAffordable($0, left) && isNewAllowed($0, with: set)
    }
    let count = min(size - set.count, candidates.count)
    guard count > 0, !table.effort.isSpent else { return }
    table.effort.spend(weigher.steps(of: load) * candidates.count)
    let sorted = hopeful(candidates, load, most: most, among: count)
    let order = sorted.map(\.row)
    let hopes = weigher.hopes(of: load, with: order)
    for place in sorted.indices where weigher.most(with: order[place]) >= least {
      let gains = sorted[place..<min(place + count, sorted.count)].reduce(0) { $0 + $1.gain }
      let hope = min(most + max(0, gains), hopes[place]) - max(loss, -gains)
      guard hope >= least, slack > 0 || hope > worth else { return }
      grow(
        load,
        set,
        by: sorted[place],
        to: count > 1 ? order[(place + 1)...] : [],
        most: most,
        left: left
      )
    }
  }

  private mutating func grow(
    _ load: Weigher.Load,
    _ set: [Int],
    by added: (gain: Int, row: Int),
    to rows: ArraySlice<Int>,
    most: Int,
    left: Int
  ) {
    let left = losses.map { $0.left(left, after: added.row) } ?? 0
    let grown = set + [added.row]
    // What is not looked at further earns what it was seen to add.
    if rows.isEmpty {
      let last = weigher.ending(with: added.row, load)
      visit(last, grown, [], most: most + max(0, added.gain), left: left)
    } else {
      table.effort.spend(weigher.steps(of: load))
      let next = weigher.adding(added.row, to: load)
      visit(next, grown, Array(rows), most: weigher.most(of: next), left: left)
    }
  }

  /// The substances that may reach the sets that are known, together with those that add most, the best first.
  private func hopeful(
    _ rows: [Int],
    _ load: Weigher.Load,
    most: Int,
    among count: Int
  ) -> [(gain: Int, row: Int)] {
    var gains: [(gain: Int, row: Int)] = []
    gains.reserveCapacity(rows.count)
    var top = 0
    for row in rows {
      let gain = weigher.gain(row, to: load, among: count)
      gains.append((gain, row))
      top = max(top, gain)
    }
    let least = least - most - (count - 1) * top
    return gains.filter { $0.gain >= least }.sorted { ($1.gain, $0.row) < ($0.gain, $1.row) }
  }

  /// The least that a set must be worth.
  private var least: Int { max(best - slack, floor) }

  private func isAffordable(_ row: Int, _ left: Int) -> Bool {
    losses.map { $0.byRow[row] <= left } ?? true
  }

  private func isNewAllowed(_ row: Int, with set: [Int]) -> Bool {
    guard let most = table.problem.maximumNew, table.problem.isNew[table.substances[row]] else {
      return true
    }
    return set.count { table.problem.isNew[table.substances[$0]] } < most
  }
}

/// What sets may lose of all that the zones of an area could come to, each taking what is best for it.
struct RowLosses {
  /// By row: what is lost at least where it is used.
  let byRow: [Int]
  /// What a set may lose.
  let most: Int
  /// Whether the losses of a set add up: where a zone takes one substance, each is lost in a zone of its own.
  let addUp: Bool

  /// What is left to lose once a row is used.
  func left(_ left: Int, after row: Int) -> Int { addUp ? left - byRow[row] : left }
}

/// The sets of one area that are worth most.
struct WorthySets {
  /// A set, with what it is worth.
  struct Found {
    let worth: Int
    /// The substances, as rows of the table.
    let rows: [Int]
  }

  /// More than any two sets differ by.
  static let widest = 1 << 50

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
    floor: Int = AreaTable.never,
    losses: RowLosses? = nil
  ) {
    let rows =
      table.promising.filter { $0 != excluded && $0 != forced } + (forced.map { [$0] } ?? [])
    if table.problem.maximumPerZone == 1 {
      var walk = SetWalk(
        prices.single,
        table,
        slack: slack,
        floor: floor,
        forced: forced,
        losses: losses
      )
      sets = walk.run(from: rows)
    } else {
      var walk = SetWalk(
        prices.joint,
        table,
        slack: slack,
        floor: floor,
        forced: forced,
        losses: losses
      )
      sets = walk.run(from: rows)
    }
    guard let first = sets.first else { return nil }
    best = first.worth
  }
}
