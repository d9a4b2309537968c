import Clinical
import Documents
import Drafting
import Foundation
import Safety
import Testing

@Suite struct `What sheets say` {
  private func text(_ plan: Plan, _ context: SheetContext = PlanFixture.context()) -> String {
    let blocks = Sheets.sheet(for: plan, in: context)
    return Reading.body(TextLayout(paper: .a4).document(blocks, for: context.heading))
  }

  private func expect(_ text: String, says phrases: [String], _ what: Comment) {
    for phrase in phrases {
      #expect(text.contains(Reading.spaced(phrase)), "\(what) \(phrase)")
    }
  }

  @Test func `a plan says every dose`() {
    let text = text(PlanFixture.treatment)
    expect(
      text,
      says: [
        "0.7 mL", "0.05 mL", "10 mg/mL", "7 mg", "0.5 mL", "1 mL", "0.25 mL", "0.75 mL",
        "1 to 1.5 mm", "0.02 mL to 0.05 mL per point",
      ],
      "dose"
    )
  }

  @Test func `a plan says every date with its weekday`() {
    expect(
      text(PlanFixture.treatment),
      says: [
        "Thu 24 December 2026", "Thu 14 January 2027", "Thu 4 February 2027", "Thu 4 March 2027",
        "Sat 2 January 2027", "From Thu 10 December 2026 to Thu 24 December 2026",
        "Wed 23 December 2026",
      ],
      "date"
    )
  }

  @Test func `a plan says every finding, line of care and choice with its rule and sources`() {
    let plan = PlanFixture.treatment
    let text = text(plan)
    let care = plan.beforeCare + plan.afterCare + plan.normalReactions + plan.redFlags
    for finding in plan.findings {
      expect(text, says: [finding.title, finding.message, "[\(finding.rule);"], "finding")
    }
    for line in care { expect(text, says: [line.text, "[\(line.rule);"], "care") }
    expect(text, says: plan.notChosen.map(\.reason) + plan.later.map(\.reason), "choice")
    expect(text, says: plan.unserved.map(\.reason), "unserved")
    expect(text, says: plan.alternatives.map(\.text) + plan.expectations.map(\.text), "line")
    expect(text, says: plan.preparations.flatMap(\.reasons).map(\.text), "reason")
    expect(text, says: plan.notes, "note")
    let sources = care.flatMap(\.sources) + plan.findings.flatMap(\.sources)
    let cited = text.components(from: "Sources cited")
    expect(cited, says: sources.map(\.text), "source")
  }

  @Test func `a plan names grade, limits, doing nothing and that it is a suggestion`() {
    expect(
      text(PlanFixture.treatment),
      says: [
        "Evidence grades for the injected route", "Results vary from person to person",
        "Doing nothing is always possible", "microneedling", "Platelet-rich plasma",
        Plan.disclaimer,
      ],
      "limit"
    )
  }

  @Test func `an unknown figure is never a number`() {
    let text = text(PlanFixture.treatment)
    #expect(text.contains("saline (diluent) 0.05 mL no published no published"))
    #expect(text.contains("3 or more; upper end: no published figure"))
  }

  @Test(arguments: [
    (Basis.policy, "[house default"), (.unverified, "[unverified"), (.sourced, "[sourced"),
  ])
  func `a figure carries what it rests on`(basis: Basis, tag: String) {
    let line = ReasonedLine(text: "an alternative", status: basis, sources: ["SEED4"])
    let plan = PlanFixture.plan(verdict: .proceed, sheet: .plan, alternatives: [line])
    #expect(text(plan).contains("an alternative \(tag) SEED4]"))
  }

  @Test func `red flags stand under how fast help is needed, the fastest first, with a telephone`()
    throws
  {
    let text = text(PlanFixture.treatment)
    let first = try #require(text.range(of: "Call the emergency number at once"))
    let second = try #require(text.range(of: "Be seen the same day"))
    #expect(first.lowerBound < second.lowerBound)
    #expect(text[first.lowerBound...].prefix(90).contains("+44 20 7946 0000"))
    #expect(text[first.lowerBound..<second.lowerBound].contains("difficulty breathing"))
    #expect(text[second.lowerBound...].contains("cold sore tingling"))
  }

  @Test func `conflicts that a finding or a line of care settles are told, others not`() {
    #expect(text(PlanFixture.treatment).contains("after microneedling: 28 days [K3]"))
    #expect(text(PlanFixture.treatment).contains("exercise after: 48 h [K9]"))
    #expect(!text(PlanFixture.refused).contains("[K3]"))
  }

