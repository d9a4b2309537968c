import Clinical
import Drafting
import Safety

/// One letter for each addressee: what was found, the question, and room for the answer.
struct LetterSheet {
  let plan: Plan
  let context: SheetContext

  private var parts: SheetParts { SheetParts(plan: plan, context: context) }

  var blocks: [Block] {
    let referrals = plan.findings.filter { $0.verdict == .refer }
    guard !referrals.isEmpty else { return letter(to: Words.letterAddressee, findings: []) }
    var addressees: [String] = []
    for finding in referrals where !addressees.contains(addressee(finding)) {
      addressees.append(addressee(finding))
    }
    return addressees.flatMap { name in
      letter(to: name, findings: referrals.filter { addressee($0) == name })
    }
  }

  private func addressee(_ finding: Finding) -> String {
    context.rules.wording[finding.rule]?.letterTo ?? Words.letterAddressee
  }

  private func letter(to addressee: String, findings: [Finding]) -> [Block] {
    let question =
      [.heading(level: 1, Words.letterTitle)]
      + voided
      + [.pairs(parties(addressee)), .paragraph(Words.letterOpening)]
      + parts.section(Words.finding, list: findings.map(finding))
      + (findings.isEmpty ? parts.unserved + parts.conditions : [])
      + parts.section(Words.question, list: questions(findings))
      + [.paragraph(Words.letterClosing)]
      + parts.section(Words.letterAlso, list: others(than: findings))
    return question
      + [
        .breakHint, .heading(level: 2, Words.answer), .checkboxes(Words.letterAnswers),
        .blankLines(3),
        .signatures([Words.physicianSignature, parts.practitionerSignature]),
      ]
      + References(plan: plan, context: context, printed: question).blocks
  }

  private var voided: [Block] {
    guard case .voided = context.heading.status else { return [] }
    return [.callout(Words.status(context.heading.status))]
  }

  private func parties(_ addressee: String) -> [Block.Pair] {
    let heading = context.heading
    return [
      Block.Pair("To", addressee),
      Block.Pair("From", "\(Words.practitioner(heading.practitioner)), \(heading.clinic)"),
      Block.Pair("Telephone", heading.emergencyTelephone),
      Block.Pair("Patient", "\(heading.name), \(Words.born(heading))"),
      Block.Pair("Treatment planned for", DateWords.long(plan.plannedDate)),
    ]
  }

  private func finding(_ finding: Finding) -> String {
    let tag = Tag.text(rule: finding.rule, finding.status, finding.sources)
    let message = Sentence.ended(Sentence.without(opening: finding.title, in: finding.message))
    return "\(finding.title.capitalised): \(Weekdays.added(to: message)) "
      + "\(parts.answers(finding)) \(tag)"
  }

  /// What else was found, by name and answer: another medicine may weigh on what the reader is asked.
  ///
  /// No day is computed for a prescriber.
  private func others(than findings: [Finding]) -> [String] {
    guard !findings.isEmpty else { return [] }
    return plan.findings.filter { !findings.contains($0) }.map(parts.named)
  }

  private func questions(_ findings: [Finding]) -> [String] {
    var questions: [String] = []
    for finding in findings {
      let question = context.rules.wording[finding.rule]?.question ?? Words.letterQuestion
      if !questions.contains(question) { questions.append(question) }
    }
    return questions.isEmpty ? [Words.letterQuestion] : questions
  }
}
