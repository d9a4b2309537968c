import Clinical
import Safety

/// Puts a drafted session together with its course, care and reasons.
struct PlanAssembly {
  let context: DraftingContext
  let draft: SessionDraft

  func plan(taken: [PlanEdit]) -> Plan {
    let isDrafted = !draft.items.isEmpty
    let preparations = PreparationWriter(context: context, draft: draft).preparations
    let planner = CoursePlanner(context: context, items: draft.items)
    let course =
      isDrafted
      ? planner.course(intervalDays: draft.intervalDays, sessionCount: draft.sessionCount) : nil
    let comparison = Comparison(context: context, draft: draft)
    let gaps = GapWriter(context: context, draft: draft)
    let after = AfterCareWriter(context: context, items: draft.items, course: course)
    let outlook = OutlookWriter(context: context, items: draft.items, course: course)
    return Plan(
      today: context.facts.today,
      plannedDate: context.facts.plannedDate,
      verdict: context.assessment.verdict,
      eligibleOn: context.assessment.eligibleOn,
      conditionsToMeet: context.assessment.conditionsToMeet,
      zones: context.assessment.zones,
      findings: context.assessment.findings,
      mode: context.mode,
      isFirstSession: context.isFirstSession,
      preparations: preparations,
      course: course,
      notChosen: context.mayDraft ? comparison.notChosen : [],
      runnerUp: isDrafted ? comparison.runnerUp : nil,
      score: isDrafted ? draft.choice.score : nil,
      unserved: gaps.unserved,
      later: gaps.later,
      beforeCare: BeforeCareWriter(context: context).lines,
      afterCare: isDrafted ? after.lines : [],
      normalReactions: isDrafted ? after.normalReactions : [],
      redFlags: isDrafted ? after.redFlags : [],
      alternatives: outlook.alternatives,
      expectations: outlook.expectations,
      notes: draft.notes,
      sheet: sheet,
      edits: taken,
      weighed: isDrafted ? comparison.chosen : []
    )
  }

  private var sheet: SheetKind {
    switch context.assessment.verdict {
    case .proceed, .proceedWithCaution: .plan
    case .defer: .stopList
    case .refer: .letter
    case .doNotTreat: .refusal
    }
  }
}
