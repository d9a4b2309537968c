/// Fills zones within caps and ceilings, from the highest priority to the lowest, so that every set is used up.
struct Filling {
  let problem: ChoiceProblem
  /// By zone: its placements, best first.
  let options: [[Placement]]
  /// By area: the substances that must all be used there.
  let sets: [[Int]]
  /// The best choice known.
  var best: Choice?

  private var chosen: [Placement]
  private var used: [Int]
  private var later: [Int] = []
  private let distinct: Int
  /// Whether `best` is of these very sets: then an equal one, met later, stands behind it.
  private var isOwn = false

  init(_ problem: ChoiceProblem, options: [[Placement]], sets: [[Int]], best: Choice?) {
    self.problem = problem
    self.options = options
    self.sets = sets
    self.best = best
    chosen = Array(repeating: .none, count: problem.zones.count)
    used = Array(repeating: 0, count: problem.limits.count)
    distinct = Set(sets.joined()).count
  }

  /// Looks for a better choice and keeps it in `best`.
  mutating func run() {
    later = [0]
    for zone in problem.priority.reversed() {
      later.insert(later[0] + max(0, options[zone].first?.net ?? 0), at: 0)
    }
    fill(place: 0, earned: 0)
  }

  private mutating func fill(place: Int, earned: Int) {
    guard place < problem.priority.count else {
      keep()
      return
    }
    let zone = problem.priority[place]
    for option in options[zone] {
      guard isHopeful(earned + option.net, place: place + 1) else { return }
      guard add(option, in: zone, sign: 1) else { continue }
      chosen[zone] = option
      fill(place: place + 1, earned: earned + option.net)
      chosen[zone] = .none
      _ = add(option, in: zone, sign: -1)
    }
  }

  /// Adds a placement to what the limits count, unless one would be exceeded.
  private mutating func add(_ option: Placement, in zone: Int, sign: Int) -> Bool {
    let volumes = problem.limits.map { $0.counts(option, in: zone) * sign }
    for (index, volume) in volumes.enumerated()
    where volume > 0 && used[index] + volume > problem.limits[index].bound { return false }
    for (index, volume) in volumes.enumerated() { used[index] += volume }
    return true
  }

  private func isHopeful(_ earned: Int, place: Int) -> Bool {
    guard let best else { return true }
    guard earned + later[place] >= best.score else { return false }
    let most = min(earned + later[place], earned + roomiest(from: place))
    if most != best.score { return most > best.score }
    return !isOwn && distinct <= best.substances.count
  }

  /// The most the remaining zones could earn if the tightest cap could be filled with parts of zones.
  private func roomiest(from place: Int) -> Int {
    var least = Int.max
    for (index, limit) in problem.limits.enumerated() where limit.substance == nil {
      least = min(least, partly(limit, room: limit.bound - used[index], from: place))
    }
    return least
  }

  private func partly(_ limit: ChoiceProblem.Limit, room: Int, from place: Int) -> Int {
    var total = 0
    var shares: [(net: Int, volume: Int)] = []
    for zone in problem.priority[place...] {
      guard let net = options[zone].first?.net, net > 0 else { continue }
      let volumes = options[zone].filter { $0.net > 0 }.map { $0.volumes.reduce(0, +) }
      guard limit.covers[zone], let volume = volumes.min(), volume > 0 else {
        total += net
        continue
      }
      shares.append((net, volume))
    }
    var room = room
    for share in shares.sorted(by: { $0.net * $1.volume > $1.net * $0.volume }) {
      guard share.volume <= room else {
        return total + (share.net * room + share.volume - 1) / share.volume
      }
      total += share.net
      room -= share.volume
    }
    return total
  }

  private mutating func keep() {
    let choice = Choice(chosen, in: problem)
    let usesAll = sets.indices.allSatisfy {
      choice.substances(ofArea: $0, in: problem) == sets[$0].sorted()
    }
    guard usesAll else { return }
    guard best.map({ choice.precedes($0, in: problem) }) ?? true else { return }
    best = choice
    isOwn = true
  }

  /// Whether placements keep every limit.
  static func fits(_ placements: [Placement], _ problem: ChoiceProblem) -> Bool {
    exceeded(by: placements, problem) == nil
  }

  /// The first limit that placements exceed.
  static func exceeded(by placements: [Placement], _ problem: ChoiceProblem) -> Int? {
    problem.limits.indices.first { index in
      let limit = problem.limits[index]
      return placements.indices.reduce(0) { $0 + limit.counts(placements[$1], in: $1) }
        > limit.bound
    }
  }
}

extension ChoiceProblem.Limit {
  /// The volume of a placement that it counts, in µL.
  func counts(_ placement: Placement, in zone: Int) -> Int {
    guard covers[zone] else { return 0 }
    guard let substance else { return placement.volumes.reduce(0, +) }
    return placement.substances.firstIndex(of: substance).map { placement.volumes[$0] } ?? 0
  }
}
