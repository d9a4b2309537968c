import Clinical
import Drafting
import Safety
import Testing

@Suite("Candidates that fall")
struct CandidateTests {
  private func reason(
    against substance: SubstanceID,
    _ consultation: Case,
    with composer: Composer = Fixture.composer
  ) -> String? {
    consultation.plan(with: composer).reason(against: substance)?.reason
  }

  @Test func `a medicine needs a prescriber`() {
    let pigment = Case().wanting("hyperpigmentation", 3, in: ["cheek"])
    #expect(reason(against: "tranexamic_acid", pigment)?.contains("prescriber") ?? false)
    #expect(pigment.with { $0.role = .prescriber }.plan().substances == ["tranexamic_acid"])
  }

  @Test func `a declared allergen and a true exclusion bar without a finding too`() {
    let lines = Case().wanting("fine_lines", 2, in: ["cheek"])
    let fish = lines.with { $0.allergies = ["fish"] }
    #expect(reason(against: "polynucleotides", fish) == "declared allergy: fish")
    let own = lines.with { $0.allergies = ["ha_ncl"] }
    #expect(reason(against: "ha_ncl", own) == "declared allergy: ha ncl")
    let enzyme = lines.with { $0.facts = ["g6pd_deficiency": .yes] }
    #expect(reason(against: "ha_polycomponent", enzyme) == "ruled out by: g6pd deficiency")
    let denied = lines.with { $0.facts = ["g6pd_deficiency": .no] }
    #expect(denied.plan().reason(against: "ha_polycomponent")?.scoreWith != nil)
  }

  @Test func `hair medicines need the diagnosis`() {
    let hair = Case().with {
      $0.role = .prescriber
      $0.earlier = []
    }
    let none = hair.wanting("alopecia", 3, in: ["scalp"])
    #expect(reason(against: "minoxidil", none)?.contains("diagnosis") ?? false)
    let known = hair.wanting("alopecia", 3, in: ["scalp"], diagnosis: "androgenetic")
    #expect(known.plan().substances == ["minoxidil"])
    #expect(reason(against: "dutasteride", known) == "no published figure: its depth")
    #expect(reason(against: "dexpanthenol", known)?.contains("grade C, none") ?? false)
    #expect(known.plan().course?.intervalDays == 7)
    #expect(known.plan().course?.sessionCount == 8)
  }

  @Test func `dark circles are served for the thin-skin kind only`() {
    let thin = Case().wanting(
      "dark_circles",
      2,
      in: ["periorbital_lower"],
      subtype: "thin_skin_vascular"
    )
    #expect(thin.plan().substances == ["polynucleotides"])
    let none = Case().wanting("dark_circles", 2, in: ["periorbital_lower"])
    #expect(reason(against: "polynucleotides", none) == "only for the kind: thin skin")
    let pigment = Case().wanting("dark_circles", 2, in: ["periorbital_lower"], subtype: "pigment")
    #expect(pigment.plan().unserved.first?.reason.contains("pigment") ?? false)
  }

  @Test(
    arguments: [
      ("dullness", "perioral", "no published figure: the volume for the zone perioral"),
      ("dullness", "neck", "no published figure: the depth for the zone neck"),
    ] as [(ConcernID, ZoneID, String)]
  )
  func `what nobody published is not filled in`(concern: ConcernID, zone: ZoneID, text: String) {
    #expect(reason(against: "ha_ncl", Case().wanting(concern, 3, in: [zone])) == text)
  }

  @Test func `nothing in oil or alcohol is placed`() {
    let inOil = Fixture.substance("oily", .productOnly, .a, .positive, 1000, depth: (500, 2000))
    func plan(_ oily: Monograph) -> Plan {
      let lines = Fixture.concern(
        "fine_lines",
        ["oily"],
        [Fixture.row("cheek", 500, (1000, 2000), Fixture.papules)]
      )
      let composer = Fixture.composer(monographs: [oily], concerns: [lines])
      return Case().wanting("fine_lines", 2, in: ["cheek"]).plan(with: composer)
    }
    #expect(plan(inOil).substances == ["oily"])
    let refused = plan(inOil.with(safeVehicle: false))
    #expect(refused.substances == [])
    #expect(refused.reason(against: "oily")?.reason.contains("oil or alcohol") == true)
  }

