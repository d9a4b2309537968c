import Clinical
import Drafting
import Safety

/// Why treatment waits, until when, what to do until then, and what to bring; no quantities.
struct StopListSheet {
  let plan: Plan
  let context: SheetContext

  private var parts: SheetParts { SheetParts(plan: plan, context: context) }

  var blocks: [Block] {
    parts.opening(Words.stopListTitle)
      + [parts.verdict]
      + parts.section(Words.why, list: plan.findings.map(parts.finding))
      + parts.conditions
      + parts.section(Words.before, list: plan.beforeCare.map(parts.care))
      + [.callout(Words.keepPrescribed)]
      + parts.section(Words.bring, list: Words.bringLines + clearances)
      + parts.unserved
      + parts.alternatives
      + References(plan: plan, context: context).blocks
      + [.signatures([parts.practitionerSignature])]
  }

  private var clearances: [String] {
    plan.findings.filter { $0.clearanceTo != nil }.map { Words.clearance(for: $0.title) }
  }
}
