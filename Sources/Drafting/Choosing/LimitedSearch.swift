/// Finds the best choice where caps and ceilings bind, exactly.
///
/// Zones are filled one after the other, area by area. All partial choices are kept side by side, except those that
/// another one dominates: it has used no more of any limit, bars no more, and stands before it in the order of choices.
/// A limit that the zones to come can no longer reach is forgotten, so few partial choices differ.
struct LimitedSearch {
  let problem: ChoiceProblem
  let forced: ChoiceSearch.Use?

  /// The zones in the order in which they are filled.
  private let order: [Int]
  private let options: [[Placement]]
  /// By place in the order: what the zones from there on could earn at most.
  private let hope: [Int]
  /// By place in the order and limit: the most volume the zones from there on could add.
  private let reach: [[Int]]
  /// By area: whether more substances stand there than it may use.
  private let isCrowded: [Bool]

  init(_ problem: ChoiceProblem, forced: ChoiceSearch.Use?, forbidden: ChoiceSearch.Use?) {
    self.problem = problem
    self.forced = forced
    let order = problem.zones.indices.sorted {
      (problem.zones[$0].area, $0) < (problem.zones[$1].area, $1)
    }
    let options = problem.zones.indices.map { zone in
      let allowed = problem.zones[zone].offers.map(\.substance).filter {
        ChoiceSearch.Use(area: problem.zones[zone].area, substance: $0) != forbidden
      }
      let kept = forced.flatMap { $0.area == problem.zones[zone].area ? $0.substance : nil }
      return problem.placements(from: allowed, in: zone, keeping: kept)
    }
    var hope = [0]
    var reach = [problem.limits.map { _ in 0 }]
    for zone in order.reversed() {
      hope.insert(hope[0] + (options[zone].first?.net ?? 0), at: 0)
      let most = problem.limits.map { limit in
        options[zone].map { limit.counts($0, in: zone) }.max() ?? 0
      }
      reach.insert(zip(reach[0], most).map(+), at: 0)
    }
    self.order = order
    self.options = options
    self.hope = hope
    self.reach = reach
    isCrowded = (0..<problem.areaCount).map {
      problem.substances(ofArea: $0).count > problem.maximumPerArea
    }
  }

  /// A choice for the zones filled so far.
  private struct Partial {
    var placements: [Placement]
    var score = 0
    /// The substances of the area that is being filled, where their number may bind.
    var area: Set<Int> = []
    /// The substances of the session.
    var session: Set<Int> = []
    /// What each limit has counted; 0 where it can no longer be exceeded.
    var used: [Int]
    var usesForced: Bool
  }

  /// The best choice; nothing only where what is forced cannot be had.
  func run() -> Choice? {
    let guess = fill(width: Self.firstWidth, atLeast: nil)
    return fill(width: nil, atLeast: guess?.score) ?? guess
  }

  /// How many partial choices the first, quick walk keeps; it only finds a score to beat.
  private static let firstWidth = 16

  private func fill(width: Int?, atLeast: Int?) -> Choice? {
    var partials = [
      Partial(
        placements: Array(repeating: .none, count: problem.zones.count),
        used: problem.limits.map { _ in 0 },
        usesForced: forced == nil
      )
    ]
    for (place, zone) in order.enumerated() {
      let isNewArea = place > 0 && problem.zones[order[place - 1]].area != problem.zones[zone].area
      var next: [Partial] = []
      for partial in partials {
        for option in options[zone] {
          let most = partial.score + option.net + hope[place + 1]
          if let atLeast, most < atLeast { break }
          if let grown = grow(partial, by: option, at: place, isNewArea: isNewArea) {
            next.append(grown)
          }
        }
      }
      partials = undominated(next)
      if let width { partials = Array(partials.prefix(width)) }
    }
    let choices = partials.filter(\.usesForced).map { Choice($0.placements, in: problem) }
    return choices.min { $0.precedes($1, in: problem) }
  }

  private func grow(
    _ partial: Partial,
    by option: Placement,
    at place: Int,
    isNewArea: Bool
  ) -> Partial? {
    let zone = order[place]
    let area = problem.zones[zone].area
    var grown = partial
    grown.placements[zone] = option
    grown.score += option.net
    grown.session.formUnion(option.substances)
    if let most = problem.maximumNew, grown.session.count(where: { problem.isNew[$0] }) > most {
      return nil
    }
    if isNewArea { grown.area = [] }
    if isCrowded[area] {
      grown.area.formUnion(option.substances)
      if grown.area.count > problem.maximumPerArea { return nil }
    }
    for (index, limit) in problem.limits.enumerated() {
      let used = grown.used[index] + limit.counts(option, in: zone)
      if used > limit.bound { return nil }
      grown.used[index] = used + reach[place + 1][index] <= limit.bound ? 0 : used
    }
    if let forced, forced.area == area, option.substances.contains(forced.substance) {
      grown.usesForced = true
    }
    return grown
  }

  /// Those of the partial choices that no other dominates, highest score first.
  private func undominated(_ partials: [Partial]) -> [Partial] {
    var kept: [Partial] = []
    for partial in partials.sorted(by: { $0.score > $1.score }) {
      if kept.contains(where: { dominates($0, partial) }) { continue }
      if let equal = kept.firstIndex(where: { $0.score == partial.score }) {
        let rest = kept[equal...].filter { !dominates(partial, $0) }
        kept.replaceSubrange(equal..., with: rest)
      }
      kept.append(partial)
    }
    return kept
  }

  private func dominates(_ left: Partial, _ right: Partial) -> Bool {
    guard left.score >= right.score, left.usesForced || !right.usesForced,
      zip(left.used, right.used).allSatisfy({ $0 <= $1 }), left.area.isSubset(of: right.area)
    else { return false }
    if left.score > right.score {
      return problem.maximumNew == nil || left.session.isSubset(of: right.session)
    }
    guard left.session.isSubset(of: right.session) else { return false }
    for zone in problem.priority where left.placements[zone] != right.placements[zone] {
      return left.placements[zone].precedes(right.placements[zone])
    }
    return true
  }
}
