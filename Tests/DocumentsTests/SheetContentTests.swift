import Clinical
import Documents
import Drafting
import Foundation
import Safety
import Testing

@Suite struct `What sheets say` {
  private func text(_ plan: Plan, _ context: SheetContext = PlanFixture.context()) -> String {
    Reading.words(of: Sheets.sheet(for: plan, in: context))
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

  @Test func `a plan says the standing of each substance and how it is drawn up`() {
    expect(
      text(PlanFixture.treatment),
      says: [
        "evidence A [DUTEIL2023 +1; unverified]; only as a named product [MDR16 +1]",
        "Depth 1 to 1.5 mm [unverified]; by the product's instructions; no ceiling published",
        "Drawing up Clear. Keep dark. [unverified] Draw up late. [house default]",
        "Hyaluronic acid, non-cross-linked: Only as a named product. Must be CE-marked for "
          + "injection. [MDR16 +1] One trial. [DUTEIL2023]",
        "Whoever mixes answers for it. [unverified]",
        "What fills the skin is a device. [MDR16]",
      ],
      "text"
    )
    #expect(text(PlanFixture.treatment).components(from: "Sources cited").contains("UK-U18"))
    #expect(!text(PlanFixture.treatment).contains("An authorised diluent"))
    #expect(!text(PlanFixture.treatment).contains("Ask us why"))
  }

  @Test(
    arguments: [
      ("tranexamic_acid", "Off-label here", "is used off-label"),
      ("organic_silicon", "Its standing varies", "differs between countries"),
      ("dmae", "Not authorised for injection", "is not authorised for injection."),
      ("selenium", "Standing not known", "It is not known whether"),
      ("polynucleotides", "do not state its standing", "Nothing is stated here"),
    ] as [(SubstanceID, String, String)]
  )
  func `what is not simply authorised is said to practitioner and patient`(
    _ id: SubstanceID,
    _ standing: String,
    _ patient: String
  ) {
    let plan = PlanFixture.plan(
      verdict: .proceed,
      sheet: .plan,
      preparations: [PlanFixture.preparation(of: id)]
    )
    expect(text(plan), says: [standing, patient, "Ask us why it is suggested"], "standing")
  }

  @Test func `a second choice that places nothing is none`() {
    let plan = PlanFixture.plan(
      verdict: .proceed,
      sheet: .plan,
      preparations: [PlanFixture.preparation(of: "ha_ncl")],
      runnerUp: RunnerUp(substances: [], score: 0),
      score: 65
    )
    expect(text(plan), says: ["There is no second choice"], "second choice")
    #expect(!text(plan).contains("Next best"))
  }

  @Test func `a plan says every date with its weekday`() {
    expect(
      text(PlanFixture.treatment),
      says: [
        "Thu 24 December 2026", "Thu 14 Jan 2027", "Thu 4 Feb 2027", "review Thu 4 Mar 2027",
        "Sat 2 January 2027", "Thu 10 Dec 2026 No ibuprofen", "Wed 23 Dec 2026 No alcohol",
        "48 h No exercise or sweating", "no end Tell every donor service",
      ],
      "date"
    )
  }

  @Test func `a plan says every finding, line of care and choice with its rule and a source`() {
    let plan = PlanFixture.treatment
    let text = text(plan)
    for finding in plan.findings {
      expect(text, says: [finding.message, "[\(finding.rule) \(finding.sources[0])"], "finding")
    }
    for line in plan.beforeCare + plan.afterCare + plan.normalReactions {
      let words = String(line.text.dropFirst())
      expect(text, says: [words, "\(line.rule) \(line.sources[0])"], "care")
    }
    for flag in plan.redFlags {
      expect(text, says: ["[\(flag.rule) \(flag.sources[0])]"], "flag")
    }
    expect(text, says: plan.notChosen.map(\.reason) + plan.later.map(\.reason), "choice")
    expect(text, says: plan.preparations.flatMap(\.reasons).map(\.text) + plan.notes, "reason")
    let lines = plan.alternatives + plan.expectations + (plan.course?.maintenance ?? [])
    let begun = lines.map(\.text) + plan.unserved.map(\.reason)
    expect(text, says: begun.map { String($0.dropFirst()) }, "line")
  }

  @Test func `a plan cites every source of its lines, named in a tag or counted there`() {
    let cited = text(PlanFixture.treatment).components(from: "Sources cited")
    expect(
      cited,
      says: ["ANAPH", "CMACHSV", "DUTALABEL", "DUTEIL2023: Duteil et al.", "SEED4: Source text 4"],
      "source"
    )
    // Counted in a tag: "[DUTEIL2023 +1]".
    #expect(cited.contains("GHATGE2023"))
    #expect(!cited.contains("SEED1"))
  }

  @Test func `what the hand set says so where it is acted on`() {
    expect(text(PlanFixture.treatment), says: ["21 days, set by hand"], "interval")
  }

  @Test func `a source is cited whole, with the place where it is looked up and its grade`() {
    let cited = text(PlanFixture.treatment).components(from: "Sources cited")
    for source in PlanFixture.context().knowledge.sources where cited.contains("\(source.id):") {
      expect(cited, says: [source.text, "[\(source.grade)]"], "source")
      if !source.place.isEmpty { expect(cited, says: ["(\(source.place))"], "source") }
    }
    #expect(!cited.contains("\u{2026}"))
  }

  @Test(arguments: Paper.allCases)
  func `a plan has a page to act on and a page to take home`(paper: Paper) {
    let blocks = Sheets.planSheet(PlanFixture.treatment, in: PlanFixture.context())
    let document = TextLayout(paper: paper).document(blocks, for: PlanFixture.heading())
    let pages = document.pages.map { Reading.spaced($0.joined(separator: " ")) }
    #expect(pages.count <= 4)
    expect(
      pages[0],
      says: ["0.75 mL", "Thu 14 Jan 2027", "Puffy eyes", "Patient: MARTIN, Claire"],
      "act on"
    )
    expect(
      pages[1],
      says: ["No exercise", "Signs that need help", "+44 20 7946 0000"],
      "take home"
    )
  }

  @Test func `a plan names grade, limits, other ways and doing nothing`() {
    expect(
      text(PlanFixture.treatment),
      says: [
        "Evidence grades for the injected route", "Results vary from person to person",
        "Doing nothing is always possible", "microneedling", "Platelet-rich plasma",
        "evidence A",
      ],
      "limit"
    )
  }

  @Test func `an unknown figure is never a number`() {
    let text = text(PlanFixture.treatment)
    #expect(
      text.contains(
        "saline (diluent): 0.05 mL, strength no published figure, mass no published figure"
      )
    )
    #expect(text.contains("3 or more; upper end: no published figure"))
  }

