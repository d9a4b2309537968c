import Clinical
import Questionnaires
import Safety

/// What a decision to go past a rule was taken on; the decision holds as long as this does.
struct OverrideGround: Equatable {
  /// What one finding of the rule rests on.
  struct Found: Hashable {
    let scope: Finding.Scope
    let evidence: [EvidenceAnswer]
    let earliestDate: CalendarDay?
  }

  let plannedDate: [AnswerValue]
  let found: Set<Found>
}

extension OpenConsultation {
  /// The rules whose decision no longer has the ground that it was taken on.
  func overrides(lapsedSince grounds: [RuleID: OverrideGround]) -> [RuleID] {
    let now = groundsOfOverrides
    return grounds.keys.filter { now[$0] != nil && now[$0] != grounds[$0] }.sorted()
  }

  /// The ground of every decision to go past a rule, as the answers are now.
  var groundsOfOverrides: [RuleID: OverrideGround] {
    let findings = judgement.assessment?.findings ?? []
    let grounds = record.overrides.map { override in
      let found = findings.filter { $0.rule == override.rule }.map {
        OverrideGround.Found(
          scope: $0.scope,
          evidence: $0.evidence,
          earliestDate: $0.earliestDate
        )
      }
      let ground = OverrideGround(
        plannedDate: record.response[Place(KnownItem.plannedDate)],
        found: Set(found)
      )
      return (override.rule, ground)
    }
    return Dictionary(grounds) { first, _ in first }
  }
}
