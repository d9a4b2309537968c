import Clinical
import Drafting
import Safety
import Testing

@Suite("Syringes")
struct SyringeTests {
  @Test func `the test of a pair does not ask which comes first`() {
    let test = PairTest(Fixture.knowledge)
    for mode in DraftingMode.allCases {
      for left in Fixture.monographs.map(\.id) {
        for right in Fixture.monographs.map(\.id) {
          #expect(test.state(left, right, in: mode) == test.state(right, left, in: mode))
          #expect(test.mayShare(left, right, in: mode) == test.mayShare(right, left, in: mode))
        }
      }
    }
  }

  @Test func `wildcards, class rows and pairs are read`() {
    let test = PairTest(Fixture.knowledge)
    #expect(test.state("deoxycholic_acid", "minoxidil", in: .prescriberMixture) == .incompatible)
    #expect(test.state("prp", "minoxidil", in: .prescriberMixture) == .incompatible)
    #expect(test.state("ascorbic_acid", "organic_silicon", in: .strictIFU) == .incompatible)
    #expect(test.state("ha_ncl", "minoxidil", in: .strictIFU) == .incompatible)
    #expect(test.state("ha_ncl", "minoxidil", in: .prescriberMixture) == .noData)
    #expect(test.state("minoxidil", "dutasteride", in: .strictIFU) == .noData)
    #expect(!test.mayShare("ha_ncl", "minoxidil", in: .prescriberMixture))
  }

  /// Two medicines of one concern each, in two zones, with these acidities.
  private func mixture(
    _ acidities: (Int?, Int?),
    state: PairState? = nil,
    perSyringe: Int? = nil
  ) -> Plan {
    let one = Fixture.substance("one", .prescriberOnly, .a, .positive, 1000, depth: (1000, 2000))
    let two = Fixture.substance("two", .prescriberOnly, .a, .positive, 1000, depth: (1000, 2000))
    let mixing = MixingMatrix(
      rules: state.map { [Fixture.pair("X", .item("two"), .item("one"), $0)] } ?? [],
      neverMixed: [],
      acidityWindow: Fixture.mixing.acidityWindow,
      maximumActives: Fixture.mixing.maximumActives,
      maximumActivesPerSyringe: perSyringe.map { Figure($0, basis: .policy) } ?? .unknown,
      maximumAnaesthetics: Fixture.mixing.maximumAnaesthetics
    )
    let rows = { (volume: Int) in
      [
        Fixture.row("cheek", volume, (1000, 1500), Fixture.papules),
        Fixture.row("perioral", volume / 2, (1000, 1500), Fixture.papules),
      ]
    }
    let composer = Fixture.composer(
      monographs: [one.with(acidity: acidities.0), two.with(acidity: acidities.1)],
      concerns: [
        Fixture.concern("lines", ["one"], rows(400)), Fixture.concern("spots", ["two"], rows(200)),
      ],
      mixing: mixing
    )
    return Case().with {
      $0.role = .prescriber
      $0.mixture = true
      $0.earlier = ["one", "two"]
    }
    .wanting("lines", 2, in: ["cheek", "perioral"])
    .wanting("spots", 2, in: ["cheek", "perioral"])
    .plan(with: composer)
  }

  @Test(
    arguments: [
      (60, 70, nil, 1), (50, 80, nil, 1), (49, 70, nil, 2), (60, 81, nil, 2), (nil, 70, nil, 2),
      (60, 70, .incompatible, 2), (nil, nil, .documented, 1), (60, 81, .documented, 2),
    ] as [(Int?, Int?, PairState?, Int)]
  )
  func `a pair shares a syringe only where it may`(
    one: Int?,
    two: Int?,
    state: PairState?,
    syringes: Int
  ) {
    let plan = mixture((one, two), state: state)
    #expect(plan.substances == ["one", "two"])
    #expect(plan.preparations.count == syringes)
    let unknown = plan.preparations.flatMap(\.pairsWithoutData)
    #expect(unknown == (syringes == 1 && state == nil ? [["one", "two"]] : []))
  }

  @Test(arguments: [(1, 2), (2, 1), (3, 1), (nil, 1)] as [(Int?, Int)])
  func `no syringe holds more actives than the pack allows`(most: Int?, syringes: Int) {
    let plan = mixture((60, 70), state: .documented, perSyringe: most)
    #expect(plan.substances == ["one", "two"])
    #expect(plan.preparations.count == syringes)
  }

  @Test func `a mixture names its order, the most acid last`() throws {
    let preparation = try #require(mixture((60, 70)).preparations.first)
    #expect(preparation.components.map(\.substance) == ["two", "one"])
    #expect(preparation.components.map(\.volume.microlitres) == [300, 600])
    #expect(preparation.zones.map(\.volume.microlitres) == [600, 300])
    #expect(preparation.total == .microlitres(900))
    #expect(preparation.mixingOrder.count == 3)
  }

  @Test func `zones without a common depth are parted`() {
    let composer = Fixture.composer(concerns: [
      Fixture.concern(
        "fine_lines",
        ["ha_ncl"],
        [
          Fixture.row("cheek", 1000, (1500, 2000), Fixture.papules),
          Fixture.row("crow_feet", 300, (500, 1000), Fixture.papules),
        ]
      )
    ])
    let plan = Case().wanting("fine_lines", 2, in: ["cheek", "crow_feet"]).plan(with: composer)
    #expect(plan.preparations.count == 2)
    #expect(plan.preparations.map { $0.zones.map(\.zone) } == [["crow_feet"], ["cheek"]])
  }
}
