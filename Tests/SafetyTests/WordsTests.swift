import Clinical
import Safety
import Testing

@Suite struct `Words of findings` {
  /// Words that would tell somebody to change a medicine or to move a vaccine.
  static let forbidden = [
    "stop", "skip", "reduc", "bridg", "pause", "interrupt", "discontinu", "cease", "withhold",
    "taper", "halve", "omit", "delay", "come off", "leave off", "hold back",
  ]

  static let engine = SmallPack.engine(
    rows: [
      `Contraindications`.anticoagulant, WashoutTests.isotretinoinRow,
      SmallPack.row("C21", "immunosuppressant_or_biologic", raisedBy: ["immunosuppressant"]),
      SmallPack.row("C05", "diabetes_insulin", raisedBy: ["insulin"]),
    ],
    washouts: [
      `Contraindications`.anticoagulants, WashoutTests.isotretinoin, WashoutTests.vitaminE,
      WashoutTests.retinoid, WashoutTests.herbs,
      SmallPack.washout(
        "W11",
        "ssri_snri",
        .neverStop,
        days: nil,
        isHard: false,
        prescribed: .warn,
        overrideFrom: nil,
        verdict: .proceedWithCaution
      ),
      SmallPack.washout("W30", "vaccination", .space, isHard: false, prescribed: .same),
      SmallPack.washout("W32", "infection_fever_antibiotics", .state, prescribed: .defer),
    ],
    flags: [`Substances and allergies`.flag("warfarin_vka", excludes: ["ha_ncl"])],
    concerns: [SmallPack.concern("dullness", ranked: ["ha_ncl"])]
  )

  static let medicines: [FactID] = [
    "warfarin_vka", "isotretinoin_oral", "vitamin_e_supplement", "topical_retinoid",
    "herbal_bleeding", "ssri_snri", "vaccination", "infection_fever_antibiotics",
    "immunosuppressant", "insulin",
  ]

  static func texts(_ found: Assessment) -> [String] {
    found.findings.map(\.message) + found.findings.map(\.title)
      + found.findings.compactMap(\.untilCondition) + found.conditionsToMeet
      + found.exclusions.map(\.message) + found.cautions.map(\.message)
      + found.stops.map(\.message) + found.openChecks.map(\.message)
  }

  @Test func `no text tells anyone to change a prescribed medicine or to move a vaccine`() {
    let states: [FactState] = [.yes, .notSure, .declined, .notAsked]
    var count = 0
    for medicine in Self.medicines {
      for state in states {
        for prescribed in states + [.no, .notApplicable] {
          for continues in [FactState.yes, .no, .notAsked, .notApplicable] {
            for last in [nil, "2026-11-20", "2026-11-10/2026-11-20", "2026"] as [String?] {
              let found = Self.engine.assess(
                SmallPatient().wants("dullness", in: "cheek")
                  .exposed(
                    medicine,
                    state,
                    last: last,
                    continues: continues,
                    prescribed: prescribed
                  )
              )
              for text in Self.texts(found) {
                count += 1
                for word in Self.forbidden where text.lowercased().contains(word) {
                  Issue.record("\(medicine): \(text)")
                }
              }
            }
          }
        }
      }
    }
    #expect(count > 10_000)
  }

  @Test func `no date is computed for a medicine recorded as prescribed that may be running`() {
    for medicine in Self.medicines where medicine != "vaccination" {
      for last in [nil, "2026-11-20"] as [String?] {
        let found = Self.engine.assess(
          SmallPatient().exposed(medicine, last: last, continues: .yes, prescribed: .yes)
        )
        #expect(found.eligibleOn == nil)
        #expect(found.findings.allSatisfy { $0.earliestDate == nil })
      }
    }
  }

  @Test func `a finding takes the pack's words and adds the day`() {
    let engine = SmallPack.engine(
      washouts: [WashoutTests.vitaminE],
      wording: [
        "W05": RuleWording(
          name: "Vitamin E supplement",
          message: "Vitamin E was taken; bruising is more likely.",
          patient: nil,
          letterTo: nil,
          question: nil
        )
      ]
    )
    let found = engine.assess(SmallPatient().exposed("vitamin_e_supplement", last: "2026-11-20"))
    #expect(found.findings.map(\.title) == ["Vitamin E supplement"])
    #expect(
      found.findings.map(\.message) == [
        "Vitamin E was taken; bruising is more likely; treatment waits until 4 December 2026, "
          + "counted from 20 November 2026."
      ]
    )
    let prescribed = engine.assess(
      SmallPatient().exposed("vitamin_e_supplement", last: "2026-11-20", prescribed: .yes)
    )
    #expect(
      prescribed.findings.map(\.message) == [
        "Vitamin E supplement: recorded as prescribed; it goes on as prescribed, and its "
          + "prescriber is asked first."
      ]
    )
  }

  @Test(arguments: [FactState.notSure, .declined])
  func `who is not sure whether it was prescribed is not told that it was`(answer: FactState) {
    let engine = SmallPack.engine(washouts: [WashoutTests.vitaminE])
    let found = engine.assess(
      SmallPatient().exposed("vitamin_e_supplement", last: "2026-11-20", prescribed: answer)
    )
    #expect(found.verdict == .refer)
    #expect(
      found.findings.map(\.message) == [
        "W05: perhaps prescribed; it goes on, and a physician is asked whether it is "
          + "prescribed."
      ]
    )
  }

  @Test func `a decision to go past a rule is told with its name and reason`() {
    let engine = SmallPack.engine(washouts: [WashoutTests.vitaminE])
    let patient = SmallPatient().exposed("vitamin_e_supplement", last: "2026-11-20")
    #expect(engine.assess(patient).findings.map(\.allowsOverride) == [true])
    let found = engine.assess(patient.overriding("W05"))
    #expect(found.verdict == .proceedWithCaution)
    #expect(found.findings.map(\.allowsOverride) == [false])
    #expect(found.findings.first?.message.hasSuffix("gone past by B. Kos: Seen.") == true)
  }

  @Test func `a decision without reason or name is none`() {
    #expect(RuleOverride(rule: "W05", reason: " ", by: "B. Kos", at: "now") == nil)
    #expect(RuleOverride(rule: "W05", reason: "Seen", by: "\t", at: "now") == nil)
  }

  @Test(arguments: [
    ("BMI is above the limit.", "BMI is"), ("HbA1c is above the limit.", "HbA1c is"),
    ("The pressure is high.", "the pressure is"), ("A tumour was named.", "a tumour was"),
  ])
  func `what a measurement means follows a doubt in small letters, and a name keeps its own`(
    text: String,
    said: String
  ) {
    let row = SmallPack.row(
      "C05",
      "diabetes_insulin",
      tiers: [SmallPack.tier("hba1c_above", .refer, ["hba1c_mmol_per_mol": 69], text: text)]
    )
    var patient = SmallPatient().said("diabetes_insulin", .notSure)
    let measured = EvidenceAnswer(item: "hba1c_mmol_per_mol", answer: "70")
    patient.facts.hba1c = PatientFacts.Measurement(value: 70, evidence: measured)
    let messages = SmallPack.engine(rows: [row]).assess(patient).of("C05").map(\.message)
    #expect(messages.contains { $0.contains("not sure") && $0.contains("; \(said)") })
  }
}
