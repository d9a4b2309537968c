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
      + parts.section(Words.foundBesides, list: others(asked: true))
      + parts.section(Words.notAsked, list: others(asked: false))
      + parts.section(Words.alternatives, list: parts.alternatives)
      + [.callout(Words.keepPrescribed)]
      + [.paragraph(Words.refusalClosing)]
    return blocks + References(plan: plan, context: context, printed: blocks).blocks
      + [.signatures([parts.practitionerSignature])]
  }

  /// The findings that decided.
  private var decisive: [Finding] { matters.filter { $0.verdict == plan.verdict } }

  /// What else was found, by name alone: what its rule asks leads to a treatment that is refused.
  private func others(asked: Bool) -> [String] {
    let others = matters.filter { $0.verdict < plan.verdict && !$0.verdict.mayProceed }
    return others.filter { $0.evidence.contains { $0.answer != "not_asked" } == asked }.map {
      parts.named($0)
    }
  }

  /// The findings, each matter once: a medicine whose condition is found, too, is told with that.
  private var matters: [Finding] {
    plan.findings.filter { finding in
      let washout = context.rules.washouts.first { $0.id == finding.rule }
      guard let condition = washout?.condition else { return true }
      return !plan.findings.contains { $0.rule == condition && $0.verdict >= finding.verdict }
    }
  }

  private func reason(_ finding: Finding) -> String {
    let words = isStricterThanItsRow(finding) ? finding.message : patientWords(finding)
    let tag = Tag.text(rule: finding.rule, finding.status, finding.sources)
    let text = Sentence.ended(Sentence.without(opening: finding.title, in: words))
    return
      "\(finding.title.capitalised): \(Weekdays.added(to: text)) \(parts.answers(finding)) \(tag)"
  }

  private func patientWords(_ finding: Finding) -> String {
    context.rules.wording[finding.rule]?.patient ?? finding.message
  }

  /// Whether a band raised it above what the words of its row speak of: a pressure far too high today.
  private func isStricterThanItsRow(_ finding: Finding) -> Bool {
    context.rules.contraindications.contains {
      $0.id == finding.rule && $0.verdict < finding.verdict
    }
  }
}
