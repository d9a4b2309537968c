import Testing

@testable import Drafting

@Suite("The optimum")
struct OptimumTests {
  static let seed: UInt64 = 20_261_121
  /// How many random problems are compared; an unoptimised build of the reference takes its time over each.
  static let rounds = 400

  @Test func `the search finds what trying everything finds`() {
    var dice = Dice(seed: Self.seed)
    for round in 0..<Self.rounds {
      let problem = ChoiceProblem.random(&dice)
      let force = BruteForce(problem: problem)
      let expected = force.best(force.ways())
      var search = ChoiceSearch(problem)
      let found = search.run()
      #expect(
        found?.placements.map(\.substances) == expected?.sets && found?.score == expected?.score,
        "seed \(Self.seed), round \(round)"
      )
    }
  }

  @Test func `forcing a substance in finds the best choice that uses it`() {
    var dice = Dice(seed: Self.seed + 1)
    for round in 0..<Self.rounds / 8 {
      let problem = ChoiceProblem.random(&dice)
      let force = BruteForce(problem: problem)
      let ways = force.ways()
      for area in 0..<problem.areaCount {
        for substance in problem.grades.indices {
          let use = ChoiceSearch.Use(area: area, substance: substance)
          let expected = force.best(ways.filter { uses(substance, area, $0, problem) })
          var search = ChoiceSearch(problem, forced: use)
          let found = search.run()
          #expect(
            found?.placements.map(\.substances) == expected?.sets,
            "seed \(Self.seed + 1), round \(round), forced \(use)"
          )
        }
      }
    }
  }

  @Test func `forbidding a substance finds the best choice without it`() {
    var dice = Dice(seed: Self.seed + 2)
    for round in 0..<Self.rounds / 8 {
      let problem = ChoiceProblem.random(&dice)
      let force = BruteForce(problem: problem)
      let ways = force.ways()
      for area in 0..<problem.areaCount {
        let use = ChoiceSearch.Use(area: area, substance: 0)
        let expected = force.best(ways.filter { !uses(0, area, $0, problem) })
        var search = ChoiceSearch(problem, forbidden: use)
        #expect(
          search.run()?.placements.map(\.substances) == expected?.sets,
          "seed \(Self.seed + 2), round \(round), forbidden \(use)"
        )
      }
    }
  }

  private func uses(
    _ substance: Int,
    _ area: Int,
    _ way: BruteForce.Filled,
    _ problem: ChoiceProblem
  ) -> Bool {
    problem.zones.indices.contains {
      problem.zones[$0].area == area && way.sets[$0].contains(substance)
    }
  }

  @Test func `taking an offer away never raises the score`() {
    var dice = Dice(seed: Self.seed + 3)
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
      var before = ChoiceSearch(problem)
      var after = ChoiceSearch(less)
      #expect(
        (after.run()?.score ?? 0) <= (before.run()?.score ?? 0),
        "seed \(Self.seed + 3), round \(round)"
      )
    }
  }
}
