public import Clinical
import Drafting
import Questionnaires
import Safety

/// Judges stored consultations by today's pack, and says what would be flagged otherwise than it was.
///
///     events ─▶ record ─▶ judged by the pack it was opened with ─┐
///                   └───▶ judged by today's pack ────────────────┴▶ what moved
///
/// Each is judged as of the day on which it was last answered, so that only the packs differ. Where the
/// earlier pack is not at hand, the verdict that the list kept is all there is to compare with.
public struct Sweep: Sendable {
  private let now: Judge
  private let earlier: [String: Judge]
  /// The earlier packs that ask what today's asks: their answers are read once.
  private let sameForm: Set<String>

  /// Prepares to judge.
  ///
  /// - Parameters:
  ///   - now: Today's pack.
  ///   - earlier: Packs of earlier days.
  public init(now: Judge, earlier: [Judge] = []) {
    self.now = now
    let others = earlier.filter { $0.pack.identity.digest != now.pack.identity.digest }
    self.earlier = Dictionary(others.map { ($0.pack.identity.digest, $0) }) { first, _ in first }
    sameForm = Set(
      others.filter { $0.pack.questionnaire == now.pack.questionnaire }.map(\.pack.identity.digest)
    )
  }

  /// Whether the pack a consultation was opened with is at hand, so that findings and plan are compared with its own.
  public func hasPack(of events: [StoredEvent]) -> Bool {
    guard case .opened(let opening)? = events.first?.event else { return false }
    let digest = opening.pack.digest
    return digest == now.pack.identity.digest || earlier[digest] != nil
  }

  /// What would be flagged otherwise in a consultation.
  ///
  /// - Parameters:
  ///   - events: Its events, oldest first.
  ///   - line: Its line in the list.
  /// - Returns: The difference; nothing where all is as it was, or the consultation was voided.
  /// - Throws: What is wrong with its record.
  public func difference(
    of events: [StoredEvent],
    _ line: ConsultationSummary
  ) throws(RecordError) -> SweptConsultation? {
    guard let record = ConsultationRecord(events: events) else {
      throw .unreadableEvent(sequence: events.first?.sequence ?? 0, reason: Words.noOpening)
    }
    guard record.status != .voided else { return nil }
    let today = events.last { $0.event.bearsOnThePlan }?.at.day ?? record.opening.day
    let practitioner = Practitioner(name: record.lastPractitioner, role: record.opening.role)
    let answers = now.read(
      record.response,
      answeredOn: record.answeredOn,
      today: today,
      practitioner: practitioner,
      overrides: record.overrides
    )
    let after = now.judge(answers, edits: record.edits)
    let swept =
      if let judge = earlier[record.opening.pack.digest] {
        comparison(
          sameForm.contains(judge.pack.identity.digest)
            ? judge.judge(answers, edits: record.edits)
            : judge.judge(record, today: today, practitioner: practitioner),
          after,
          line
        )
      } else {
        comparison(after, line)
      }
    return swept.isChanged ? swept : nil
  }

  /// Both judged: the verdict, every finding, and every line of the plan.
  private func comparison(
    _ before: Judgement,
    _ after: Judgement,
    _ line: ConsultationSummary
  ) -> SweptConsultation {
    let old = before.assessment?.findings ?? []
    let new = after.assessment?.findings ?? []
    func missing(_ findings: [Finding], from others: [Finding]) -> [SweptConsultation.Flag] {
      findings.filter { finding in
        !others.contains { $0.rule == finding.rule && $0.verdict == finding.verdict }
      }
      .map(SweptConsultation.Flag.init)
    }
    let difference = before.plan.flatMap { plan in
      after.plan.map { PlanDifference(between: plan, and: $0, knowledge: now.pack.knowledge) }
    }
    return SweptConsultation(
      line: line,
      before: before.plan?.verdict,
      after: after.plan?.verdict,
      added: missing(new, from: old),
      removed: missing(old, from: new),
      planLines: difference?.planned ?? [],
      problem: after.inputErrors.first?.message,
      isByPack: true
    )
  }

  /// Only the verdict is known: what speaks for the new one is named where it differs.
  private func comparison(
    _ after: Judgement,
    _ line: ConsultationSummary
  ) -> SweptConsultation {
    let before = Verdict(id: line.verdict)
    let verdict = after.plan?.verdict
    let isKnown = before != nil && before != verdict
    let findings = after.assessment?.findings ?? []
    return SweptConsultation(
      line: line,
      before: before,
      after: before == nil ? nil : verdict,
      added: isKnown
        ? findings.filter { $0.verdict == verdict }.map(SweptConsultation.Flag.init) : [],
      removed: [],
      planLines: [],
      problem: isKnown ? after.inputErrors.first?.message : nil,
      isByPack: false
    )
  }
}

/// A stored consultation that today's pack would flag otherwise.
public struct SweptConsultation: Hashable, Sendable {
  /// A finding, as far as a list needs it.
  public struct Flag: Hashable, Sendable {
    /// Its rule.
    public let rule: RuleID
    /// Its title.
    public let title: String
    /// What it leads to.
    public let verdict: Verdict
  }

  /// Its line in the list.
  public let line: ConsultationSummary
  /// The verdict it had; nothing where its answers could not be read.
  public let before: Verdict?
  /// The verdict it would have now.
  public let after: Verdict?
  /// Findings it would have now, and had not, or had milder or more severe.
  public let added: [Flag]
  /// Findings it had, and would have no more.
  public let removed: [Flag]
  /// What would move in its plan, in words.
  public let planLines: [String]
  /// Why its answers cannot be read now, where they cannot: the answer, the reason and the remedy.
  public let problem: String?
  /// Whether it was judged by its own pack, too; without that only the verdicts were compared.
  public let isByPack: Bool

  /// Whether anything differs.
  var isChanged: Bool {
    before != after || !added.isEmpty || !removed.isEmpty || !planLines.isEmpty
  }
}

extension SweptConsultation.Flag {
  fileprivate init(_ finding: Finding) {
    self.init(rule: finding.rule, title: finding.title, verdict: finding.verdict)
  }
}

extension ConsultationEvent {
  /// Whether the plan may be another one after it.
  fileprivate var bearsOnThePlan: Bool {
    switch self {
    case .opened, .answered, .cleared, .occurrenceAdded, .occurrenceRemoved, .edited, .editsCleared,
      .overridden, .overrideWithdrawn, .approved, .amended:
      true
    case .noted, .printed, .exported, .parked, .resumed, .voided: false
    }
  }
}
