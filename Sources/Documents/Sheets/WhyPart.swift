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
      + parts.runIn(Words.whyLines, reasons)
      + parts.runIn(
        Words.whatIsInjected,
        MonographPart(plan: plan, context: context).reasons
      )
      + ChoicesPart(plan: plan, context: context).blocks
      + parts.runIn(Words.checksAsk, context.openChecks.filter(isInstruction).map(check))
      + parts.runIn(Words.conflicts, conflicts)
  }

  private var findings: [Block] {
    parts.section(Words.why, list: plan.findings.map(parts.finding))
  }

  private var reasons: [String] {
    guard !plan.preparations.isEmpty else { return [] }
    let drafted =
      plan.preparations.flatMap(\.reasons).filter { $0.subject != PreparationPart.firstSession }
      + (plan.course?.reasons ?? [])
    var groups: [(subject: String, tag: String, texts: [String])] = []
    for reason in drafted {
      let subject = names.words(reason.subject).capitalised
      let tag = Tag.text(answers: reason.answers, reason.status, reason.sources, names: names)
      let text = plainly(Sentence.without(opening: subject, in: reason.text))
      guard let place = groups.firstIndex(where: { $0.subject == subject && $0.tag == tag }) else {
        groups.append((subject, tag, [text]))
        continue
      }
      if !groups[place].texts.contains(text) { groups[place].texts.append(text) }
    }
    return groups.map { "\($0.subject): \($0.texts.joined(separator: "; ")). \($0.tag)" }
      + ["\(Words.mode(plan.mode)) \(Words.grades)"]
  }

  private func plainly(_ text: String) -> String {
    text.last == "." ? String(text.dropLast()) : text
  }

  /// Whether a check says more than its box on the page to act on: what is done at the session itself.
  private func isInstruction(_ check: Finding) -> Bool {
    check.gate == .session && context.rules.checklist.contains { $0.id == check.rule }
  }

  private func check(_ check: Finding) -> String {
    let message = Sentence.without(opening: check.title, in: check.message)
    return
      "\(Sentence.ended(message)) \(Tag.text(rule: check.rule, check.status, check.sources))"
  }

  // MARK: Conflicts

  /// Those that a finding settles; what the care settles stands in its own lines.
  private var conflicts: [String] {
    let settled = Set(plan.findings.flatMap(\.conflicts))
    return context.rules.conflicts.filter { settled.contains($0.id) }.map {
      "\($0.topic.capitalised): \(Sentence.spelled($0.settled)) [\($0.id)]."
    }
  }
}
