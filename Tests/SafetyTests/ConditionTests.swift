import Clinical
import Safety
import Testing

@Suite struct `Contraindications` {
  static let pregnancy = SmallPack.row(
    "C01",
    "pregnancy",
    .absolute,
    .doNotTreat,
    isHard: true,
    unsure: .sameAsYes,
    excludesAll: true,
    raisedBy: ["pregnancy"]
  )

  @Test(arguments: [
    (FactState.yes, Verdict.doNotTreat), (.notSure, .doNotTreat), (.declined, .doNotTreat),
    (.notAsked, .defer), (.no, .proceed), (.notApplicable, .proceed),
  ])
  func `pregnancy possible counts as yes and not asked is never a no`(
    state: FactState,
    verdict: Verdict
  ) {
    let found = SmallPack.engine(rows: [Self.pregnancy])
      .assess(SmallPatient().said("pregnancy", state))
    #expect(found.verdict == verdict)
    #expect(found.eligibleOn == nil)
  }

  @Test func `a condition that nothing asks and nothing derives is not asked`() {
    let found = SmallPack.engine(rows: [Self.pregnancy]).assess(SmallPatient())
    #expect(found.verdict == .defer)
    #expect(found.conditionsToMeet == ["answer needed: pregnancy"])
    #expect(
      found.findings.map(\.evidence) == [[EvidenceAnswer(item: "pregnancy", answer: "not_asked")]]
    )
  }

  @Test(arguments: [
    (UnsureReading.sameAsYes, Verdict.doNotTreat), (.refer, .refer), (.defer, .defer),
    (.caution, .proceedWithCaution), (.exclude, .doNotTreat),
  ])
  func `not sure and declined count as the row says`(reading: UnsureReading, verdict: Verdict) {
    let row = SmallPack.row("C99", "ill", .absolute, .doNotTreat, unsure: reading)
    let engine = SmallPack.engine(rows: [row])
    for state in [FactState.notSure, .declined] {
      let found = engine.assess(SmallPatient().said("ill", state))
      #expect(found.verdict == verdict)
      #expect(found.findings.first?.evidence.first?.answer == state.rawValue)
    }
  }

  // MARK: Clearance

  static let anticoagulant = SmallPack.row(
    "C11",
    "anticoagulant_any",
    .absolute,
    .doNotTreat,
    clearanceTo: .refer,
    isHard: true,
    raisedBy: ["anticoagulant_any", "warfarin_vka"]
  )
  static let anticoagulants = SmallPack.washout(
    "W04",
    "anticoagulants",
    .neverStop,
    days: nil,
    isHardNoOverride: true,
    overrideFrom: nil,
    drugs: ["warfarin_vka"],
    verdict: .doNotTreat,
    condition: "C11"
  )

  @Test func `a medicine implies its condition and a letter lowers both rules to refer only`() {
    let engine = SmallPack.engine(rows: [Self.anticoagulant], washouts: [Self.anticoagulants])
    let patient = SmallPatient().said("warfarin_vka")
    let found = engine.assess(patient)
    #expect(found.findings.map(\.rule) == ["C11", "W04"])
    #expect(found.findings.map(\.verdict) == [.doNotTreat, .doNotTreat])
    #expect(found.findings.map(\.clearanceTo) == [.refer, .refer])
    let cleared = engine.assess(patient.cleared("anticoagulant_any"))
    #expect(cleared.findings.map(\.verdict) == [.refer, .refer])
    #expect(engine.assess(patient.cleared("heart_disease")).verdict == .doNotTreat)
  }

  @Test func `no clearance and no typed decision lowers a row without clearance`() {
    let patient = SmallPatient().said("pregnancy").cleared("pregnancy").overriding("C01")
    #expect(SmallPack.engine(rows: [Self.pregnancy]).assess(patient).verdict == .doNotTreat)
  }

  @Test func `a typed decision never takes the place of a clearance`() {
    let row = SmallPack.row("C10", "thyroid_disease", clearanceTo: .proceedWithCaution)
    let engine = SmallPack.engine(rows: [row])
    let patient = SmallPatient().said("thyroid_disease")
    #expect(engine.assess(patient.overriding("C10")).verdict == .refer)
    #expect(engine.assess(patient.cleared("thyroid_disease")).verdict == .proceedWithCaution)
  }

  @Test(arguments: ["anticonvulsant", "epilepsy_or_seizure"] as [FactID])
  func `a medicine named for its use implies the condition`(fact: FactID) {
    let row = SmallPack.row("C09", "epilepsy_or_seizure", raisedBy: ["epilepsy_or_seizure"])
    let found = SmallPack.engine(rows: [row])
      .assess(SmallPatient().said("epilepsy_or_seizure", .no).said(fact))
    #expect(found.verdict == .refer)
  }

  @Test func `a flag raises every row that names it`() {
    let heart = SmallPack.row("C07", "heart_disease", raisedBy: ["stroke_or_mi_history"])
    let clot = SmallPack.row("C28", "thrombosis", raisedBy: ["stroke_or_mi_history"])
    let found = SmallPack.engine(rows: [heart, clot]).assess(
      SmallPatient().said("heart_disease", .no).said("thrombosis", .no)
        .said("stroke_or_mi_history")
    )
    #expect(found.findings.map(\.rule) == ["C07", "C28"])
  }

  @Test func `flags and rows are followed as far as they lead`() {
    let first = SmallPack.row("C90", "first", .caution, .proceedWithCaution, sets: ["flag"])
    let second = SmallPack.row(
      "C91",
      "second",
      .caution,
      .proceedWithCaution,
      raisedBy: ["derived"]
    )
    let found = SmallPack.engine(
      rows: [second, first],
      derived: [DerivedFlag(id: "derived", derivation: .anyOf(["flag"]))]
    ).assess(SmallPatient().said("first").said("second", .no))
    #expect(found.findings.map(\.rule) == ["C90", "C91"])
  }

  // MARK: Age

  static let minor = SmallPack.row(
    "C29",
    "minor_under_18",
    .absolute,
    .doNotTreat,
    raisedBy: ["minor"]
  )
  static let ages = SmallPack.engine(
    rows: [minor],
    derived: [DerivedFlag(id: "minor", derivation: .ageBelow(years: 18))],
    cautionAboveAge: Figure(75, basis: .policy),
    pressureAboveAge: Figure(40, basis: .policy)
  )

  @Test(arguments: [
    ("2008-11-22", Verdict.doNotTreat), ("2008-11-21", .proceed), ("2008-02-29", .proceed),
    ("2008", .doNotTreat), ("2007", .proceed), ("1985-11-22", .proceed), ("1985-11-21", .defer),
    ("1985", .defer),
  ])
  func `age counts on the planned day and a birth date known in part counts at its worse end`(
    birth: String,
    verdict: Verdict
  ) {
    #expect(Self.ages.assess(SmallPatient().born(birth)).verdict == verdict)
  }

  @Test func `the birthday may lie between consultation and treatment`() {
    let patient = SmallPatient(planned: day("2026-12-24")).born("2008-12-24")
    #expect(Self.ages.assess(patient).verdict == .proceed)
  }

  @Test(arguments: [("1950-11-21", true), ("1950-11-22", false)])
  func `above 75 is a caution`(birth: String, isOld: Bool) {
    let found = Self.ages.assess(SmallPatient().born(birth).pressure(120, 80))
    #expect(found.verdict == (isOld ? .proceedWithCaution : .proceed))
  }

  @Test func `a missing birth date is not asked`() {
    let found = Self.ages.assess(SmallPatient())
    #expect(found.verdict == .defer)
    #expect(found.conditionsToMeet == ["answer needed: birth date"])
  }

  // MARK: Blood pressure

  static let pressures = SmallPack.engine(
    rows: [SmallPack.pressure],
    derived: [SmallPack.uncontrolledPressure]
  )

  @Test(arguments: [
    (159, 99, Verdict.proceed), (160, 80, .defer), (120, 100, .defer), (179, 109, .defer),
    (180, 80, .doNotTreat), (130, 110, .doNotTreat),
  ])
  func `the bands hold for anyone with a reading`(
    systolic: Int,
    diastolic: Int,
    verdict: Verdict
  ) {
    let found = Self.pressures.assess(
      SmallPatient().said("hypertension_any", .no).pressure(systolic, diastolic)
    )
    #expect(found.verdict == verdict)
    #expect(found.eligibleOn == nil)
  }

  @Test(arguments: [
    (159, 99, Verdict.refer, Verdict.proceedWithCaution), (160, 80, .refer, .defer),
    (180, 80, .doNotTreat, .doNotTreat),
  ])
  func `history band and clearance each count and the worst applies`(
    systolic: Int,
    diastolic: Int,
    verdict: Verdict,
    cleared: Verdict
  ) {
    let patient = SmallPatient().said("hypertension_any").pressure(systolic, diastolic)
    #expect(Self.pressures.assess(patient).verdict == verdict)
    #expect(Self.pressures.assess(patient.cleared("hypertension_any")).verdict == cleared)
  }

  @Test func `a history without a reading refers and no clearance counts`() {
    let patient = SmallPatient().said("hypertension_any").cleared("hypertension_any")
    #expect(Self.pressures.assess(patient).verdict == .refer)
    #expect(Self.pressures.assess(patient.pressure(120, nil)).verdict == .refer)
    #expect(Self.pressures.assess(patient.pressure(120, 80)).verdict == .proceedWithCaution)
  }

  @Test func `a higher pressure is never milder`() {
    for history in [FactState.yes, .no, .notSure, .notAsked] {
      var last = Verdict.proceed
      for systolic in 90...200 {
        let found = Self.pressures.assess(
          SmallPatient().said("hypertension_any", history).pressure(systolic, 70)
        )
        #expect(found.verdict >= last)
        last = found.verdict
      }
    }
  }

  // MARK: Bands of other rows

  static let insulin = SmallPack.row(
    "C05",
    "diabetes_insulin",
    clearanceTo: .proceedWithCaution,
    raisedBy: ["insulin"],
    tiers: [
      SmallPack.tier("hba1c_above", .refer, ["hba1c_mmol_per_mol": 69]),
      SmallPack.tier("hba1c_missing_or_older_than", .refer, ["days": 90]),
    ]
  )

  @Test(
    arguments: [
      (69, "2026-08-23", Verdict.proceedWithCaution), (69, "2026-08-22", .refer),
      (70, "2026-11-01", .refer), (69, "2026-08", .refer), (nil, "2026-11-01", .refer),
    ] as [(Int?, String, Verdict)]
  )
  func `a clearance of diabetes needs a recent HbA1c that is low enough`(
    value: Int?,
    measured: String,
    verdict: Verdict
  ) {
    var patient = SmallPatient().said("diabetes_insulin").cleared("diabetes_insulin")
    patient.facts.hba1c = value.map {
      PatientFacts.Measurement(
        value: $0,
        evidence: EvidenceAnswer(item: "hba1c_mmol_per_mol", answer: String($0))
      )
    }
    patient.facts.hba1cDate = date(measured)
    #expect(SmallPack.engine(rows: [Self.insulin]).assess(patient).verdict == verdict)
  }

  static let kidney = SmallPack.row(
    "C27",
    "renal_impairment",
    clearanceTo: .proceedWithCaution,
    excludes: ["zinc"],
    raisedBy: ["renal_impairment", "renal_impairment_severe"],
    sets: ["renal_impairment"],
    tiers: [
      SmallPack.tier(
        "renal_impairment_severe",
        .refer,
        clearanceTo: .proceedWithCaution,
        excludes: ["tranexamic_acid"]
      ),
      SmallPack.tier("kidney_stones", .proceedWithCaution, excludes: ["ascorbic_acid"]),
    ]
  )
  static let kidneys = SmallPack.engine(
    rows: [kidney],
    monographs: ["ascorbic_acid", "tranexamic_acid", "zinc"].map { SmallPack.monograph($0) }
  )

  @Test func `kidney stones alone caution and take out their own substances only`() {
    let patient = SmallPatient().said("renal_impairment", .no).said("kidney_stones")
    let found = Self.kidneys.assess(patient)
    #expect(found.verdict == .proceedWithCaution)
    #expect(found.exclusions.map(\.substance) == ["ascorbic_acid"])
  }

  @Test func `the most severe band wins and every band adds its exclusions`() {
    let patient = SmallPatient().said("renal_impairment").said("kidney_stones")
      .said("renal_impairment_severe")
    let found = Self.kidneys.assess(patient)
    #expect(found.verdict == .refer)
    #expect(found.exclusions.map(\.substance) == ["ascorbic_acid", "tranexamic_acid", "zinc"])
    let cleared = Self.kidneys.assess(patient.cleared("renal_impairment"))
    #expect(cleared.verdict == .proceedWithCaution)
    #expect(cleared.exclusions == found.exclusions)
  }

  @Test func `a band left open holds up what a clearance would let pass`() {
    let patient = SmallPatient().said("renal_impairment").said("kidney_stones", .no)
      .cleared("renal_impairment")
    let open = Self.kidneys.assess(patient.said("renal_impairment_severe", .notAsked))
    #expect(open.verdict == .defer)
    let closed = Self.kidneys.assess(patient.said("renal_impairment_severe", .no))
    #expect(closed.verdict == .proceedWithCaution)
  }

  @Test(
    arguments: [
      ("2026-05-26", .doNotTreat), ("2026-05-25", .refer), (nil, .doNotTreat),
    ] as [(String?, Verdict)]
  )
  func `a heart attack within 180 days or on no known day is not treated`(
    last: String?,
    verdict: Verdict
  ) {
    let row = SmallPack.row(
      "C07",
      "heart_disease",
      clearanceTo: .proceedWithCaution,
      raisedBy: ["stroke_or_mi_history"],
      tiers: [SmallPack.tier("mi_stroke_or_unstable_angina_within", .doNotTreat, ["days": 180])]
    )
    let found = SmallPack.engine(rows: [row]).assess(
      SmallPatient().said("heart_disease", .no).exposed("stroke_or_mi_history", last: last)
    )
    #expect(found.verdict == verdict)
  }

  @Test func `an unknown test of a band is not among the known ones`() {
    #expect(SafetyEngine.knownTierTests.contains("kidney_stones"))
    #expect(!SafetyEngine.knownTierTests.contains("full_moon"))
    #expect(SafetyEngine.knownTierTests.count == 19)
  }

  // MARK: Skin type

  @Test(
    arguments: [
      (1, FactState.no, "dullness", Verdict.proceed), (4, .no, "dullness", .proceed),
      (4, .no, "hyperpigmentation", .proceedWithCaution), (5, .no, "dullness", .proceedWithCaution),
      (6, .no, "dullness", .proceedWithCaution), (1, .yes, "dullness", .proceedWithCaution),
      (1, .notSure, "dullness", .proceedWithCaution), (1, .notAsked, "dullness", .defer),
      (nil, .no, "dullness", .defer),
    ] as [(Int?, FactState, String, Verdict)]
  )
  func `skin at risk of pigment change is a caution`(
    type: Int?,
    history: FactState,
    concern: String,
    verdict: Verdict
  ) {
    let row = SmallPack.row(
      "C31",
      "fitzpatrick_V_VI_or_PIH_history",
      .caution,
      .proceedWithCaution,
      unsure: .caution
    )
    var patient = SmallPatient().said("pih_history", history)
      .wants(ConcernID(concern), in: "cheek")
    if let type { patient = patient.skinType(type) }
    let engine = SmallPack.engine(rows: [row], concerns: [SmallPack.concern(ConcernID(concern))])
    #expect(engine.assess(patient).verdict == verdict)
  }

  // MARK: Cancer treatment

  static let cancer = SmallPack.engine(
    rows: [
      SmallPack.row(
        "C14",
        "chemotherapy_or_radiotherapy",
        .absolute,
        .doNotTreat,
        isHard: true,
        days: 180,
        raisedBy: ["chemotherapy", "radiotherapy"]
      ),
      SmallPack.row("C15", "cancer_history", clearanceTo: .proceedWithCaution),
    ],
    washouts: [
      SmallPack.washout(
        "W34",
        "chemotherapy_or_radiotherapy",
        .state,
        days: 180,
        isHardNoOverride: true,
        overrideFrom: nil,
        verdict: .doNotTreat,
        condition: "C14"
      )
    ]
  )

  @Test(
    arguments: [
      ("2026-05-26", .doNotTreat), ("2026-05-25", .refer), (nil, .doNotTreat),
    ] as [(String?, Verdict)]
  )
  func `cancer treatment is absolute while it counts and cancer in the past after that`(
    last: String?,
    verdict: Verdict
  ) {
    let patient = SmallPatient().exposed("chemotherapy_or_radiotherapy", last: last)
      .said("cancer_history", .no)
    let found = Self.cancer.assess(patient)
    #expect(found.verdict == verdict)
    let cleared = Self.cancer.assess(patient.cleared("cancer_history"))
    #expect(cleared.verdict == (verdict == .refer ? .proceedWithCaution : .doNotTreat))
  }
}
