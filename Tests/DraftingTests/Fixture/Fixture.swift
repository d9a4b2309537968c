import Clinical
import Drafting
import Safety

/// A small pack with the figures of the reference, made by hand.
enum Fixture {
  static let knowledge = knowledge()

  static let weights = DraftingWeights(
    support: [
      Evidence(grade: .a, direction: .positive): 90,
      Evidence(grade: .a, direction: .mixed): 60,
      Evidence(grade: .b, direction: .positive): 60,
      Evidence(grade: .b, direction: .mixed): 40,
      Evidence(grade: .c, direction: .positive): 20,
      Evidence(grade: .c, direction: .mixed): 20,
    ],
    rankPercents: [100, 90, 80, 70],
    costPerPlacement: 25,
    newSubstancesAtFirstSession: 2,
    itemsPerZoneUnmixed: 1,
    courseWeeks: Figure(26, basis: .policy),
    basis: .policy
  )

  static let composer = Composer(knowledge: knowledge, rules: rules(), weights: weights)

  static func knowledge(
    monographs: [Monograph] = monographs,
    concerns: [Concern] = concerns,
    body: BodyMap = body,
    mixing: MixingMatrix = mixing,
    techniques: [Technique] = techniques
  ) -> Knowledge {
    Knowledge(
      monographs: monographs,
      blocked: [],
      concerns: concerns,
      techniques: techniques,
      body: body,
      mixing: mixing,
      intervals: IntervalRule(skinDays: 14, scalpDays: 7, pigmentRiskDays: 28, basis: .policy),
      aftercare: aftercare,
      normalReactions: [
        NormalReaction(
          id: "N01",
          what: "burning, redness, prick sensation",
          minimumHours: 2,
          maximumHours: 3,
          note: nil,
          basis: .sourced,
          sources: ["SEED4"]
        )
      ],
      redFlags: redFlags,
      sources: ["SEED0", "SEED1", "SEED2", "SEED4", "IADVL2011"].map {
        Citation(id: $0, text: "text", place: "place", grade: "guide")
      },
      names: [
        "cheek": "cheek", "crow_feet": "crow's feet", "periorbital_lower": "lower lid",
        "neck_decolletage": "neck and décolletage", "fish": "fish",
      ]
    )
  }

  static func composer(
    monographs: [Monograph] = monographs,
    concerns: [Concern] = concerns,
    body: BodyMap = body,
    mixing: MixingMatrix = mixing,
    techniques: [Technique] = techniques
  ) -> Composer {
    Composer(
      knowledge: knowledge(
        monographs: monographs,
        concerns: concerns,
        body: body,
        mixing: mixing,
        techniques: techniques
      ),
      rules: rules(),
      weights: weights
    )
  }

  // MARK: Body

  static let body = BodyMap(
    zones: [
      zone("forehead", "face", 2000, 500), zone("temple", "face", 2000, nil),
      zone("crow_feet", "face", 1000, 300),
      zone("periorbital_lower", "face", 1000, 300, ["ha_ncl", "ha_polycomponent"]),
      zone("cheek", "face", 2000, 1000), zone("perioral", "face", 2000, 500),
      zone("jawline_chin", "face", 2000, 1000), zone("submental", "face", 2000, nil),
      zone("neck", "neck_decolletage", 1500, 1500),
      zone("decolletage", "neck_decolletage", 1500, 1500),
      zone("hand_dorsum", "hands", 1500, 500), zone("scalp", "scalp", 4000, 2000),
      zone("upper_arm", "body", 4000, 2000), zone("abdomen", "body", 4000, 3000),
      zone("flank", "body", 4000, 2000), zone("buttock", "body", 4000, 4000),
      zone("thigh", "body", 4000, 4000),
    ],
    groups: [
      ZoneGroup(
        id: "face",
        zones: [
          "forehead", "temple", "crow_feet", "periorbital_lower", "cheek", "perioral",
          "jawline_chin", "submental",
        ]
      ),
      ZoneGroup(id: "neck_decolletage", zones: ["neck", "decolletage"]),
      ZoneGroup(id: "hands", zones: ["hand_dorsum"]), ZoneGroup(id: "scalp", zones: ["scalp"]),
      ZoneGroup(id: "body", zones: ["upper_arm", "abdomen", "flank", "buttock", "thigh"]),
    ],
    caps: [
      cap("face", ["face"], 4000),
      cap("face_neck_decolletage", ["face", "neck_decolletage"], 6000),
      cap("hands", ["hands"], 2000), cap("scalp", ["scalp"], 4000), cap("body", ["body"], 10000),
      cap("whole_session", ["face", "neck_decolletage", "hands", "scalp", "body"], 10000),
    ],
    firstSessionPercent: Figure(50, basis: .policy),
    firstSessionGroups: 1
  )

  static func zone(
    _ id: ZoneID,
    _ group: AreaID,
    _ depth: Int,
    _ cap: Int?,
    _ barred: [SubstanceID] = []
  ) -> Zone {
    Zone(
      id: id,
      group: group,
      maximumDepth: Figure(depth, basis: .policy),
      cap: cap.map { Figure(.microlitres($0), basis: .policy) } ?? .unknown,
      barred: barred
    )
  }

  static func cap(_ id: String, _ groups: [AreaID], _ maximum: Int) -> VolumeCap {
    VolumeCap(id: id, groups: groups, maximum: Figure(.microlitres(maximum), basis: .policy))
  }

  // MARK: Techniques and mixing

  static let techniques = [
    technique("nappage", 1000, 3500, .unverified), technique("micropapule", 1000, 2000, .sourced),
    technique("linear_retrograde", 2000, 2000, .unverified),
    technique("point_by_point", 4000, 12000, .sourced),
  ]

  static func technique(_ id: TechniqueID, _ from: Int, _ to: Int, _ basis: Basis) -> Technique {
    Technique(
      id: id,
      name: id.text,
      depth: depth(from, to),
      spacing: .unknown,
      perPoint: .unknown,
      unit: "point",
      basis: basis,
      sources: ["TECHSHEET"]
    )
  }

  static func depth(_ from: Int, _ to: Int) -> Figure<DepthRange> {
    DepthRange(minimum: from, maximum: to).map { Figure($0, basis: .unverified) } ?? .unknown
  }

  static let mixing = MixingMatrix(
    rules: [
      pair("X01", .item("deoxycholic_acid"), .anything),
      pair("X14", .item("ascorbic_acid"), .item("organic_silicon")),
      PairRule(
        id: "X25",
        first: .useClass(.productOnly),
        second: .anything,
        state: .incompatible,
        reason: "forbidden unless the instructions name it",
        onlyUnmixedMode: true,
        basis: .policy,
        sources: []
      ),
    ],
    neverMixed: ["deoxycholic_acid", "prp"],
    acidityWindow: Figure(Span(from: 50, reaching: 80), basis: .sourced),
    maximumActives: Figure(3, basis: .policy),
    maximumAnaesthetics: Figure(1, basis: .policy)
  )

  static func pair(
    _ id: RuleID,
    _ first: PairRule.Side,
    _ second: PairRule.Side,
    _ state: PairState = .incompatible
  ) -> PairRule {
    PairRule(
      id: id,
      first: first,
      second: second,
      state: state,
      reason: "reason",
      onlyUnmixedMode: false,
      basis: .unverified,
      sources: []
    )
  }
}
