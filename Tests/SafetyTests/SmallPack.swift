import Clinical
import Safety

/// A pack of a few rules, made by hand for one test each.
enum SmallPack {
  static func engine(
    rows: [Contraindication] = [],
    washouts: [Washout] = [],
    flags: [FlagRule] = [],
    drugs: [DrugRule] = [],
    derived: [DerivedFlag] = [],
    checklist: [ChecklistRule] = [],
    allergies: [AllergyRule] = [],
    monographs: [Monograph] = [],
    concerns: [Concern] = [],
    cautionAboveAge: Figure<Int> = .unknown,
    pressureAboveAge: Figure<Int> = .unknown,
    wording: [RuleID: RuleWording] = [:]
  ) -> SafetyEngine {
    SafetyEngine(
      rules: SafetyRules(
        contraindications: rows,
        washouts: washouts,
        flags: flags,
        drugs: drugs,
        derivedFlags: derived,
        checklist: checklist,
        conflicts: [],
        allergies: allergies,
        cautionAboveAge: cautionAboveAge,
        pressureAboveAge: pressureAboveAge,
        wording: wording
      ),
      knowledge: knowledge(monographs: monographs, concerns: concerns)
    )
  }

  static func knowledge(monographs: [Monograph], concerns: [Concern]) -> Knowledge {
    Knowledge(
      monographs: monographs,
      blocked: [],
      concerns: concerns,
      techniques: [],
      body: body,
      mixing: MixingMatrix(
        rules: [],
        neverMixed: [],
        acidityWindow: .unknown,
        maximumActives: .unknown,
        maximumAnaesthetics: .unknown
      ),
      intervals: IntervalRule(skinDays: 14, scalpDays: 7, pigmentRiskDays: 28, basis: .policy),
      aftercare: [],
      normalReactions: [],
      redFlags: [],
      sources: [],
      names: [:]
    )
  }

  static let groups: [(AreaID, [ZoneID])] = [
    ("face", ["forehead", "periorbital_lower", "cheek", "jawline_chin", "submental"]),
    ("hands", ["hand_dorsum"]),
    ("scalp", ["scalp"]),
  ]

  static let body = BodyMap(
    zones: groups.flatMap { group, zones in
      zones.map { Zone(id: $0, group: group, maximumDepth: .unknown, cap: .unknown, barred: []) }
    },
    groups: groups.map { ZoneGroup(id: $0, zones: $1) },
    caps: [],
    firstSessionPercent: .unknown,
    firstSessionGroups: 1
  )

  // MARK: Rows

  static func row(
    _ id: RuleID,
    _ name: FactID,
    _ effect: Effect = .refer,
    _ verdict: Verdict = .refer,
    isLocal: Bool = false,
    clearanceTo: Verdict? = nil,
    isHard: Bool = false,
    unsure: UnsureReading = .refer,
    days: Int? = nil,
    unknownDays: Int? = nil,
    excludesAll: Bool = false,
    excludes: [SubstanceID] = [],
    lifted: [SubstanceID] = [],
    raisedBy: [FactID] = [],
    sets: [FactID] = [],
    allergies: [FactID] = [],
    gate: Gate = .drafting,
    escalatesIf: [FactID] = [],
    zones: [ZoneID] = [],
    areas: [AreaID] = [],
    avoid: [ZoneID] = [],
    tiers: [Contraindication.Tier] = [],
    until: String? = nil
  ) -> Contraindication {
    Contraindication(
      id: id,
      name: name,
      effect: effect,
      verdict: verdict,
      isZoneLocal: isLocal,
      clearanceTo: clearanceTo,
      hardNoOverride: isHard,
      unsureCountsAs: unsure,
      days: days.map { Figure($0, basis: .policy) } ?? .unknown,
      unknownDateDays: unknownDays,
      excludesAll: excludesAll,
      excludes: excludes,
      excludesLiftedByClearance: lifted,
      liftedByLabel: [],
      raisedBy: raisedBy,
      setsFlags: sets,
      allergies: allergies,
      gate: gate,
      escalatesIf: escalatesIf,
      zones: zones,
      areas: areas,
      avoidZones: avoid,
      intervalDays: nil,
      figures: [:],
      tiers: tiers,
      until: until,
      rule: nil,
      inSourceTexts: true,
      seedFloor: false,
      basis: .sourced,
      sources: ["SEED4"]
    )
  }

  static func tier(
    _ when: String,
    _ verdict: Verdict,
    _ figures: [String: Int] = [:],
    clearanceTo: Verdict? = nil,
    isLocal: Bool? = nil,
    excludes: [SubstanceID] = [],
    text: String? = nil
  ) -> Contraindication.Tier {
    Contraindication.Tier(
      when: when,
      figures: figures,
      verdict: verdict,
      clearanceTo: clearanceTo,
      isZoneLocal: isLocal,
      excludes: excludes,
      text: text,
      basis: nil
    )
  }

