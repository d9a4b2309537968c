import Clinical
import Safety

/// A small pack for sheets: only what they look up.
enum KnowledgeFixture {
  static let knowledge = Knowledge(
    monographs: [monograph("ha_ncl", "Hyaluronic acid, non-cross-linked")],
    blocked: [],
    concerns: [],
    techniques: [
      Technique(
        id: "micropapule",
        name: "Micropapule",
        depth: .unknown,
        spacing: .unknown,
        perPoint: Figure(span(20, 50), basis: .sourced, sources: ["HERTZ2019"]),
        unit: "point",
        basis: .sourced,
        sources: ["TECHSHEET"]
      )
    ],
    body: BodyMap(
      zones: [],
      groups: [],
      caps: [],
      firstSessionPercent: Figure(50, basis: .policy),
      firstSessionGroups: 1
    ),
    mixing: MixingMatrix(
      rules: [],
      neverMixed: [],
      acidityWindow: .unknown,
      maximumActives: .unknown,
      maximumAnaesthetics: .unknown
    ),
    intervals: IntervalRule(skinDays: 14, scalpDays: 7, pigmentRiskDays: 28, basis: .sourced),
    aftercare: [aftercare("A04", conflicts: ["K9"])],
    normalReactions: [],
    redFlags: [flag("R01", .emergency), flag("R11", .urgentSameDay)],
    sources: [
      Citation(
        id: "DUTEIL2023",
        text: "Duteil et al., split-face trial of injected hyaluronic acid",
        place: "10.1111/jocd.15481",
        grade: "randomised trial"
      ),
      Citation(id: "SEED4", text: "Source text 4", place: "", grade: "seed"),
      Citation(id: "SEED0", text: "Source text 0", place: "", grade: "seed"),
    ],
    texts: texts,
    names: [
      "crow_feet": "crow's feet", "neck_decolletage": "neck and décolletage",
      "ibuprofen_last": "last ibuprofen", "polynucleotides": "Polynucleotides",
    ]
  )

  /// What is said in words; polynucleotides stand for a substance that a clinic added and says nothing of.
  private static let texts = MonographTexts(
    drawingUp: [PackSentence("Draw up late.", basis: .policy)],
    mixture: PackSentence("Whoever mixes answers for it.", basis: .unverified),
    law: [PackSentence("What fills the skin is a device.", basis: .sourced, sources: ["MDR16"])],
    substances: [
      "ha_ncl": MonographText(
        kind: "a device",
        standing: .namedProduct,
        regulatory: PackSentence(
          "Must be CE-marked for injection.",
          basis: .sourced,
          sources: ["MDR16", "UK-U18"]
        ),
        handling: PackSentence("Clear.", basis: .unverified),
        discard: PackSentence("Keep dark.", basis: .unverified),
        evidence: PackSentence("One trial.", basis: .sourced, sources: ["DUTEIL2023"])
      ),
      "saline": MonographText(
        kind: "diluent",
        standing: .authorised,
        regulatory: PackSentence("An authorised diluent.", basis: .unverified)
      ),
      "tranexamic_acid": MonographText(
        kind: "a medicine",
        standing: .offLabel,
        regulatory: PackSentence("Authorised for another use.", basis: .unverified)
      ),
      "organic_silicon": MonographText(
        kind: "silanol",
        standing: .varies,
        regulatory: PackSentence("Verify it.", basis: .unverified)
      ),
      "dmae": MonographText(
        kind: "choline analogue",
        standing: .notAuthorised,
        regulatory: PackSentence("None was found.", basis: .unverified)
      ),
      "selenium": MonographText(
        kind: "trace element",
        standing: .unknown,
        regulatory: PackSentence("Nothing was found.", basis: .unknown)
      ),
    ]
  )

  static let rules = SafetyRules(
    contraindications: [],
    washouts: [space("W19", "microneedling"), space("W22", "botulinum_toxin")],
    flags: [],
    drugs: [],
    derivedFlags: [],
    checklist: [],
    conflicts: [
      SourceConflict(id: "K3", topic: "after microneedling", settled: "28 days"),
      SourceConflict(id: "K9", topic: "exercise after", settled: "48 h"),
    ],
    allergies: [],
    cautionAboveAge: .unknown,
    pressureAboveAge: .unknown,
    wording: [
      "W03": RuleWording(
        name: "Prescribed aspirin",
        message: "Aspirin was prescribed.",
        patient: nil,
        letterTo: "your cardiologist",
        question: "Does the bleeding risk allow superficial injections under aspirin?"
      ),
      "C01": RuleWording(
        name: "Pregnancy",
        message: "Pregnancy: no injected cosmetic substance has adequate safety data.",
        patient: "In pregnancy nobody can say that these injections are safe.",
        letterTo: nil,
        question: nil
      ),
    ]
  )

  private static func space(_ id: RuleID, _ exposure: FactID) -> Washout {
    Washout(
      id: id,
      exposure: exposure,
      kind: .space,
      days: .unknown,
      isHard: true,
      hardNoOverride: false,
      prescribedBehaviour: .same,
      overrideFromDay: nil,
      isZoneLocal: true,
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
      direction: nil,
      figures: [:],
      text: nil,
      conflicts: [],
      sources: []
    )
  }

  static func span(_ minimum: Int, _ maximum: Int?) -> Span {
    guard let span = Span(minimum: minimum, maximum: maximum) else {
      preconditionFailure("a span's ends stand the wrong way round")
    }
    return span
  }

  static func depth(_ minimum: Int, _ maximum: Int) -> DepthRange {
    guard let depth = DepthRange(minimum: minimum, maximum: maximum) else {
      preconditionFailure("a depth's ends stand the wrong way round")
    }
    return depth
  }

  private static func monograph(_ id: SubstanceID, _ name: String) -> Monograph {
    Monograph(
      id: id,
      name: name,
      useClass: .productOnly,
      role: .deviceProduct,
      isActive: true,
      evidence: Evidence(grade: .a, direction: .positive),
      concentration: .unknown,
      typicalVolume: .unknown,
      typicalVolumeIsPerZone: true,
      volumeCeiling: .unknown,
      massCeiling: nil,
      depth: .unknown,
      layer: "dermis",
      minimumInterval: .unknown,
      courseSessions: .unknown,
      acidity: .unknown,
      excludedIf: [],
      excludedUnlessCleared: [],
      cautionIf: [],
      allergens: [],
      allergensLiftedByLabel: [],
      onlyZones: [],
      neverZones: [],
      aloneInSession: false,
      isViscous: true,
      notes: [],
      sources: ["DUTEIL2023"]
    )
  }

  private static func aftercare(_ id: RuleID, conflicts: [RuleID]) -> AftercareRule {
    AftercareRule(
      id: id,
      act: "no exercise or sweating",
      fromHour: 0,
      untilHour: 48,
      areas: [],
      then: nil,
      advisedUntilHour: nil,
      ifPrescribed: nil,
      cautionIf: [],
      substanceRule: nil,
      checkHours: [],
      basis: .sourced,
      conflicts: conflicts,
      sources: ["SEED4"]
    )
  }

  private static func flag(_ id: RuleID, _ act: RedFlag.Act) -> RedFlag {
    RedFlag(
      id: id,
      sign: "a sign",
      when: nil,
      typicalFromHour: nil,
      typicalUntilHour: nil,
      scopes: [.all],
      act: act,
      text: nil,
      basis: .sourced,
      sources: []
    )
  }
}
