public import Clinical

/// Days to wait after an exposure: one row of `washouts.yaml`.
public struct Washout: Hashable, Sendable {
  /// What a row does.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Something taken or applied must wash out.
    case wash
    /// A prescribed medicine that is never stopped.
    case neverStop = "never_stop"
    /// A state that must pass.
    case state
    /// Two procedures keep a distance.
    case space
    /// A protective medicine must be arranged by a prescriber.
    case prophylaxis
    /// Advice that never defers.
    case advice
  }

  /// What a medicine recorded as prescribed yields; never a stop instruction.
  public enum PrescribedBehaviour: String, Sendable, Hashable, CaseIterable {
    /// The prescriber is asked.
    case refer = "refer_never_stop"
    /// Treatment waits; the medicine goes on.
    case `defer` = "defer_never_stop"
    /// A warning; the medicine goes on.
    case warn = "warn_never_stop"
    /// No medicine is involved.
    case same
  }

  /// One line of a rule that decides by the days between exposure and treatment.
  public struct Band: Hashable, Sendable {
    /// The fewest days between them.
    public let fromDay: Int
    /// The most days between them; nothing for no end.
    public let untilDay: Int?
    /// The verdict; nothing where the exposure is clear.
    public let verdict: Verdict?
    /// Days after the exposure that are eligible, where the band defers.
    public let eligibleAfterDays: Int?
    /// Whether a typed override is accepted in this band; nothing where the row decides.
    public let allowsOverride: Bool?
    /// What it says, where the pack words it.
    public let text: String?

    /// Describes a band.
    public init(
      fromDay: Int,
      untilDay: Int?,
      verdict: Verdict?,
      eligibleAfterDays: Int?,
      allowsOverride: Bool?,
      text: String?
    ) {
      self.fromDay = fromDay
      self.untilDay = untilDay
      self.verdict = verdict
      self.eligibleAfterDays = eligibleAfterDays
      self.allowsOverride = allowsOverride
      self.text = text
    }
  }

  /// The rule's id, W01 to W39.
  public let id: RuleID
  /// What it counts from.
  public let exposure: FactID
  /// What it does.
  public let kind: Kind
  /// Calendar days to wait; unknown where no date is ever computed.
  public let days: Figure<Int>
  /// Whether failing alone defers; a soft rule alone only cautions.
  public let isHard: Bool
  /// Whether no typed override ever lowers it.
  public let hardNoOverride: Bool
  /// What a prescribed medicine yields.
  public let prescribedBehaviour: PrescribedBehaviour
  /// The first day after the exposure at which a typed override is accepted; nothing where none is.
  public let overrideFromDay: Int?
  /// Whether it holds for the zones named rather than for the whole body.
  public let isZoneLocal: Bool
  /// Medicines it covers.
  public let drugs: [FactID]
  /// The verdict it raises where the row fixes one.
  public let verdict: Verdict?
  /// The contraindication it belongs to, where there is one.
  public let condition: RuleID?
  /// The bands, where the row has its own; otherwise exposure date + days.
  public let bands: [Band]
  /// Days to wait from the consultation where the date is unknown.
  public let unknownDateDays: Int?
  /// Whether a state that is present now defers without a date.
  public let presentNowDefersUndated: Bool
  /// Days on the scalp, where they differ.
  public let scalpDays: Int?
  /// Zone groups it applies to; empty means all.
  public let areas: [AreaID]
  /// Whether fully healed skin is needed in every case.
  public let requiresHealedSkin: Bool
  /// Whether it counts towards a verdict at all.
  public let gates: Bool
  /// Whether it keeps a distance to what comes after the session, too.
  public var looksAhead: Bool {
    direction == "before_and_after_session" || direction == "session_before_event"
  }
  /// Whether it speaks of what follows a session, so that nothing of the past is asked: `after_session`,
  /// `before_and_after_session`, `session_before_event`; nothing for the usual direction.
  public let direction: String?
  /// Further figures by the pack's key: `hours`, `advised_days`, `floor_days`, `sunburn_days_after_cleared`.
  public let figures: [String: Int]
  /// What it says, where the pack words it.
  public let text: String?
  /// Conflicts between sources that it settles.
  public let conflicts: [RuleID]
  /// Where it was read.
  public let sources: [SourceID]

  /// Describes a row.
  public init(
    id: RuleID,
    exposure: FactID,
    kind: Kind,
    days: Figure<Int>,
    isHard: Bool,
    hardNoOverride: Bool,
    prescribedBehaviour: PrescribedBehaviour,
    overrideFromDay: Int?,
    isZoneLocal: Bool,
    drugs: [FactID],
    verdict: Verdict?,
    condition: RuleID?,
    bands: [Band],
    unknownDateDays: Int?,
    presentNowDefersUndated: Bool,
    scalpDays: Int?,
    areas: [AreaID],
    requiresHealedSkin: Bool,
    gates: Bool,
    direction: String?,
    figures: [String: Int],
    text: String?,
    conflicts: [RuleID],
    sources: [SourceID]
  ) {
    self.id = id
    self.exposure = exposure
    self.kind = kind
    self.days = days
    self.isHard = isHard
    self.hardNoOverride = hardNoOverride
    self.prescribedBehaviour = prescribedBehaviour
    self.overrideFromDay = overrideFromDay
    self.isZoneLocal = isZoneLocal
    self.drugs = drugs
    self.verdict = verdict
    self.condition = condition
    self.bands = bands
    self.unknownDateDays = unknownDateDays
    self.presentNowDefersUndated = presentNowDefersUndated
    self.scalpDays = scalpDays
    self.areas = areas
    self.requiresHealedSkin = requiresHealedSkin
    self.gates = gates
    self.direction = direction
    self.figures = figures
    self.text = text
    self.conflicts = conflicts
    self.sources = sources
  }
}