  static func washout(
    _ id: RuleID,
    _ exposure: FactID,
    _ kind: Washout.Kind = .wash,
    days: Int? = 14,
    isHard: Bool = true,
    isHardNoOverride: Bool = false,
    prescribed: Washout.PrescribedBehaviour = .refer,
    overrideFrom: Int? = 0,
    isLocal: Bool = false,
    drugs: [FactID] = [],
    verdict: Verdict? = nil,
    condition: RuleID? = nil,
    bands: [Washout.Band] = [],
    unknownDays: Int? = nil,
    scalpDays: Int? = nil,
    areas: [AreaID] = [],
    needsHealedSkin: Bool = false,
    gates: Bool = true,
    direction: String? = nil
  ) -> Washout {
    Washout(
      id: id,
      exposure: exposure,
      kind: kind,
      days: days.map { Figure($0, basis: .sourced) } ?? .unknown,
      isHard: isHard,
      hardNoOverride: isHardNoOverride,
      prescribedBehaviour: prescribed,
      overrideFromDay: overrideFrom,
      isZoneLocal: isLocal,
      drugs: drugs,
      verdict: verdict,
      condition: condition,
      bands: bands,
      unknownDateDays: unknownDays,
      presentNowDefersUndated: kind == .state,
      scalpDays: scalpDays,
      areas: areas,
      requiresHealedSkin: needsHealedSkin,
      gates: gates,
      direction: direction,
      figures: [:],
      text: nil,
      conflicts: [],
      sources: ["SEED4"]
    )
  }

  static func band(
    _ from: Int,
    _ until: Int?,
    _ verdict: Verdict?,
    eligibleAfter: Int? = nil,
    allowsOverride: Bool? = nil
  ) -> Washout.Band {
    Washout.Band(
      fromDay: from,
      untilDay: until,
      verdict: verdict,
      eligibleAfterDays: eligibleAfter,
      allowsOverride: allowsOverride,
      text: nil
    )
  }

  static let alcohol = washout(
    "W01",
    "alcohol",
    days: 1,
    prescribed: .same,
    overrideFrom: 1,
    bands: [
      band(0, 0, .defer, eligibleAfter: 1),
      band(1, 1, .proceedWithCaution),
      band(2, nil, nil),
    ]
  )

  static let needling = washout(
    "W19",
    "microneedling_same_zone",
    .space,
    days: 28,
    prescribed: .same,
    overrideFrom: 14,
    isLocal: true,
    bands: [
      band(0, 13, .defer, eligibleAfter: 28, allowsOverride: false),
      band(14, 27, .defer, eligibleAfter: 28, allowsOverride: true),
      band(28, nil, nil),
    ],
    needsHealedSkin: true
  )

  static let pressure = row(
    "C04",
    "hypertension_any",
    clearanceTo: .proceedWithCaution,
    raisedBy: ["hypertension_any", "hypertension_uncontrolled"],
    sets: ["hypertension_any"],
    tiers: [
      tier(
        "systolic_ge_180_or_diastolic_ge_110",
        .doNotTreat,
        ["systolic_mmhg": 180, "diastolic_mmhg": 110]
      ),
      tier(
        "systolic_ge_160_or_diastolic_ge_100",
        .defer,
        ["systolic_mmhg": 160, "diastolic_mmhg": 100]
      ),
      tier("below_and_treated", .refer, clearanceTo: .proceedWithCaution),
      tier("not_measured_with_history", .refer),
    ]
  )

  static let uncontrolledPressure = DerivedFlag(
    id: "hypertension_uncontrolled",
    derivation: .pressureAtLeast(systolic: 160, diastolic: 100)
  )

  // MARK: Knowledge

  static func monograph(
    _ id: SubstanceID,
    excludedIf: [FactID] = [],
    unlessCleared: [FactID] = [],
    cautionIf: [FactID] = [],
    allergens: [FactID] = [],
    windows: [FactID: Figure<Int>] = [:],
    interval: Int? = nil,
    role: SubstanceRole = .active
  ) -> Monograph {
    Monograph(
      id: id,
      name: id.text,
      useClass: .draftable,
      role: role,
      isActive: role != .anaesthetic && role != .diluent,
      evidence: Evidence(grade: .a, direction: .positive),
      concentration: .unknown,
      typicalVolume: .unknown,
      typicalVolumeIsPerZone: true,
      volumeCeiling: .unknown,
      massCeiling: nil,
      depth: .unknown,
      layer: "dermis",
      minimumInterval: interval.map { Figure($0, basis: .policy) } ?? .unknown,
      courseSessions: .unknown,
      acidity: .unknown,
      excludedIf: excludedIf,
      exclusionWindows: windows,
      excludedUnlessCleared: unlessCleared,
      cautionIf: cautionIf,
      allergens: allergens,
      allergensLiftedByLabel: [],
      onlyZones: [],
      neverZones: [],
      aloneInSession: false,
      isViscous: false,
      notes: [],
      sources: ["SEED4"]
    )
  }

  static func concern(
    _ id: ConcernID,
    ranked: [SubstanceID] = [],
    isDraftable: Bool = true,
    referIf: [String] = [],
    subtypes: [ConcernSubtype] = [],
    alternative: String? = nil
  ) -> Concern {
    Concern(
      id: id,
      name: id.text,
      isDraftable: isDraftable,
      ranked: ranked.enumerated().map {
        RankedSubstance(substance: $1, rank: $0 + 1, onlyIfSubtype: nil)
      },
      zones: [],
      interval: .unknown,
      sessions: .unknown,
      maintenance: nil,
      expected: nil,
      referIf: referIf,
      rule: nil,
      alternative: alternative,
      subtypes: subtypes,
      needsOwnSession: false,
      sources: ["SEED4"]
    )
  }
}
