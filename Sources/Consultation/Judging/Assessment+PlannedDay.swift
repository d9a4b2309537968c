import Clinical
import Questionnaires
import Safety

extension Assessment {
  /// The assessment on today's date, with the planned day of treatment as an answer still needed.
  ///
  /// Whatever else speaks against treatment is seen from the first answer on, and nothing can be drafted before a day
  /// is planned: not asked is never "today".
  var awaitingPlannedDay: Assessment {
    let missing = Finding(
      rule: "planned_date",
      title: Words.plannedDay,
      effect: .deferUntilCondition,
      severity: .warning,
      scope: .systemic,
      verdict: .defer,
      message: Words.plannedDayNeeded,
      evidence: [EvidenceAnswer(item: KnownItem.plannedDate.text, answer: "not_asked")],
      untilCondition: Words.plannedDayCondition,
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
        ? [] : [Words.plannedDayCondition] + conditionsToMeet,
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