  @Test func `open checks and overrides are listed`() {
    let heading = PlanFixture.heading()
    let check = PlanFixture.finding(
      "P20",
      "Rescue kit",
      .deferUntilCondition,
      .proceed,
      "The kit is in the room and in date.",
      evidence: [EvidenceAnswer(item: "p20", answer: "not_asked")]
    )
    let override = RuleOverride(
      rule: "W10",
      reason: "seen healed",
      by: "Jo Marsh",
      at: "2026-12-12T10:00:00+01:00"
    )
    let context = SheetContext(
      heading: heading,
      knowledge: KnowledgeFixture.knowledge,
      rules: KnowledgeFixture.rules,
      openChecks: [check],
      overrides: [override].compactMap { $0 }
    )
    let text = text(PlanFixture.treatment, context)
    #expect(text.contains("[ ] Rescue kit: The kit is in the room and in date."))
    #expect(text.contains("W10: seen healed. Jo Marsh, 2026-12-12T10:00:00+01:00 [W10]"))
  }

  @Test func `a sheet that waits holds no quantity`() {
    let text = text(PlanFixture.waiting)
    for unit in [" mL", " mg", " mcg", " mm "] { #expect(!text.contains(unit), "\(unit)") }
    #expect(text.contains("First possible day: Thu 24 December 2026"))
    #expect(text.contains("A written clearance, with name and date, for: Keloid tendency."))
  }

  @Test func `each addressee gets a letter with its own findings and question`() {
    let blocks = Sheets.letterSheet(PlanFixture.referral, in: PlanFixture.context())
    let document = TextLayout(paper: .letter).document(blocks, for: PlanFixture.heading())
    #expect(document.pages.count == 2)
    #expect(document.pages[0].contains { $0.contains("your cardiologist") })
    #expect(document.pages[0].contains { $0.contains("bleeding risk") })
    #expect(!document.pages[0].contains { $0.contains("Epilepsy") })
    #expect(document.pages[1].contains { $0.contains("Epilepsy") })
  }

  @Test func `a refusal gives the patient's words where the pack has them`() {
    let text = text(PlanFixture.refused)
    #expect(text.contains("nobody can say that these injections are safe"))
    #expect(!text.contains("pigment change"))
  }

  @Test(arguments: SheetKind.allCases)
  func `no sheet tells anyone to stop, skip or change a prescribed medicine`(kind: SheetKind) {
    let text = text(PlanFixture.plan(kind)).lowercased()
    let forbidden = [
      "stop taking", "stop the", "stop your", "discontinue", "come off", "skip", "pause",
      "withhold", "suspend", "reduce the dose", "bridge", "halve", "do not take", "cease",
    ]
    for words in forbidden { #expect(!text.contains(words), "\(words)") }
  }

  @Test(arguments: [
    (PatientHeading.Status.draft, "DRAFT, not approved"),
    (
      .approved(by: "Jo Marsh", on: PlanFixture.day("2026-12-12")),
      "Approved by Jo Marsh on 12 Dec 2026"
    ),
    (.voided(reason: "wrong patient"), "VOID: entered in error: wrong patient"),
  ])
  func `every page says how far the plan has come`(status: PatientHeading.Status, words: String) {
    let heading = PlanFixture.heading(status: status)
    let blocks = Sheets.planSheet(PlanFixture.treatment, in: PlanFixture.context(heading))
    for page in TextLayout(paper: .a4).document(blocks, for: heading).pages {
      #expect(page[0].hasSuffix(words))
    }
  }

  @Test(arguments: [
    (PatientHeading.Allergies.notAsked, "Allergies: NOT ASKED"),
    (.notSure, "Allergies: patient not sure"),
    (.declined, "Allergies: patient declined to say"),
    (.noneKnown, "Allergies: none known"),
    (.listed(["fish", "soy"]), "Allergies: fish; soy"),
  ])
  func `allergies not asked are never none`(allergies: PatientHeading.Allergies, line: String) {
    let heading = PlanFixture.heading(allergies: allergies)
    let document = TextLayout(paper: .a4).document([.paragraph("x")], for: heading)
    #expect(document.pages[0][3] == line)
  }

  @Test func `allergies that do not fit point to the first page`() {
    let heading = PlanFixture.heading(
      allergies: .listed((1...20).map { "allergen number \($0)" })
    )
    let document = TextLayout(paper: .a4).document([.paragraph("x")], for: heading)
    #expect(document.pages[0][3].hasSuffix("\u{2026} (all on page 1)"))
  }
}

extension String {
  fileprivate func components(from start: String) -> String {
    range(of: start).map { String(self[$0.lowerBound...]) } ?? ""
  }
}
