public import Clinical

/// Whether one zone may be treated.
public struct ZoneVerdict: Hashable, Sendable {
  /// The zone.
  public let zone: ZoneID
  /// The worst of the systemic findings and its own.
  public let verdict: Verdict
  /// The first day it may be treated, where only dates stand in the way.
  public let eligibleOn: CalendarDay?

  /// States a zone's verdict.
  public init(zone: ZoneID, verdict: Verdict, eligibleOn: CalendarDay?) {
    self.zone = zone
    self.verdict = verdict
    self.eligibleOn = eligibleOn
  }
}

/// Why a substance may not be placed.
public struct Exclusion: Hashable, Sendable {
  /// The substance.
  public let substance: SubstanceID
  /// Where it may not be placed; nothing for everywhere.
  public let zones: [ZoneID]?
  /// The rule, or the fact, that rules it out: `C25`, `fish`, `combined_hormonal_contraceptive`.
  public let because: String
  /// One sentence why.
  public let message: String
  /// The answers behind it.
  public let evidence: [EvidenceAnswer]

  /// States an exclusion.
  public init(
    substance: SubstanceID,
    zones: [ZoneID]?,
    because: String,
    message: String,
    evidence: [EvidenceAnswer]
  ) {
    self.substance = substance
    self.zones = zones
    self.because = because
    self.message = message
    self.evidence = evidence
  }
}

/// A chosen concern for which nothing is drafted, and who to see instead.
public struct ConcernStop: Hashable, Sendable {
  /// The concern.
  public let concern: ConcernID
  /// Where nothing is drafted; nothing for everywhere.
  public let zones: [ZoneID]?
  /// The verdict for this concern.
  public let verdict: Verdict
  /// Why, and who to see.
  public let message: String
  /// The answers behind it.
  public let evidence: [EvidenceAnswer]
  /// Where the rule was read.
  public let sources: [SourceID]

  /// States a stop.
  public init(
    concern: ConcernID,
    zones: [ZoneID]?,
    verdict: Verdict,
    message: String,
    evidence: [EvidenceAnswer],
    sources: [SourceID]
  ) {
    self.concern = concern
    self.zones = zones
    self.verdict = verdict
    self.message = message
    self.evidence = evidence
    self.sources = sources
  }
}

/// All that the rules say about one consultation.
public struct Assessment: Hashable, Sendable {
  /// The findings: worst first, then by rule id.
  public let findings: [Finding]
  /// The plan's verdict.
  public let verdict: Verdict
  /// The latest earliest date, present whenever the verdict is to wait for dated reasons only.
  public let eligibleOn: CalendarDay?
  /// What must be met before treatment, for undated reasons; empty where treatment is refused.
  public let conditionsToMeet: [String]
  /// The verdict of every chosen zone, in the pack's order.
  public let zones: [ZoneVerdict]
  /// Substances ruled out, with the reason of each.
  public let exclusions: [Exclusion]
  /// Substances used with caution, with the reason of each.
  public let cautions: [Exclusion]
  /// Concerns for which nothing is drafted.
  public let stops: [ConcernStop]
  /// What still stands between an approvable plan and its approval: consent and the checks of the day.
  public let openChecks: [Finding]
  /// What is asked again on the day of treatment, with the answers it has: an answer of an earlier day is none of that day.
  public let askedAgain: [Finding]

  /// Gathers what the rules say.
  public init(
    findings: [Finding],
    verdict: Verdict,
    eligibleOn: CalendarDay?,
    conditionsToMeet: [String],
    zones: [ZoneVerdict],
    exclusions: [Exclusion],
    cautions: [Exclusion],
    stops: [ConcernStop],
    openChecks: [Finding],
    askedAgain: [Finding] = []
  ) {
    self.findings = findings
    self.verdict = verdict
    self.eligibleOn = eligibleOn
    self.conditionsToMeet = conditionsToMeet
    self.zones = zones
    self.exclusions = exclusions
    self.cautions = cautions
    self.stops = stops
    self.openChecks = openChecks
    self.askedAgain = askedAgain
  }
}
