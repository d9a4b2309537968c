/// How the drafter may use a substance.
public enum UseClass: String, Sendable, Hashable, CaseIterable {
  /// May be ranked and drafted.
  case draftable
  /// Only as a named finished product authorised for intradermal use, per its instructions.
  case productOnly = "product_only"
  /// A medicine: only for an authorised prescriber.
  case prescriberOnly = "prescriber_only"
  /// Never drafted; the reason is explained.
  case explainOnly = "explain_only"
  /// Never drafted here, because the clinic does not use it.
  case hidden
  /// Never drafted, never offered, never overridden.
  case blocked
}

/// How good the evidence for the injected route is, and which way it points.
public struct Evidence: Hashable, Sendable {
  /// The quality of the evidence.
  public enum Grade: String, Sendable, Hashable, CaseIterable {
    /// At least one randomised trial of the injected route.
    case a = "A"
    /// Small, uncontrolled, retrospective or indirect studies of the injected route.
    case b = "B"
    /// Opinion, manufacturers' claims, animals or the laboratory only.
    case c = "C"
  }

  /// What the evidence says.
  public enum Direction: String, Sendable, Hashable, CaseIterable {
    /// It helps.
    case positive
    /// Studies disagree.
    case mixed
    /// It does not help, or harms.
    case negative
    /// There is none.
    case none
  }

  /// The grade.
  public let grade: Grade
  /// The direction.
  public let direction: Direction

  /// Makes a statement of evidence.
  public init(grade: Grade, direction: Direction) {
    self.grade = grade
    self.direction = direction
  }
}

/// What a substance is in a preparation.
public enum SubstanceRole: String, Sendable, Hashable, CaseIterable {
  /// A finished device or product.
  case deviceProduct = "device_product"
  /// An active substance.
  case active
  /// A local anaesthetic.
  case anaesthetic
  /// A diluent.
  case diluent
}

/// The largest mass of one substance per session, all zones together.
public struct MassCeiling: Hashable, Sendable {
  /// The largest mass per session.
  public let perSession: Figure<Mass>
  /// The largest mass in µg per kilogram of body weight, where one is published.
  public let microgramsPerKilogram: Int?

  /// Describes a ceiling.
  public init(perSession: Figure<Mass>, microgramsPerKilogram: Int?) {
    self.perSession = perSession
    self.microgramsPerKilogram = microgramsPerKilogram
  }
}

/// All that the pack knows of one substance.
public struct Monograph: Hashable, Sendable {
  /// The substance's id.
  public let id: SubstanceID
  /// Its name as people read it.
  public let name: String
  /// How the drafter may use it.
  public let useClass: UseClass
  /// What it is in a preparation.
  public let role: SubstanceRole
  /// Whether it counts as an active; only diluents and anaesthetics do not.
  public let isActive: Bool
  /// The evidence for the injected route.
  public let evidence: Evidence
  /// The strength that is drafted.
  public let concentration: Figure<Concentration>
  /// The usual volume, of a zone or of a whole session as `typicalVolumeIsPerZone` says.
  public let typicalVolume: Figure<Volume>
  /// Whether the usual volume is meant for one zone rather than for a session.
  public let typicalVolumeIsPerZone: Bool
  /// The largest volume per session, all zones together.
  public let volumeCeiling: Figure<Volume>
  /// The largest mass per session, where there is a ceiling.
  public let massCeiling: MassCeiling?
  /// The depth at which it is placed.
  public let depth: Figure<DepthRange>
  /// The layer of the skin it is meant for, as the pack names it.
  public let layer: String
  /// The fewest days between two sessions with it.
  public let minimumInterval: Figure<Int>
  /// The number of sessions its own course fixes.
  public let courseSessions: Figure<Span>
  /// The acidity in tenths of a pH unit.
  public let acidity: Figure<Span>
  /// Facts that bar it.
  public let excludedIf: [FactID]
  /// For how many days after they ended some of `excludedIf` still bar it.
  public let exclusionWindows: [FactID: Figure<Int>]
  /// Facts that bar it until a clearance is recorded.
  public let excludedUnlessCleared: [FactID]
  /// Facts under which it is used with caution.
  public let cautionIf: [FactID]
  /// Declared allergies that bar it.
  public let allergens: [FactID]
  /// Those of `allergens` that a label free of it would lift.
  public let allergensLiftedByLabel: [FactID]
  /// Whether it holds so many ingredients that every declared allergy is compared with its label.
  public let isComparedWithEveryAllergy: Bool
  /// Whether its vehicle may be injected: water, no oil and no alcohol.
  public let hasSafeVehicle: Bool
  /// Whether products differ in their vehicle, so that the label must show a safe one before use.
  public let mustShowVehicle: Bool
  /// The only zones it may be placed in; empty means any.
  public let onlyZones: [ZoneID]
  /// Zones it is never placed in.
  public let neverZones: [ZoneID]
  /// Whether it must be alone in its session.
  public let aloneInSession: Bool
  /// Whether it goes last into a syringe.
  public let isViscous: Bool
  /// Notes of the pack, in the pack's words.
  public let notes: [String]
  /// Where it was read, never empty.
  public let sources: [SourceID]

  /// Describes a substance.
  public init(
    id: SubstanceID,
    name: String,
    useClass: UseClass,
    role: SubstanceRole,
    isActive: Bool,
    evidence: Evidence,
    concentration: Figure<Concentration>,
    typicalVolume: Figure<Volume>,
    typicalVolumeIsPerZone: Bool,
    volumeCeiling: Figure<Volume>,
    massCeiling: MassCeiling?,
    depth: Figure<DepthRange>,
    layer: String,
    minimumInterval: Figure<Int>,
    courseSessions: Figure<Span>,
    acidity: Figure<Span>,
    excludedIf: [FactID],
    exclusionWindows: [FactID: Figure<Int>] = [:],
    excludedUnlessCleared: [FactID],
    cautionIf: [FactID],
    allergens: [FactID],
    allergensLiftedByLabel: [FactID],
    isComparedWithEveryAllergy: Bool = false,
    hasSafeVehicle: Bool = true,
    mustShowVehicle: Bool = false,
    onlyZones: [ZoneID],
    neverZones: [ZoneID],
    aloneInSession: Bool,
    isViscous: Bool,
    notes: [String],
    sources: [SourceID]
  ) {
    self.id = id
    self.name = name
    self.useClass = useClass
    self.role = role
    self.isActive = isActive
    self.evidence = evidence
    self.concentration = concentration
    self.typicalVolume = typicalVolume
    self.typicalVolumeIsPerZone = typicalVolumeIsPerZone
    self.volumeCeiling = volumeCeiling
    self.massCeiling = massCeiling
    self.depth = depth
    self.layer = layer
    self.minimumInterval = minimumInterval
    self.courseSessions = courseSessions
    self.acidity = acidity
    self.excludedIf = excludedIf
    self.exclusionWindows = exclusionWindows
    self.excludedUnlessCleared = excludedUnlessCleared
    self.cautionIf = cautionIf
    self.allergens = allergens
    self.allergensLiftedByLabel = allergensLiftedByLabel
    self.isComparedWithEveryAllergy = isComparedWithEveryAllergy
    self.hasSafeVehicle = hasSafeVehicle
    self.mustShowVehicle = mustShowVehicle
    self.onlyZones = onlyZones
    self.neverZones = neverZones
    self.aloneInSession = aloneInSession
    self.isViscous = isViscous
    self.notes = notes
    self.sources = sources
  }
}
