import Clinical
import Consultation
import Drafting
import Foundation
import Questionnaires
import Safety
import Testing

@testable import PackFiles

@Suite("The clinic's own values")
struct OverlayTests {
  private static let shipped = Result {
    let files = PackFolder(Shipped.pack.path, log: FaultLog())
    return (files, try PackReader.check(files, log: FaultLog()))
  }

  /// The shipped pack with these entries over it.
  private func proof(_ entries: String) throws -> PackReader.Proof {
    let (files, proof) = try Self.shipped.get()
    let text = """
      format: 1
      signed_off_by: Dr E. Example
      signed_off_on: 2026-11-20
      made_for: \(files.digest.prefix(10))
      \(entries)
      """
    let today = try #require(CalendarDay(iso: "2026-12-01"))
    let file = OverlayFile(path: "/home/clinic.yaml", today: today)
    return try PackReader.check(files, proof, file, Array(text.utf8))
  }

  /// The plan for a dull and dehydrated cheek and forehead at a first session.
  private func judgement(by pack: Pack) throws -> Judgement {
    let log = FaultLog()
    let bytes = Array(
      """
      today: 2026-12-01
      planned_date: 2026-12-10
      operator: {name: A. Practitioner, role: practitioner}
      birth_date: 1992-04-18
      sex_at_birth: female
      fitzpatrick_type: 2
      concerns:
        - {concern: dullness, concern_degree: 2, concern_zones: [cheek, forehead]}
        - {concern: dehydration, concern_degree: 2, concern_zones: [cheek, forehead]}
      none_of_the_remaining: true
      """.utf8
    )
    let root = try YAMLReader.read(bytes, file: "answers.yaml")
    try log.throwIfAny()
    let clock = try #require(CalendarDay(iso: "2026-12-01"))
    let index = QuestionnaireIndex(pack.questionnaire)
    let answers = try AnswersFile.read(root, for: index, today: nil, clock: clock)
    return Judge(pack: pack)
      .judge(answers.response, today: answers.today, practitioner: answers.practitioner)
  }

  @Test func `a signature alone changes nothing but the digest`() throws {
    let (files, shipped) = try Self.shipped.get()
    let found = try proof("")
    #expect(found.changes.isEmpty)
    #expect(found.pack.identity.digest != shipped.pack.identity.digest)
    #expect(found.pack.provenance.digest == files.digest)
    #expect(found.shipped == shipped.pack)
    #expect(found.pack.provenance.overlay?.signedOffBy == "Dr E. Example")
    #expect(found.pack.rules == shipped.pack.rules)
  }

  @Test func `the digest covers every byte of the overlay`() throws {
    let one = try proof("").pack.identity.digest
    let other = try proof("# looked at again").pack.identity.digest
    #expect(one != other)
    #expect(try proof("").pack.identity.digest == one)
  }

  @Test func `a longer interval of a concern is dated as the clinic's`() throws {
    let pack = try proof(
      """
      changes:
        - {concern: dullness, figure: interval, value: {min: 35 days, max: 42 days}}
        - {concern: dullness, figure: sessions, value: {min: 3, max: 3}}
      """
    ).pack
    let course = try #require(try judgement(by: pack).plan?.course)
    #expect(course.intervalDays == 35)
    #expect(course.sessions.map(\.iso) == ["2026-12-10", "2027-01-14", "2027-02-18"])
    #expect(course.sessionRange == Span(from: 3, reaching: 3))
    let interval = try #require(course.reasons.first { $0.subject == "interval" })
    #expect(interval.status == .clinic)
    #expect(interval.sources.first == .clinic)
  }

  @Test func `only what the clinic changed is shown as its own`() throws {
    let pack = try proof(
      """
      changes:
        - {weight: pressure_above_age, value: 36 years}
        - {limit: pigment_interval, value: 42 days}
        - {weight: course_dated_for, value: 3 weeks}
      """
    ).pack
    let plan = try #require(try judgement(by: pack).plan)
    let points = plan.preparations.flatMap(\.reasons).filter { $0.subject == "substance" }
    #expect(!points.isEmpty && points.allSatisfy { $0.status != .clinic })
    let course = try #require(plan.course)
    let shown = course.reasons.filter { $0.status == .clinic }
    #expect(shown.map(\.text) == ["Days are set for 3 weeks, and what follows at the review"])
  }

  @Test func `a changed volume is drafted as the clinic's`() throws {
    let pack = try proof(
      "changes: [{concern: dullness, zone: cheek, figure: volume, value: 0.8 mL}]"
    ).pack
    let plan = try #require(try judgement(by: pack).plan)
    let preparation = try #require(plan.preparations.first)
    let cheek = try #require(preparation.zones.first { $0.zone == "cheek" })
    #expect(cheek.volume == .microlitres(400))
    #expect(preparation.components.first?.status == .clinic)
    #expect(preparation.components.first?.sources.contains(.clinic) == true)
  }