  @Test(
    arguments: [
      (Basis.policy, ["SEED4"], "[SEED4; house default]"), (.unverified, [], "[unverified]"),
      (.sourced, ["SEED4"], "[SEED4]"), (.sourced, ["SEED4", "SEED2", "SEED0"], "[SEED4 +2]"),
      (.sourced, [], "[sourced]"),
    ] as [(Basis, [SourceID], String)]
  )
  func `a line carries what it rests on`(basis: Basis, sources: [SourceID], tag: String) {
    let line = ReasonedLine(text: "an alternative", status: basis, sources: sources)
    let plan = PlanFixture.plan(verdict: .proceed, sheet: .plan, alternatives: [line])
    #expect(text(plan).contains("An alternative. \(tag)"))
  }

  @Test func `red flags stand under how fast help is needed, the fastest first, with a telephone`()
    throws
  {
    let text = text(PlanFixture.treatment)
    let first = try #require(text.range(of: "Call the emergency number at once"))
    let second = try #require(text.range(of: "Be seen the same day"))
    #expect(first.lowerBound < second.lowerBound)
    #expect(text[first.lowerBound...].prefix(90).contains("+44 20 7946 0000"))
    #expect(text[first.lowerBound..<second.lowerBound].contains("A sign. [R01 ANAPH]"))
    #expect(text[second.lowerBound...].contains("A sign (usually 24 h to 14 days). [R11"))
  }

