public import Clinical

/// One syringe of a session.
public struct Preparation: Hashable, Sendable {
  /// The volume that one zone receives.
  public struct ZoneVolume: Hashable, Sendable {
    /// The zone.
    public let zone: ZoneID
    /// The volume of this session, both sides of a paired zone together.
    public let volume: Volume
    /// The full volume that later sessions of the course carry.
    public let laterVolume: Volume

    /// States a zone's volume.
    public init(zone: ZoneID, volume: Volume, laterVolume: Volume) {
      self.zone = zone
      self.volume = volume
      self.laterVolume = laterVolume
    }
  }

  /// One substance in the syringe.
  public struct Component: Hashable, Sendable {
    /// The substance.
    public let substance: SubstanceID
    /// What it is in the syringe.
    public let role: SubstanceRole
    /// Its volume; components and diluent sum exactly to the total.
    public let volume: Volume
    /// Its strength.
    public let concentration: Figure<Concentration>
    /// Its mass, where the strength is known.
    public let mass: Mass?
    /// Its evidence.
    public let evidence: Evidence
    /// The weakest of what its figures rest on.
    public let status: Basis
    /// Where its monograph was read.
    public let sources: [SourceID]

    /// States a component.
    public init(
      substance: SubstanceID,
      role: SubstanceRole,
      volume: Volume,
      concentration: Figure<Concentration>,
      mass: Mass?,
      evidence: Evidence,
      status: Basis,
      sources: [SourceID]
    ) {
      self.substance = substance
      self.role = role
      self.volume = volume
      self.concentration = concentration
      self.mass = mass
      self.evidence = evidence
      self.status = status
      self.sources = sources
    }
  }

  /// The treatment area.
  public let area: AreaID
  /// The zones with their volumes, in the pack's order.
  public let zones: [ZoneVolume]
  /// The substances, in the order of mixing.
  public let components: [Component]
  /// The volume of the syringe: the sum of its zones, and of its components.
  public let total: Volume
  /// The technique.
  public let technique: TechniqueID
  /// The depth in µm that every zone of it allows.
  public let depth: DepthRange
  /// What the depth rests on.
  public let depthStatus: Basis
  /// The order of mixing in words; empty for a syringe of one item.
  public let mixingOrder: [String]
  /// Pairs in it without data, which the prescriber answers for.
  public let pairsWithoutData: [[SubstanceID]]
  /// Why these substances, volumes, depth and technique: one line each.
  public let reasons: [PlanReason]

  /// Describes a syringe.
  public init(
    area: AreaID,
    zones: [ZoneVolume],
    components: [Component],
    total: Volume,
    technique: TechniqueID,
    depth: DepthRange,
    depthStatus: Basis,
    mixingOrder: [String],
    pairsWithoutData: [[SubstanceID]],
    reasons: [PlanReason]
  ) {
    self.area = area
    self.zones = zones
    self.components = components
    self.total = total
    self.technique = technique
    self.depth = depth
    self.depthStatus = depthStatus
    self.mixingOrder = mixingOrder
    self.pairsWithoutData = pairsWithoutData
    self.reasons = reasons
  }
}

/// Why a line of a plan is as it is.
public struct PlanReason: Hashable, Sendable {
  /// What is explained: `substance`, `volume`, `depth`, `technique`, `first_session`, `interval`, `sessions`.
  public let subject: String
  /// The rule in words with its arithmetic: "dullness 2 × 90 + dehydration 2 × 90 − 25 = 335".
  public let text: String
  /// The answers behind it, as item ids.
  public let answers: [String]
  /// The source ids behind it.
  public let sources: [SourceID]
  /// What it rests on.
  public let status: Basis

  /// Explains a line.
  public init(
    subject: String,
    text: String,
    answers: [String],
    sources: [SourceID],
    status: Basis
  ) {
    self.subject = subject
    self.text = text
    self.answers = answers
    self.sources = sources
    self.status = status
  }
}

/// A candidate that was not chosen.
public struct NotChosen: Hashable, Sendable {
  /// The substance.
  public let substance: SubstanceID
  /// The area it was a candidate for.
  public let area: AreaID
  /// The one reason that decided.
  public let reason: String
  /// The best score with it forced in, for feasible ones.
  public let scoreWith: Int?
  /// The answers behind the reason, as item ids.
  public let answers: [String]
  /// The source ids behind the reason.
  public let sources: [SourceID]
  /// The rule that decided, in words.
  public let rule: String
  /// What would let it be placed, where that is known.
  public let remedy: String?
  /// The zones that would be filled otherwise with it forced in, and what each would earn.
  public let weighed: [WeighedZone]

  /// Explains a refusal.
  public init(
    substance: SubstanceID,
    area: AreaID,
    reason: String,
    scoreWith: Int?,
    answers: [String],
    sources: [SourceID],
    rule: String = "",
    remedy: String? = nil,
    weighed: [WeighedZone] = []
  ) {
    self.substance = substance
    self.area = area
    self.reason = reason
    self.scoreWith = scoreWith
    self.answers = answers
    self.sources = sources
    self.rule = rule
    self.remedy = remedy
    self.weighed = weighed
  }
}

/// The best feasible choice that differs from the winner.
public struct RunnerUp: Hashable, Sendable {
  /// Its substances, by id.
  public let substances: [SubstanceID]
  /// Its score.
  public let score: Int
  /// The zones that it fills otherwise, and what each would earn.
  public let weighed: [WeighedZone]

  /// Names a runner-up.
  public init(substances: [SubstanceID], score: Int, weighed: [WeighedZone] = []) {
    self.substances = substances
    self.score = score
    self.weighed = weighed
  }
}

/// The sessions of a course.
public struct Course: Hashable, Sendable {
  /// Days between sessions.
  public let intervalDays: Int
  /// The range in which the practitioner may change the interval.
  public let intervalRange: Span
  /// How many sessions the course has.
  public let sessionCount: Int
  /// The range in which the practitioner may change the number.
  public let sessionRange: Span
  /// The dates, at most so many weeks ahead as the pack dates a course.
  public let sessions: [CalendarDay]
  /// The day to review the course, where it is longer than it is dated or ends.
  public let review: CalendarDay
  /// How the result is kept, in words with figures.
  public let maintenance: [ReasonedLine]
  /// Why this interval and this number.
  public let reasons: [PlanReason]

  /// Describes a course.
  public init(
    intervalDays: Int,
    intervalRange: Span,
    sessionCount: Int,
    sessionRange: Span,
    sessions: [CalendarDay],
    review: CalendarDay,
    maintenance: [ReasonedLine],
    reasons: [PlanReason]
  ) {
    self.intervalDays = intervalDays
    self.intervalRange = intervalRange
    self.sessionCount = sessionCount
    self.sessionRange = sessionRange
    self.sessions = sessions
    self.review = review
    self.maintenance = maintenance
    self.reasons = reasons
  }
}
