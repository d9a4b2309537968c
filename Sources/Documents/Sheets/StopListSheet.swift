import Clinical
import Drafting
import Safety

/// Why treatment waits, until when, what to do until then, and what to bring; no quantities.
struct StopListSheet {
  let plan: Plan
  let context: SheetContext

  private var parts: SheetParts { SheetParts(plan: plan, context: context) }

  var blocks: [Block] {
    parts.opening(Words.stopListTitle, plannedFor: plan.plannedDate)
      + [parts.verdict]
      + parts.section(Words.whyWait, list: decisive.map(parts.finding) + others)
      + parts.conditions
      + BeforePart(plan: plan, context: context).all
      + [.callout(Words.keepPrescribed)]
      + parts.section(Words.bring, list: Words.bringLines + clearances)
      + [.signatures([parts.practitionerSignature])]
  }

  /// The findings that make it wait: those of its verdict or worse, and every dated one.
  private var decisive: [Finding] { plan.findings.filter(decides) }

  private func decides(_ finding: Finding) -> Bool {
    finding.verdict >= plan.verdict || finding.earliestDate != nil
  }

  /// What counts only once treatment may go ahead, by name.
  private var others: [String] {
    let found = plan.findings.filter { !decides($0) }
      .map { "\($0.title.capitalised) [\($0.rule.shown)]" }
    return found.isEmpty ? [] : ["\(Words.alsoFound): \(found.joined(separator: "; "))."]
  }

  private var clearances: [String] {
    plan.findings.filter { $0.clearanceTo != nil }.map { Words.clearance(for: $0.title) }
  }
}
