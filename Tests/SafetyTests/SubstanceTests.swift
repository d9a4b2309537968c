import Clinical
import Safety
import Testing

@Suite struct `Substances and allergies` {
  static func flag(
    _ id: FactID,
    excludes: [SubstanceID] = [],
    cautions: [SubstanceID] = [],
    conditions: [RuleID] = []
  ) -> FlagRule {
    FlagRule(
      id: id,
      conditions: conditions,
      excludesAll: false,
      excludes: excludes,
      cautions: cautions
    )
  }

  // MARK: The combined pill

  static let pill = SmallPack.engine(
    drugs: [
      DrugRule(
        id: "combined_hormonal_contraceptive",
        conditions: [],
        washouts: [],
        excludes: ["tranexamic_acid"],
        cautions: []
      )
    ],
    monographs: [
      SmallPack.monograph(
        "tranexamic_acid",
        excludedIf: ["combined_hormonal_contraceptive"],
        windows: ["combined_hormonal_contraceptive": Figure(365, basis: .sourced)]
      )
    ],
    concerns: [
      SmallPack.concern("hyperpigmentation", ranked: ["tranexamic_acid"]),
      SmallPack.concern("dullness", ranked: ["ha_ncl"]),
    ]
  )

  @Test(
    arguments: [
      ("2025-11-22", FactState.no, true), ("2025-11-21", .no, false), ("2025-11-21", .yes, true),
      (nil, .notApplicable, true), ("2025-11", .no, true),
    ] as [(String?, FactState, Bool)]
  )
  func `the combined pill within 365 days rules out tranexamic acid`(
    last: String?,
    continues: FactState,
    isOut: Bool
  ) {
    let found = Self.pill.assess(
      SmallPatient().exposed("combined_hormonal_contraceptive", last: last, continues: continues)
        .wants("hyperpigmentation", in: "cheek")
    )
    #expect(found.exclusions.map(\.substance) == (isOut ? ["tranexamic_acid"] : []))
    #expect(found.verdict == (isOut ? .proceedWithCaution : .proceed))
  }

  @Test(arguments: [FactState.notSure, .declined, .notAsked])
  func `a bar that is not clearly answered is never a no`(state: FactState) {
    let found = Self.pill.assess(
      SmallPatient().said("combined_hormonal_contraceptive", state)
        .wants("hyperpigmentation", in: "cheek")
    )
    #expect(found.exclusions.map(\.substance) == ["tranexamic_acid"])
    #expect(found.verdict == .proceedWithCaution)
    #expect(found.findings.first?.evidence.first?.answer == state.rawValue)
  }

  @Test func `a bar left open is told only for substances that a draft might reach for`() {
    let found = Self.pill.assess(
      SmallPatient().said("combined_hormonal_contraceptive", .notAsked)
        .wants("dullness", in: "cheek")
    )
    #expect(found.exclusions.isEmpty)
    #expect(found.verdict == .proceed)
  }

  @Test func `an anaesthetic might always be reached for`() {
    let engine = SmallPack.engine(
      monographs: [SmallPack.monograph("lidocaine", excludedIf: ["porphyria"], role: .anaesthetic)],
      concerns: [SmallPack.concern("dullness")]
    )
    let found = engine.assess(
      SmallPatient().said("porphyria", .notAsked).wants("dullness", in: "cheek")
    )
    #expect(found.exclusions.map(\.substance) == ["lidocaine"])
    #expect(found.verdict == .proceed)
  }

  @Test func `what falls outside the ranking changes no verdict`() {
    let found = Self.pill.assess(
      SmallPatient().said("combined_hormonal_contraceptive").wants("dullness", in: "cheek")
    )
    #expect(found.exclusions.map(\.substance) == ["tranexamic_acid"])
    #expect(found.verdict == .proceed)
  }

  // MARK: Flags

  @Test func `a caution of a monograph reaches the verdict when the substance is ranked`() {
    let engine = SmallPack.engine(
      monographs: [SmallPack.monograph("ha_ncl", cautionIf: ["immunosuppressant"])],
      concerns: [SmallPack.concern("dullness", ranked: ["ha_ncl"])]
    )
    let found = engine.assess(
      SmallPatient().said("immunosuppressant").wants("dullness", in: "cheek")
    )
    #expect(found.verdict == .proceedWithCaution)
    #expect(found.cautions.map(\.because) == ["immunosuppressant"])
    #expect(found.of("immunosuppressant").map(\.cautions) == [["ha_ncl"]])
  }

