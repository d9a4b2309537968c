import Clinical
import Drafting
import Safety
import Testing

@Suite("Edits by hand")
struct EditTests {
  static let base = WorkedExampleTests.first

  @Test func `a feasible substance is swapped in and the plan scores it`() throws {
    let edit = PlanEdit.swap(area: "face", from: "ha_ncl", to: "ha_polycomponent")
    let outcome = Self.base.draft([edit])
    #expect(outcome.refusals.isEmpty)
    #expect(outcome.plan.substances == ["ha_polycomponent"])
    #expect(outcome.plan.score == 2 * (2 * 54 + 2 * 54 - 25))
    #expect(outcome.plan.edits == [edit])
    let before = try #require(outcome.plan.reason(against: "ha_ncl"))
    #expect(before.scoreWith == 670)
  }

  @Test(
    arguments: [
      "tranexamic_acid", "prp", "glutathione", "lidocaine", "amino_acids", "polynucleotides",
      "ha_ncl", "nobody_knows",
    ] as [SubstanceID]
  )
  func `what may not be drafted cannot be swapped in`(substance: SubstanceID) {
    let consultation = Self.base.excluding("polynucleotides", because: "fish")
    let outcome = consultation.draft([.swap(area: "face", from: "ha_ncl", to: substance)])
    #expect(outcome.refusals.count == 1)
    #expect(outcome.plan == consultation.plan())
  }

  @Test(arguments: [(500, true), (501, false), (1, true), (0, false)])
  func `a volume keeps the half cap of a first session`(volume: Int, isTaken: Bool) {
    let outcome = Self.base.draft([
      .volume(zone: "cheek", substance: "ha_ncl", .microlitres(volume))
    ])
    #expect(outcome.refusals.isEmpty == isTaken)
    #expect(outcome.plan.volumes["cheek"] == (isTaken ? volume : 500))
    let total = outcome.plan.preparations.map(\.total).reduce(.zero, +)
    #expect(total.microlitres == outcome.plan.volumes.values.reduce(0, +))
  }

  @Test(arguments: [(1000, true), (1001, false)])
  func `a volume keeps the full cap later`(volume: Int, isTaken: Bool) {
    let outcome = Self.base.with { $0.earlier = ["ha_ncl"] }.draft([
      .volume(zone: "cheek", substance: "ha_ncl", .microlitres(volume))
    ])
    #expect(outcome.refusals.isEmpty == isTaken)
    #expect(outcome.plan.volumes["cheek"] == 1000)
  }

  @Test func `a swap drops a volume set by hand, and the changes no longer state it`() {
    let volume = PlanEdit.volume(zone: "forehead", substance: "ha_ncl", .microlitres(200))
    let swap = PlanEdit.swap(area: "face", from: "ha_ncl", to: "ha_polycomponent")
    let outcome = Self.base.draft([volume, swap])
    #expect(outcome.refusals.isEmpty)
    #expect(outcome.plan.edits == [swap])
    let reasons = outcome.plan.preparations.flatMap(\.reasons).filter { $0.subject == "volume" }
    #expect(reasons.count { $0.text.contains("set anew") } == 1)
    #expect(Self.base.draft([volume]).plan.edits == [volume])
  }

  @Test func `a zone is left out and brought back`() {
    let out = Self.base.plan([.omitZone("cheek")])
    #expect(out.volumes == ["forehead": 250])
    #expect(out.later.map(\.zone) == ["cheek"])
    let back = Self.base.draft([.omitZone("cheek"), .restoreZone("cheek")])
    #expect(back.plan.volumes == Self.base.plan().volumes)
    #expect(back.refusals.isEmpty)
  }

  @Test func `an edit without an object is refused with a remedy`() {
    let edits: [PlanEdit] = [
      .restoreZone("cheek"), .omitZone("thigh"), .note("  "),
      .volume(zone: "neck", substance: "ha_ncl", .microlitres(10)),
      .technique(area: "face", substance: "prp", "nappage"),
      .swap(area: "scalp", from: "ha_ncl", to: "minoxidil"),
    ]
    let outcome = Self.base.draft(edits)
    #expect(outcome.refusals.map(\.edit) == edits)
    #expect(outcome.refusals.allSatisfy { $0.message.contains(":") && $0.message.hasSuffix(".") })
    #expect(outcome.plan == Self.base.plan())
  }

