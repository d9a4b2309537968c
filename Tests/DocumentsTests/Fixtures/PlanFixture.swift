import Clinical
import Documents
import Drafting
import Safety

/// Plans and headings made by hand.
enum PlanFixture {
  static func day(_ iso: String) -> CalendarDay { CalendarDay(iso: iso) ?? .distantPast }

  static let practitioner = Practitioner(name: "Jo Marsh", role: .practitioner)

  static func heading(
    name: String = "MARTIN, Claire",
    status: PatientHeading.Status = .draft,
    allergies: PatientHeading.Allergies = .listed(["fish"])
  ) -> PatientHeading {
    PatientHeading(
      recordNumber: "A-0042",
      name: name,
      birthDate: PartialDate(day("1992-03-12")),
      allergies: allergies,
      consultation: "C-0007",
      day: day("2026-12-12"),
      seal: "0123456789",
      clinic: "Clinic by the Park",
      emergencyTelephone: "+44 20 7946 0000",
      practitioner: practitioner,
      status: status
    )
  }

  static func context(
    _ heading: PatientHeading = heading(),
    openChecks: [Finding] = []
  ) -> SheetContext {
    SheetContext(
      heading: heading,
      knowledge: KnowledgeFixture.knowledge,
      rules: KnowledgeFixture.rules,
      openChecks: openChecks
    )
  }

  static func finding(
    _ rule: RuleID,
    _ title: String,
    _ effect: Effect,
    _ verdict: Verdict,
    _ message: String,
    scope: Finding.Scope = .systemic,
    evidence: [EvidenceAnswer],
    earliest: CalendarDay? = nil,
    clearanceTo: Verdict? = nil,
    conflicts: [RuleID] = [],
    status: Basis = .sourced,
    sources: [SourceID] = ["SEED4"]
  ) -> Finding {
    Finding(
      rule: rule,
      title: title,
      effect: effect,
      severity: verdict > .defer ? .critical : .warning,
      scope: scope,
      verdict: verdict,
      message: message,
      evidence: evidence,
      earliestDate: earliest,
      clearanceTo: clearanceTo,
      conflicts: conflicts,
      status: status,
      sources: sources
    )
  }

  static func plan(
    verdict: Verdict,
    sheet: SheetKind,
    planned: CalendarDay = day("2026-12-24"),
    eligibleOn: CalendarDay? = nil,
    conditions: [String] = [],
    zones: [ZoneVerdict] = [],
    findings: [Finding] = [],
    preparations: [Preparation] = [],
    course: Course? = nil,
    notChosen: [NotChosen] = [],
    runnerUp: RunnerUp? = nil,
    score: Int? = nil,
    unserved: [UnservedConcern] = [],
    later: [LaterZone] = [],
    beforeCare: [CareLine] = [],
    afterCare: [CareLine] = [],
    normalReactions: [CareLine] = [],
    redFlags: [CareLine] = [],
    alternatives: [ReasonedLine] = alternatives,
    expectations: [ReasonedLine] = [],
    notes: [String] = [],
    edits: [PlanEdit] = []
  ) -> Plan {
    Plan(
      today: day("2026-12-12"),
      plannedDate: planned,
      verdict: verdict,
      eligibleOn: eligibleOn,
      conditionsToMeet: conditions,
      zones: zones,
      findings: findings,
      mode: .strictIFU,
      isFirstSession: true,
      preparations: preparations,
      course: course,
      notChosen: notChosen,
      runnerUp: runnerUp,
      score: score,
      unserved: unserved,
      later: later,
      beforeCare: beforeCare,
      afterCare: afterCare,
      normalReactions: normalReactions,
      redFlags: redFlags,
      alternatives: alternatives,
      expectations: expectations,
      notes: notes,
      sheet: sheet,
      edits: edits
    )
  }

  static let alternatives = [
    ReasonedLine(
      text: "Platelet-rich plasma and microneedling may serve ageing skin better.",
      status: .sourced,
      sources: ["SEED4"]
    ),
    ReasonedLine(text: "Doing nothing is possible.", status: .policy, sources: []),
  ]
}
