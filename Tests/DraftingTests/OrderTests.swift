import Clinical
import Testing

@testable import Drafting

@Suite("Orders that decide between equals")
struct OrderTests {
  private func context(
    _ monographs: [Monograph] = Fixture.monographs,
    techniques: [Technique] = Fixture.techniques
  ) -> DraftingContext {
    let knowledge = Fixture.knowledge(monographs: monographs, techniques: techniques)
    let book = DraftingBook(
      knowledge: knowledge,
      rules: Fixture.rules(),
      weights: Fixture.weights
    )
    return DraftingContext(book, Case().request())
  }

  @Test func `diluent, anaesthetic, actives with the most acid last, viscous last of all`() {
    let plain = { (id: SubstanceID) in
      Fixture.substance(id, .prescriberOnly, .a, .positive, 1000, depth: (1000, 2000))
    }
    let monographs = [
      plain("a_gel").with(viscous: true), plain("b_acid").with(acidity: 55),
      plain("c_mild").with(acidity: 70), plain("d_mild").with(acidity: 70),
      plain("y_numbing").with(role: .anaesthetic), plain("z_saline").with(role: .diluent),
    ]
    let order = MixingOrder(context: context(monographs))
    #expect(
      order.sorted(["a_unknown"] + monographs.map(\.id)) == [
        "z_saline", "y_numbing", "c_mild", "d_mild", "b_acid", "a_gel", "a_unknown",
      ]
    )
  }

  @Test func `of techniques that suit alike the better founded one comes first`() throws {
    let bases: [Basis] = [.unknown, .clinic, .policy, .unverified, .sourced]
    let names: [TechniqueID] = ["t_unknown", "t_clinic", "t_policy", "t_unverified", "t_sourced"]
    let techniques = zip(names, bases).map { Fixture.technique($0, 1000, 2000, $1) }
    let order = TechniqueOrder(context: context(techniques: techniques))
    let depth = try #require(DepthRange(minimum: 1000, maximum: 1500))
    // Every technique has the same sum of places in the two lists.
    let lists = [names, names.reversed()]
    #expect(order.shared(by: lists, at: depth) == names.reversed())
    #expect(order.shared(by: [names], at: depth) == names)
    #expect(order.shared(by: [], at: depth) == [])
  }

  @Test func `more points come first, then fewer substances, then the smaller ids`() {
    func placed(_ substances: [Int], _ net: Int) -> Placement {
      Placement(
        substances: substances,
        volumes: substances.map { _ in 1 },
        support: net,
        net: net
      )
    }
    let order = [placed([5, 6], 3), placed([9], 2), placed([1, 2], 2), placed([1, 3], 2)]
    for (left, one) in order.enumerated() {
      for (right, other) in order.enumerated() {
        #expect(one.precedes(other) == (left < right))
      }
    }
  }

  @Test func `a zone that the pack does not know stands behind all others`() {
    let context = context()
    #expect(context.order(of: "thigh") == Fixture.body.zones.count - 1)
    #expect(context.order(of: "elbow") == Fixture.body.zones.count)
  }

  @Test func `what is not weighed supports nothing`() {
    let weights = Fixture.weights
    #expect(weights.support(of: Evidence(grade: .a, direction: .positive)) == 90)
    #expect(weights.support(of: Evidence(grade: .a, direction: .negative)) == 0)
    #expect([-1, 0, 1, 4, 5].map(weights.percent(ofRank:)) == [0, 0, 100, 70, 70])
    let none = DraftingWeights(
      support: [:],
      rankPercents: [],
      costPerPlacement: 25,
      newSubstancesAtFirstSession: 2,
      itemsPerZoneUnmixed: 1,
      courseWeeks: Figure(26, basis: .policy),
      basis: .policy
    )
    #expect(none.percent(ofRank: 1) == 0)
  }

  @Test func `what does not stand for a wish is not found among what does`() {
    let context = context()
    let candidates = CandidateJudge(context: context).candidates(for: [])
    #expect(candidates.standing("ha_ncl", for: 0) == nil)
    #expect(!candidates.hasStanding(for: 0))
  }
}
