import Clinical
import Questionnaires
import Safety

extension Assessment {
  /// The assessment on today's date, with the planned day of treatment as an answer still needed.
  ///
  /// Whatever else speaks against treatment is seen from the first answer on, and nothing can be drafted before a day
  /// is planned: not asked is never "today".
  var awaitingPlannedDay: Assessment {
    awaiting(
      "planned_date",
      title: Words.plannedDay,
      message: Words.plannedDayNeeded,
      evidence: [EvidenceAnswer(item: KnownItem.plannedDate.text, answer: "not_asked")],
      until: Words.plannedDayCondition
    )
  }

  /// The assessment of the answers that can be right, with those that cannot as answers still needed.
  ///
  /// A slip in one field never hides what speaks against treatment in another.
  func awaiting(_ errors: [InputError]) -> Assessment {
    awaiting(
      "unreadable",
      title: Words.unreadableAnswer,
      message: errors.map(\.message).joined(separator: " "),
      evidence: errors.compactMap(\.place).map {
        EvidenceAnswer(item: $0.item.text, occurrences: $0.occurrences, answer: "not_asked")
      },
      until: Words.unreadableCondition
    )
  }

  private func awaiting(
    _ rule: RuleID,
    title: String,
    message: String,
    evidence: [EvidenceAnswer],
    until condition: String
  ) -> Assessment {
    let missing = Finding(
      rule: rule,
      title: title,
      effect: .deferUntilCondition,
      severity: .warning,
      scope: .systemic,
      verdict: .defer,
      message: message,
      evidence: evidence,
      untilCondition: condition,
      status: .policy,
      sources: []
    )
    let worse = findings.filter { $0.verdict > .defer }
    let rest = findings.filter { $0.verdict <= .defer }
    return Assessment(
      findings: worse + [missing] + rest,
      verdict: max(verdict, .defer),
      eligibleOn: nil,
      conditionsToMeet: verdict == .doNotTreat
        ? [] : [condition] + conditionsToMeet,
      zones: zones.map {
        ZoneVerdict(zone: $0.zone, verdict: max($0.verdict, .defer), eligibleOn: nil)
      },
      exclusions: exclusions,
      cautions: cautions,
      stops: stops,
      openChecks: openChecks,
      askedAgain: askedAgain
    )
  }
}