  @Test func `a depth that does not fit falls`() {
    let deep = Fixture.substance("deep", .productOnly, .a, .positive, 1000, depth: (2500, 4000))
    let composer = Fixture.composer(
      monographs: [deep],
      concerns: [
        Fixture.concern(
          "fine_lines",
          ["deep"],
          [Fixture.row("cheek", 500, (1000, 2000), Fixture.papules)]
        )
      ]
    )
    let lines = Case().wanting("fine_lines", 2, in: ["cheek"])
    #expect(reason(against: "deep", lines, with: composer)?.contains("depth does not fit") ?? false)
  }

  @Test(
    arguments: [(999, nil, false), (1000, nil, true), (5000, 3999, false), (5000, 4000, true)]
      as [(Int, Int?, Bool)]
  )
  func `a ceiling of volume or mass binds at its edge`(volume: Int, mass: Int?, stands: Bool) {
    let acid = Fixture.substance("acid", .productOnly, .a, .positive, 4000, depth: (1000, 2000))
      .with(ceiling: volume, massCeiling: mass)
    let composer = Fixture.composer(
      monographs: [acid],
      concerns: [
        Fixture.concern(
          "fine_lines",
          ["acid"],
          [Fixture.row("cheek", 1000, (1000, 2000), Fixture.papules)]
        )
      ]
    )
    let plan = Case().wanting("fine_lines", 2, in: ["cheek"]).plan(with: composer)
    #expect(plan.substances == (stands ? ["acid"] : []))
  }

  @Test(arguments: [(nil, false), (39_999, false), (40_000, true)] as [(Int?, Bool)])
  func `a ceiling per weight needs a weight that carries the volume`(weight: Int?, stands: Bool) {
    let acid = Fixture.substance("acid", .productOnly, .a, .positive, 4000, depth: (1000, 2000))
      .with(massCeiling: 300_000, perKilogram: 100)
    let composer = Fixture.composer(
      monographs: [acid],
      concerns: [
        Fixture.concern(
          "fine_lines",
          ["acid"],
          [Fixture.row("cheek", 1000, (1000, 2000), Fixture.papules)]
        )
      ]
    )
    let plan = Case().with { $0.weight = weight }.wanting("fine_lines", 2, in: ["cheek"])
      .plan(with: composer)
    #expect(plan.substances == (stands ? ["acid"] : []))
  }

  private func lines(
    _ monographs: [Monograph],
    _ rows: [ConcernZone],
    _ change: (inout Case) -> Void = { _ in }
  ) -> Plan {
    let concern = Fixture.concern("lines", monographs.map(\.id), rows)
    return Case().with(change).wanting("lines", 3, in: rows.map(\.zone))
      .plan(with: Fixture.composer(monographs: monographs, concerns: [concern]))
  }

  private static let a = Fixture.substance(
    "a",
    .productOnly,
    .a,
    .positive,
    1000,
    depth: (1000, 2000)
  )

  @Test(arguments: [
    (["point_by_point"] as [TechniqueID], false), (["point_by_point", "nappage"], true),
    (["unheard_of"], true),
  ])
  func `a technique of the concern must reach the depth`(
    techniques: [TechniqueID],
    stands: Bool
  ) throws {
    let plan = lines([Self.a], [Fixture.row("cheek", 500, (1000, 1500), techniques)])
    #expect(plan.substances == (stands ? ["a"] : []))
    #expect(plan.preparations.map(\.technique) == (stands ? [techniques.last] : []))
    guard !stands else { return }
    let fallen = try #require(plan.reason(against: "a"))
    #expect(fallen.reason == "no technique reaches its depth in the zone: cheek")
    #expect(fallen.rule == "A technique listed for the concern must reach the depth.")
  }