  @Test func `the clinic is cited with who signed off and when`() throws {
    let source = try #require(try proof("").pack.knowledge.sources.first { $0.id == .clinic })
    #expect(
      source.text == "The clinic's own value, signed off by Dr E. Example on 20 Nov 2026"
    )
    #expect(source.place == "clinic.yaml")
  }

  @Test func `every kind of figure takes the clinic's value`() throws {
    let pack = try proof(
      """
      changes:
        - {washout: W20, figure: wait, value: 21 days}
        - {washout: W10, figure: hard, value: true}
        - {condition: C31, figure: verdict, value: refer}
        - {condition: C46, figure: verdict, value: do_not_treat}
        - {substance: ha_ncl, figure: ceiling, value: 3 mL, reason: product instructions}
        - {substance: ha_ncl, figure: depth, value: {min: 1 mm, max: 1.5 mm}}
        - {zone: cheek, figure: max_depth, value: 1.5 mm}
        - {cap: face, figure: max, value: 6 mL}
        - {limit: actives_per_cocktail_max, value: 2}
        - {limit: skin_interval, value: 21 days}
        - {weight: cost_per_placement, value: 30}
        - {weight: rank_percents, value: [100 %, 80 %, 60 %]}
      """
    ).pack
    let washout = try #require(pack.rules.washouts.first { $0.id == "W20" })
    #expect(washout.days == Figure(21, basis: .clinic, sources: washout.sources))
    #expect(washout.sources.first == .clinic)
    #expect(pack.rules.washouts.first { $0.id == "W10" }?.isHard == true)
    let rules = pack.rules.contraindications
    let skin = try #require(rules.first { $0.id == "C31" })
    #expect(skin.verdict == .refer && skin.effect == .refer && skin.basis == .clinic)
    let needles = try #require(rules.first { $0.id == "C46" })
    #expect(needles.effect == .absolute && needles.hardNoOverride && needles.clearanceTo == nil)
    let acid = try #require(pack.knowledge.monograph("ha_ncl"))
    #expect(acid.volumeCeiling.value == .microlitres(3000) && acid.volumeCeiling.basis == .clinic)
    #expect(acid.depth.value?.maximum == 1500 && acid.depth.basis == .clinic)
    #expect(pack.knowledge.body.zones.first { $0.id == "cheek" }?.maximumDepth.value == 1500)
    #expect(pack.knowledge.body.caps.first { $0.id == "face" }?.maximum.value == .microlitres(6000))
    #expect(pack.knowledge.mixing.maximumActives.value == 2)
    #expect(pack.knowledge.intervals.skinDays == Figure(21, basis: .clinic))
    #expect(pack.knowledge.intervals.scalpDays.basis == .policy)
    #expect(pack.weights.costPerPlacement == 30 && pack.weights.rankPercents == [100, 80, 60])
  }

  @Test func `the changes read as old and new, with the reason`() throws {
    let changes = try proof(
      """
      changes:
        - {washout: W20, figure: wait, value: 21 days, reason: "our device"}
        - {concern: fine_lines, zone: decolletage, figure: depth, value: {min: 1 mm, max: 1.5 mm}, reason: "our course"}
      hidden: [{substance: amino_acids}]
      products: [{substance: ha_ncl, name: Example HA, concentration: 18 mg/mL}]
      """
    ).changes
    #expect(
      changes.map { "\($0.subject): \($0.old) → \($0.new)" } == [
        "washout W20, wait: 28 days → 21 days",
        "concern fine_lines, zone decolletage, depth: unknown → 1 mm to 1.5 mm",
        "product of ha_ncl: no product named → Example HA",
        "substance ha_ncl, concentration: 10 mg/mL → 18 mg/mL",
        "substance amino_acids: product_only → hidden",
      ]
    )
    #expect(changes[0].reason == "our device")
    #expect(changes[0].place == SourcePosition(file: "/home/clinic.yaml", line: 6))
  }

  @Test func `a hidden substance is not drafted, and its place says why`() throws {
    let pack = try proof("hidden: [{substance: ha_ncl}]").pack
    let plan = try #require(try judgement(by: pack).plan)
    let drafted = plan.preparations.flatMap(\.components).map(\.substance)
    #expect(!drafted.isEmpty && !drafted.contains("ha_ncl"))
    let reason = plan.notChosen.first { $0.substance == "ha_ncl" }?.reason
    #expect(reason == "hidden: this clinic does not use it")
  }

  @Test func `a product names what is drafted and gives its strength`() throws {
    let pack = try proof(
      "products: [{substance: ha_ncl, name: Example HA, concentration: 18 mg/mL, ph: {min: 6.8, max: 7.4}}]"
    ).pack
    let acid = try #require(pack.knowledge.monograph("ha_ncl"))
    #expect(acid.name.hasSuffix("(Example HA)"))
    #expect(acid.concentration.value?.microgramsPerMillilitre == 18_000)
    #expect(acid.acidity.value == Span(minimum: 68, maximum: 74))
    #expect(try judgement(by: pack).plan?.preparations.first?.components.first?.status == .clinic)
  }

  @Test func `an added substance with every figure is drafted`() throws {
    let url = Exhibit.folder.appending(
      path: "overlay/an added substance with evidence but no source.yaml"
    )
    let text = try String(contentsOf: url, encoding: .utf8)
      .replacing("grade: A", with: "grade: C").replacing("rank: 5", with: "rank: 1")
    let entries = try #require(text.range(of: "added:")).lowerBound
    let pack = try proof(
      "hidden: [{substance: ha_ncl}, {substance: ha_polycomponent}]\n" + text[entries...]
    ).pack
    let added = try #require(pack.knowledge.monograph("example_complex"))
    #expect(added.name == "example complex" && added.concentration.basis == .clinic)
    let plan = try #require(try judgement(by: pack).plan)
    let weighed =
      plan.preparations.flatMap(\.components).map(\.substance) + plan.notChosen.map(\.substance)
    #expect(weighed.contains("example_complex"))
  }

  @Test func `an overlay too large to be one is refused`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).yaml")
    try Data(repeating: 0x23, count: OverlayReader.limit + 1).write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    let today = try #require(CalendarDay(iso: "2026-12-01"))
    let error = #expect(throws: PackFileErrors.self) {
      try PackReader.read(Shipped.pack.path, overlay: OverlayFile(path: path.path, today: today))
    }
    #expect(
      error?.faults.map(\.fault) == [
        .file(.tooLarge(bytes: OverlayReader.limit + 1, limit: OverlayReader.limit))
      ]
    )
  }
}
