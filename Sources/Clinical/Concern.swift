/// One substance's place in a concern's ranking.
public struct RankedSubstance: Hashable, Sendable {
  /// The substance.
  public let substance: SubstanceID
  /// Its place, 1 for the best supported.
  public let rank: Int
  /// The only subtype of the concern it is meant for, where there is one.
  public let onlyIfSubtype: String?

  /// Ranks a substance.
  public init(substance: SubstanceID, rank: Int, onlyIfSubtype: String?) {
    self.substance = substance
    self.rank = rank
    self.onlyIfSubtype = onlyIfSubtype
  }
}

/// How a concern is treated in one zone.
public struct ConcernZone: Hashable, Sendable {
  /// The zone.
  public let zone: ZoneID
  /// The techniques that suit it, the preferred one first.
  public let techniques: [TechniqueID]
  /// The depth in µm.
  public let depth: Figure<DepthRange>
  /// The volume per session, both sides of a paired zone together.
  public let volume: Figure<Volume>
  /// Ranked substances that cannot be placed here.
  public let notHere: [SubstanceID]
  /// The pack's remark on this row.
  public let note: String?

  /// Describes a row.
  public init(
    zone: ZoneID,
    techniques: [TechniqueID],
    depth: Figure<DepthRange>,
    volume: Figure<Volume>,
    notHere: [SubstanceID],
    note: String?
  ) {
    self.zone = zone
    self.techniques = techniques
    self.depth = depth
    self.volume = volume
    self.notHere = notHere
    self.note = note
  }
}

/// A kind of a concern that decides what may be drafted, such as the pigment type of dark circles.
public struct ConcernSubtype: Hashable, Sendable {
  /// The subtype's id.
  public let id: String
  /// Its name as people read it.
  public let name: String
  /// Whether anything may be drafted for it.
  public let isDraftable: Bool

  /// Describes a subtype.
  public init(id: String, name: String, isDraftable: Bool) {
    self.id = id
    self.name = name
    self.isDraftable = isDraftable
  }
}

/// When a result may be expected.
public struct ExpectedResult: Hashable, Sendable {
  /// From where the days count.
  public enum Origin: String, Sendable, Hashable, CaseIterable {
    /// The first session of the course.
    case courseStart = "course_start"
    /// The last session of the course.
    case courseEnd = "course_end"
    /// Each session.
    case session
  }

  /// Days after the origin.
  public let days: Span
  /// The origin.
  public let origin: Origin
  /// What the figure rests on.
  public let basis: Basis

  /// Describes an expectation.
  public init(days: Span, origin: Origin, basis: Basis) {
    self.days = days
    self.origin = origin
    self.basis = basis
  }
}

/// How a result is kept after a course.
public struct Maintenance: Hashable, Sendable {
  /// Months between sessions, where published.
  public let everyMonths: Span?
  /// Sessions a year, where published.
  public let perYear: Span?
  /// Months to the next review, where published.
  public let reviewMonths: Int?
  /// What the figures rest on.
  public let basis: Basis
  /// Where they were read.
  public let sources: [SourceID]

  /// Describes the upkeep.
  public init(
    everyMonths: Span?,
    perYear: Span?,
    reviewMonths: Int?,
    basis: Basis,
    sources: [SourceID]
  ) {
    self.everyMonths = everyMonths
    self.perYear = perYear
    self.reviewMonths = reviewMonths
    self.basis = basis
    self.sources = sources
  }
}

