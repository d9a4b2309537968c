import Clinical
import Drafting
import Safety

/// Care before and after a session, what is normal, and when to call.
struct CarePart {
  let plan: Plan
  let context: SheetContext

  private var parts: SheetParts { SheetParts(plan: plan, context: context) }

  var blocks: [Block] {
    parts.section(Words.before, list: plan.beforeCare.map(parts.care))
      + parts.section(Words.after, list: plan.afterCare.map(parts.care))
      + parts.section(Words.normal, list: plan.normalReactions.map(normal))
      + redFlags + checks
  }

  /// Red flags by how fast help is needed, the fastest first.
  private var redFlags: [Block] {
    guard !plan.redFlags.isEmpty else { return [] }
    let telephone = context.heading.emergencyTelephone
    var blocks: [Block] = [.heading(level: 2, Words.redFlags)]
    for act in RedFlag.Act.allCases.map(Optional.some) + [nil] {
      let flags = plan.redFlags.filter { self.act(of: $0) == act }
      guard !flags.isEmpty else { continue }
      blocks.append(
        .heading(
          level: 3,
          act.map { Words.urgency($0, telephone: telephone) }
            ?? Words.otherUrgency(telephone: telephone)
        )
      )
      blocks.append(.list(flags.map(redFlag)))
    }
    return blocks
  }

  private func normal(_ line: CareLine) -> String {
    parts.care(line, when: Words.duration(from: line.fromHour, until: line.untilHour))
  }

  private func redFlag(_ line: CareLine) -> String {
    parts.care(line, when: Words.appearance(from: line.fromHour, until: line.untilHour))
  }

  private func act(of line: CareLine) -> RedFlag.Act? {
    context.knowledge.redFlags.first { $0.id == line.rule }?.act
  }

  private var checks: [Block] {
    parts.section(Words.checks, list: context.openChecks.map { "[ ] \(parts.finding($0))" })
  }
}
