import Clinical
import Consultation
import Drafting
import Questionnaires
import Safety

/// Adding a finding never makes the verdict milder.
extension Law {
  /// A no that becomes a yes, "not sure", a refusal or no answer at all makes nothing milder.
  static let monotoneAnswers = Law("answers never make it milder") { seen in
    guard let plan = seen.plan, !seen.turns.isEmpty else { return nil }
    return seen.turns.flatMap { turn -> [String] in
      guard let after = turn.judgement.plan else { return [] }
      let name = "\(turn.item): no becomes \(turn.answer?.code ?? "not asked")"
      return unless(
        after.verdict >= plan.verdict,
        "\(name): \(plan.verdict.id) falls to \(after.verdict.id)"
      )
        + plan.zones.flatMap { zone in
          let now = after.zones.first { $0.zone == zone.zone }?.verdict ?? .doNotTreat
          return unless(
            now >= zone.verdict,
            "\(name): \(zone.zone) falls from \(zone.verdict.id) to \(now.id)"
          )
        }
    }
  }

  /// Whoever has all the findings of another and more has no milder verdict.
  static let monotoneFindings = Law("findings never make it milder") { seen in
    guard let plan = seen.plan else { return nil }
    let added = seen.turns.compactMap { turn -> (Seen.Turn, Verdict)? in
      guard let after = turn.judgement.plan else { return nil }
      let before = plan.findings.map(Weight.init)
      let now = after.findings.map(Weight.init)
      return before.allSatisfy(now.contains) && now.count > before.count
        ? (turn, after.verdict) : nil
    }
    guard !added.isEmpty else { return nil }
    return added.flatMap { turn, verdict in
      unless(verdict >= plan.verdict, "\(turn.item): more findings, and \(verdict.id)")
    }
  }

  /// Answers that reassure: a yes to them clears or heals.
  static let reassuring: Set<ItemID> = [
    "pacemaker_alone", "stable_with_recent_tsh", "herpes_prophylaxis_confirmed",
    "procedure_skin_healed", "postmenopausal_over_12_months", "hysterectomy",
    "bilateral_oophorectomy",
  ]

  /// What of a finding weighs on a verdict.
  private struct Weight: Hashable {
    let rule: RuleID
    let scope: Finding.Scope
    let verdict: Verdict

    init(_ finding: Finding) {
      rule = finding.rule
      scope = finding.scope
      verdict = finding.verdict
    }
  }
}
