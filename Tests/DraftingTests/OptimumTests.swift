import Testing

@testable import Drafting

@Suite("The optimum")
struct OptimumTests {
  /// How many random problems each seed is good for; all seeds together make 3,000.
  static let rounds = 500

  @Test(arguments: 20_261_121...20_261_126 as ClosedRange<UInt64>)
  func `the search finds what trying everything finds`(seed: UInt64) {
    var dice = Dice(seed: seed)
    for round in 0..<Self.rounds {
      let problem = ChoiceProblem.random(&dice)
      let use = ChoiceSearch.Use(
        area: dice.roll(0...problem.areaCount - 1),
        substance: dice.roll(0...problem.grades.count - 1)
      )
      let demands: [ChoiceSearch.Demand] = [.none, .using(use), .avoiding(use)]
      let expected = BruteForce.best(problem, demands)
      let search = ChoiceSearch(problem)
      for (demand, expected) in zip(demands, expected) {
        let found = search.best(demand)
        #expect(
          found?.placements.map(\.substances) == expected?.sets && found?.score == expected?.score,
          "seed \(seed), round \(round), \(demand)"
        )
      }
    }
  }

  @Test(arguments: 20_261_131...20_261_134 as ClosedRange<UInt64>)
  func `ceilings on every substance are kept as trying everything keeps them`(seed: UInt64) {
    var dice = Dice(seed: seed)
    for round in 0..<100 {
      let problem = ChoiceProblem.bounded(&dice)
      let use = ChoiceSearch.Use(
        area: dice.roll(0...2),
        substance: dice.roll(0...problem.grades.count - 1)
      )
      let demands: [ChoiceSearch.Demand] = [.none, .using(use), .avoiding(use)]
      let search = ChoiceSearch(problem)
      for (demand, expected) in zip(demands, BruteForce.best(problem, demands)) {
        let found = search.best(demand)
        #expect(
          found?.placements.map(\.substances) == expected?.sets && found?.score == expected?.score,
          "seed \(seed), round \(round), \(demand)"
        )
      }
    }
  }

  @Test(arguments: [1, 3])
  func `five substances with ceilings are drafted as trying everything drafts them`(perZone: Int) {
    let problem = ChoiceProblem.fiveWithCeilings(zones: perZone == 1 ? 7 : 5, perZone: perZone)
    let found = ChoiceSearch(problem).best()
    let expected = BruteForce.best(problem, [.none])[0]
    #expect(found?.score == expected?.score)
    #expect(found?.placements.map(\.substances) == expected?.sets)
  }

  /// The score is what a solver of integer programmes finds for the same problem.
  @Test(arguments: [1, 3])
  func `five substances with ceilings are drafted for all 19 zones`(perZone: Int) {
    let problem = ChoiceProblem.fiveWithCeilings(zones: 19, perZone: perZone)
    let found = ChoiceSearch(problem, effort: Effort(steps: Patience().choice)).best()
    #expect(found.map { problem.exceededLimits(by: $0.placements) } == [])
    #expect(found?.score == 335_530)
  }

  @Test func `a demand is met whatever was asked for before`() {
    var dice = Dice(seed: 20_261_130)
    for round in 0..<60 {
      let problem = ChoiceProblem.random(&dice)
      let search = ChoiceSearch(problem)
      let demands = (0..<problem.areaCount).flatMap { area in
        problem.grades.indices.flatMap { substance -> [ChoiceSearch.Demand] in
          let use = ChoiceSearch.Use(area: area, substance: substance)
          return [.using(use), .avoiding(use)]
        }
      }
      let expected = BruteForce.best(problem, demands)
      for (demand, expected) in zip(demands, expected).shuffled(using: &dice) {
        #expect(
          search.best(demand)?.placements.map(\.substances) == expected?.sets,
          "round \(round), \(demand)"
        )
      }
    }
  }

  @Test(arguments: 20_261_141...20_261_143 as ClosedRange<UInt64>)
  func `what was cut short leaves the rest as it is`(seed: UInt64) {
    var dice = Dice(seed: seed)
    for round in 0..<100 {
      let problem = dice.happens(50) ? ChoiceProblem.random(&dice) : .bounded(&dice)
      let effort = Effort(steps: 1 << 40)
      let search = ChoiceSearch(problem, effort: effort)
      let uses = (0..<problem.areaCount).flatMap { area in
        problem.grades.indices.map { ChoiceSearch.Use(area: area, substance: $0) }
      }
      let others = uses.flatMap { [ChoiceSearch.Demand.using($0), .avoiding($0)] }
      let demands = [ChoiceSearch.Demand.none] + others.shuffled(using: &dice)
      let expected = BruteForce.best(problem, demands)
      for (demand, expected) in zip(demands, expected) {
        let steps = demand == .none ? 1 << 30 : 1 << dice.roll(4...14)
        guard let found = effort.spend(atMost: steps, { search.best(demand) }) else { continue }
        #expect(
          found?.placements.map(\.substances) == expected?.sets,
          "seed \(seed), round \(round), \(demand)"
        )
      }
    }
  }

  @Test func `taking an offer away never raises the score`() {
    var dice = Dice(seed: 20_261_124)
    for round in 0..<1000 {
      let problem = ChoiceProblem.random(&dice)
      var less = problem
      let gone = dice.roll(0...(problem.grades.count - 1))
      less.zones = problem.zones.map { zone in
        ChoiceProblem.Zone(
          area: zone.area,
          cap: zone.cap,
          offers: zone.offers.filter { $0.substance != gone }
        )
      }
      let (before, after) = (ChoiceSearch(problem).best(), ChoiceSearch(less).best())
      #expect((after?.score ?? 0) <= (before?.score ?? 0), "round \(round)")
    }
  }

  @Test(arguments: 20_261_151...20_261_152 as ClosedRange<UInt64>)
  func `zones of many substances are filled as trying everything fills them`(seed: UInt64) {
    var dice = Dice(seed: seed)
    for round in 0..<40 {
      let problem = ChoiceProblem.crowded(&dice)
      let use = ChoiceSearch.Use(area: 0, substance: dice.roll(0...4))
      let demands: [ChoiceSearch.Demand] = [.none, .using(use), .avoiding(use)]
      let search = ChoiceSearch(problem)
      for (demand, expected) in zip(demands, BruteForce.best(problem, demands)) {
        let found = search.best(demand)
        #expect(
          found?.placements.map(\.substances) == expected?.sets && found?.score == expected?.score,
          "seed \(seed), round \(round), \(demand)"
        )
      }
    }
  }

  @Test(arguments: [0, 1, 100])
  func `what is nowhere better changes nothing, however much of it there is`(others: Int) {
    var dice = Dice(seed: 20_261_153)
    let found = ChoiceSearch(.overtopped(by: others, &dice)).best()
    #expect(found?.score == 12 * (3 * 900 - 3 * 25))
    #expect(found?.placements.allSatisfy { $0.substances == [0, 1, 2] } == true)
  }
}
