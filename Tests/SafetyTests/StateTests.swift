import Clinical
import Safety
import Testing

@Suite struct `Lesions and infections` {
  static let herpes = SmallPack.engine(
    rows: [
      SmallPack.row(
        "C23",
        "active_herpes_or_prodrome",
        .deferUntilCondition,
        .defer,
        isHard: true,
        unsure: .defer,
        days: 1,
        unknownDays: 14
      )
    ],
    washouts: [
      SmallPack.washout(
        "W13",
        "active_herpes_or_prodrome",
        .state,
        days: 1,
        isHardNoOverride: true,
        prescribed: .same,
        overrideFrom: nil,
        condition: "C23",
        unknownDays: 14
      )
    ]
  )

  @Test(arguments: [("2026-11-20", Verdict.proceed), ("2026-11-21", .defer)])
  func `a lesion healed yesterday passes and one healed today waits a day`(
    ended: String,
    verdict: Verdict
  ) {
    let found = Self.herpes.assess(
      SmallPatient().said("active_herpes_or_prodrome", ended: ended, present: .no)
    )
    #expect(found.verdict == verdict)
    #expect(found.eligibleOn == (verdict == .defer ? day("2026-11-22") : nil))
    #expect(Set(found.findings.map(\.rule)) == (verdict == .defer ? ["C23", "W13"] : []))
  }

  @Test(arguments: [FactState.yes, .notSure, .declined])
  func `a lesion present today waits without a date however far the plan is`(present: FactState) {
    let patient = SmallPatient(planned: day("2028-01-01"))
      .said("active_herpes_or_prodrome", ended: "2026-11-01", present: present)
    let found = Self.herpes.assess(patient.overriding("W13").overriding("C23"))
    #expect(found.verdict == .defer)
    #expect(found.eligibleOn == nil)
    #expect(!found.conditionsToMeet.isEmpty)
  }

  @Test func `healed on no known day waits fourteen days from today`() {
    let found = Self.herpes.assess(
      SmallPatient().said("active_herpes_or_prodrome", present: .no)
    )
    #expect(found.eligibleOn == day("2026-12-05"))
  }

  @Test(arguments: [FactState.notAsked, .notApplicable])
  func `neither present nor healed counts as present`(present: FactState) {
    let found = Self.herpes.assess(
      SmallPatient(planned: day("2028-01-01")).said("active_herpes_or_prodrome", present: present)
    )
    #expect(found.verdict == .defer)
    #expect(found.eligibleOn == nil)
  }

  // MARK: Herpes in the history

  static let history = SmallPack.engine(
    rows: [
      SmallPack.row(
        "C24",
        "herpes_history",
        .caution,
        .proceedWithCaution,
        isLocal: true,
        unsure: .caution,
        raisedBy: ["herpes_history"],
        areas: ["face"],
        tiers: [SmallPack.tier("face_zone_without_prophylaxis_plan", .defer)]
      )
    ],
    washouts: [
      SmallPack.washout(
        "W15",
        "herpes_history_face_plan",
        .prophylaxis,
        days: nil,
        isHardNoOverride: true,
        prescribed: .same,
        overrideFrom: nil,
        isLocal: true,
        verdict: .defer,
        condition: "C24"
      )
    ],
    concerns: [SmallPack.concern("dullness")]
  )

  @Test(arguments: [
    (FactState.yes, FactState.yes, Verdict.proceedWithCaution), (.yes, .no, .defer),
    (.yes, .notSure, .defer), (.yes, .declined, .defer), (.yes, .notAsked, .defer),
    (.notSure, .no, .proceedWithCaution), (.no, .notApplicable, .proceed), (.notAsked, .no, .defer),
  ])
  func `a face plan with herpes in the history needs a confirmed prophylaxis`(
    state: FactState,
    confirmed: FactState,
    verdict: Verdict
  ) {
    let patient = SmallPatient().said("herpes_history", state)
      .said("herpes_prophylaxis_confirmed", confirmed)
    let face = Self.history.assess(patient.wants("dullness", in: "cheek").overriding("W15"))
    #expect(face.verdict == verdict)
    let hands = Self.history.assess(patient.wants("dullness", in: "hand_dorsum"))
    #expect(hands.verdict == .proceed)
    let both = Self.history.assess(patient.wants("dullness", in: "cheek", "hand_dorsum"))
    #expect(both.zones.map(\.verdict) == [verdict, .proceed])
    #expect(both.verdict == .proceed)
  }

  // MARK: Wounds and infections

  static let wound = SmallPack.row(
    "C03",
    "open_wound_or_skin_infection_in_zone",
    .deferUntilCondition,
    .defer,
    isLocal: true,
    isHard: true,
    unsure: .defer,
    days: 14,
    excludes: ["ha_ncl"],
    raisedBy: ["active_infection_zone", "infection_any"],
    sets: ["active_infection_zone", "infection_any"],
    escalatesIf: ["infection_any", "fever"]
  )
  static let wounds = SmallPack.engine(
    rows: [wound],
    flags: [
      FlagRule(
        id: "infection_any",
        conditions: ["C03"],
        excludesAll: false,
        excludes: ["deoxycholic_acid"],
        cautions: []
      )
    ],
    monographs: [
      SmallPack.monograph("ha_ncl"), SmallPack.monograph("deoxycholic_acid"),
    ],
    concerns: [SmallPack.concern("dullness", ranked: ["ha_ncl"])]
  )
  static let patient = SmallPatient().wants("dullness", in: "cheek", "forehead")

