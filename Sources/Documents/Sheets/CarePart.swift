import Clinical
import Drafting
import Safety

/// A page to take home: care before and after a session, what is normal, and when to call.
struct CarePart {
  let plan: Plan
  let context: SheetContext

  private var parts: SheetParts { SheetParts(plan: plan, context: context) }
  private var telephone: String { context.heading.emergencyTelephone }

  var blocks: [Block] {
    [.heading(level: 1, Words.careTitle)] + standing
      + BeforePart(plan: plan, context: context).rest
      + after + redFlags + parts.runIn(Words.normal, plan.normalReactions.map(normal))
  }

  /// What is used off-label or without being authorised is said to the patient, too.
  private var standing: [Block] {
    let lines = MonographPart(plan: plan, context: context).forThePatient
    return lines.isEmpty ? [] : [.paragraph(lines.joined(separator: " "))]
  }

  // MARK: After

  private var after: [Block] {
    guard !plan.afterCare.isEmpty else { return [] }
    let lines = plan.afterCare.enumerated().sorted {
      (end($0.element), $0.offset) < (end($1.element), $1.offset)
    }
    return [
      .heading(level: 2, Words.after),
      .table(
        Block.Table(
          heads: Words.careHeads,
          rows: rows(lines.map(\.element)),
          limits: [18, nil, 19]
        )
      ),
    ]
  }

  /// One row a line; lines that end together name their end once.
  private func rows(_ lines: [CareLine]) -> [[String]] {
    var last = ""
    return lines.map { line in
      let window = window(line)
      defer { last = window }
      return [
        window == last ? "" : window, Weekdays.added(to: line.text).capitalised,
        Tag.bare(rule: line.rule, line.status, line.sources),
      ]
    }
  }

  private func end(_ line: CareLine) -> Int {
    if let until = line.until { return until.number }
    return line.untilHour.map { plan.plannedDate.number + ($0 + 23) / 24 } ?? .max
  }

  /// "48 h, Sat 12 Dec 2026"; hours alone within the day; what does not end has no end.
  private func window(_ line: CareLine) -> String {
    guard line.untilHour != nil || line.until != nil else { return Words.noEnd }
    let day = (line.untilHour ?? 24) < 24 ? nil : line.until.map(Words.day)
    if let hour = line.fromHour, hour > 0, let from = line.from, let until = line.until {
      return "\(Words.day(from)) to \(Words.day(until))"
    }
    return [line.untilHour.map(Words.span), day].compactMap(\.self).joined(separator: ", ")
  }

  private func normal(_ line: CareLine) -> String {
    let reaction = context.knowledge.normalReactions.first { $0.id == line.rule }
    let from = reaction?.minimumHours ?? line.fromHour
    let lasts = Words.duration(from: from, until: line.untilHour).map { ": \($0)" } ?? ""
    let accepted = reaction?.acceptedUntilHour.map { "; \(Words.accepted(until: $0))" } ?? ""
    return parts.tagged(line, line.text + lasts + accepted)
  }

  // MARK: Red flags

  /// Red flags by how fast help is needed, the fastest first.
  private var redFlags: [Block] {
    guard !plan.redFlags.isEmpty else { return [] }
    var blocks: [Block] = [.heading(level: 2, Words.redFlags)]
    for act in RedFlag.Act.allCases.map(Optional.some) + [nil] {
      let flags = plan.redFlags.filter { flag(of: $0)?.act == act }
      guard !flags.isEmpty else { continue }
      let title =
        act.map { Words.urgency($0, telephone: telephone) }
        ?? Words.otherUrgency(telephone: telephone)
      blocks += [.heading(level: 3, title), .list(flags.map(redFlag))]
    }
    return blocks
  }

  /// The sign and what it may be; how fast help is needed stands above it.
  private func redFlag(_ line: CareLine) -> String {
    guard let flag = flag(of: line) else { return parts.tagged(line, line.text) }
    let when =
      Words.appearance(from: line.fromHour, until: line.untilHour) ?? flag.when.map(Words.time)
    let sign = flag.sign.capitalised + (when.map { " (\($0))" } ?? "")
    return parts.tagged(
      line,
      [sign, flag.text.map(\.capitalised)].compactMap(\.self).joined(separator: ". ")
    )
  }

  private func flag(of line: CareLine) -> RedFlag? {
    context.knowledge.redFlags.first { $0.id == line.rule }
  }
}
