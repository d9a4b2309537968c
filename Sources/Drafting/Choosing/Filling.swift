/// Fills zones from the highest priority to the lowest so that every substance of every set is used.
struct Filling {
  let problem: ChoiceProblem
  /// By zone: its placements, best first.
  let options: [[Placement]]
  /// By area: the substances that must all be used there.
  let sets: [[Int]]
  /// The best choice known.
  var best: Choice?

  private var chosen: [Placement]
  private var later: [Int] = [0]
  private let distinct: Int
  /// Whether `best` is of these very sets: then an equal one, met later, stands behind it.
  private var isOwn = false

  init(_ problem: ChoiceProblem, options: [[Placement]], sets: [[Int]], best: Choice?) {
    self.problem = problem
    self.options = options
    self.sets = sets
    self.best = best
    chosen = Array(repeating: .none, count: problem.zones.count)
    distinct = Set(sets.joined()).count
    for zone in problem.priority.reversed() {
      later.insert(later[0] + max(0, options[zone].first?.net ?? 0), at: 0)
    }
  }

  /// Looks for a better choice and keeps it in `best`.
  mutating func run() { fill(place: 0, earned: 0) }

  private mutating func fill(place: Int, earned: Int) {
    guard place < problem.priority.count else {
      keep()
      return
    }
    let zone = problem.priority[place]
    for option in options[zone] {
      guard isHopeful(earned + option.net + later[place + 1]) else { return }
      chosen[zone] = option
      fill(place: place + 1, earned: earned + option.net)
      chosen[zone] = .none
    }
  }

  private func isHopeful(_ most: Int) -> Bool {
    guard let best else { return true }
    if most != best.score { return most > best.score }
    return !isOwn && distinct <= best.substances.count
  }

  private mutating func keep() {
    let choice = Choice(chosen, in: problem)
    let usesAll = sets.indices.allSatisfy {
      choice.substances(ofArea: $0, in: problem) == sets[$0].sorted()
    }
    guard usesAll, best.map({ choice.precedes($0, in: problem) }) ?? true else { return }
    best = choice
    isOwn = true
  }
}
