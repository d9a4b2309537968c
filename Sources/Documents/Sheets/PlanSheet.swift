import Clinical
import Drafting
import Safety

/// The treatment plan: every line with its reason, rule and sources.
struct PlanSheet {
  let plan: Plan
  let context: SheetContext

  private var parts: SheetParts { SheetParts(plan: plan, context: context) }
  private var names: Names { context.names }

  var blocks: [Block] {
    var blocks = parts.opening(Words.planTitle)
    blocks.append(parts.verdict)
    blocks += reasons + parts.conditions + zones
    blocks += preparations + parts.unserved + later + course
    blocks += expectations + care
    blocks += parts.alternatives + choices + notes
    blocks += References(plan: plan, context: context).blocks
    blocks += [
      .breakHint, .heading(level: 2, Words.signatures), .paragraph(Words.disclaimer),
      .signatures(signatures),
    ]
    return blocks
  }

  private var reasons: [Block] {
    guard !plan.findings.isEmpty else {
      return [.heading(level: 2, Words.why), .paragraph(Words.noFindings)]
    }
    return parts.section(Words.why, list: plan.findings.map(parts.finding))
  }

  private var zones: [Block] {
    guard !plan.zones.isEmpty else { return [] }
    return [
      .heading(level: 2, Words.zones),
      .table(
        Block.Table(
          heads: ["Zone", "Verdict", "First possible day"],
          rows: plan.zones.map { zone in
            [
              names(zone.zone), Words.verdict(zone.verdict),
              zone.eligibleOn.map(DateWords.long) ?? "",
            ]
          }
        )
      ),
    ]
  }

  private var preparations: [Block] {
    guard !plan.preparations.isEmpty else {
      return plan.verdict.mayProceed ? [.callout(Words.nothingDrafted)] : []
    }
    var blocks: [Block] = []
    for (index, preparation) in plan.preparations.enumerated() {
      blocks +=
        PreparationPart(
          preparation: preparation,
          number: index,
          isFirstSession: plan.isFirstSession,
          context: context
        ).blocks
    }
    return blocks + [
      .paragraph("Rule of mixing: \(Words.mode(plan.mode)). \(Words.grades)")
    ]
  }

  private var later: [Block] {
    parts.section(
      Words.later,
      list: plan.later.map { "\(names($0.zone)) (\(names($0.area))): \($0.reason)" }
    )
  }

  private var course: [Block] {
    guard let course = plan.course else { return [] }
    return CoursePart(course: course, context: context).blocks
  }

  private var expectations: [Block] {
    [
      .heading(level: 2, Words.expect),
      .list(plan.expectations.map(parts.line) + [Words.resultsVary]),
    ]
  }

  private var care: [Block] {
    CarePart(plan: plan, context: context).blocks
  }

  private var choices: [Block] { ChoicesPart(plan: plan, context: context).blocks }

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

  private var signatures: [String] {
    [parts.practitionerSignature, Words.signature(ofPatient: context.heading.name)]
  }
}
