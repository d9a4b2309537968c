import Clinical
import Drafting
import Safety

/// The first page of a plan: what is done, when, and what is still open.
struct SummaryPart {
  let plan: Plan
  let context: SheetContext

  private var parts: SheetParts { SheetParts(plan: plan, context: context) }
  private var names: Names { context.names }

  var blocks: [Block] {
    var blocks = parts.opening(Words.planTitle(plan.plannedDate))
    blocks.append(parts.verdict)
    blocks += zones + parts.conditions
    blocks += cocktail + parts.section(Words.notes, list: plan.notes)
    blocks += course + BeforePart(plan: plan, context: context).summary
    blocks += parts.unserved + later + checks
    return blocks + [.signatures(signatures)]
  }

  /// The zones that are judged otherwise than the plan; the rest share its verdict.
  private var zones: [Block] {
    let others = plan.zones.filter {
      $0.verdict != plan.verdict || $0.eligibleOn != plan.eligibleOn
    }
    guard !others.isEmpty else { return [] }
    return [
      .list(
        others.map { zone in
          let day = zone.eligibleOn.map { " \(Words.firstDay($0))" } ?? ""
          return "\(names(zone.zone).capitalised): \(Words.verdict(zone.verdict)).\(day)"
        }
      )
    ]
  }

  private var cocktail: [Block] {
    guard !plan.preparations.isEmpty else {
      return plan.verdict.mayProceed && !parts.isWithoutConcern
        ? [.callout(Words.nothingDrafted)] : []
    }
    return plan.preparations.enumerated().flatMap { index, preparation in
      PreparationPart(
        preparation: preparation,
        number: index,
        plan: plan,
        context: context
      ).blocks
    }
  }

  private var later: [Block] {
    parts.section(
      Words.later,
      list: plan.later.map {
        "\(names($0.zone).capitalised) (\(names($0.area))): \(Sentence.ended($0.reason))"
      }
    )
  }

  private var course: [Block] {
    guard let course = plan.course else { return [] }
    return CoursePart(course: course, plan: plan, context: context).blocks
  }

  private var checks: [Block] {
    guard !context.openChecks.isEmpty else { return [] }
    return [
      .heading(level: 2, Words.checks),
      .checkboxes(context.openChecks.map { "\($0.title) [\($0.rule.shown)]" }),
    ]
  }

  private var signatures: [String] {
    [parts.practitionerSignature, Words.signature(ofPatient: context.heading.name)]
  }
}
