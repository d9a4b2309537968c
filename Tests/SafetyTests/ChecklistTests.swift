import Clinical
import Safety
import Testing

@Suite struct `Checklist and consent` {
  static func row(_ id: RuleID, _ gate: Gate, isBlocking: Bool = true) -> ChecklistRule {
    ChecklistRule(
      id: id,
      ask: "asked?",
      isBlocking: isBlocking,
      gate: gate,
      isAskedAgain: false,
      sources: ["SEED4"]
    )
  }

  static let engine = SmallPack.engine(
    rows: [
      SmallPack.row(
        "C42",
        "consent_not_recorded",
        .deferUntilCondition,
        .defer,
        isHard: true,
        gate: .session
      )
    ],
    checklist: [
      row("P01", .approval), row("P10", .session, isBlocking: false), row("P20", .session),
      row("P07", .drafting), row("P19", .session),
    ]
  )

  static let patient = SmallPatient().said("herpes_history", .no)

  @Test func `consent and the checks of the day stand open and never reach the verdict`() {
    let found = Self.engine.assess(Self.patient)
    #expect(found.findings.isEmpty)
    #expect(found.verdict == .proceed)
    #expect(found.openChecks.map(\.rule) == ["C42", "P01", "P20"])
    #expect(found.openChecks.map(\.gate) == [.session, .approval, .session])
    let done = Self.engine.assess(
      Self.patient.said("consent_recorded").said("p01").said("p20")
    )
    #expect(done.openChecks.isEmpty)
  }

  @Test(arguments: [FactState.no, .notSure, .declined, .notAsked, .notApplicable])
  func `anything but a yes keeps consent open`(state: FactState) {
    let found = Self.engine.assess(Self.patient.said("consent_recorded", state))
    #expect(found.openChecks.map(\.rule).contains("C42"))
  }

  @Test func `a row that gates drafting is settled by the item that asks its matter`() {
    #expect(Self.engine.assess(SmallPatient()).findings.map(\.rule) == ["P07"])
    #expect(Self.engine.assess(SmallPatient()).verdict == .defer)
    #expect(Self.engine.assess(SmallPatient().said("p07")).verdict == .proceed)
    #expect(Self.engine.assess(Self.patient.said("p07", .no)).verdict == .defer)
    #expect(Self.engine.assess(Self.patient.said("p07", .notAsked)).verdict == .defer)
  }

  // MARK: Procedures

  @Test(arguments: [
    (FactState.notAsked, Verdict.defer), (.notSure, .defer), (.declined, .defer), (.yes, .defer),
    (.no, .proceed), (.notApplicable, .proceed),
  ])
  func `procedures are none only when that was said`(state: FactState, verdict: Verdict) {
    let engine = SmallPack.engine(washouts: [SmallPack.needling])
    let found = engine.assess(SmallPatient().said("procedures_had", state))
    #expect(found.verdict == verdict)
    #expect(found.findings.map(\.rule) == (verdict == .defer ? ["P17"] : []))
    #expect(found.eligibleOn == nil)
  }

  @Test func `a procedure that is named is judged by its own rule`() {
    let engine = SmallPack.engine(washouts: [SmallPack.needling])
    let found = engine.assess(
      SmallPatient().said("procedures_had")
        .exposed("microneedling_same_zone", last: "2026-06-01", healed: .yes)
    )
    #expect(found.verdict == .proceed)
  }

  // MARK: Areas

  @Test func `dental treatment counts for sessions of the face`() {
    let rule = SmallPack.washout(
      "W31",
      "dental",
      .space,
      isHard: false,
      prescribed: .same,
      areas: ["face"]
    )
    let engine = SmallPack.engine(washouts: [rule], concerns: [SmallPack.concern("dullness")])
    let patient = SmallPatient().exposed("dental", last: "2026-11-20")
    #expect(engine.assess(patient.wants("dullness", in: "cheek")).verdict == .proceedWithCaution)
    #expect(engine.assess(patient.wants("dullness", in: "scalp")).verdict == .proceed)
    #expect(engine.assess(patient).verdict == .proceedWithCaution)
  }

  @Test func `what follows a session asks nothing of the past`() {
    let rule = SmallPack.washout(
      "W20",
      "mesotherapy_then_microneedling",
      .space,
      direction: "after_session"
    )
    let found = SmallPack.engine(washouts: [rule])
      .assess(SmallPatient().exposed("mesotherapy_then_microneedling", last: "2026-11-20"))
    #expect(found.findings.isEmpty)
  }

  @Test func `zones better avoided are not treated even when the condition is cleared`() {
    let row = SmallPack.row(
      "C18",
      "keloid_family",
      clearanceTo: .proceedWithCaution,
      avoid: ["jawline_chin"]
    )
    let found = SmallPack.engine(rows: [row], concerns: [SmallPack.concern("sagging")]).assess(
      SmallPatient().said("keloid_family").cleared("keloid_family")
        .wants("sagging", in: "cheek", "jawline_chin")
    )
    #expect(found.zones.map(\.verdict) == [.proceedWithCaution, .refer])
    #expect(found.verdict == .proceedWithCaution)
  }

  @Test func `another row that holds up approval is open until it is answered with yes`() {
    let row = SmallPack.row(
      "C41",
      "photograph_taken",
      .deferUntilCondition,
      .defer,
      gate: .approval
    )
    let engine = SmallPack.engine(rows: [row])
    #expect(engine.assess(SmallPatient()).openChecks.map(\.rule) == ["C41"])
    #expect(engine.assess(SmallPatient().said("photograph_taken")).openChecks.isEmpty)
  }

  @Test func `a row that is asked again is told by its title where the pack has no words for it`() {
    let again = ChecklistRule(
      id: "P07",
      ask: "asked?",
      isBlocking: true,
      gate: .approval,
      isAskedAgain: true,
      sources: []
    )
    let engine = SmallPack.engine(checklist: [again])
    #expect(
      engine.assess(SmallPatient().said("herpes_history")).askedAgain.map(\.message) == ["P07"]
    )
    #expect(engine.assess(SmallPatient()).askedAgain.isEmpty)
  }

  // MARK: Booked

  @Test(
    arguments: [
      ("2026-12-01", Verdict.defer, "2026-12-15"), ("2026-12-04", .defer, "2026-12-18"),
      ("2026-12-05", .proceed, nil),
    ] as [(String, Verdict, String?)]
  )
  func `a hard distance to something booked is waited out`(
    booked: String,
    verdict: Verdict,
    eligible: String?
  ) {
    let rule = SmallPack.washout(
      "W40",
      "operation",
      .space,
      prescribed: .same,
      direction: "before_and_after_session"
    )
    var patient = SmallPatient()
    patient.facts.bookings = [
      Booking(
        id: "operation",
        on: date(booked),
        evidence: [EvidenceAnswer(item: "operation.booked", answer: booked)]
      )
    ]
    let found = SmallPack.engine(washouts: [rule]).assess(patient)
    #expect(found.verdict == verdict)
    #expect(found.eligibleOn?.iso == eligible)
  }
}
