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
}
