import Clinical
import Safety
import Testing

@Suite("Washouts") struct WashoutTests {
  static let vitaminE = SmallPack.washout("W05", "vitamin_e_supplement")
  static let retinoid = SmallPack.washout("W12", "topical_retinoid", days: 2)
  static let herbs = SmallPack.washout("W10", "herbal_bleeding", isHard: false)
  static let isotretinoin = SmallPack.washout(
    "W16",
    "isotretinoin_oral",
    days: 180,
    prescribed: .defer,
    condition: "C22"
  )
  static let isotretinoinRow = SmallPack.row(
    "C22",
    "isotretinoin_current_or_within_180d",
    .deferUntilDate,
    .defer,
    clearanceTo: .proceedWithCaution,
    unsure: .defer,
    days: 180,
    raisedBy: ["isotretinoin_oral"]
  )

  @Test(arguments: [("2026-12-08", false), ("2026-12-09", true), ("2026-12-10", true)])
  func `a dose on day D with fourteen days allows day D plus fourteen`(
    planned: String,
    passes: Bool
  ) {
    let patient = SmallPatient(planned: day(planned))
      .exposed("vitamin_e_supplement", last: "2026-11-25")
    var facts = patient.facts
    facts.today = day("2026-11-25")
    let found = SmallPack.engine(washouts: [Self.vitaminE]).assess(facts)
    #expect(found.verdict == (passes ? .proceed : .defer))
    #expect(found.eligibleOn == (passes ? nil : day("2026-12-09")))
    #expect(found.of("W05").isEmpty == passes)
  }

  @Test func `an unknown last date counts as today`() {
    let found = SmallPack.engine(washouts: [Self.vitaminE])
      .assess(SmallPatient().exposed("vitamin_e_supplement"))
    #expect(found.eligibleOn == day("2026-12-05"))
  }

  @Test(arguments: [FactState.yes, .notSure, .declined, .notAsked])
  func `while it may go on the last exposure is today`(continues: FactState) {
    let found = SmallPack.engine(washouts: [Self.vitaminE]).assess(
      SmallPatient().exposed("vitamin_e_supplement", last: "2026-10-01", continues: continues)
    )
    #expect(found.eligibleOn == day("2026-12-05"))
  }

