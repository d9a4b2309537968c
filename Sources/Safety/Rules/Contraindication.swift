public import Clinical

/// What a rule does to a treatment.
public enum Effect: String, Sendable, Hashable, CaseIterable {
  /// No treatment.
  case absolute
  /// A prescriber or physician must answer first.
  case refer
  /// Wait until a day.
  case deferUntilDate = "defer_until_date"
  /// Wait until a condition is met.
  case deferUntilCondition = "defer_until_condition"
  /// Some substances are out.
  case excludeSubstances = "exclude_substances"
  /// Go ahead with care.
  case caution
}

/// What an open rule stops.
public enum Gate: String, Sendable, Hashable, CaseIterable {
  /// Drafting, and all that follows.
  case drafting
  /// The approval of a plan.
  case approval
  /// The session itself.
  case session
}

/// How an answer of "not sure" or a refusal counts.
public enum UnsureReading: String, Sendable, Hashable, CaseIterable {
  /// As a yes.
  case sameAsYes = "same_as_yes"
  /// As a reason to refer.
  case refer
  /// As a reason to wait.
  case `defer`
  /// As a reason to leave out the rule's substances and raise its own verdict.
  case exclude
  /// As a caution.
  case caution
}

/// A condition that speaks against treatment: one row of `contraindications.yaml`.
public struct Contraindication: Hashable, Sendable {
  /// A band of a contraindication that replaces its verdict and clearance when it holds.
  public struct Tier: Hashable, Sendable {
    /// The named test, such as `systolic_ge_180_or_diastolic_ge_110`; the set is closed.
    public let when: String
    /// The figures the test uses, by the pack's key: `systolic_mmhg`, `diastolic_mmhg`, `days`, `hba1c_mmol_per_mol`.
    public let figures: [String: Int]
    /// The verdict while it holds.
    public let verdict: Verdict
    /// What a clearance lowers it to; nothing where no clearance counts.
    public let clearanceTo: Verdict?
    /// Whether it holds for the named zones only; nothing where the row's own scope holds.
    public let isZoneLocal: Bool?
    /// Substances it adds to the row's exclusions.
    public let excludes: [SubstanceID]
    /// What it says, where the pack words it.
    public let text: String?
    /// What it rests on; nothing where the row's own basis holds.
    public let basis: Basis?

    /// Describes a band.
    public init(
      when: String,
      figures: [String: Int],
      verdict: Verdict,
      clearanceTo: Verdict?,
      isZoneLocal: Bool?,
      excludes: [SubstanceID],
      text: String?,
      basis: Basis?
    ) {
      self.when = when
      self.figures = figures
      self.verdict = verdict
      self.clearanceTo = clearanceTo
      self.isZoneLocal = isZoneLocal
      self.excludes = excludes
      self.text = text
      self.basis = basis
    }
  }

  /// The rule's id, C01 to C50.
  public let id: RuleID
  /// The condition's name, which is also the id of the item that asks it.
  public let name: FactID
  /// What it does.
  public let effect: Effect
  /// The verdict it raises.
  public let verdict: Verdict
  /// Whether it holds for the zones named rather than for the whole body.
  public let isZoneLocal: Bool
  /// What a written clearance lowers it to; nothing where none counts.
  public let clearanceTo: Verdict?
  /// Whether no typed override ever lowers it.
  public let hardNoOverride: Bool
  /// How "not sure" and a refusal count.
  public let unsureCountsAs: UnsureReading
  /// Days to wait, where a date is computed.
  public let days: Figure<Int>
  /// Days to wait from the consultation where the healed date is unknown.
  public let unknownDateDays: Int?
  /// Whether every substance is out.
  public let excludesAll: Bool
  /// Substances that are out.
  public let excludes: [SubstanceID]
  /// Those of `excludes` that a clearance brings back.
  public let excludesLiftedByClearance: [SubstanceID]
  /// Those of `excludes` that a product label can bring back.
  public let liftedByLabel: [SubstanceID]
  /// Flags and medicines that raise it.
  public let raisedBy: [FactID]
  /// Flags that a yes sets.
  public let setsFlags: [FactID]
  /// Allergies that raise it.
  public let allergies: [FactID]
  /// What it stops.
  public let gate: Gate
  /// Declared facts that make a zone-local row hold for the whole body.
  public let escalatesIf: [FactID]
  /// The zones it holds for, where the row fixes them.
  public let zones: [ZoneID]
  /// The zone groups it holds for, where the row fixes them.
  public let areas: [AreaID]
  /// Zones that are better avoided while it holds.
  public let avoidZones: [ZoneID]
  /// The fewest days between sessions while it holds.
  public let intervalDays: Int?
  /// Further figures of the row by the pack's key: `years`, `observe_minutes`, `test_point_days`.
  public let figures: [String: Int]
  /// The bands that replace its verdict.
  public let tiers: [Tier]
  /// Until when it holds, in words.
  public let until: String?
  /// The rule in the pack's words.
  public let rule: String?
  /// Whether the five source texts name it.
  public let inSourceTexts: Bool
  /// Whether nothing short of a recorded clearance may end in a plain "proceed".
  public let seedFloor: Bool
  /// What it rests on.
  public let basis: Basis
  /// Where it was read.
  public let sources: [SourceID]

  /// Describes a row.
  public init(
    id: RuleID,
    name: FactID,
    effect: Effect,
    verdict: Verdict,
    isZoneLocal: Bool,
    clearanceTo: Verdict?,
    hardNoOverride: Bool,
    unsureCountsAs: UnsureReading,
    days: Figure<Int>,
    unknownDateDays: Int?,
    excludesAll: Bool,
    excludes: [SubstanceID],
    excludesLiftedByClearance: [SubstanceID],
    liftedByLabel: [SubstanceID],
    raisedBy: [FactID],
    setsFlags: [FactID],
    allergies: [FactID],
    gate: Gate,
    escalatesIf: [FactID],
    zones: [ZoneID],
    areas: [AreaID],
    avoidZones: [ZoneID],
    intervalDays: Int?,
    figures: [String: Int],
    tiers: [Tier],
    until: String?,
    rule: String?,
    inSourceTexts: Bool,
    seedFloor: Bool,
    basis: Basis,
    sources: [SourceID]
  ) {
    self.id = id
    self.name = name
    self.effect = effect
    self.verdict = verdict
    self.isZoneLocal = isZoneLocal
    self.clearanceTo = clearanceTo
    self.hardNoOverride = hardNoOverride
    self.unsureCountsAs = unsureCountsAs
    self.days = days
    self.unknownDateDays = unknownDateDays
    self.excludesAll = excludesAll
    self.excludes = excludes
    self.excludesLiftedByClearance = excludesLiftedByClearance
    self.liftedByLabel = liftedByLabel
    self.raisedBy = raisedBy
    self.setsFlags = setsFlags
    self.allergies = allergies
    self.gate = gate
    self.escalatesIf = escalatesIf
    self.zones = zones
    self.areas = areas
    self.avoidZones = avoidZones
    self.intervalDays = intervalDays
    self.figures = figures
    self.tiers = tiers
    self.until = until
    self.rule = rule
    self.inSourceTexts = inSourceTexts
    self.seedFloor = seedFloor
    self.basis = basis
    self.sources = sources
  }
}
