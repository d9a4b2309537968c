import Clinical
import Consultation
import Drafting
import Safety
import Testing

@Suite("Small differences that change everything")
struct DifferentialTests {
  private func placed(_ plan: Plan) -> Set<SubstanceID> {
    Set(plan.preparations.flatMap(\.components).map(\.substance))
  }

  private func rules(_ plan: Plan) -> [RuleID] { plan.findings.map(\.rule) }

  @Test func `a healthy patient may be treated`() throws {
    let plan = try Told().plan()
    #expect(plan.verdict == .proceed)
    #expect(placed(plan) == ["ha_ncl"])
  }

  @Test func `aspirin bought by oneself waits for a day, prescribed it is referred without one`()
    throws
  {
    let last = ["aspirin_self": "yes", "aspirin_self.last": "2026-12-08"]
    let bought = try Told(last.merging(["aspirin_self.prescribed": "no"]) { $1 }).plan()
    let ordered = try Told(last.merging(["aspirin_self.prescribed": "yes"]) { $1 }).plan()
    #expect(bought.verdict == .defer)
    #expect(bought.eligibleOn?.iso == "2026-12-22")
    #expect(ordered.verdict == .refer)
    #expect(ordered.eligibleOn == nil)
    #expect(ordered.findings.allSatisfy { $0.earliestDate == nil })
  }

  @Test(arguments: [
    (13, Verdict.defer, false), (14, .defer, true), (27, .defer, true), (28, .proceed, false),
  ])
  func `microneedling 13, 14, 27 and 28 days before`(
    days: Int,
    verdict: Verdict,
    allowsOverride: Bool
  ) throws {
    let planned = try #require(CalendarDay(iso: "2026-12-10"))
    let plan = try Told([
      "procedures_had": "yes",
      "procedures":
        "[{procedure: microneedling_same_zone, procedure_date: \(planned.adding(days: -days)), "
        + "procedure_zones: [cheek], procedure_skin_healed: yes}]",
    ]).plan()
    #expect(plan.verdict == verdict)
    let finding = plan.findings.first { $0.rule == "W19" }
    #expect(finding?.allowsOverride ?? false == allowsOverride)
    #expect(plan.eligibleOn == (verdict == .defer ? planned.adding(days: 28 - days) : nil))
  }

  @Test(arguments: [("2008-12-11", Verdict.doNotTreat), ("2008-12-10", .proceed)])
  func `17 years and 364 days is refused, 18 years is not`(born: String, verdict: Verdict) throws {
    #expect(try Told(["birth_date": born]).plan().verdict == verdict)
  }

  @Test(arguments: [("no", SubstanceID("tranexamic_acid")), ("yes", "ascorbic_acid")])
  func `the combined pill takes tranexamic acid from melasma`(
    pill: String,
    substance: SubstanceID
  ) throws {
    let plan = try Told([
      "combined_hormonal_contraceptive": pill,
      "concerns": "[{concern: hyperpigmentation, concern_degree: 3, concern_zones: [cheek]}]",
    ]).plan()
    #expect(placed(plan) == [substance])
    #expect(plan.verdict == (pill == "yes" ? .proceedWithCaution : .proceed))
  }

  @Test(arguments: [("fish", false), ("shellfish", true)])
  func `fish takes polynucleotides out, shellfish leaves them with a question`(
    allergy: String,
    isPlaced: Bool
  ) throws {
    let plan = try Told([
      "allergies_known": "yes", "allergies": "[\(allergy)]",
      "concerns":
        "[{concern: dark_circles, concern_degree: 2, concern_zones: [periorbital_lower], "
        + "concern_subtype: thin_skin_vascular}]",
    ]).plan()
    #expect(placed(plan).contains("polynucleotides") == isPlaced)
    let cautions = plan.findings.flatMap(\.cautions)
    #expect(cautions.contains("polynucleotides") == isPlaced)
  }