  @Test func `a technique that the pack does not describe is no figure`() throws {
    let plan = lines([Self.a], [Fixture.row("cheek", 500, (1000, 1500), ["unheard_of"])])
    let reason = plan.preparations.flatMap(\.reasons).first { $0.subject == "technique" }
    #expect(reason?.status == .unknown && reason?.sources == [])
  }

  @Test(arguments: [(1, false), (2, true)])
  func `a volume of which the first session leaves nothing is none`(volume: Int, stands: Bool) {
    let row = Fixture.row("cheek", volume, (1000, 1500), Fixture.papules)
    #expect(lines([Self.a], [row]).substances == (stands ? ["a"] : []))
    #expect(lines([Self.a], [row]) { $0.earlier = ["a"] }.substances == ["a"])
  }

  @Test(
    arguments: [
      ((1000, 1500), (1400, 2000), ["micropapule"], nil),
      ((1000, 1400), (1500, 2000), ["micropapule"], "its depth does not fit the zone: cheek"),
      (
        (1000, 1500), (1400, 2000), ["nappage"],
        "no technique reaches its depth in the zone: cheek"
      ),
    ] as [((Int, Int), (Int, Int), [TechniqueID], String?)]
  )
  func `one substance serves two concerns of a zone at one depth by one technique`(
    lines: (Int, Int),
    spots: (Int, Int),
    techniques: [TechniqueID],
    reason: String?
  ) throws {
    let composer = Fixture.composer(
      monographs: [Self.a],
      concerns: [
        Fixture.concern("lines", ["a"], [Fixture.row("cheek", 500, lines, ["micropapule"])]),
        Fixture.concern("spots", ["a"], [Fixture.row("cheek", 500, spots, techniques)]),
      ]
    )
    let plan = Case().wanting("lines", 3, in: ["cheek"]).wanting("spots", 2, in: ["cheek"])
      .plan(with: composer)
    #expect(plan.substances == ["a"])
    #expect(plan.unserved.map(\.concern) == (reason == nil ? [] : ["spots"]))
    #expect(plan.unserved.allSatisfy { $0.reason.contains(reason ?? "nothing") })
    let depth = try #require(plan.preparations.first?.depth)
    #expect(
      [depth.minimum, depth.maximum] == (reason == nil ? [1400, 1500] : [lines.0, lines.1])
    )
  }

  @Test func `a fact that bars a substance in some zones leaves it in the others`() {
    let rows = ["cheek", "forehead"].map {
      Fixture.row($0, 400, (1000, 1500), Fixture.papules)
    }
    let concern = Fixture.concern("lines", ["a"], rows)
    let composer = Fixture.composer(
      monographs: [Self.a.with(excludedIf: ["scar"])],
      concerns: [concern]
    )
    let request = Case().wanting("lines", 3, in: ["cheek", "forehead"]).request().saying {
      $0.facts["scar"] = StatedFact(
        id: "scar",
        state: .yes,
        zones: ["cheek"],
        evidence: [EvidenceAnswer(item: "scar", answer: "yes")]
      )
    }
    let plan = composer.draft(request).plan
    #expect(plan.volumes == ["forehead": 200])
    #expect(plan.unserved.map(\.zones) == [["cheek"]])
  }

  @Test(arguments: [
    (FactState.yes, false), (.notSure, false), (.declined, false), (.no, true), (.notAsked, true),
  ])
  func `an allergy that may be one bars what holds it`(state: FactState, stands: Bool) {
    let row = Fixture.row("cheek", 400, (1000, 1500), Fixture.papules)
    let composer = Fixture.composer(
      monographs: [Self.a.with(allergens: ["fish"])],
      concerns: [Fixture.concern("lines", ["a"], [row])]
    )
    let request = Case().wanting("lines", 3, in: ["cheek"]).request().saying {
      $0.allergies["fish"] = StatedFact(id: "fish", state: state, evidence: [])
    }
    #expect(composer.draft(request).plan.substances == (stands ? ["a"] : []))
  }
}
