import Clinical
import Drafting
import Safety

/// Why the plan is as it is: findings, reasons of each line, what was not chosen, what the open checks ask.
struct WhyPart {
  let plan: Plan
  let context: SheetContext

  private var parts: SheetParts { SheetParts(plan: plan, context: context) }
  private var names: Names { context.names }

  var blocks: [Block] {
    findings
      + parts.section(Words.whyLines, list: reasons)
      + ChoicesPart(plan: plan, context: context).blocks
      + parts.section(Words.checksAsk, list: context.openChecks.map(check))
      + parts.section(Words.conflicts, list: conflicts)
  }

  private var findings: [Block] {
    guard !plan.findings.isEmpty else {
      return [.heading(level: 2, Words.why), .paragraph(Words.noFindings)]
    }
    return parts.section(Words.why, list: plan.findings.map(parts.finding))
  }

  private var reasons: [String] {
    guard !plan.preparations.isEmpty else { return [] }
    let drafted = plan.preparations.flatMap(\.reasons) + (plan.course?.reasons ?? [])
    var lines: [String] = []
    for line in drafted.map(reason) where !lines.contains(line) { lines.append(line) }
    return lines + ["\(Words.mode(plan.mode)) \(Words.grades)"]
  }

  private func reason(_ reason: PlanReason) -> String {
    let subject = Sentence.begun(names.words(reason.subject))
    let text = Sentence.without(opening: subject, in: reason.text)
    let tag = Tag.text(answers: reason.answers, reason.status, reason.sources, names: names)
    return "\(subject): \(text) \(tag)"
  }

  private func check(_ check: Finding) -> String {
    let message = Sentence.without(opening: check.title, in: check.message)
    return "\(Sentence.ended(message)) \(Tag.text(rule: check.rule, check.status, check.sources))"
  }

  // MARK: Conflicts

  /// Those that a finding or a line of aftercare settles.
  private var conflicts: [String] {
    let care = Set(plan.afterCare.map(\.rule))
    let settled = Set(
      plan.findings.flatMap(\.conflicts)
        + context.knowledge.aftercare.filter { care.contains($0.id) }.flatMap(\.conflicts)
    )
    return context.rules.conflicts.filter { settled.contains($0.id) }.map {
      "\(Sentence.begun($0.topic)): \(Sentence.spelled($0.settled)) [\($0.id)]"
    }
  }
}