  @Test func `an approximate date counts at its last day and the message says so`() {
    let found = SmallPack.engine(washouts: [Self.vitaminE]).assess(
      SmallPatient().exposed("vitamin_e_supplement", last: "2026-11-10/2026-11-16")
    )
    #expect(found.eligibleOn == day("2026-11-30"))
    #expect(
      found.of("W05").map(\.message) == [
        "W05; treatment waits until 30 November 2026, counted from 16 November 2026, the latest "
          + "day that 10 November 2026 to 16 November 2026 allows."
      ]
    )
  }

  @Test func `an approximate date never counts past today`() {
    let found = SmallPack.engine(washouts: [Self.vitaminE])
      .assess(SmallPatient().exposed("vitamin_e_supplement", last: "2026-11"))
    #expect(found.eligibleOn == day("2026-12-05"))
  }

  @Test func `not asked waits for the answer without a date`() {
    let found = SmallPack.engine(washouts: [Self.vitaminE])
      .assess(SmallPatient().exposed("vitamin_e_supplement", .notAsked))
    #expect(found.verdict == .defer)
    #expect(found.eligibleOn == nil)
    #expect(found.conditionsToMeet == ["answer needed: vitamin e supplement"])
    #expect(found.findings.first?.evidence.first?.answer == "not_asked")
  }

  @Test(arguments: [FactState.no, .notApplicable])
  func `what was not taken holds nothing up`(state: FactState) {
    let found = SmallPack.engine(washouts: [Self.vitaminE])
      .assess(SmallPatient().exposed("vitamin_e_supplement", state, last: "2026-11-21"))
    #expect(found.findings.isEmpty)
  }

  // MARK: Soft and hard

  @Test func `a soft rule alone is a caution with the better date`() {
    let found = SmallPack.engine(washouts: [Self.herbs])
      .assess(SmallPatient().exposed("herbal_bleeding", last: "2026-11-20"))
    #expect(found.verdict == .proceedWithCaution)
    #expect(found.eligibleOn == nil)
    #expect(found.of("W10").map(\.earliestDate) == [day("2026-12-04")])
  }

  @Test func `a soft date joins when a hard rule fails`() {
    let found = SmallPack.engine(washouts: [Self.herbs, Self.retinoid]).assess(
      SmallPatient().exposed("herbal_bleeding", last: "2026-11-20")
        .exposed("topical_retinoid", last: "2026-11-20")
    )
    #expect(found.verdict == .defer)
    #expect(found.eligibleOn == day("2026-12-04"))
    #expect(found.findings.map(\.rule) == ["W12", "W10"])
  }

  @Test func `advice never defers and its date never joins`() {
    let advice = SmallPack.washout("W18", "topical_vitamin_c", .advice, days: 30, isHard: false)
    let found = SmallPack.engine(washouts: [advice, Self.retinoid]).assess(
      SmallPatient().exposed("topical_vitamin_c", last: "2026-11-20")
        .exposed("topical_retinoid", last: "2026-11-20")
    )
    #expect(found.eligibleOn == day("2026-11-22"))
    #expect(found.of("W18").map(\.verdict) == [.proceedWithCaution])
  }

  @Test func `advice that does not gate is only worth knowing`() {
    let advice = SmallPack.washout("W37", "smoking", .advice, days: 7, isHard: false, gates: false)
    let engine = SmallPack.engine(washouts: [advice])
    let found = engine.assess(SmallPatient().exposed("smoking", last: "2026-11-20"))
    #expect(found.verdict == .proceed)
    #expect(found.of("W37").map(\.severity) == [.info])
    #expect(engine.assess(SmallPatient().exposed("smoking", .notAsked)).findings.isEmpty)
  }

  // MARK: Prescribed

  @Test(arguments: [FactState.yes, .notSure, .declined])
  func `what was prescribed refers to the prescriber and computes no date`(prescribed: FactState) {
    let found = SmallPack.engine(washouts: [Self.vitaminE]).assess(
      SmallPatient().exposed(
        "vitamin_e_supplement",
        last: "2026-11-20",
        prescribed: prescribed
      )
    )
    #expect(found.verdict == .refer)
    #expect(found.eligibleOn == nil)
    #expect(found.findings.allSatisfy { $0.earliestDate == nil })
    #expect(found.findings.allSatisfy { !$0.allowsOverride })
  }

  @Test func `a prescribed medicine that goes on refers however far the plan is`() {
    let found = SmallPack.engine(washouts: [Self.retinoid]).assess(
      SmallPatient(planned: day("2027-06-01")).exposed(
        "topical_retinoid",
        last: "2026-11-01",
        continues: .yes,
        prescribed: .yes
      )
    )
    #expect(found.verdict == .refer)
  }

  @Test func `a prescribed medicine refers however long it is over`() {
    let found = SmallPack.engine(washouts: [Self.retinoid]).assess(
      SmallPatient().exposed(
        "topical_retinoid",
        last: "2026-11-01",
        continues: .no,
        prescribed: .yes
      )
    )
    #expect(found.verdict == .refer && found.eligibleOn == nil)
  }

  @Test func `whether it was prescribed must be answered before a day is counted`() {
    let found = SmallPack.engine(washouts: [Self.vitaminE]).assess(
      SmallPatient().exposed("vitamin_e_supplement", last: "2026-11-20", prescribed: .notAsked)
    )
    #expect(found.verdict == .defer)
    #expect(found.eligibleOn == nil)
    #expect(found.conditionsToMeet == ["answer needed: W05, prescribed or not"])
  }

  @Test func `a medicine of the never kind has its own verdict and no date`() {
    let rule = SmallPack.washout(
      "W03",
      "antiplatelet_or_aspirin_prescribed",
      .neverStop,
      days: nil,
      isHardNoOverride: true,
      overrideFrom: nil,
      drugs: ["aspirin_prescribed"],
      verdict: .refer
    )
    let found = SmallPack.engine(washouts: [rule])
      .assess(SmallPatient(planned: day("2027-11-21")).said("aspirin_prescribed"))
    #expect(found.verdict == .refer)
    #expect(found.eligibleOn == nil)
  }

  @Test func `the same aspirin bought and prescribed differ`() {
    let rule = SmallPack.washout("W02", "aspirin_self")
    let engine = SmallPack.engine(washouts: [rule])
    let bought = engine.assess(
      SmallPatient().exposed("aspirin_self", last: "2026-11-20", prescribed: .no)
    )
    let prescribed = engine.assess(
      SmallPatient().exposed("aspirin_self", last: "2026-11-20", prescribed: .yes)
    )
    #expect(bought.verdict == .defer)
    #expect(bought.eligibleOn == day("2026-12-04"))
    #expect(prescribed.verdict == .refer)
    #expect(prescribed.eligibleOn == nil)
  }

  // MARK: Isotretinoin

  @Test(arguments: [("2027-05-18", Verdict.defer), ("2027-05-19", .proceed)])
  func `isotretinoin waits 180 days from the last dose`(planned: String, verdict: Verdict) {
    let engine = SmallPack.engine(rows: [Self.isotretinoinRow], washouts: [Self.isotretinoin])
    let found = engine.assess(
      SmallPatient(planned: day(planned)).exposed("isotretinoin_oral", last: "2026-11-20")
    )
    #expect(found.verdict == verdict)
    #expect(found.eligibleOn == (verdict == .defer ? day("2027-05-19") : nil))
    #expect(Set(found.findings.map(\.rule)) == (verdict == .defer ? ["C22", "W16"] : []))
  }

  @Test(arguments: [FactState.yes, .notAsked, .notApplicable])
  func `a course that may be running waits without a date`(continues: FactState) {
    let engine = SmallPack.engine(rows: [Self.isotretinoinRow], washouts: [Self.isotretinoin])
    let found = engine.assess(
      SmallPatient(planned: day("2028-01-01"))
        .exposed("isotretinoin_oral", continues: continues, prescribed: .yes)
    )
    #expect(found.verdict == .defer)
    #expect(found.eligibleOn == nil)
  }

  @Test(arguments: ["W16", "C22"] as [RuleID])
  func `a documented decision goes past isotretinoin under either rule`(rule: RuleID) {
    let engine = SmallPack.engine(rows: [Self.isotretinoinRow], washouts: [Self.isotretinoin])
    let patient = SmallPatient().exposed("isotretinoin_oral", last: "2026-11-01")
    #expect(engine.assess(patient).findings.allSatisfy { $0.allowsOverride })
    #expect(engine.assess(patient.overriding(rule)).verdict == .proceedWithCaution)
    #expect(
      engine.assess(patient.cleared("isotretinoin_current_or_within_180d")).verdict
        == .proceedWithCaution
    )
  }

  @Test func `a row that no decision lowers stays beside its washout`() {
    let row = SmallPack.row(
      "C22",
      "isotretinoin_current_or_within_180d",
      .deferUntilDate,
      .defer,
      isHard: true,
      unsure: .defer,
      days: 180,
      raisedBy: ["isotretinoin_oral"]
    )
    let engine = SmallPack.engine(rows: [row], washouts: [Self.isotretinoin])
    let found = engine.assess(
      SmallPatient().exposed("isotretinoin_oral", last: "2026-11-01").overriding("W16")
    )
    #expect(found.of("C22").map(\.verdict) == [.defer])
    #expect(found.of("C22").map(\.allowsOverride) == [false])
    #expect(found.verdict == .defer)
  }

  // MARK: Bands

  @Test(
    arguments: [
      (.proceedWithCaution, .proceedWithCaution, nil), (.defer, .defer, "2026-12-19"),
      (.refer, .refer, nil), (.doNotTreat, .doNotTreat, nil), (nil, .proceed, nil),
    ] as [(Verdict?, Verdict, String?)]
  )
  func `a band fixes what its days mean, and one that waits waits the row's days`(
    band: Verdict?,
    verdict: Verdict,
    eligible: String?
  ) {
    let rule = SmallPack.washout(
      "W40",
      "peel",
      .space,
      days: 28,
      prescribed: .same,
      bands: [SmallPack.band(0, 1, band), SmallPack.band(2, nil, nil)]
    )
    let engine = SmallPack.engine(washouts: [rule])
    let found = engine.assess(SmallPatient().exposed("peel", last: "2026-11-21"))
    #expect(found.verdict == verdict)
    #expect(found.eligibleOn?.iso == eligible)
    #expect(engine.assess(SmallPatient().exposed("peel", last: "2026-11-19")).verdict == .proceed)
  }

  // MARK: Rows without days

  @Test(arguments: [Washout.Kind.neverStop, .prophylaxis, .state, .wash, .space])
  func `a row that neither counts days nor says what it does is for a physician`(
    kind: Washout.Kind
  ) {
    let rule = SmallPack.washout("W40", "elixir", kind, days: nil)
    let found = SmallPack.engine(washouts: [rule])
      .assess(SmallPatient(planned: day("2028-01-01")).exposed("elixir", last: "2026-01-01"))
    #expect(found.verdict == .refer && found.eligibleOn == nil)
  }

  @Test func `advice without days is a caution`() {
    let rule = SmallPack.washout("W40", "elixir", .advice, days: nil)
    let found = SmallPack.engine(washouts: [rule])
      .assess(SmallPatient().exposed("elixir", last: "2026-01-01"))
    #expect(found.verdict == .proceedWithCaution)
  }

  @Test func `a row that fixes a wait names what is waited for`() {
    let rule = SmallPack.washout("W40", "elixir", .state, days: nil, verdict: .defer)
    let found = SmallPack.engine(washouts: [rule]).assess(SmallPatient().exposed("elixir"))
    #expect(found.verdict == .defer && found.eligibleOn == nil)
    #expect(found.conditionsToMeet == ["W40: a clear answer"])
  }

  // MARK: Medicines that only warn

  @Test(
    arguments: [
      (.yes, .proceedWithCaution, nil), (.notSure, .proceedWithCaution, nil),
      (.no, .defer, "2026-12-04"),
    ] as [(FactState, Verdict, String?)]
  )
  func `a medicine that warns where it was prescribed is waited out where it was bought`(
    prescribed: FactState,
    verdict: Verdict,
    eligible: String?
  ) {
    let engine = SmallPack.engine(
      washouts: [SmallPack.washout("W40", "tablets", prescribed: .warn)]
    )
    func found(_ last: String) -> Assessment {
      engine.assess(SmallPatient().exposed("tablets", last: last, prescribed: prescribed))
    }
    #expect(found("2026-11-20").verdict == verdict)
    #expect(found("2026-11-20").eligibleOn?.iso == eligible)
    #expect(found("2026-11-07").verdict == .proceed)
  }

  @Test(arguments: [("2026-11-15", ["W37"]), ("2026-11-14", [])])
  func `what is only worth knowing is told until its days have passed`(
    last: String,
    rules: [RuleID]
  ) {
    let advice = SmallPack.washout("W37", "smoking", .advice, days: 7, isHard: false, gates: false)
    let found = SmallPack.engine(washouts: [advice])
      .assess(SmallPatient().exposed("smoking", last: last))
    #expect(found.findings.map(\.rule) == rules)
  }
}
