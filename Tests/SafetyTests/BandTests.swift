import Clinical
import Safety
import Testing

@Suite struct `Bands of heart thyroid and skin` {
  // MARK: Thyroid

  static let thyroid = SmallPack.engine(rows: [
    SmallPack.row(
      "C10",
      "thyroid_disease",
      clearanceTo: .proceedWithCaution,
      raisedBy: ["thyroid_disease", "hyperthyroidism"],
      tiers: [
        SmallPack.tier("hyperthyroidism_untreated", .doNotTreat),
        SmallPack.tier("stable_with_recent_tsh", .refer, clearanceTo: .proceedWithCaution),
      ]
    )
  ])

  @Test(arguments: [
    (FactState.yes, Verdict.doNotTreat, Verdict.doNotTreat), (.notSure, .refer, .refer),
    (.declined, .refer, .refer), (.notAsked, .refer, .defer), (.no, .refer, .proceedWithCaution),
  ])
  func `an overactive thyroid counts as untreated until treatment was said`(
    untreated: FactState,
    verdict: Verdict,
    cleared: Verdict
  ) {
    let patient = SmallPatient().said("thyroid_disease")
      .said("hyperthyroidism_untreated", untreated).said("stable_with_recent_tsh", .notAsked)
    #expect(Self.thyroid.assess(patient).verdict == verdict)
    #expect(Self.thyroid.assess(patient.cleared("thyroid_disease")).verdict == cleared)
  }

  @Test func `a form that does not ask of treatment takes the medicine as the sign of it`() {
    let patient = SmallPatient().said("thyroid_disease").said("hyperthyroidism")
    #expect(Self.thyroid.assess(patient).verdict == .doNotTreat)
    let treated = patient.said("levothyroxine_or_antithyroid")
    #expect(Self.thyroid.assess(treated).verdict == .refer)
  }

  @Test func `a stable thyroid is still referred and still cleared`() {
    let patient = SmallPatient().said("thyroid_disease").said("hyperthyroidism_untreated", .no)
      .said("stable_with_recent_tsh")
    #expect(Self.thyroid.assess(patient).verdict == .refer)
    let cleared = Self.thyroid.assess(patient.cleared("thyroid_disease"))
    #expect(cleared.verdict == .proceedWithCaution)
  }

  // MARK: Heart

  @Test func `a pacemaker alone is referred`() {
    let engine = SmallPack.engine(rows: [
      SmallPack.row(
        "C07",
        "heart_disease",
        clearanceTo: .proceedWithCaution,
        tiers: [SmallPack.tier("pacemaker_alone", .refer, clearanceTo: .proceedWithCaution)]
      )
    ])
    let patient = SmallPatient().said("heart_disease", .no).said("pacemaker_alone")
    #expect(engine.assess(patient).verdict == .refer)
    #expect(engine.assess(patient.cleared("heart_disease")).verdict == .proceedWithCaution)
    let doubtful = SmallPatient().said("heart_disease", .no).said("pacemaker_alone", .notSure)
    #expect(engine.assess(doubtful).verdict == .proceed)
  }

  // MARK: Bands of a zone

  @Test func `a melanoma ends its zone and is cancer in the history for the rest`() {
    let engine = SmallPack.engine(
      rows: [
        SmallPack.row(
          "C15",
          "cancer_history",
          clearanceTo: .proceedWithCaution,
          tiers: [SmallPack.tier("melanoma_in_zone", .doNotTreat, isLocal: true)]
        )
      ],
      concerns: [SmallPack.concern("dullness")]
    )
    let patient = SmallPatient().said("cancer_history", .no)
      .said("melanoma_in_zone", zones: ["cheek"]).wants("dullness", in: "forehead", "cheek")
    let found = engine.assess(patient)
    #expect(found.zones.map(\.verdict) == [.refer, .doNotTreat])
    #expect(found.verdict == .refer)
    let cleared = engine.assess(patient.cleared("cancer_history"))
    #expect(cleared.zones.map(\.verdict) == [.proceedWithCaution, .doNotTreat])
  }

  // MARK: Medicines that only warn

  @Test func `a medicine that warns is a caution within its window and none after`() {
    let rule = SmallPack.washout("W90", "warned", isHard: false, prescribed: .warn)
    let engine = SmallPack.engine(washouts: [rule])
    let recent = engine.assess(
      SmallPatient().exposed("warned", last: "2026-11-20", prescribed: .yes)
    )
    #expect(recent.verdict == .proceedWithCaution)
    #expect(recent.findings.map(\.earliestDate) == [nil])
    let old = engine.assess(SmallPatient().exposed("warned", last: "2026-11-01", prescribed: .yes))
    #expect(old.verdict == .proceed)
  }

  // MARK: Reasons of the patient's own

  @Test func `every reason that touches a ranked substance is told once in a fixed order`() {
    let engine = SmallPack.engine(
      flags: [
        `Substances and allergies`.flag("porphyria", excludes: ["lidocaine"]),
        `Substances and allergies`.flag("glaucoma", excludes: ["caffeine", "ha_ncl"]),
        `Substances and allergies`.flag("atopy", cautions: ["ha_ncl", "peptide"]),
      ],
      concerns: [SmallPack.concern("dullness", ranked: ["ha_ncl", "caffeine", "peptide"])]
    )
    let found = engine.assess(
      SmallPatient().said("porphyria").said("glaucoma").said("atopy").wants("dullness", in: "cheek")
    )
    #expect(found.findings.map(\.rule) == ["atopy", "glaucoma"])
    #expect(found.findings.map(\.effect) == [.caution, .excludeSubstances])
    #expect(
      found.findings.map(\.message) == [
        "Atopy: recorded; with caution: ha ncl and peptide.",
        "Glaucoma: recorded; left out: caffeine and ha ncl.",
      ]
    )
  }
}