  @Test func `conflicts that a finding settles are told, others not`() {
    #expect(text(PlanFixture.treatment).contains("After microneedling: 28 days [K3]."))
    #expect(!text(PlanFixture.treatment).contains("[K9]"))
    #expect(!text(PlanFixture.refused).contains("[K3]"))
  }

  @Test func `procedures that keep a distance are one line, unless one concerns this patient`() {
    let distant = PlanFixture.plan(verdict: .proceed, sheet: .plan, beforeCare: PlanFixture.spaces)
    let one = text(distant)
    #expect(one.contains("No other procedure on the treated skin before the session"))
    #expect(one.contains("[W19, W22; SEED3 +1; unverified]"))
    #expect(!one.contains("Microneedling: none") && !one.contains("28 Nov"))
    let needled = PlanFixture.plan(
      verdict: .proceed,
      sheet: .plan,
      findings: [PlanFixture.needled],
      beforeCare: PlanFixture.spaces
    )
    #expect(text(needled).contains("Sat 28 Nov 2026 Microneedling: none. [W19 SEED3]"))
    #expect(text(needled).contains("[W22; BTXSPACE; unverified]"))
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
    #expect(text.contains("Rescue kit [P20]"))
    #expect(text.contains("W10: seen healed. Jo Marsh, 12 Dec 2026 10:00 [W10]"))
  }

  @Test func `a sheet that waits holds no quantity`() {
    let text = text(PlanFixture.waiting)
    #expect(text.contains("Go on taking every prescribed medicine exactly as prescribed."))
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
    let asked = document.pages[0].prefix { !$0.contains("Also found") }
    #expect(!asked.contains { $0.contains("Epilepsy") })
    #expect(document.pages[0].contains { $0.contains("Epilepsy") })
    #expect(document.pages[1].contains { $0.contains("Epilepsy") })
  }

  @Test func `a letter asks for its answer and signature before it lists its sources`() throws {
    let blocks = Sheets.letterSheet(PlanFixture.referral, in: PlanFixture.context())
    let document = TextLayout(paper: .letter).document(blocks, for: PlanFixture.heading())
    let lines = document.pages.joined().map(\.self)
    let answer = try #require(lines.firstIndex { $0.contains("Your answer") })
    let sources = try #require(lines.firstIndex { $0.contains("Sources cited") })
    #expect(answer < sources)
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
    (
      .approved(
        by: "Jo Marsh",
        on: PlanFixture.day("2026-12-12"),
        amending: .init(of: PlanFixture.day("2026-12-04"), reason: "wrong volume")
      ),
      "Amended, approved by Jo Marsh on 12 Dec 2026, replaces 4 Dec 2026"
    ),
    (
      .amending(.init(of: PlanFixture.day("2026-12-04"), reason: "wrong volume")),
      "DRAFT, not approved, to amend 4 Dec 2026"
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

  @Test func `an amended plan says what it replaces and why, and so does its draft`() {
    let amendment = PatientHeading.Amendment(
      of: PlanFixture.day("2026-12-04"),
      reason: "wrong volume"
    )
    let approved = PatientHeading.Status.approved(
      by: "Jo Marsh",
      on: PlanFixture.day("2026-12-12"),
      amending: amendment
    )
    for status in [approved, .amending(amendment)] {
      let heading = PlanFixture.heading(status: status)
      let blocks = Sheets.planSheet(PlanFixture.treatment, in: PlanFixture.context(heading))
      #expect(
        blocks.contains {
          if case .callout(let words) = $0 {
            words.contains("4 December 2026") && words.contains("Reason: wrong volume.")
          } else {
            false
          }
        }
      )
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
