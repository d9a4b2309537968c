@testable import Drafting

/// The slow, obvious reference: every way to fill every zone, judged one by one.
///
/// It shares nothing with the search but the description of the problem. Each zone's ways are listed once, then
/// all combinations are walked; what breaks a limit on the way is left at once, since volumes only ever add up.
struct BruteForce {
  let problem: ChoiceProblem
  /// By zone: every way to fill it.
  private let ways: [[Way]]
  /// What the choices that are kept must do.
  private let demands: [ChoiceSearch.Demand]
  private var best: [Filled?]
  /// What must not be chosen again, by area.
  private var known: [Int]?

  /// One way to fill one zone.
  private struct Way {
    let set: [Int]
    let mask: Int
    let net: Int
    let counted: [Int]
  }

  /// One way to fill every zone.
  struct Filled: Equatable {
    var sets: [[Int]]
    var nets: [Int]
    var masks: [Int]
    var score: Int
    /// The substances, as bits.
    var distinct: Int
  }

  /// The best choice that uses other substances in some area than these, as bits by area.
  static func best(_ problem: ChoiceProblem, differingFrom areas: [Int]) -> Filled? {
    var force = BruteForce(problem: problem, demands: [.none])
    force.known = areas
    force.walk(
      zone: 0,
      Filled(sets: [], nets: [], masks: [], score: 0, distinct: 0),
      counted: problem.limits.map { _ in 0 }
    )
    return force.best[0]
  }

  /// The best choice under each demand; nothing where none meets it.
  static func best(_ problem: ChoiceProblem, _ demands: [ChoiceSearch.Demand]) -> [Filled?] {
    var force = BruteForce(problem: problem, demands: demands)
    force.walk(
      zone: 0,
      Filled(sets: [], nets: [], masks: [], score: 0, distinct: 0),
      counted: problem.limits.map { _ in 0 }
    )
    return force.best
  }

  init(problem: ChoiceProblem, demands: [ChoiceSearch.Demand]) {
    self.problem = problem
    self.demands = demands
    best = demands.map { _ in nil }
    ways = problem.zones.indices.map { Self.ways(problem, zone: $0) }
  }

  // MARK: One zone

  private static func ways(_ problem: ChoiceProblem, zone: Int) -> [Way] {
    let offered = problem.zones[zone].offers
    let sets = offered.indices.reduce([[]]) { sets, item in sets + sets.map { $0 + [item] } }
    return sets.filter { $0.count <= problem.maximumPerZone }.compactMap { set in
      let offers = set.map { offered[$0] }
      let volumes = volumes(of: offers)
      if let cap = problem.zones[zone].cap, volumes.reduce(0, +) > cap { return nil }
      let substances = offers.map(\.substance)
      let concerns = offers.first?.points.count ?? 0
      let points = (0..<concerns).reduce(0) { sum, concern in
        sum + (offers.map { $0.points[concern] }.max() ?? 0)
      }
      return Way(
        set: substances,
        mask: substances.reduce(0) { $0 | 1 << $1 },
        net: points - problem.costPerPlacement * set.count,
        counted: problem.limits.map { limit in
          guard limit.covers[zone] else { return 0 }
          return zip(substances, volumes).reduce(0) { sum, item in
            limit.substance == nil || limit.substance == item.0 ? sum + item.1 : sum
          }
        }
      )
    }
  }

  /// The volume of each: the smallest of the concerns it serves best, else the smallest it has.
  static func volumes(of offers: [ChoiceProblem.Offer]) -> [Int] {
    var volumes = offers.map { _ in Int.max }
    for concern in 0..<(offers.first?.points.count ?? 0) {
      let most = offers.map { $0.points[concern] }.max() ?? 0
      guard most > 0, let server = offers.firstIndex(where: { $0.points[concern] == most })
      else { continue }
      volumes[server] = min(volumes[server], offers[server].volumes[concern])
    }
    return offers.indices.map { index in
      volumes[index] == .max
        ? offers[index].volumes.filter { $0 > 0 }.min() ?? 0 : volumes[index]
    }
  }

  // MARK: All zones

  private mutating func walk(zone: Int, _ filled: Filled, counted: [Int]) {
    guard zone < ways.count else {
      if isFeasible(filled), areas(of: filled) != known { keep(filled) }
      return
    }
    for way in ways[zone] {
      var sums = counted
      for index in sums.indices { sums[index] += way.counted[index] }
      if zip(sums, problem.limits).contains(where: { $0 > $1.bound }) { continue }
      var next = filled
      next.sets.append(way.set)
      next.nets.append(way.net)
      next.masks.append(way.mask)
      next.score += way.net
      next.distinct |= way.mask
      walk(zone: zone + 1, next, counted: sums)
    }
  }

  private func used(_ area: Int, in filled: Filled) -> Int {
    problem.zones.indices.reduce(0) {
      problem.zones[$1].area == area ? $0 | filled.masks[$1] : $0
    }
  }

  private func areas(of filled: Filled) -> [Int] {
    (0..<problem.areaCount).map { used($0, in: filled) }
  }

  private func isFeasible(_ filled: Filled) -> Bool {
    for area in 0..<problem.areaCount
    where used(area, in: filled).nonzeroBitCount > problem.maximumPerArea { return false }
    guard let most = problem.maximumNew else { return true }
    return substances(filled).filter { problem.isNew[$0] }.count <= most
  }

  /// Whether one stands before another.
  func precedes(_ left: Filled, _ right: Filled) -> Bool { isBetter(left, right) }

  private mutating func keep(_ filled: Filled) {
    for (index, demand) in demands.enumerated() {
      if let known = best[index], !isBetter(filled, known) { continue }
      switch demand {
      case .none: break
      case .using(let use):
        guard used(use.area, in: filled) & 1 << use.substance != 0 else { continue }
      case .avoiding(let use):
        guard used(use.area, in: filled) & 1 << use.substance == 0 else { continue }
      }
      best[index] = filled
    }
  }

  private func substances(_ filled: Filled) -> [Int] {
    problem.grades.indices.filter { filled.distinct & 1 << $0 != 0 }
  }

  private func isBetter(_ left: Filled, _ right: Filled) -> Bool {
    if left.score != right.score { return left.score > right.score }
    if left.distinct != right.distinct {
      let (own, other) = (substances(left), substances(right))
      if own.count != other.count { return own.count < other.count }
      let grades = { (list: [Int]) in list.reduce(0) { $0 + problem.grades[$1] } }
      if grades(own) != grades(other) { return grades(own) > grades(other) }
      return own.lexicographicallyPrecedes(other)
    }
    for zone in problem.priority {
      if left.nets[zone] != right.nets[zone] { return left.nets[zone] > right.nets[zone] }
      if left.sets[zone].count != right.sets[zone].count {
        return left.sets[zone].count < right.sets[zone].count
      }
      if left.sets[zone] != right.sets[zone] {
        return left.sets[zone].lexicographicallyPrecedes(right.sets[zone])
      }
    }
    return false
  }
}
