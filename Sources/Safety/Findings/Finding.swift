public import Clinical

/// What one rule says about these answers.
public struct Finding: Hashable, Sendable {
  /// Whom and where a finding concerns.
  public enum Scope: Hashable, Sendable {
    /// The whole patient.
    case systemic
    /// These zones only, in the pack's order.
    case zones([ZoneID])
  }

  /// The rule.
  public let rule: RuleID
  /// A short name of the rule for lists.
  public let title: String
  /// What it does.
  public let effect: Effect
  /// How loudly it speaks.
  public let severity: Severity
  /// Whom and where it concerns.
  public let scope: Scope
  /// The verdict it raises.
  public let verdict: Verdict
  /// What it stops while open.
  public let gate: Gate
  /// One sentence: what was found, what it means, and the remedy.
  public internal(set) var message: String
  /// The answers it rests on, never empty.
  public let evidence: [EvidenceAnswer]
  /// The first day it no longer holds, for dated ones.
  public let earliestDate: CalendarDay?
  /// Whether a soft rule: alone it is a caution, and its date joins when a hard rule also fails.
  public let isSoft: Bool
  /// What must be met, for undated ones: "answer needed: pregnancy".
  public let untilCondition: String?
  /// Substances it rules out.
  public let excludes: [SubstanceID]
  /// Substances it asks to use with caution.
  public internal(set) var cautions: [SubstanceID]
  /// The fewest days between sessions while it holds.
  public let intervalDays: Int?
  /// Whether a typed override would lower it as things stand.
  public let allowsOverride: Bool
  /// What a clearance would lower it to, where one counts.
  public let clearanceTo: Verdict?
  /// Conflicts between sources that its rule settles.
  public let conflicts: [RuleID]
  /// What it rests on.
  public let status: Basis
  /// Where its rule was read.
  public let sources: [SourceID]

  /// Describes a finding.
  public init(
    rule: RuleID,
    title: String,
    effect: Effect,
    severity: Severity,
    scope: Scope,
    verdict: Verdict,
    gate: Gate = .drafting,
    message: String,
    evidence: [EvidenceAnswer],
    earliestDate: CalendarDay? = nil,
    isSoft: Bool = false,
    untilCondition: String? = nil,
    excludes: [SubstanceID] = [],
    cautions: [SubstanceID] = [],
    intervalDays: Int? = nil,
    allowsOverride: Bool = false,
    clearanceTo: Verdict? = nil,
    conflicts: [RuleID] = [],
    status: Basis,
    sources: [SourceID]
  ) {
    self.rule = rule
    self.title = title
    self.effect = effect
    self.severity = severity
    self.scope = scope
    self.verdict = verdict
    self.gate = gate
    self.message = message
    self.evidence = evidence
    self.earliestDate = earliestDate
    self.isSoft = isSoft
    self.untilCondition = untilCondition
    self.excludes = excludes
    self.cautions = cautions
    self.intervalDays = intervalDays
    self.allowsOverride = allowsOverride
    self.clearanceTo = clearanceTo
    self.conflicts = conflicts
    self.status = status
    self.sources = sources
  }
}
