@testable import Drafting

/// The slow, obvious reference: every way to fill every zone, judged one by one.
///
/// It shares nothing with the search but the description of the problem.
struct BruteForce {
  let problem: ChoiceProblem

  /// One way to fill every zone.
  struct Filled: Equatable {
    var sets: [[Int]] = []
    var nets: [Int] = []
    /// What each limit has counted.
    var counted: [Int]
    var score: Int { nets.reduce(0, +) }
    var distinct: [Int] { Array(Set(sets.joined())).sorted() }
  }

  /// Every feasible way, in no order.
  func ways() -> [Filled] {
    var ways = [Filled(counted: problem.limits.map { _ in 0 })]
    for zone in problem.zones.indices {
      let fillings = subsets(problem.zones[zone].offers.map(\.substance))
        .filter { $0.count <= problem.maximumPerZone }
        .compactMap { set in net(set, zone).map { (set, $0, counted(set, zone)) } }
      ways = ways.flatMap { way in
        fillings.map { set, net, counted in
          Filled(
            sets: way.sets + [set],
            nets: way.nets + [net],
            counted: zip(way.counted, counted).map(+)
          )
        }
      }
    }
    return ways.filter(isFeasible)
  }

  /// The best of some ways.
  func best(_ ways: [Filled]) -> Filled? { ways.min(by: isBetter) }

  private func counted(_ set: [Int], _ zone: Int) -> [Int] {
    let volumes = volumes(set, zone)
    return problem.limits.map { limit in
      guard limit.covers[zone] else { return 0 }
      guard let substance = limit.substance else { return volumes.values.reduce(0, +) }
      return volumes[substance] ?? 0
    }
  }

  private func subsets(_ items: [Int]) -> [[Int]] {
    items.reduce([[]]) { sets, item in sets + sets.map { $0 + [item] } }
  }

  private func offer(_ substance: Int, _ zone: Int) -> ChoiceProblem.Offer? {
    problem.zones[zone].offers.first { $0.substance == substance }
  }

  /// The volume of each substance of a zone.
  private func volumes(_ set: [Int], _ zone: Int) -> [Int: Int] {
    var result: [Int: Int] = [:]
    let concerns = problem.zones[zone].offers.first?.points.count ?? 0
    for concern in 0..<concerns {
      let able = set.filter { (offer($0, zone)?.points[concern] ?? 0) > 0 }
      let most = able.compactMap { offer($0, zone)?.points[concern] }.max()
      let server = able.first { offer($0, zone)?.points[concern] == most }
      if let server, let volume = offer(server, zone)?.volumes[concern] {
        result[server] = min(result[server] ?? volume, volume)
      }
    }
    for substance in set where result[substance] == nil {
      result[substance] = offer(substance, zone)?.volumes.filter { $0 > 0 }.min() ?? 0
    }
    return result
  }

  private func net(_ set: [Int], _ zone: Int) -> Int? {
    if let cap = problem.zones[zone].cap, volumes(set, zone).values.reduce(0, +) > cap {
      return nil
    }
    let concerns = problem.zones[zone].offers.first?.points.count ?? 0
    var points = 0
    for concern in 0..<concerns {
      points += set.compactMap { offer($0, zone)?.points[concern] }.max() ?? 0
    }
    return points - problem.costPerPlacement * set.count
  }

  private func isFeasible(_ way: Filled) -> Bool {
    for area in 0..<problem.areaCount {
      let used = problem.zones.indices.filter { problem.zones[$0].area == area }
        .flatMap { way.sets[$0] }
      if Set(used).count > problem.maximumPerArea { return false }
    }
    if let most = problem.maximumNew,
      way.distinct.filter({ problem.isNew[$0] }).count > most
    {
      return false
    }
    return zip(way.counted, problem.limits).allSatisfy { $0 <= $1.bound }
  }

  private func isBetter(_ left: Filled, _ right: Filled) -> Bool {
    if left.score != right.score { return left.score > right.score }
    if left.distinct.count != right.distinct.count {
      return left.distinct.count < right.distinct.count
    }
    let grades = { (way: Filled) in way.distinct.reduce(0) { $0 + problem.grades[$1] } }
    if grades(left) != grades(right) { return grades(left) > grades(right) }
    if left.distinct != right.distinct {
      return left.distinct.lexicographicallyPrecedes(right.distinct)
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

extension ChoiceProblem {
  /// A small problem of chance.
  static func random(_ dice: inout Dice) -> ChoiceProblem {
    let substances = dice.roll(1...4)
    let areas = dice.roll(1...2)
    let count = dice.roll(1...3)
    let bases = [90, 81, 60, 54, 40, 36, 20, 18]
    let zones = (0..<count).map { number -> Zone in
      let concerns = dice.roll(1...3)
      let degrees = (0..<concerns).map { _ in dice.roll(1...3) }
      let volumes = (0..<concerns).map { _ in dice.roll(1...4) * 250 }
      let offers = (0..<substances).compactMap { substance -> Offer? in
        let points = degrees.map { dice.happens(60) ? $0 * bases[dice.roll(0...7)] : 0 }
        guard points.contains(where: { $0 > 0 }) else { return nil }
        return Offer(
          substance: substance,
          points: points,
          volumes: points.indices.map { points[$0] > 0 ? volumes[$0] : 0 }
        )
      }
      return Zone(
        area: number * areas / count,
        cap: dice.happens(60) ? dice.roll(4...8) * 250 : nil,
        offers: offers
      )
    }
    let caps = (0..<2).map { _ in
      Limit(
        bound: dice.roll(1...12) * 250,
        covers: zones.map { _ in dice.happens(80) },
        substance: nil
      )
    }
    let ceilings = (0..<substances).filter { _ in dice.happens(40) }.map { substance in
      Limit(bound: dice.roll(1...6) * 250, covers: zones.map { _ in true }, substance: substance)
    }
    return ChoiceProblem(
      zones: zones,
      areaCount: areas,
      priority: Array(zones.indices).shuffled(using: &dice),
      grades: (0..<substances).map { _ in dice.roll(1...3) },
      isNew: (0..<substances).map { _ in dice.happens(70) },
      maximumNew: dice.happens(40) ? dice.roll(1...2) : nil,
      maximumPerArea: dice.roll(1...3),
      maximumPerZone: dice.happens(50) ? 1 : 3,
      costPerPlacement: 25,
      limits: caps + ceilings
    )
  }
}