  @Test(arguments: [(13, false), (14, true), (28, true), (29, false)])
  func `the interval stays in its range`(days: Int, isTaken: Bool) {
    let outcome = Self.base.draft([.interval(days: days)])
    #expect(outcome.refusals.isEmpty == isTaken)
    #expect(outcome.plan.course?.intervalDays == (isTaken ? days : 14))
  }

  @Test(arguments: [(2, false), (3, true), (6, true), (7, false)])
  func `the number of sessions stays in its range`(count: Int, isTaken: Bool) {
    let lines = Case().wanting("fine_lines", 2, in: ["cheek"])
    let outcome = lines.draft([.sessions(count)])
    #expect(outcome.refusals.isEmpty == isTaken)
    #expect(outcome.plan.course?.sessions.count == (isTaken ? count : 3))
  }

  @Test(
    arguments: [
      ("nappage", true), ("micropapule", true), ("linear_retrograde", false),
      ("point_by_point", false), ("mesogun", false),
    ] as [(TechniqueID, Bool)]
  )
  func `a technique must reach the depth`(technique: TechniqueID, isTaken: Bool) {
    let outcome = Self.base.draft([.technique(area: "face", substance: "ha_ncl", technique)])
    #expect(outcome.refusals.isEmpty == isTaken)
    #expect(outcome.plan.preparations.first?.technique == (isTaken ? technique : "micropapule"))
  }

  @Test func `a note stands on any plan, and nothing else changes where nothing is drafted`() {
    let outcome = Self.base.with { $0.verdict = .refer }
      .draft([.note("ask again"), .interval(days: 21), .sessions(4)])
    #expect(outcome.plan.notes == ["ask again"])
    #expect(outcome.refusals.count == 2)
    #expect(outcome.plan.preparations.isEmpty)
  }

  @Test func `a zone that is left out is not left out again`() {
    let outcome = Self.base.draft([.omitZone("cheek"), .omitZone("cheek")])
    #expect(
      outcome.refusals.map(\.message) == [
        "Cheek: it is left out already. Bring it back or go on."
      ]
    )
    #expect(outcome.plan == Self.base.plan([.omitZone("cheek")]))
  }

  @Test func `a plan tells what on it was set by hand, and what was not`() throws {
    let volume = PlanEdit.volume(zone: "cheek", substance: "ha_ncl", .microlitres(400))
    func told(_ edits: [PlanEdit]) throws -> [Bool] {
      let plan = Self.base.plan(edits)
      let preparation = try #require(plan.preparations.first)
      let cheek = try #require(preparation.zones.first { $0.zone == "cheek" })
      return [
        plan.isByHand(cheek, of: preparation), plan.isIntervalByHand, plan.isSessionCountByHand,
        plan.isTechniqueByHand(preparation), plan.isByHand("ha_ncl", in: "face"),
      ]
    }
    #expect(try told([]) == [false, false, false, false, false])
    #expect(try told([volume]) == [true, false, false, false, false])
    #expect(try told([.note("x"), .interval(days: 21)]) == [false, true, false, false, false])
    #expect(try told([.sessions(3), volume]) == [true, false, true, false, false])
    let nappage = PlanEdit.technique(area: "face", substance: "ha_ncl", "nappage")
    #expect(try told([.interval(days: 21), nappage]) == [false, true, false, true, false])
  }

  @Test func `a volume set twice is stated once, as it was set last`() {
    let edits: [PlanEdit] = [300, 400].map {
      .volume(zone: "cheek", substance: "ha_ncl", .microlitres($0))
    }
    let note = PlanEdit.note("seen")
    let outcome = Self.base.draft([edits[0], note, edits[1]])
    #expect(outcome.plan.edits == [note, edits[1]])
    #expect(outcome.plan.volumes["cheek"] == 400)
  }
}
