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

  @Test func `what was not compared says so, and there is no runner-up`() {
    let (whole, cut) = (plan(Patience()), plan(Patience(comparisons: 1)))
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
}