  @Test(arguments: [
    ("159", "99", Verdict.proceed), ("160", "99", .defer), ("159", "100", .defer),
    ("179", "109", .defer), ("180", "109", .doNotTreat), ("179", "110", .doNotTreat),
  ])
  func `a pressure of 159 over 99, of 160 over 100 and of 180 over 110`(
    systolic: String,
    diastolic: String,
    verdict: Verdict
  ) throws {
    for history in ["no", "not_sure", "declined"] {
      let plan = try Told([
        "systolic_mmhg": systolic, "diastolic_mmhg": diastolic, "antihypertensive": history,
      ]).plan()
      let least = history == "no" ? verdict : max(verdict, .refer)
      #expect(plan.verdict == least, "a medicine for it: \(history)")
      let isUrgent = plan.findings.contains { $0.message.contains("medical advice urgently") }
      #expect(isUrgent == (verdict == .doNotTreat), "a medicine for it: \(history)")
    }
  }

  @Test func `an ester anaesthetic takes procaine out, an amide the products with lidocaine`()
    throws
  {
    func plan(_ allergy: String) throws -> Plan {
      try Told(["allergies_known": "yes", "allergies": "[\(allergy)]"]).plan()
    }
    #expect(try placed(plan("ester_anaesthetic")) == ["ha_ncl"])
    #expect(try placed(plan("amide_anaesthetic")).isDisjoint(with: ["ha_ncl", "ha_polycomponent"]))
    let ester = try Told(["allergies_known": "yes", "allergies": "[ester_anaesthetic]"]).judgement()
    let amide = try Told(["allergies_known": "yes", "allergies": "[amide_anaesthetic]"]).judgement()
    let out = { (set: Assessment?) in Set(set?.exclusions.map(\.substance) ?? []) }
    #expect(
      out(ester.assessment).contains("procaine") && !out(ester.assessment).contains("lidocaine")
    )
    #expect(
      out(amide.assessment).contains("lidocaine") && !out(amide.assessment).contains("procaine")
    )
  }

  @Test(arguments: [("2026-12-09", Verdict.proceedWithCaution), ("2026-12-10", .defer)])
  func `a cold sore healed yesterday passes, one healed today waits`(
    healed: String,
    verdict: Verdict
  ) throws {
    let plan = try Told([
      "active_herpes_or_prodrome": "yes", "active_herpes_or_prodrome.present": "no",
      "active_herpes_or_prodrome.ended": healed, "herpes_prophylaxis_confirmed": "yes",
    ]).plan()
    #expect(plan.verdict == verdict)
    #expect(plan.eligibleOn?.iso == (verdict == .defer ? "2026-12-11" : nil))
  }

  @Test(arguments: [("cheek", true), ("periorbital_lower", false)])
  func `hyaluronic acid goes to the cheek and never to the lower lid`(
    zone: String,
    isPlaced: Bool
  ) throws {
    let plan = try Told([
      "concerns": "[{concern: fine_lines, concern_degree: 2, concern_zones: [\(zone)]}]"
    ]).plan()
    #expect(placed(plan).contains("ha_ncl") == isPlaced)
  }

  @Test(arguments: [("prescriber", true), ("practitioner", false)])
  func `a medicine is drafted for a prescriber and for nobody else`(
    role: String,
    isPlaced: Bool
  ) throws {
    let plan = try Told([
      "operator": "{name: Dr. Vogt, role: \(role)}",
      "concerns": "[{concern: hyperpigmentation, concern_degree: 3, concern_zones: [cheek]}]",
    ]).plan()
    #expect(placed(plan) == (isPlaced ? ["tranexamic_acid"] : []))
    guard isPlaced else { return }
    #expect(plan.unserved.isEmpty)
  }

  @Test func `a soft wait alone advises a better day, with a hard one it defers and counts`() throws
  {
    let soft = [
      "herbal_bleeding": "yes", "herbal_bleeding.prescribed": "no",
      "herbal_bleeding.last": "2026-12-09",
    ]
    let hard = [
      "ibuprofen_self": "yes", "ibuprofen_self.prescribed": "no",
      "ibuprofen_self.last": "2026-12-01",
    ]
    let alone = try Told(soft).plan()
    #expect(alone.verdict == .proceedWithCaution)
    #expect(alone.eligibleOn == nil)
    #expect(alone.findings.first { $0.rule == "W10" }?.earliestDate?.iso == "2026-12-23")
    #expect(try Told(hard).plan().eligibleOn?.iso == "2026-12-15")
    let both = try Told(hard.merging(soft) { $1 }).plan()
    #expect(both.verdict == .defer)
    #expect(both.eligibleOn?.iso == "2026-12-23")
  }
}