  @Test func `the lower lid flags count for the lower lid only`() {
    let engine = SmallPack.engine(
      flags: [Self.flag("pigmented_lower_lid", cautions: ["ha_ncl"])],
      concerns: [SmallPack.concern("dullness", ranked: ["ha_ncl"])]
    )
    let flagged = SmallPatient().said("pigmented_lower_lid")
    #expect(engine.assess(flagged.wants("dullness", in: "cheek")).cautions.isEmpty)
    let lid = engine.assess(flagged.wants("dullness", in: "cheek", "periorbital_lower"))
    #expect(lid.zones.map(\.verdict) == [.proceedWithCaution, .proceed])
  }

  @Test func `a medicine whose washout has passed raises no more caution`() {
    let engine = SmallPack.engine(
      washouts: [SmallPack.washout("W07", "ibuprofen_self", drugs: ["nsaid_self"])],
      flags: [Self.flag("bleeding_risk_drug", cautions: ["ha_ncl"])],
      derived: [DerivedFlag(id: "bleeding_risk_drug", derivation: .anyOf(["nsaid_self"]))],
      concerns: [SmallPack.concern("dullness", ranked: ["ha_ncl"])]
    )
    let patient = SmallPatient().wants("dullness", in: "cheek")
    let within = engine.assess(patient.exposed("ibuprofen_self", last: "2026-11-08"))
    #expect(within.findings.map(\.rule) == ["W07", "bleeding_risk_drug"])
    let passed = engine.assess(patient.exposed("ibuprofen_self", last: "2026-11-07"))
    #expect(passed.verdict == .proceed)
    #expect(passed.cautions.isEmpty)
  }

  @Test func `what a clearance brings back is used with caution`() {
    let row = SmallPack.row(
      "C20",
      "autoimmune_history_quiescent",
      clearanceTo: .proceedWithCaution,
      excludes: ["ha_ncl", "pdrn"],
      lifted: ["ha_ncl"],
      raisedBy: ["autoimmune_history"],
      sets: ["autoimmune_history"]
    )
    let engine = SmallPack.engine(
      rows: [row],
      monographs: [
        SmallPack.monograph("ha_ncl", unlessCleared: ["autoimmune_history"]),
        SmallPack.monograph("pdrn", excludedIf: ["autoimmune_history"]),
      ],
      concerns: [SmallPack.concern("dullness", ranked: ["ha_ncl", "pdrn"])]
    )
    let patient = SmallPatient().said("autoimmune_history_quiescent").wants("dullness", in: "cheek")
    let found = engine.assess(patient)
    #expect(Set(found.exclusions.map(\.substance)) == ["ha_ncl", "pdrn"])
    let cleared = engine.assess(patient.cleared("autoimmune_history_quiescent"))
    #expect(Set(cleared.exclusions.map(\.substance)) == ["pdrn"])
    #expect(cleared.cautions.map(\.substance) == ["ha_ncl"])
    #expect(cleared.verdict == .proceedWithCaution)
  }

  @Test(
    arguments: [
      ("female", "1980-01-01", true), ("female", "1970-01-01", false),
      ("male", "1980-01-01", false),
      ("other", "1980-01-01", true), (nil, "1980-01-01", true), ("female", "1970", true),
    ] as [(String?, String, Bool)]
  )
  func `whoever may bear a child is given no dutasteride`(
    sex: String?,
    birth: String,
    isOut: Bool
  ) {
    guard let ages = Span(minimum: 12, maximum: 55) else { return }
    let engine = SmallPack.engine(
      flags: [Self.flag("female_childbearing_potential", excludes: ["dutasteride"])],
      derived: [
        DerivedFlag(
          id: "female_childbearing_potential",
          derivation: .childbearing(sex: "female", ages: ages, unless: ["hysterectomy"])
        )
      ],
      concerns: [SmallPack.concern("hair", ranked: ["dutasteride"])]
    )
    var patient = SmallPatient().born(birth).wants("hair", in: "scalp")
    patient.facts.sexAtBirth = sex
    #expect(engine.assess(patient).exclusions.isEmpty == !isOut)
    #expect(engine.assess(patient.said("hysterectomy")).exclusions.isEmpty)
    #expect(engine.assess(patient.said("hysterectomy", .notSure)).exclusions.isEmpty == !isOut)
  }

  @Test func `a body mass index of exactly 30 is not above 30`() {
    let engine = SmallPack.engine(
      flags: [Self.flag("bmi_over_30", excludes: ["fat"])],
      derived: [DerivedFlag(id: "bmi_over_30", derivation: .bodyMassIndexAbove(30))],
      concerns: [SmallPack.concern("localised_fat", ranked: ["fat"])]
    )
    func isOut(_ grams: Int?) -> Bool {
      var patient = SmallPatient().wants("localised_fat", in: "submental")
      let evidence = EvidenceAnswer(item: "weight_kg", answer: "")
      patient.facts.weight = grams.map { PatientFacts.Measurement(value: $0, evidence: evidence) }
      patient.facts.height = PatientFacts.Measurement(value: 2000, evidence: evidence)
      return !engine.assess(patient).exclusions.isEmpty
    }
    #expect(!isOut(120_000))
    #expect(isOut(120_001))
    #expect(isOut(nil))
  }

