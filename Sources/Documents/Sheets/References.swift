import Clinical
import Drafting
import Safety

/// The conflicts that the plan's rules settle, and the sources it cites.
struct References {
  let plan: Plan
  let context: SheetContext

  var blocks: [Block] {
    let parts = SheetParts(plan: plan, context: context)
    return parts.section(Words.conflicts, list: conflicts)
      + parts.section(Words.sources, list: sources)
  }

  private var conflicts: [String] {
    let settled = Set(conflictIDs)
    return context.rules.conflicts.filter { settled.contains($0.id) }.map {
      "\($0.topic): \($0.settled) [\($0.id)]"
    }
  }

  private var conflictIDs: [RuleID] {
    let care = Set((plan.beforeCare + plan.afterCare).map(\.rule))
    return (plan.findings + context.openChecks).flatMap(\.conflicts)
      + context.knowledge.aftercare.filter { care.contains($0.id) }.flatMap(\.conflicts)
      + context.rules.washouts.filter { care.contains($0.id) }.flatMap(\.conflicts)
  }

  /// Every cited source once, by id; one that the pack does not list stands with its id alone.
  private var sources: [String] {
    let known = Dictionary(
      context.knowledge.sources.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return Set(cited).sorted().map { id in
      guard let source = known[id] else { return id.text }
      let details = [source.text, source.place, source.grade].filter { !$0.isEmpty }
      return "\(id): \(details.joined(separator: "; "))"
    }
  }

  private var cited: [SourceID] {
    var ids = (plan.findings + context.openChecks).flatMap(\.sources)
    for preparation in plan.preparations {
      ids += preparation.components.flatMap { $0.sources + $0.concentration.sources }
      ids += preparation.reasons.flatMap(\.sources)
      ids += context.knowledge.technique(preparation.technique)?.sources ?? []
    }
    if plan.isFirstSession { ids += context.knowledge.body.firstSessionPercent.sources }
    ids += plan.course?.maintenance.flatMap(\.sources) ?? []
    ids += plan.course?.reasons.flatMap(\.sources) ?? []
    ids += plan.notChosen.flatMap(\.sources) + plan.unserved.flatMap(\.sources)
    ids += (plan.alternatives + plan.expectations).flatMap(\.sources)
    let care = plan.beforeCare + plan.afterCare + plan.normalReactions + plan.redFlags
    return ids + care.flatMap(\.sources)
  }
}
