import Clinical
import Safety

extension Fixture {
  static func rules() -> SafetyRules {
    SafetyRules(
      contraindications: [],
      washouts: [
        washout("W01", "alcohol", 1, .same, figures: ["hours": 24, "advised_days": 2]),
        washout("W02", "aspirin_self", 14, .refer),
        washout("W05", "vitamin_e_supplement", 14, .refer),
        washout("W06", "fish_oil_supplement", 14, .refer),
        washout("W07", "ibuprofen_self", 14, .refer), washout("W12", "topical_retinoid", 2, .refer),
        washout("W16", "isotretinoin_oral", 180, .defer),
        washout(
          "W20",
          "mesotherapy_then_microneedling",
          28,
          .same,
          .space,
          direction: "after_session"
        ),
        washout("W25", "superficial_peel", 14, .same, .space),
        washout(
          "W30",
          "vaccination",
          14,
          .same,
          .space,
          direction: "before_and_after_session",
          text: "move the session, never the vaccine"
        ),
        washout("W36", "special_event", 14, .same, .advice, direction: "session_before_event"),
        washout("W39", "biotin_supplement", nil, .warn, .advice, text: "tell any doctor"),
      ],
      flags: [],
      drugs: [],
      derivedFlags: [],
      checklist: [],
      conflicts: [SourceConflict(id: "K15", topic: "duration", settled: "quote the shorter")],
      allergies: [],
      cautionAboveAge: Figure(75, basis: .policy),
      pressureAboveAge: Figure(40, basis: .policy),
      wording: [
        "W02": name("Aspirin, self-bought"), "W05": name("Vitamin E"),
        "W06": name("Fish oil"), "W07": name("Ibuprofen, self-bought"),
      ]
    )
  }

  private static func name(_ name: String) -> RuleWording {
    RuleWording(name: name, message: "message", patient: nil, letterTo: nil, question: nil)
  }

  static func washout(
    _ id: RuleID,
    _ exposure: FactID,
    _ days: Int?,
    _ prescribed: Washout.PrescribedBehaviour,
    _ kind: Washout.Kind = .wash,
    direction: String? = nil,
    text: String? = nil,
    figures: [String: Int] = [:]
  ) -> Washout {
    Washout(
      id: id,
      exposure: exposure,
      kind: kind,
      days: days.map { Figure($0, basis: .sourced, sources: ["SEED4"]) } ?? .unknown,
      isHard: true,
      hardNoOverride: false,
      prescribedBehaviour: prescribed,
      overrideFromDay: 0,
      isZoneLocal: false,
      drugs: [],
      verdict: nil,
      condition: nil,
      bands: [],
      unknownDateDays: nil,
      presentNowDefersUndated: false,
      scalpDays: nil,
      areas: [],
      requiresHealedSkin: false,
      gates: true,
      direction: direction,
      figures: figures,
      text: text,
      conflicts: [],
      sources: ["SEED4"]
    )
  }

  static let aftercare: [AftercareRule] = [
    care("A01", "no touching", 0, 48), care("A03", "no make-up", 0, 24, areas: ["face"]),
    care(
      "A06",
      "avoid direct sun",
      0,
      72,
      then: AftercareRule.Step(act: "SPF 30+ daily", fromHour: 72, untilHour: 336, basis: .policy)
    ),
    care(
      "A12",
      "paracetamol for pain; not ibuprofen or aspirin",
      0,
      72,
      cautionIf: ["liver_disease"]
    ),
    care("A16", "no wash", 0, 24, areas: ["scalp"]),
    care(
      "A19",
      "tell donor service",
      0,
      nil,
      advice: AftercareRule.SubstanceAdvice(
        substances: ["minoxidil"],
        act: "no blood donation",
        days: 180
      )
    ),
    care("A18", "photo and message check", 48, 1008, checks: [48, 336]),
  ]

  private static func care(
    _ id: RuleID,
    _ act: String,
    _ from: Int,
    _ until: Int?,
    areas: [AreaID] = [],
    then: AftercareRule.Step? = nil,
    cautionIf: [FactID] = [],
    advice: AftercareRule.SubstanceAdvice? = nil,
    checks: [Int] = []
  ) -> AftercareRule {
    AftercareRule(
      id: id,
      act: act,
      fromHour: from,
      untilHour: until,
      areas: areas,
      then: then,
      advisedUntilHour: nil,
      ifPrescribed: nil,
      cautionIf: cautionIf,
      substanceRule: advice,
      checkHours: checks,
      basis: .sourced,
      conflicts: [],
      sources: ["SEED2"]
    )
  }

  static let redFlags: [RedFlag] = [
    flag("R01", [.all], .emergency), flag("R02", [.all], .emergency),
    flag("R03", [.all], .emergency), flag("R04", [.all], .emergencySameDay),
    flag("R05", [.all], .urgentSameDay), flag("R06", [.all], .urgent48Hours),
    flag("R07", [.area("scalp")], .urgentWeek), flag("R09", [.anaesthetic], .emergency),
    flag("R10", [.substance("tranexamic_acid")], .emergency),
    flag("R13", [.all], .routineReview),
  ]

  private static func flag(
    _ id: RuleID,
    _ scopes: [RedFlag.Scope],
    _ act: RedFlag.Act
  ) -> RedFlag {
    RedFlag(
      id: id,
      sign: "sign of \(id)",
      when: nil,
      typicalFromHour: 0,
      typicalUntilHour: nil,
      scopes: scopes,
      act: act,
      text: nil,
      basis: .sourced,
      sources: ["SEED4"]
    )
  }
}
