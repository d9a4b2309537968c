public import Clinical
import Drafting
public import Questionnaires
public import Safety

/// Answers whose judgement is known: the self-test judges them, and planning is off unless all agree.
public struct GoldenCase: Hashable, Sendable {
  /// One substance in one zone, as it is drafted.
  public struct Dose: Hashable, Sendable, Comparable {
    /// Where.
    public let zone: ZoneID
    /// What.
    public let substance: SubstanceID
    /// How much, both sides together.
    public let volume: Volume

    /// Describes a dose.
    public init(zone: ZoneID, substance: SubstanceID, volume: Volume) {
      self.zone = zone
      self.substance = substance
      self.volume = volume
    }

    /// Orders doses by zone, then by substance.
    public static func < (left: Self, right: Self) -> Bool {
      (left.zone, left.substance) < (right.zone, right.substance)
    }
  }

  /// What a judgement comes to.
  public struct Outcome: Hashable, Sendable {
    /// The verdict.
    public var verdict: Verdict
    /// The first day on which treatment may go ahead, where the verdict waits for one.
    public var eligibleOn: CalendarDay?
    /// The rules that found something, in order of their ids.
    public var findings: [RuleID]
    /// What is drafted, in order.
    public var doses: [Dose]
    /// The days of the course.
    public var sessions: [CalendarDay]

    /// Describes an outcome.
    public init(
      verdict: Verdict,
      eligibleOn: CalendarDay?,
      findings: [RuleID],
      doses: [Dose],
      sessions: [CalendarDay]
    ) {
      self.verdict = verdict
      self.eligibleOn = eligibleOn
      self.findings = findings.sorted()
      self.doses = doses.sorted()
      self.sessions = sessions
    }
  }

  /// What the case is about, in one sentence.
  public let name: String
  /// The day of the consultation.
  public let today: CalendarDay
  /// Who sits at the workstation.
  public let practitioner: Practitioner?
  /// What was answered.
  public let response: QuestionnaireResponse
  /// Decisions to go past rules.
  public let overrides: [RuleOverride]
  /// What must come out of it.
  public let expected: Outcome

  /// Describes a case.
  public init(
    name: String,
    today: CalendarDay,
    practitioner: Practitioner?,
    response: QuestionnaireResponse,
    overrides: [RuleOverride],
    expected: Outcome
  ) {
    self.name = name
    self.today = today
    self.practitioner = practitioner
    self.response = response
    self.overrides = overrides
    self.expected = expected
  }
}

extension GoldenCase.Outcome {
  /// What a judgement comes to; nothing where the answers could not be read.
  public init?(_ judgement: Judgement) {
    guard let plan = judgement.plan else { return nil }
    let doses = plan.preparations.flatMap { preparation in
      preparation.zones.flatMap { zone in
        preparation.components.map { component in
          GoldenCase.Dose(
            zone: zone.zone,
            substance: component.substance,
            volume: component.share(of: zone.volume, in: preparation)
          )
        }
      }
    }
    self.init(
      verdict: plan.verdict,
      eligibleOn: plan.eligibleOn,
      findings: Set(plan.findings.map(\.rule)).sorted(),
      doses: doses,
      sessions: plan.course?.sessions ?? []
    )
  }
}

extension Preparation.Component {
  /// This component's part of a zone's volume: a mixture has the same proportions everywhere.
  fileprivate func share(of zone: Volume, in preparation: Preparation) -> Volume {
    guard preparation.total > .zero else { return .zero }
    return .microlitres(
      zone.microlitres * volume.microlitres / preparation.total.microlitres
    )
  }
}
