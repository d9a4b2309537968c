import Clinical
import Drafting
import Safety

/// Why nothing is done, in plain words, and what may serve instead.
struct RefusalSheet {
  let plan: Plan
  let context: SheetContext

  private var parts: SheetParts { SheetParts(plan: plan, context: context) }

  var blocks: [Block] {
    let blocks =
      parts.opening(Words.refusalTitle, plannedFor: plan.plannedDate)
      + [parts.verdict, .paragraph(Words.refusalOpening)]
      + parts.section(Words.why, list: decisive.map(reason))
      + parts.section(Words.alternatives, list: parts.alternatives)
      + [.callout(Words.keepPrescribed)]
      + [.paragraph(Words.refusalClosing)]
    return blocks + References(plan: plan, context: context, printed: blocks).blocks
      + [.signatures([parts.practitionerSignature])]
  }

  /// The findings that decided.
  private var decisive: [Finding] { plan.findings.filter { $0.verdict == plan.verdict } }

  private func reason(_ finding: Finding) -> String {
    let words = context.rules.wording[finding.rule]?.patient ?? finding.message
    let tag = Tag.text(rule: finding.rule, finding.status, finding.sources)
    let text = Sentence.ended(Sentence.without(opening: finding.title, in: words))
    return
      "\(Sentence.begun(finding.title)): \(Weekdays.added(to: text)) \(parts.answers(finding)) \(tag)"
  }
}
