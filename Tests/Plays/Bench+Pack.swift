import Clinical
package import Consultation
import Drafting
import Safety

extension Bench {
  package static let pack = Pack(
    identity: Pack.Identity(id: "bench", version: "1", digest: "0"),
    questionnaire: form,
    rules: SafetyRules(
      contraindications: [],
      washouts: [],
      flags: [],
      drugs: [],
      derivedFlags: [],
      checklist: [],
      conflicts: [
        SourceConflict(id: "K3", topic: "ibuprofen before injections", settled: "14 days")
      ],
      allergies: [],
      cautionAboveAge: .unknown,
      pressureAboveAge: .unknown,
      wording: [:]
    ),
    knowledge: knowledge,
    weights: DraftingWeights(
      support: [:],
      rankPercents: [100],
      costPerPlacement: 25,
      newSubstancesAtFirstSession: 2,
      itemsPerZoneUnmixed: 1,
      courseWeeks: Figure(26, basis: .policy),
      basis: .policy
    )
  )

  private static let knowledge = Knowledge(
    monographs: [
      monograph("ha_ncl", "Hyaluronic acid, non-cross-linked", .a),
      monograph("amino_acids", "Amino acids with hyaluronic acid", .b),
    ],
    blocked: [],
    concerns: [
      concern("dullness", "Dullness", in: ["forehead", "temple", "cheek", "neck"]),
      concern("dehydration", "Dehydration", in: ["forehead", "cheek"]),
      concern("puffy_eyes", "Puffy eyes", in: ["periorbital_lower"]),
      concern("dark_circles", "Dark circles", in: ["periorbital_lower"]),
      concern("cellulite", "Cellulite", in: ["abdomen", "thigh"]),
    ],
    techniques: [technique("micropapule", "Micropapule"), technique("nappage", "Nappage")],
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
    aftercare: [],
    normalReactions: [],
    redFlags: [],
    sources: [
      Citation(
        id: "DUTEIL2023",
        text: "Duteil et al., split-face trial of injected hyaluronic acid",
        place: "10.1111/jocd.15481",
        grade: "randomised trial"
      ), Citation(id: "SEED4", text: "Source text 4", place: "", grade: "seed"),
    ],
    texts: texts,
    names: ["periorbital_lower": "lower lid", "temple": "temples"]
  )

  private static let texts = MonographTexts(
    pregnancy: PackSentence(
      "No injected substance has adequate safety data for pregnancy.",
      basis: .sourced,
      sources: ["SEED4"]
    ),
    substances: [
      "ha_ncl": MonographText(
        kind: "a device",
        standing: .namedProduct,
        regulatory: PackSentence(
          "Must be CE-marked for injection into the skin.",
          basis: .sourced,
          sources: ["SEED4"]
        ),
        handling: PackSentence("Clear and colourless.", basis: .unverified),
        interactions: [PackSentence("Hyaluronidase dissolves it.", basis: .unverified)]
      ),
      "amino_acids": MonographText(
        kind: "a medicine",
        standing: .offLabel,
        regulatory: PackSentence(
          "Authorised for another use.",
          basis: .policy,
          sources: ["SEED4"]
        )
      ),
    ]
  )

  private static func concern(_ id: ConcernID, _ name: String, in zones: [ZoneID]) -> Concern {
    Concern(
      id: id,
      name: name,
      isDraftable: true,
      ranked: [],
      zones: zones.map { zone in
        ConcernZone(
          zone: zone,
          techniques: ["micropapule"],
          depth: .unknown,
          volume: .unknown,
          notHere: [],
          note: nil
        )
      },
      interval: .unknown,
      sessions: .unknown,
      maintenance: nil,
      expected: nil,
      referIf: [],
      rule: nil,
      alternative: nil,
      subtypes: [],
      needsOwnSession: false,
      sources: []
    )
  }

  private static func technique(_ id: TechniqueID, _ name: String) -> Technique {
    Technique(
      id: id,
      name: name,
      depth: .unknown,
      spacing: .unknown,
      perPoint: Span(minimum: 20, maximum: 50).map { Figure($0, basis: .sourced) } ?? .unknown,
      unit: "point",
      basis: .sourced,
      sources: ["SEED4"]
    )
  }

  private static func monograph(
    _ id: SubstanceID,
    _ name: String,
    _ grade: Evidence.Grade
  ) -> Monograph {
    Monograph(
      id: id,
      name: name,
      useClass: .productOnly,
      role: .deviceProduct,
      isActive: true,
      evidence: Evidence(grade: grade, direction: .positive),
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
}
