import Clinical

extension Fixture {
  static let concerns: [Concern] = [
    concern(
      "fine_lines",
      ["ha_ncl", "ha_polycomponent", "polynucleotides", "amino_acids"],
      [
        row("forehead", 500, (1000, 1500), papules), row("crow_feet", 300, (500, 1000), papules),
        row("cheek", 1000, (1000, 2000), papules), row("perioral", 500, (1000, 1500), papules),
        row("neck", 1500, (500, 1500), papules), row("decolletage", 1500, nil, papules),
        row("hand_dorsum", 500, (500, 1500), papules),
      ],
      sessions: (3, 6),
      expected: (28, 56, .courseEnd)
    ),
    concern(
      "hyperpigmentation",
      ["tranexamic_acid", "ascorbic_acid"],
      [
        row("forehead", 300, (1000, 1500), ["micropapule"]),
        row("cheek", 500, (1000, 1500), ["micropapule"]),
        row("hand_dorsum", nil, nil, ["micropapule"]),
      ],
      sessions: (3, 6),
      alternative: "sun protection and creams from a dermatologist come first"
    ),
    concern(
      "uneven_tone",
      ["ha_polycomponent", "tranexamic_acid", "ascorbic_acid"],
      [
        row("forehead", 500, (1000, 1500), nappage), row("cheek", 1000, (1000, 1500), nappage),
      ],
      sessions: (3, 6)
    ),
    concern(
      "dullness",
      ["ha_ncl", "ha_polycomponent", "polynucleotides"],
      [
        row("forehead", 500, (500, 1500), nappage), row("cheek", 1000, (500, 1500), nappage),
        row("perioral", nil, (500, 1500), nappage), row("neck", 1000, nil, nappage),
      ],
      sessions: (3, 4),
      expected: (2, 30, .session)
    ),
    concern(
      "dehydration",
      ["ha_ncl", "ha_polycomponent"],
      [
        row("forehead", 500, (1000, 1500), papules), row("cheek", 1000, (1000, 1500), papules),
      ],
      sessions: (3, 3),
      expected: (7, 30, .session)
    ),
    concern("puffy_eyes", [], [row("periorbital_lower", nil, nil, ["none"])], draftable: false),
    concern(
      "dark_circles",
      ["polynucleotides"],
      [row("periorbital_lower", 300, (500, 1000), ["micropapule"])],
      sessions: (2, 4),
      subtype: "thin_skin_vascular"
    ),
    concern(
      "stretch_marks",
      ["polynucleotides"],
      [
        row("upper_arm", 2000, (2000, 4000), ["linear_retrograde"]),
        row("abdomen", 3000, (2000, 4000), ["linear_retrograde"]),
        row("flank", 2000, (2000, 4000), ["linear_retrograde"]),
        row("buttock", 3000, (2000, 4000), ["linear_retrograde"]),
        row("thigh", 3000, (2000, 4000), ["linear_retrograde"]),
      ],
      interval: (21, 28),
      sessions: (3, 6),
      alternative: "microneedling serves stretch marks better"
    ),
    concern(
      "alopecia",
      ["dutasteride", "minoxidil", "polynucleotides", "dexpanthenol"],
      [row("scalp", 2000, (1000, 4000), ["nappage", "micropapule"])],
      interval: (7, 90),
      sessions: (8, 20)
    ),
    concern(
      "localised_fat",
      ["deoxycholic_acid"],
      [row("submental", nil, nil, ["per_label"])],
      interval: (28, 56),
      sessions: (1, 6),
      ownSession: true
    ),
  ]

  static let papules: [TechniqueID] = ["micropapule", "nappage"]
  static let nappage: [TechniqueID] = ["nappage", "micropapule"]

  static func row(
    _ zone: ZoneID,
    _ volume: Int?,
    _ depth: (Int, Int)?,
    _ techniques: [TechniqueID],
    notHere: [SubstanceID] = []
  ) -> ConcernZone {
    ConcernZone(
      zone: zone,
      techniques: techniques,
      depth: depth.map { Fixture.depth($0.0, $0.1) } ?? .unknown,
      volume: volume.map { Figure(.microlitres($0), basis: .policy) } ?? .unknown,
      notHere: notHere,
      note: nil
    )
  }

  static func concern(
    _ id: ConcernID,
    _ ranked: [SubstanceID],
    _ zones: [ConcernZone],
    interval: (Int, Int)? = (14, 28),
    sessions: (Int, Int)? = (3, 6),
    expected: (Int, Int, ExpectedResult.Origin)? = nil,
    alternative: String? = nil,
    subtype: String? = nil,
    draftable: Bool = true,
    ownSession: Bool = false,
    rule: String? = "nothing is injected; a doctor looks for a cause first",
    sources: [SourceID] = ["SEED4"]
  ) -> Concern {
    Concern(
      id: id,
      name: String(id.text.map { $0 == "_" ? " " : $0 }),
      isDraftable: draftable,
      ranked: ranked.enumerated().map {
        RankedSubstance(substance: $0.element, rank: $0.offset + 1, onlyIfSubtype: subtype)
      },
      zones: zones,
      interval: draftable ? span(interval) : .unknown,
      sessions: draftable ? span(sessions) : .unknown,
      maintenance: nil,
      expected: expected.map {
        ExpectedResult(days: Span(from: $0.0, reaching: $0.1), origin: $0.2, basis: .policy)
      },
      referIf: [],
      rule: draftable ? nil : rule,
      alternative: alternative,
      subtypes: subtype.map {
        [
          ConcernSubtype(id: $0, name: "thin skin", isDraftable: true),
          ConcernSubtype(id: "pigment", name: "pigment", isDraftable: false),
        ]
      } ?? [],
      needsOwnSession: ownSession,
      sources: sources
    )
  }

  private static func span(_ ends: (Int, Int)?) -> Figure<Span> {
    ends.map { Figure(Span(from: $0.0, reaching: $0.1), basis: .sourced) } ?? .unknown
  }
}
