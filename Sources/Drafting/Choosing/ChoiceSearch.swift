/// Finds the best choice of a problem, exactly.
///
/// Caps and ceilings are left aside at first; where the best choice exceeds one, `LimitedSearch` looks again. Areas are walked in order. For each, sets of at most so many substances as an area allows are tried, most
/// promising substances first, and a branch is cut when even its most hopeful completion loses:
///
///     area 1: {} {a} {a b} {a b c} {a c} ...      bound: what these and the rest could still earn
///        area 2: {} {a} ...                       per zone
struct ChoiceSearch {
  let problem: ChoiceProblem
  /// A substance that must be used in an area.
  var forced: Use?
  /// A substance that must not be used in an area.
  var forbidden: Use?

  /// A substance in an area.
  struct Use: Hashable {
    let area: Int
    let substance: Int
  }

  private var hopes: [AreaHope] = []
  private var laterHope: [Int] = []
  /// What the best choice is known to earn before it is found, where the areas do not bind each other.
  private var floor: Int?
  private var best: Choice?

  init(_ problem: ChoiceProblem, forced: Use? = nil, forbidden: Use? = nil) {
    self.problem = problem
    self.forced = forced
    self.forbidden = forbidden
  }

  /// The best choice; nothing only where what is forced cannot be had.
  mutating func run() -> Choice? {
    if let forced, !problem.substances(ofArea: forced.area).contains(forced.substance) {
      return nil
    }
    hopes = (0..<problem.areaCount).map { area in
      let allowed = problem.substances(ofArea: area).filter {
        Use(area: area, substance: $0) != forbidden
      }
      return AreaHope(problem, area: area, allowed: allowed, first: forcedSubstance(in: area))
    }
    setFloor()
    best = nil
    walk(area: 0, sofar: Partial(session: [], sets: [], earned: 0))
    guard let best, problem.exceededLimit(by: best.placements) != nil else { return best }
    return LimitedSearch(problem, forced: forced, forbidden: forbidden).run()
  }

  /// Looks at each area alone: together no more can be had, and without a count of new substances no less.
  private mutating func setFloor() {
    laterHope = [0]
    for area in hopes.indices.reversed() {
      let most = problem.areaCount > 1 ? earned(inAreaAlone: area) : hopes[area].most
      laterHope.insert(laterHope[0] + most, at: 0)
    }
    floor = problem.areaCount > 1 && problem.maximumNew == nil ? laterHope[0] : nil
  }

  private func earned(inAreaAlone area: Int) -> Int {
    let own = { (use: Use?) in
      use.flatMap { $0.area == area ? Use(area: 0, substance: $0.substance) : nil }
    }
    var search = ChoiceSearch(
      problem.only(area: area),
      forced: own(forced),
      forbidden: own(forbidden)
    )
    return search.run()?.score ?? 0
  }

  private func forcedSubstance(in area: Int) -> Int? {
    forced.flatMap { $0.area == area ? $0.substance : nil }
  }

  /// The sets of the areas walked so far.
  private struct Partial {
    var session: Set<Int>
    var sets: [[Int]]
    var earned: Int
  }

  private mutating func walk(area: Int, sofar: Partial) {
    guard area < problem.areaCount else {
      settle(sofar)
      return
    }
    extend(area: area, from: 0, set: [], sofar: sofar)
  }

  private mutating func extend(area: Int, from start: Int, set: [Int], sofar: Partial) {
    let forced = forcedSubstance(in: area)
    let session = set.isEmpty ? sofar.session : sofar.session.union(set)
    if let earned = hopes[area].earned(by: set, forced: forced) {
      let sum = sofar.earned + earned
      if isHopeful(sum + laterHope[area + 1], distinct: session.count) {
        walk(
          area: area + 1,
          sofar: Partial(session: session, sets: sofar.sets + [set], earned: sum)
        )
      }
    }
    guard set.count < problem.maximumPerArea else { return }
    for index in start..<max(start, hopes[area].order.count) {
      if forced != nil, set.isEmpty, index > 0 { return }
      let here = min(
        hopes[area].bound(set: set, from: index),
        laterHope[area] - laterHope[area + 1]
      )
      let most = sofar.earned + here + laterHope[area + 1]
      guard isHopeful(most, distinct: session.count) else { return }
      let substance = hopes[area].order[index]
      guard allowsNew(session.union([substance])) else { continue }
      extend(area: area, from: index + 1, set: set + [substance], sofar: sofar)
    }
  }

  private func allowsNew(_ session: Set<Int>) -> Bool {
    guard let maximum = problem.maximumNew else { return true }
    return session.count { problem.isNew[$0] } <= maximum
  }

  /// Whether a branch that earns at most so much with at least so many substances may still win.
  private func isHopeful(_ most: Int, distinct: Int) -> Bool {
    if let floor, most < floor { return false }
    guard let best else { return true }
    if most != best.score { return most > best.score }
    return distinct <= best.substances.count
  }

  /// Fills the zones from the sets of their areas.
  private mutating func settle(_ partial: Partial) {
    let options = problem.zones.indices.map {
      let area = problem.zones[$0].area
      return problem.placements(
        from: partial.sets[area],
        in: $0,
        keeping: forcedSubstance(in: area)
      )
    }
    let relaxed = Choice(options.map { $0.first ?? .none }, in: problem)
    let usesAll = partial.sets.indices.allSatisfy {
      relaxed.substances(ofArea: $0, in: problem) == partial.sets[$0].sorted()
    }
    if usesAll {
      if best.map({ relaxed.precedes($0, in: problem) }) ?? true { best = relaxed }
      return
    }
    // A set that is not used up is walked on its own, unless it would drop what is forced.
    guard let forced,
      !relaxed.substances(ofArea: forced.area, in: problem).contains(forced.substance)
    else { return }
    var filling = Filling(problem, options: options, sets: partial.sets, best: best)
    filling.run()
    best = filling.best
  }
}
