import Clinical

extension Fixture {
  static let monographs: [Monograph] = [
    substance("ha_ncl", .productOnly, .a, .positive, 10_000, depth: (1000, 2000), sessions: 3)
      .with(never: ["periorbital_lower"], viscous: true),
    substance("ha_polycomponent", .productOnly, .a, .mixed, 5000, depth: (1000, 4000), sessions: 3)
      .with(excludedIf: ["g6pd_deficiency"], never: ["periorbital_lower"], viscous: true),
    substance("polynucleotides", .productOnly, .a, .mixed, 20_000, depth: (1000, 2000), sessions: 3)
      .with(allergens: ["fish"], viscous: true),
    substance("amino_acids", .productOnly, .b, .positive, 33_333, depth: (1000, 2000), sessions: 3),
    substance(
      "tranexamic_acid",
      .prescriberOnly,
      .a,
      .mixed,
      4000,
      depth: (1000, 2000),
      sessions: 4
    )
    .with(ceiling: 1000, massCeiling: 4000),
    substance("ascorbic_acid", .prescriberOnly, .b, .mixed, 100_000, depth: (1000, 2000))
      .with(ceiling: 1000),
    substance("organic_silicon", .prescriberOnly, .b, .positive, 1000, depth: (2000, 4000))
      .with(ceiling: 2000, acidity: 57),
    substance("minoxidil", .prescriberOnly, .a, .mixed, 5000, depth: (1000, 4000), interval: 7)
      .with(only: ["scalp"], ceiling: 2000, massCeiling: 10_000),
    substance("dutasteride", .prescriberOnly, .a, .positive, 100, depth: nil, interval: 90)
      .with(only: ["scalp"], ceiling: 1000),
    substance("dexpanthenol", .prescriberOnly, .c, .none, 250_000, depth: (1000, 4000)),
    substance("deoxycholic_acid", .prescriberOnly, .a, .positive, 10_000, depth: nil, interval: 28)
      .with(only: ["submental"], ceiling: 10_000, alone: true),
    substance("prp", .explainOnly, .a, .positive, nil, depth: nil).with(alone: true),
    substance("glutathione", .blocked, .c, .negative, 0, depth: nil),
    substance("lidocaine", .prescriberOnly, .a, .positive, 10_000, depth: nil)
      .with(role: .anaesthetic),
  ]

  static func substance(
    _ id: SubstanceID,
    _ useClass: UseClass,
    _ grade: Evidence.Grade,
    _ direction: Evidence.Direction,
    _ concentration: Int?,
    depth: (Int, Int)?,
    interval: Int? = 14,
    sessions: Int? = nil
  ) -> Monograph {
    let strength = concentration.map { Concentration(microgramsPerMillilitre: $0) }
    return Monograph(
      id: id,
      name: String(id.text.map { $0 == "_" ? " " : $0 }),
      useClass: useClass,
      role: .active,
      isActive: true,
      evidence: Evidence(grade: grade, direction: direction),
      concentration: strength.map { Figure($0, basis: .sourced) } ?? .unknown,
      typicalVolume: .unknown,
      typicalVolumeIsPerZone: false,
      volumeCeiling: .unknown,
      massCeiling: nil,
      depth: depth.map { Fixture.depth($0.0, $0.1) } ?? .unknown,
      layer: "dermis",
      minimumInterval: interval.map { Figure($0, basis: .sourced, sources: ["SEED0"]) } ?? .unknown,
      courseSessions: sessions.map { Figure(Span(from: $0, reaching: $0), basis: .sourced) }
        ?? .unknown,
      acidity: .unknown,
      excludedIf: [],
      excludedUnlessCleared: [],
      cautionIf: [],
      allergens: [],
      allergensLiftedByLabel: [],
      onlyZones: [],
      neverZones: [],
      aloneInSession: false,
      isViscous: false,
      notes: [],
      sources: ["DUTEIL2023"]
    )
  }
}

extension Monograph {
  /// The monograph with some of its figures changed.
  func with(
    useClass: UseClass? = nil,
    role: SubstanceRole? = nil,
    evidence: Evidence? = nil,
    excludedIf: [FactID]? = nil,
    allergens: [FactID]? = nil,
    only: [ZoneID]? = nil,
    never: [ZoneID]? = nil,
    ceiling: Int? = nil,
    massCeiling: Int? = nil,
    perKilogram: Int? = nil,
    acidity: Int? = nil,
    alone: Bool? = nil,
    viscous: Bool? = nil,
    safeVehicle: Bool? = nil
  ) -> Monograph {
    let role = role ?? self.role
    return Monograph(
      id: id,
      name: name,
      useClass: useClass ?? self.useClass,
      role: role,
      isActive: role == .active || role == .deviceProduct,
      evidence: evidence ?? self.evidence,
      concentration: concentration,
      typicalVolume: typicalVolume,
      typicalVolumeIsPerZone: typicalVolumeIsPerZone,
      volumeCeiling: ceiling.map { Figure(.microlitres($0), basis: .policy) } ?? volumeCeiling,
      massCeiling: massCeiling.map {
        MassCeiling(
          perSession: Figure(Mass(micrograms: $0), basis: .policy),
          microgramsPerKilogram: perKilogram
        )
      } ?? self.massCeiling,
      depth: depth,
      layer: layer,
      minimumInterval: minimumInterval,
      courseSessions: courseSessions,
      acidity: acidity.map { Figure(Span(from: $0, reaching: $0), basis: .sourced) }
        ?? self.acidity,
      excludedIf: excludedIf ?? self.excludedIf,
      excludedUnlessCleared: excludedUnlessCleared,
      cautionIf: cautionIf,
      allergens: allergens ?? self.allergens,
      allergensLiftedByLabel: allergensLiftedByLabel,
      isComparedWithEveryAllergy: isComparedWithEveryAllergy,
      hasSafeVehicle: safeVehicle ?? hasSafeVehicle,
      mustShowVehicle: mustShowVehicle,
      onlyZones: only ?? onlyZones,
      neverZones: never ?? neverZones,
      aloneInSession: alone ?? aloneInSession,
      isViscous: viscous ?? isViscous,
      notes: notes,
      sources: sources
    )
  }
}
