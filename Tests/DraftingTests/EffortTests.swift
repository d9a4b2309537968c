import Clinical
import Testing

@testable import Drafting

@Suite("What cannot be looked at to the end")
struct EffortTests {
  private func plan(_ patience: Patience) -> Plan {
    let body = BodyMap(
      zones: [Fixture.zone("forehead", "face", 2000, 1000)],
      groups: [ZoneGroup(id: "face", zones: ["forehead"])],
      caps: [],
      firstSessionPercent: Figure(50, basis: .policy),
      firstSessionGroups: 1
    )
    let book = DraftingBook(
      knowledge: Fixture.knowledge(body: body),
      rules: Fixture.rules(),
      weights: Fixture.weights,
      patience: patience
    )
    let consultation = Case().with {
      $0.role = .prescriber
      $0.earlier = ["ha_ncl"]
    }
    .wanting("hyperpigmentation", 3, in: ["forehead"])
    .wanting("dehydration", 2, in: ["forehead"])
    return Composer(book).draft(consultation.request()).plan
  }

  @Test func `nothing is drafted that was not proven the best`() {
    let plan = plan(Patience(choice: 1))
    #expect(plan.preparations.isEmpty && plan.score == nil && plan.runnerUp == nil)
    #expect(plan.unserved.map(\.concern) == ["hyperpigmentation", "dehydration"])
    #expect(plan.unserved.allSatisfy { $0.reason == Words.undecided })
    let feasible = plan.notChosen.filter { $0.substance == "ha_ncl" }
    #expect(feasible.map(\.reason) == [Words.notCompared] && feasible[0].scoreWith == nil)
  }

  @Test(arguments: [(1, 6_000_000), (75_000_000, 1)])
  func `what was not compared says so, and there is no runner-up`(all: Int, each: Int) {
    let whole = plan(Patience())
    let cut = plan(Patience(comparisons: all, comparison: each))
    #expect(cut.preparations == whole.preparations && cut.score == whole.score)
    #expect(whole.runnerUp != nil && cut.runnerUp == nil)
    let open = cut.notChosen.filter { $0.reason == Words.notCompared }
    #expect(!open.isEmpty && open.allSatisfy { $0.scoreWith == nil && $0.weighed.isEmpty })
    #expect(
      open.map(\.substance) == whole.notChosen.filter { $0.scoreWith != nil }.map(\.substance)
    )
  }

  @Test func `whether a mixture would serve more is not said unless it was learned`() {
    let reasons = { (plan: Plan) in plan.unserved.map(\.reason) }
    #expect(reasons(plan(Patience())).contains(Words.modeAlone))
    #expect(reasons(plan(Patience(fates: 1))).contains(Words.limitDecides))
  }

  @Test(arguments: [1, 3])
  func `looking ends soon after its steps are spent`(perZone: Int) {
    var dice = Dice(seed: 20_261_201)
    let steps = 20_000
    for round in 0..<4 {
      let problem = ChoiceProblem.hard(&dice, perZone: perZone)
      let left = (0..<2).map { _ -> Int in
        let effort = Effort(steps: steps)
        #expect(ChoiceSearch(problem, effort: effort).best() == nil, "round \(round)")
        return effort.left
      }
      #expect(left[0] <= 0 && left[0] > -500_000, "round \(round)")
      #expect(left[0] == left[1], "round \(round)")
    }
  }

  @Test func `comparisons get what the choice left, and some steps at least`() {
    let (fresh, spent) = (Effort(steps: 100), Effort(steps: 100))
    fresh.goOn(with: 20, atMost: 110)
    #expect(fresh.left == 110)
    spent.spend(130)
    spent.goOn(with: 20, atMost: 110)
    #expect(spent.left == 20 && !spent.isSpent)
  }

  @Test func `where a zone cannot be looked at to the end, it takes the best single substance`() {
    let offers = [[90, 0], [60, 60], [0, 90]].enumerated().map {
      ChoiceProblem.Offer(substance: $0, points: $1, volumes: $1.map { $0 > 0 ? 100 : 0 })
    }
    let problem = ChoiceProblem(
      zones: [ChoiceProblem.Zone(area: 0, cap: nil, offers: offers)],
      areaCount: 1,
      priority: [0],
      grades: [1, 1, 1],
      isNew: [false, false, false],
      maximumNew: nil,
      maximumPerArea: 3,
      maximumPerZone: 3,
      costPerPlacement: 25,
      limits: []
    )
    #expect(problem.best(in: 0, effort: Effort()).substances == [0, 2])
    #expect(problem.best(in: 0, effort: Effort(steps: 0)).substances == [1])
  }
}