  @Test func `a wound blocks its own zone and leaves the others to be judged on their own`() {
    let found = Self.wounds.assess(
      Self.patient.said(
        "open_wound_or_skin_infection_in_zone",
        zones: ["cheek"],
        present: .yes
      )
    )
    #expect(found.verdict == .proceed)
    #expect(found.zones.map(\.zone) == ["forehead", "cheek"])
    #expect(found.zones.map(\.verdict) == [.proceed, .defer])
    #expect(found.exclusions.first { $0.substance == "ha_ncl" }?.zones == ["cheek"])
    #expect(found.exclusions.first { $0.substance == "deoxycholic_acid" }?.zones == nil)
  }

  @Test(arguments: ["infection_any", "fever"] as [FactID])
  func `an infection elsewhere or a fever blocks every zone`(fact: FactID) {
    let asked = Self.patient.said("open_wound_or_skin_infection_in_zone", .no)
    let found = Self.wounds.assess(asked.said(fact))
    #expect(found.verdict == .defer)
    #expect(found.findings.map(\.scope) == [.systemic])
    let over = Self.wounds.assess(asked.said(fact, ended: "2026-11-07", present: .no))
    #expect(over.verdict == .proceed)
    #expect(over.exclusions.isEmpty)
    let barely = Self.wounds.assess(asked.said(fact, ended: "2026-11-08", present: .no))
    #expect(barely.eligibleOn == day("2026-11-22"))
  }

  @Test func `a wound on every chosen zone raises the plan to the mildest zone`() {
    let found = Self.wounds.assess(
      Self.patient.said("open_wound_or_skin_infection_in_zone", ended: "2026-11-20", present: .no)
    )
    #expect(found.verdict == .defer)
    #expect(found.eligibleOn == day("2026-12-04"))
  }

  // MARK: Rash, antibiotics

  @Test func `a rash waits seven days after it cleared and may be gone past by a typed decision`() {
    let rule = SmallPack.washout(
      "W14",
      "rash_in_zone",
      .state,
      days: 7,
      prescribed: .same,
      isLocal: true,
      unknownDays: 14
    )
    let engine = SmallPack.engine(washouts: [rule], concerns: [SmallPack.concern("dullness")])
    let cleared = Self.patient.said("rash_in_zone", ended: "2026-11-15", present: .no)
    #expect(engine.assess(cleared).eligibleOn == day("2026-11-22"))
    #expect(engine.assess(cleared.overriding("W14")).verdict == .proceedWithCaution)
    let present = Self.patient.said("rash_in_zone", present: .yes).overriding("W14")
    #expect(engine.assess(present).verdict == .defer)
    let unknown = Self.patient.said("rash_in_zone", present: .no)
    #expect(engine.assess(unknown).eligibleOn == day("2026-12-05"))
  }

  @Test func `an antibiotic taken now waits without a date`() {
    let rule = SmallPack.washout(
      "W32",
      "infection_fever_antibiotics",
      .state,
      prescribed: .defer
    )
    let engine = SmallPack.engine(
      washouts: [rule],
      drugs: [
        DrugRule(
          id: "systemic_antibiotic_current",
          conditions: [],
          washouts: ["W32"],
          excludes: [],
          cautions: []
        )
      ]
    )
    let found = engine.assess(SmallPatient().said("systemic_antibiotic_current"))
    #expect(found.verdict == .defer)
    #expect(found.eligibleOn == nil)
    let over = engine.assess(
      SmallPatient().said("infection_fever_antibiotics", ended: "2026-11-10", present: .no)
    )
    #expect(over.eligibleOn == day("2026-11-24"))
  }

  // MARK: A lesion without a diagnosis

  @Test func `an undiagnosed lesion refers its zone and the whole plan where pigment is treated`() {
    let row = SmallPack.row(
      "C40",
      "undiagnosed_or_changing_lesion_in_zone",
      isLocal: true,
      isHard: true
    )
    let engine = SmallPack.engine(
      rows: [row],
      concerns: [
        SmallPack.concern("dullness"),
        SmallPack.concern(
          "hyperpigmentation",
          referIf: ["undiagnosed_or_changing_lesion_in_zone"]
        ),
      ]
    )
    let lesion = Self.patient.said("undiagnosed_or_changing_lesion_in_zone", zones: ["cheek"])
    #expect(engine.assess(lesion).zones.map(\.verdict) == [.proceed, .refer])
    #expect(engine.assess(lesion).verdict == .proceed)
    let pigment = engine.assess(lesion.wants("hyperpigmentation", in: "cheek"))
    #expect(pigment.verdict == .refer)
    #expect(pigment.stops.map(\.concern) == ["hyperpigmentation"])
    let elsewhere = engine.assess(lesion.wants("hyperpigmentation", in: "forehead"))
    #expect(elsewhere.verdict == .proceed)
  }

  @Test func `a protection that nobody asks for is not confirmed`() {
    let found = Self.history.assess(
      SmallPatient().said("herpes_history").wants("dullness", in: "cheek")
    )
    #expect(found.verdict == .defer)
    let band = found.of("C24").flatMap(\.evidence)
    #expect(
      band.contains(EvidenceAnswer(item: "herpes_prophylaxis_confirmed", answer: "not_asked"))
    )
  }
}
