/// Substances chosen for every zone of a session, with the keys by which choices are compared.
struct Choice: Hashable {
  /// What is placed, by zone.
  let placements: [Placement]
  /// The objective: points of the concerns served, less the cost of every substance placed.
  let score: Int
  /// The distinct substances, by id.
  let substances: [Int]
  /// The sum of grades over the distinct substances.
  let grades: Int

  init(_ placements: [Placement], in problem: ChoiceProblem) {
    self.placements = placements
    score = placements.reduce(0) { $0 + $1.net }
    var session: [Int] = []
    for placement in placements {
      for substance in placement.substances where !session.contains(substance) {
        session.append(substance)
      }
    }
    substances = session.sorted()
    grades = substances.reduce(0) { $0 + problem.grades[$1] }
  }

  /// The points of the concerns served.
  var support: Int { placements.reduce(0) { $0 + $1.support } }

  /// What the placements cost.
  var cost: Int { support - score }

  /// The substances used in an area, by id.
  func substances(ofArea area: Int, in problem: ChoiceProblem) -> [Int] {
    let here = placements.indices.filter { problem.zones[$0].area == area }
    return Set(here.flatMap { placements[$0].substances }).sorted()
  }

  /// Whether this choice comes before another.
  ///
  /// The higher score; then fewer distinct substances; then the higher sum of grades; then the smaller list of
  /// ids; then, zone by zone from the highest priority, the better placement.
  func precedes(_ other: Choice, in problem: ChoiceProblem) -> Bool {
    if score != other.score { return score > other.score }
    if substances.count != other.substances.count {
      return substances.count < other.substances.count
    }
    if grades != other.grades { return grades > other.grades }
    if substances != other.substances {
      return substances.lexicographicallyPrecedes(other.substances)
    }
    for zone in problem.priority where placements[zone] != other.placements[zone] {
      return placements[zone].precedes(other.placements[zone])
    }
    return false
  }
}