  // MARK: Allergies

  static let allergies = SmallPack.engine(
    rows: [
      SmallPack.row(
        "C32",
        "anaphylaxis_or_severe_multiple_allergies",
        clearanceTo: .proceedWithCaution,
        excludes: ["ha_ncl", "polynucleotides"],
        lifted: ["ha_ncl"],
        allergies: ["anaphylaxis_any_cause", "unknown_injectable_reaction"]
      ),
      SmallPack.row(
        "C33",
        "known_allergy_to_a_planned_item",
        .excludeSubstances,
        .proceedWithCaution,
        unsure: .exclude
      ),
      SmallPack.row(
        "C34",
        "allergy_to_anaesthetic",
        .excludeSubstances,
        .proceedWithCaution,
        unsure: .exclude,
        allergies: ["amide_anaesthetic", "ester_anaesthetic", "paba"],
        tiers: [
          SmallPack.tier("amide", .proceedWithCaution, excludes: ["lidocaine"]),
          SmallPack.tier("ester_or_paba", .proceedWithCaution, excludes: ["procaine"]),
          SmallPack.tier(
            "unknown_which",
            .proceedWithCaution,
            excludes: ["lidocaine", "procaine"]
          ),
        ]
      ),
      SmallPack.row(
        "C35",
        "asthma_severe_or_aspirin_sensitive",
        clearanceTo: .proceedWithCaution,
        excludes: ["organic_silicon"]
      ),
    ],
    allergies: [
      rule("fish", excludes: ["polynucleotides"]),
      rule("shellfish", action: "ask_about_fin_fish_before_use"),
      rule("latex", action: "latex_free_gloves_and_stoppers"),
      rule("sulfite", excludes: ["tranexamic_acid"]),
      rule("anaphylaxis_any_cause", excludes: ["ha_ncl"], action: "refer_and_exclude_ha_devices"),
      rule("unknown_injectable_reaction", action: "refer_no_draft"),
    ],
    monographs: [
      SmallPack.monograph("ha_ncl", allergens: ["amide_anaesthetic"]),
      SmallPack.monograph("polynucleotides", allergens: ["fish"]),
      SmallPack.monograph("tranexamic_acid"),
      SmallPack.monograph("organic_silicon", allergens: ["salicylate_aspirin"]),
      SmallPack.monograph("lidocaine", allergens: ["amide_anaesthetic"], role: .anaesthetic),
      SmallPack.monograph(
        "procaine",
        allergens: ["ester_anaesthetic", "paba"],
        role: .anaesthetic
      ),
    ],
    concerns: [
      SmallPack.concern("dullness", ranked: ["ha_ncl", "polynucleotides"]),
      SmallPack.concern("marks", ranked: ["polynucleotides"]),
    ]
  )

  static func rule(
    _ id: FactID,
    excludes: [SubstanceID] = [],
    action: String? = nil
  ) -> AllergyRule {
    AllergyRule(
      id: id,
      excludes: excludes,
      liftedByLabel: [],
      action: action,
      condition: nil,
      cautions: []
    )
  }

  static let patient = SmallPatient()
    .said("anaphylaxis_or_severe_multiple_allergies", .no).said("allergy_to_anaesthetic", .no)
    .said("asthma_severe_or_aspirin_sensitive", .no).wants("dullness", in: "cheek")

  static func out(_ patient: SmallPatient) -> Set<SubstanceID> {
    Set(allergies.assess(patient).exclusions.map(\.substance))
  }

  @Test(
    arguments: [
      ("fish", ["polynucleotides"], Verdict.proceedWithCaution),
      ("shellfish", [], .proceedWithCaution), ("latex", [], .proceedWithCaution),
      ("ester_anaesthetic", ["procaine"], .proceed),
      ("amide_anaesthetic", ["ha_ncl", "lidocaine"], .proceedWithCaution),
      ("lidocaine", ["ha_ncl", "lidocaine"], .proceedWithCaution),
      ("procaine", ["procaine"], .proceed), ("ha_ncl", ["ha_ncl"], .proceedWithCaution),
      ("salicylate_aspirin", ["organic_silicon", "tranexamic_acid"], .refer),
      ("anaphylaxis_any_cause", ["ha_ncl", "polynucleotides"], .refer),
    ] as [(FactID, Set<SubstanceID>, Verdict)]
  )
  func `an allergy takes out what holds it and no more`(
    allergy: FactID,
    out: Set<SubstanceID>,
    verdict: Verdict
  ) {
    let patient = Self.patient.allergic(to: allergy)
    #expect(Self.out(patient) == out)
    #expect(Self.allergies.assess(patient).verdict == verdict)
  }

