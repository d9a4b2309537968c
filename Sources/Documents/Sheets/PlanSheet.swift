import Clinical
import Drafting
import Safety

/// The treatment plan: a page to act on, then the care, and the reason, rule and sources of every line.
struct PlanSheet {
  let plan: Plan
  let context: SheetContext

  private var parts: SheetParts { SheetParts(plan: plan, context: context) }
  private var names: Names { context.names }

  var blocks: [Block] {
    let blocks =
      SummaryPart(plan: plan, context: context).blocks
      + CarePart(plan: plan, context: context).blocks
      + expectations + parts.alternatives
      + WhyPart(plan: plan, context: context).blocks + notes
    return blocks + References(plan: plan, context: context, printed: blocks).blocks
  }

  private var expectations: [Block] {
    parts.section(Words.expect, list: plan.expectations.map(parts.line) + [Words.resultsVary])
  }

  private var notes: [Block] {
    parts.section(Words.overrides, list: context.overrides.map(override))
      + parts.section(Words.notes, list: plan.notes)
      + parts.section(
        Words.edits,
        list: plan.edits.compactMap { edit in
          if case .note = edit { return nil }
          return Words.edit(edit, names: names)
        }
      )
  }

  private func override(_ override: RuleOverride) -> String {
    let title = context.rules.wording[override.rule]?.name ?? override.rule.text
    return "\(title): \(Sentence.ended(override.reason)) \(override.by), \(override.at) "
      + "[\(override.rule)]"
  }
}
