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
      + expectations + parts.runIn(Words.alternatives, parts.alternatives)
      + WhyPart(plan: plan, context: context).blocks + notes
    return blocks + References(plan: plan, context: context, printed: blocks).blocks
  }

  private var expectations: [Block] {
    let kept = (plan.course?.maintenance ?? []).map(parts.line)
    let general = saysThatResultsVary ? [] : [Words.resultsVary]
    return parts.runIn(
      Words.expect,
      plan.expectations.filter { !isGrade($0) }.map(parts.line) + kept + general
    )
  }

  /// Whether a line only gives the grade of a substance, which stands beside its dose.
  private func isGrade(_ line: ReasonedLine) -> Bool {
    plan.preparations.flatMap(\.components).contains { component in
      line.text.lowercased().hasPrefix("\(names(component.substance)): evidence".lowercased())
    }
  }

  private var saysThatResultsVary: Bool {
    plan.expectations.contains { $0.text.hasPrefix(Words.resultsVary.prefix(12)) }
      && plan.alternatives.contains { $0.text.hasPrefix("Doing nothing") }
  }

  private var notes: [Block] {
    parts.section(Words.overrides, list: context.overrides.map(override))
      + parts.section(
        Words.edits,
        list: plan.edits.compactMap { edit in
          if case .note = edit { return nil }
          return Words.edit(edit, names: names)
        }
      )
  }

  /// "12 Dec 2026 10:00" for a moment as FHIR writes it; anything else as it stands.
  private func moment(_ text: String) -> String {
    guard let day = CalendarDay(iso: String(text.prefix(10))) else { return text }
    return "\(DateWords.short(day)) \(text.dropFirst(11).prefix(5))"
  }

  private func override(_ override: RuleOverride) -> String {
    let title = context.rules.wording[override.rule]?.name ?? override.rule.text
    return "\(title): \(Sentence.ended(override.reason)) \(override.by), \(moment(override.at)) "
      + "[\(override.rule.shown)]"
  }
}
