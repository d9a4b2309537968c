import Clinical
import Drafting
import Safety

/// Parts that several sheets share.
struct SheetParts {
  let plan: Plan
  let context: SheetContext

  /// How much of the allergies the head of every page holds for sure.
  private static let allergiesOfHead = 40

  var names: Names { context.names }

  /// A section, or nothing where it would be empty.
  func section(_ title: String, list entries: [String]) -> [Block] {
    entries.isEmpty ? [] : [.heading(level: 2, title), .list(entries)]
  }

  /// A section whose entries follow each other in one paragraph, or nothing where it would be empty.
  func runIn(_ title: String, _ entries: [String]) -> [Block] {
    entries.isEmpty ? [] : [.heading(level: 2, title), .paragraph(entries.joined(separator: " "))]
  }

  /// Title, status where nobody should miss it, and what the page's head does not say.
  func opening(_ title: String, plannedFor: CalendarDay? = nil) -> [Block] {
    let heading = context.heading
    var blocks: [Block] = [.heading(level: 1, title)]
    if case .voided = heading.status { blocks.append(.callout(Words.status(heading.status))) }
    if let words = Words.amends(heading.status) { blocks.append(.callout(words)) }
    var pairs = [
      plannedFor.map {
        Block.Pair("Planned for", isPlanned ? DateWords.long($0) : Words.notPlanned)
      },
      Block.Pair("Practitioner", Words.practitioner(heading.practitioner)),
    ].compactMap(\.self)
    if plannedFor != nil {
      pairs.append(Block.Pair("Telephone", "\(heading.emergencyTelephone), \(heading.clinic)"))
    }
    let allergies = Words.allergies(heading.allergies)
    if allergies.count > Self.allergiesOfHead {
      pairs.append(Block.Pair(Words.allergies, allergies))
    }
    return blocks + [.pairs(pairs)]
  }

  /// The verdict as a line that stands out, with its day and the findings it rests on by name.
  var verdict: Block {
    if case .voided = context.heading.status { return .callout(Words.nothingCounts) }
    guard !isWithoutConcern else { return .callout(Words.noConcern) }
    var text = Words.verdict(plan.verdict)
    if plan.verdict.mayProceed { text += " on \(DateWords.long(plan.plannedDate))" }
    let decisive = plan.findings.filter { $0.verdict == plan.verdict }.map {
      "\($0.title) [\($0.rule.shown)]"
    }
    text += decisive.isEmpty ? "." : ": \(decisive.joined(separator: "; "))."
    if let day = plan.eligibleOn { text += " \(Words.firstDay(day))" }
    if plan.findings.isEmpty { text += " \(Words.noFindings)" }
    return .callout(text)
  }

  /// Whether a day of treatment was said; until then the plan is worked out for today.
  private var isPlanned: Bool { !plan.findings.contains { $0.rule == "planned_date" } }

  /// Whether no concern was chosen for any zone, so that nothing was considered that might go ahead.
  var isWithoutConcern: Bool { plan.verdict.mayProceed && plan.zones.isEmpty }

  func finding(_ finding: Finding) -> String {
    let message = Weekdays.added(to: Sentence.without(opening: finding.title, in: finding.message))
    var parts = ["\(finding.title.capitalised): \(Sentence.ended(message))"]
    if case .zones(let zones) = finding.scope { parts.append("For \(names.list(zones)).") }
    if !finding.evidence.isEmpty { parts.append(answers(finding)) }
    if let day = finding.earliestDate, !message.contains(DateWords.long(day)) {
      parts.append("Clear from \(DateWords.long(day)).")
    }
    parts += substances("Rules out", finding.excludes, unlessIn: message)
    parts += substances("With caution", finding.cautions, unlessIn: message)
    if let days = finding.intervalDays { parts.append("At least \(days) days between sessions.") }
    parts.append(Tag.text(rule: finding.rule, finding.status, finding.sources))
    return parts.joined(separator: " ")
  }

  /// A finding by name and answers alone.
  func named(_ finding: Finding) -> String {
    let tag = Tag.text(rule: finding.rule, finding.status, finding.sources)
    return "\(finding.title.capitalised). \(answers(finding)) \(tag)"
  }

  private func substances(
    _ title: String,
    _ ids: [SubstanceID],
    unlessIn message: String
  ) -> [String] {
    let isSaid = ids.allSatisfy { message.lowercased().contains(names($0).lowercased()) }
    return isSaid ? [] : ["\(title): \(names.list(ids))."]
  }

  /// The answers behind a finding, details beside their item: "Answers: ibuprofen = yes (last 10 Dec 2026).".
  func answers(_ finding: Finding) -> String {
    var answers: [(item: String, answer: String?, details: [String])] = []
    for evidence in finding.evidence {
      let path = evidence.item.split(separator: ".").map(String.init)
      let said = said(evidence.answer)
      let place = answers.firstIndex { $0.item == path.first }
      switch (place, path.count > 1) {
      case (let place?, true): answers[place].details.append(detail(path, said))
      case (nil, true): answers.append((path[0], nil, [detail(path, said)]))
      case (let place?, false):
        let before = answers[place].answer.map { "\($0), " } ?? ""
        answers[place].answer = before + said
      case (nil, false): answers.append((evidence.item, said, []))
      }
    }
    let texts = answers.map { item, answer, details in
      let details = details.isEmpty ? "" : " (\(details.joined(separator: ", ")))"
      return names.words(item) + (answer.map { " = \($0)" } ?? "") + details
    }
    return "Answers: \(texts.joined(separator: "; "))."
  }

  private func detail(_ path: [String], _ said: String) -> String {
    "\(path.dropFirst().map(names.words).joined(separator: " ")) \(said)"
  }

  private func said(_ answer: String) -> String {
    PartialDate(iso: answer).map(DateWords.short) ?? names.words(answer)
  }

  func line(_ line: ReasonedLine) -> String {
    let text = Weekdays.added(to: Sentence.ended(line.text.capitalised))
    return "\(text) \(Tag.text(line.status, line.sources))"
  }

  /// A text of a line of care with what the line rests on.
  func tagged(_ line: CareLine, _ text: String) -> String {
    "\(Sentence.ended(text.capitalised)) \(Tag.text(rule: line.rule, line.status, line.sources))"
  }

  var conditions: [Block] {
    section(Words.conditions, list: plan.conditionsToMeet.map(\.capitalised))
  }

  /// The alternatives, without those that an unserved concern names already.
  var alternatives: [String] {
    let said = plan.unserved.map(\.reason)
    let lines = plan.alternatives.filter { line in
      let advice = line.text.split(separator: ":", maxSplits: 1).last.map { $0.dropFirst() } ?? ""
      return !said.contains { $0.hasSuffix(advice) }
    }
    return lines.map(line)
  }

  var unserved: [Block] {
    section(
      Words.unserved,
      list: plan.unserved.map { concern in
        let zones = concern.zones.isEmpty ? "" : " (\(names.list(concern.zones)))"
        let sources = Tag.ids(concern.sources, most: 2).map { " [\($0)]" } ?? ""
        let name = names(concern.concern).capitalised
        let reason = Weekdays.added(to: Sentence.without(opening: name, in: concern.reason))
        return "\(name)\(zones): \(Sentence.ended(reason.capitalised))\(sources)"
      }
    )
  }

  var practitionerSignature: String {
    Words.signature(ofPractitioner: context.heading.practitioner?.name ?? "")
  }
}
