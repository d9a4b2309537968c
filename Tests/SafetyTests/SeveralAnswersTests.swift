import Clinical
import Safety
import Testing

/// Conditions that wait without days, and several answers, dates, events or letters behind one of them.
@Suite struct `Several answers behind one condition` {
  // MARK: Waiting for a condition

  @Test(
    arguments: [("treated", "C40: treated"), (nil, "C40: a clear answer")] as [(String?, String)]
  )
  func `a condition that counts no days names what is waited for`(until: String?, met: String) {
    let row = SmallPack.row("C40", "toothache", .deferUntilCondition, .defer, until: until)
    let found = SmallPack.engine(rows: [row]).assess(SmallPatient().said("toothache"))
    #expect(found.verdict == .defer && found.eligibleOn == nil)
    #expect(found.conditionsToMeet == [met])
  }

  @Test func `a band that waits waits for what its row waits for`() {
    let row = SmallPack.row(
      "C40",
      "kidneys",
      tiers: [SmallPack.tier("kidney_stones", .defer)],
      until: "seen by a physician"
    )
    let found = SmallPack.engine(rows: [row])
      .assess(SmallPatient().said("kidneys", .no).said("kidney_stones"))
    #expect(found.conditionsToMeet == ["C40: seen by a physician"])
  }

  @Test
  func `a condition that is waited out asks the prescriber where its medicine was prescribed`() {
    let row = SmallPack.row(
      "C40",
      "course",
      .deferUntilDate,
      .defer,
      days: 14,
      raisedBy: ["tablets"]
    )
    let engine = SmallPack.engine(
      rows: [row],
      washouts: [SmallPack.washout("W40", "tablets", condition: "C40")]
    )
    let patient = SmallPatient()
    let bought = engine.assess(patient.exposed("tablets", last: "2026-11-20", prescribed: .no))
    #expect(bought.of("C40").map(\.verdict) == [.defer])
    #expect(bought.eligibleOn == day("2026-12-04"))
    let ordered = engine.assess(patient.exposed("tablets", last: "2026-11-20", prescribed: .yes))
    #expect(ordered.of("C40").map(\.verdict) == [.refer])
    #expect(ordered.eligibleOn == nil)
  }

  // MARK: Several dates and events

  static let rash = SmallPack.row(
    "C40",
    "rash",
    .deferUntilDate,
    .defer,
    days: 7,
    raisedBy: ["hives", "eczema"]
  )

  @Test(arguments: [
    ("2026-11-18", "2026-11-20", "2026-11-27"), ("2026-11-20", "2026-11-18", "2026-11-27"),
    ("2026-11-20", "2026-11-19/2026-11-20", "2026-11-27"),
    ("2026-11-19/2026-11-20", "2026-11-20", "2026-11-27"),
  ])
  func `of two days behind one condition the later one is told, and once`(
    hives: String,
    eczema: String,
    eligible: String
  ) {
    let found = SmallPack.engine(rows: [Self.rash]).assess(
      SmallPatient().said("hives", ended: hives, present: .no)
        .said("eczema", ended: eczema, present: .no)
    )
    #expect(found.of("C40").map(\.earliestDate?.iso) == [eligible])
    #expect(found.eligibleOn?.iso == eligible)
  }

  @Test func `a condition that counts days and only follows from another one has no day`() {
    let other = SmallPack.row("C41", "fever", .caution, .proceedWithCaution, sets: ["hives"])
    let found = SmallPack.engine(rows: [other, Self.rash]).assess(
      SmallPatient(planned: day("2028-01-01")).said("fever")
    )
    #expect(found.of("C40").map(\.verdict) == [.defer])
    #expect(found.eligibleOn == nil)
    #expect(found.conditionsToMeet == ["C40: over, with the day recorded"])
  }

  @Test func `what a band says of one zone keeps the rest of the body waiting without a day`() {
    let row = SmallPack.row(
      "C40",
      "tumour",
      .deferUntilDate,
      .defer,
      days: 180,
      tiers: [SmallPack.tier("melanoma_in_zone", .doNotTreat, isLocal: true)]
    )
    let engine = SmallPack.engine(rows: [row], concerns: [SmallPack.concern("dullness")])
    let found = engine.assess(
      SmallPatient(planned: day("2028-01-01")).said("tumour", .no)
        .said("melanoma_in_zone", zones: ["cheek"]).wants("dullness", in: "cheek", "scalp")
    )
    #expect(found.zones.map(\.verdict) == [.doNotTreat, .defer])
    #expect(found.eligibleOn == nil)
  }

  @Test(
    arguments: [
      (.yes, .notSure, .doNotTreat), (.notSure, .yes, .doNotTreat), (.no, .no, .proceed),
    ] as [(FactState, FactState, Verdict)]
  )
  func `of two heart events the surer one counts`(
    attack: FactState,
    angina: FactState,
    verdict: Verdict
  ) {
    let row = SmallPack.row(
      "C07",
      "heart_disease",
      raisedBy: ["heart_disease"],
      tiers: [SmallPack.tier("mi_stroke_or_unstable_angina_within", .doNotTreat, ["days": 180])]
    )
    let found = SmallPack.engine(rows: [row]).assess(
      SmallPatient().said("heart_disease", .no)
        .exposed("stroke_or_mi_history", attack, last: "2026-11-01")
        .exposed("unstable_angina", angina, last: "2026-11-01")
    )
    #expect(found.verdict == verdict)
  }

  @Test func `a band of events that names no days never lets one pass`() {
    let row = SmallPack.row(
      "C07",
      "heart_disease",
      tiers: [SmallPack.tier("mi_stroke_or_unstable_angina_within", .doNotTreat)]
    )
    let found = SmallPack.engine(rows: [row]).assess(
      SmallPatient().said("heart_disease", .no).exposed("stroke_or_mi_history", last: "1990")
    )
    #expect(found.verdict == .doNotTreat)
  }

  @Test func `a skin type is judged though nobody asks for dark marks`() {
    let row = SmallPack.row(
      "C31",
      "fitzpatrick_V_VI_or_PIH_history",
      .caution,
      .proceedWithCaution
    )
    let engine = SmallPack.engine(rows: [row])
    #expect(engine.assess(SmallPatient().skinType(4)).verdict == .proceed)
    #expect(engine.assess(SmallPatient().skinType(5)).verdict == .proceedWithCaution)
  }

  @Test func `the newest of several letters is the one that is told`() {
    let row = SmallPack.row("C40", "illness", clearanceTo: .proceedWithCaution)
    let found = SmallPack.engine(rows: [row]).assess(
      SmallPatient().said("illness")
        .cleared("illness", by: "Dr Newer", on: day("2026-11-20"))
        .cleared("illness", by: "Dr Older", on: day("2026-11-19"))
    )
    #expect(found.verdict == .proceedWithCaution)
    #expect(found.of("C40").first?.message.contains("Dr Newer on 20 November 2026") == true)
    #expect(found.of("C40").first?.message.contains("Dr Older") == false)
  }
}
