import Clinical
import Drafting
import Safety

/// Parts that several sheets share.
struct SheetParts {
  let plan: Plan
  let context: SheetContext

  var names: Names { context.names }

  /// A section, or nothing where it would be empty.
  func section(_ title: String, list entries: [String]) -> [Block] {
    entries.isEmpty ? [] : [.heading(level: 2, title), .list(entries)]
  }

  /// Title, status where nobody should miss it, and who the sheet is about.
  func opening(_ title: String) -> [Block] {
    let heading = context.heading
    var blocks: [Block] = [.heading(level: 1, title)]
    if case .voided = heading.status { blocks.append(.callout(Words.status(heading.status))) }
    blocks.append(
      .pairs([
        Block.Pair("Patient", "\(heading.name), \(Words.born(heading))"),
        Block.Pair("Record number", heading.recordNumber),
        Block.Pair(Words.allergies, Words.allergies(heading.allergies)),
        Block.Pair(
          Words.consultation,
          "\(heading.consultation), \(DateWords.long(heading.day))"
        ),
        Block.Pair("Planned for", DateWords.long(plan.plannedDate)),
        Block.Pair("Practitioner", Words.practitioner(heading.practitioner)),
        Block.Pair("Clinic", heading.clinic),
        Block.Pair("In an emergency", heading.emergencyTelephone),
        Block.Pair("Status", Words.status(heading.status)),
      ])
    )
    return blocks
  }

  /// The verdict as a line that stands out, with its day.
  var verdict: Block {
    var text = "\(Words.verdict(plan.verdict))."
    if let day = plan.eligibleOn {
      text += " First possible day: \(DateWords.long(day))."
    }
    return .callout(text)
  }

  func finding(_ finding: Finding) -> String {
    var parts = ["\(finding.title): \(Sentence.ended(finding.message))", scope(finding.scope)]
    if !finding.evidence.isEmpty { parts.append(answers(finding)) }
    if let day = finding.earliestDate {
      parts.append("Clear from \(DateWords.long(day)).")
    }
    if !finding.excludes.isEmpty { parts.append("Rules out: \(names.list(finding.excludes)).") }
    if !finding.cautions.isEmpty {
      parts.append("With caution: \(names.list(finding.cautions)).")
    }
    if let days = finding.intervalDays { parts.append("At least \(days) days between sessions.") }
    parts.append(Tag.text(rule: finding.rule, finding.status, finding.sources))
    return parts.joined(separator: " ")
  }

  /// The answers behind a finding: "Answers: pregnancy = yes.".
  func answers(_ finding: Finding) -> String {
    let answers = finding.evidence.map { "\(names.words($0.item)) = \(said($0.answer))" }
    return "Answers: \(answers.joined(separator: "; "))."
  }

  private func said(_ answer: String) -> String {
    PartialDate(iso: answer).map(DateWords.short) ?? names.words(answer)
  }

  func scope(_ scope: Finding.Scope) -> String {
    switch scope {
    case .systemic: "For \(Words.wholePatient)."
    case .zones(let zones): "For \(names.list(zones))."
    }
  }

  func line(_ line: ReasonedLine) -> String {
    "\(line.text) \(Tag.text(line.status, line.sources))"
  }

  func care(_ line: CareLine) -> String {
    let hours = Words.hours(from: line.fromHour, until: line.untilHour)
    let days = Words.days(from: line.from, until: line.until)
    return care(line, when: [hours, days].compactMap { $0 }.joined(separator: ", "))
  }

  /// A line of care with the words for its time, and what it rests on.
  func care(_ line: CareLine, when: String?) -> String {
    let tag = Tag.text(rule: line.rule, line.status, line.sources)
    guard let when, !when.isEmpty else { return "\(line.text) \(tag)" }
    return "\(Sentence.ended(line.text)) \(Sentence.begun(when)). \(tag)"
  }

  var conditions: [Block] { section(Words.conditions, list: plan.conditionsToMeet) }

  var alternatives: [Block] {
    section(Words.alternatives, list: plan.alternatives.map(line))
  }

  var unserved: [Block] {
    section(
      Words.unserved,
      list: plan.unserved.map { concern in
        let zones = concern.zones.isEmpty ? "" : " (\(names.list(concern.zones)))"
        let sources = concern.sources.isEmpty ? "" : " \(ids(concern.sources))"
        return "\(names(concern.concern))\(zones): \(concern.reason)\(sources)"
      }
    )
  }

  /// "[SEED4, K11]".
  func ids(_ sources: [SourceID]) -> String {
    "[" + sources.map(\.text).joined(separator: ", ") + "]"
  }

  var practitionerSignature: String {
    Words.signature(ofPractitioner: context.heading.practitioner?.name ?? "")
  }
}