  @Test func `shellfish asks for care with what fish would take out`() {
    let found = Self.allergies.assess(Self.patient.allergic(to: "shellfish"))
    #expect(found.cautions.map(\.substance) == ["polynucleotides"])
  }

  @Test func `a specialist's clearance of anaphylaxis lifts the devices and nothing else`() {
    let found = Self.allergies.assess(
      Self.patient.allergic(to: "anaphylaxis_any_cause")
        .cleared("anaphylaxis_or_severe_multiple_allergies")
    )
    #expect(found.verdict == .proceedWithCaution)
    #expect(Set(found.exclusions.map(\.substance)) == ["polynucleotides"])
  }

  @Test func `a reaction to an unknown injection allows no draft even with a clearance`() {
    let found = Self.allergies.assess(
      Self.patient.allergic(to: "unknown_injectable_reaction")
        .cleared("anaphylaxis_or_severe_multiple_allergies")
    )
    #expect(found.verdict == .refer)
    #expect(Set(found.exclusions.map(\.substance)).count == 6)
  }

  @Test(arguments: [FactState.yes, .notSure, .declined])
  func `an anaesthetic that nobody can name takes out both kinds`(state: FactState) {
    let patient = Self.patient.said("allergy_to_anaesthetic", state).allergic(known: .no)
    #expect(Self.out(patient) == ["ha_ncl", "lidocaine", "procaine"])
  }

  @Test(
    arguments: [
      ("Fish and chips", Set(["polynucleotides"])), ("FISH", ["polynucleotides"]),
      ("lidocaine cream", ["ha_ncl", "lidocaine"]), ("selfish", []), ("cats", []),
    ] as [(String, Set<SubstanceID>)]
  )
  func `the patient's own words are matched by whole words`(words: String, out: Set<SubstanceID>) {
    let patient = Self.patient.allergic(words: [words])
    #expect(Self.out(patient) == out)
    #expect(Self.allergies.assess(patient).verdict == .proceedWithCaution)
  }

  @Test(arguments: [
    (FactState.notAsked, Verdict.defer), (.yes, .defer), (.notSure, .refer), (.declined, .refer),
    (.no, .proceed),
  ])
  func `no clear answer on allergies is never a no`(known: FactState, verdict: Verdict) {
    #expect(Self.allergies.assess(Self.patient.allergic(known: known)).verdict == verdict)
  }

  @Test func `allergies that leave a concern nothing end that concern`() {
    let patient = Self.patient.wants("marks", in: "cheek").allergic(to: "fish")
    let found = Self.allergies.assess(patient)
    #expect(found.stops.map(\.concern) == ["marks"])
    #expect(found.stops.map(\.verdict) == [.doNotTreat])
    #expect(found.verdict == .proceedWithCaution)
  }

  @Test func `without a published end of the ages nobody is too old to bear a child`() throws {
    let engine = SmallPack.engine(
      flags: [Self.flag("female_childbearing_potential", excludes: ["dutasteride"])],
      derived: [
        DerivedFlag(
          id: "female_childbearing_potential",
          derivation: .childbearing(
            sex: "female",
            ages: try #require(Span(minimum: 12, maximum: nil)),
            unless: []
          )
        )
      ],
      concerns: [SmallPack.concern("hair", ranked: ["dutasteride"])]
    )
    var patient = SmallPatient().wants("hair", in: "scalp")
    patient.facts.sexAtBirth = "female"
    #expect(!engine.assess(patient.born("1940-01-01")).exclusions.isEmpty)
    #expect(engine.assess(patient.born("2014-11-22")).exclusions.isEmpty)
    #expect(!engine.assess(patient.born("2014-11-21")).exclusions.isEmpty)
  }

  @Test func `an allergy counts though nobody asked whether there is one`() {
    var patient = Self.patient.allergic(to: "fish")
    patient.facts.allergiesKnown = nil
    #expect(Self.out(patient) == ["polynucleotides"])
    #expect(Self.allergies.assess(patient).verdict == .proceedWithCaution)
  }

  @Test(arguments: ["FÍSH", "fi\u{301}sh", "ﬁsh", "fįsh"])
  func `marked and joined letters are the letters that they are made of`(typed: String) {
    #expect(Self.out(Self.patient.allergic(words: [typed])) == ["polynucleotides"])
  }

  @Test(arguments: ["魚", "생선", "þish", "рыба", "&", "and"])
  func `words that cannot be read are compared with the labels by a person`(typed: String) {
    let found = Self.allergies.assess(Self.patient.allergic(words: [typed]))
    #expect(found.exclusions.isEmpty)
    #expect(found.verdict == .proceedWithCaution)
    #expect(found.openChecks.map(\.rule) == ["C33"])
  }
}