/// What bothers a patient, and what the pack knows to do about it.
public struct Concern: Hashable, Sendable {
  /// The concern's id.
  public let id: ConcernID
  /// Its name as people read it.
  public let name: String
  /// Whether anything is ever drafted for it.
  public let isDraftable: Bool
  /// The candidates, best supported first; nothing else is ever a candidate.
  public let ranked: [RankedSubstance]
  /// The zones it may be treated in.
  public let zones: [ConcernZone]
  /// Days between sessions; nothing where the concern has no course.
  public let interval: Figure<Span>
  /// Number of sessions; nothing where the concern has no course.
  public let sessions: Figure<Span>
  /// How the result is kept, where published.
  public let maintenance: Maintenance?
  /// When a result may be expected, where published.
  public let expected: ExpectedResult?
  /// Reasons to refer instead of drafting: condition names, or `always`, `severity_severe`, `severity_moderate_or_more`,
  /// `cause_not_recorded`, `hollow_or_structural_cause`, `oedema_tendency`, `diagnosis_not_recorded`.
  public let referIf: [String]
  /// The pack's rule in words, where it has one.
  public let rule: String?
  /// What may serve the patient better, in words, where the pack names it.
  public let alternative: String?
  /// The kinds of this concern, where they matter.
  public let subtypes: [ConcernSubtype]
  /// Whether it is treated in a session of its own.
  public let needsOwnSession: Bool
  /// Where it was read.
  public let sources: [SourceID]

  /// Describes a concern.
  public init(
    id: ConcernID,
    name: String,
    isDraftable: Bool,
    ranked: [RankedSubstance],
    zones: [ConcernZone],
    interval: Figure<Span>,
    sessions: Figure<Span>,
    maintenance: Maintenance?,
    expected: ExpectedResult?,
    referIf: [String],
    rule: String?,
    alternative: String?,
    subtypes: [ConcernSubtype],
    needsOwnSession: Bool,
    sources: [SourceID]
  ) {
    self.id = id
    self.name = name
    self.isDraftable = isDraftable
    self.ranked = ranked
    self.zones = zones
    self.interval = interval
    self.sessions = sessions
    self.maintenance = maintenance
    self.expected = expected
    self.referIf = referIf
    self.rule = rule
    self.alternative = alternative
    self.subtypes = subtypes
    self.needsOwnSession = needsOwnSession
    self.sources = sources
  }
}

/// A way of injecting.
public struct Technique: Hashable, Sendable {
  /// The technique's id.
  public let id: TechniqueID
  /// Its name as people read it.
  public let name: String
  /// The depth it reaches in µm.
  public let depth: Figure<DepthRange>
  /// The distance between points in µm.
  public let spacing: Figure<Span>
  /// The angle of the needle to the skin in degrees.
  public let angle: Figure<Span>
  /// How far the needle travels in the skin, in µm.
  public let needleTravel: Figure<Span>
  /// The volume per point or line in µL.
  public let perPoint: Figure<Span>
  /// What `perPoint` counts: `point` or `line`.
  public let unit: String
  /// What the figures rest on.
  public let basis: Basis
  /// Where they were read.
  public let sources: [SourceID]

  /// Describes a technique.
  public init(
    id: TechniqueID,
    name: String,
    depth: Figure<DepthRange>,
    spacing: Figure<Span>,
    angle: Figure<Span> = .unknown,
    needleTravel: Figure<Span> = .unknown,
    perPoint: Figure<Span>,
    unit: String,
    basis: Basis,
    sources: [SourceID]
  ) {
    self.id = id
    self.name = name
    self.depth = depth
    self.spacing = spacing
    self.angle = angle
    self.needleTravel = needleTravel
    self.perPoint = perPoint
    self.unit = unit
    self.basis = basis
    self.sources = sources
  }
}

/// The needles that any of the techniques takes.
public struct Needles: Hashable, Sendable {
  /// The gauge; a larger number is a thinner needle.
  public let gauge: Span
  /// The length in µm.
  public let length: DepthRange
  /// What the figures rest on.
  public let basis: Basis
  /// Where they were read.
  public let sources: [SourceID]

  /// Describes needles.
  public init(gauge: Span, length: DepthRange, basis: Basis, sources: [SourceID]) {
    self.gauge = gauge
    self.length = length
    self.basis = basis
    self.sources = sources
  }
}
