import Cells
import Clinical
import Consultation
import Drafting
import Safety

extension Scene {
  /// Draws this screen into its part and puts the cursor on its focus.
  func drawWhy(in frame: inout Frame, area: Rect) {
    frame.cursor = area.origin
    drawHeadingOfPlan(Words.whyTitle, in: &frame, area: area)
    var body = area.splitTop(rows: 1).rest
    if let field = state.why.override {
      let parts = body.splitTop(rows: body.size.rows - 3)
      body = parts.top
      drawOverride(field, in: &frame, area: parts.rest)
    }
    let override = frame.cursor
    let page = whyPage(columns: body.size.columns)
    drawPage(page, in: &frame, area: body)
    if state.why.override != nil { frame.cursor = override }
  }

  private func drawOverride(_ field: TextField, in frame: inout Frame, area: Rect) {
    for (offset, line) in Words.overrideAsks.wrapped(toColumns: area.size.columns).prefix(2)
      .enumerated()
    {
      frame.write(
        line,
        at: Point(row: area.origin.row + offset, column: area.origin.column),
        style: Style(.caution)
      )
    }
    drawField(
      field,
      at: Point(row: area.origin.row + 2, column: area.origin.column),
      columns: area.size.columns,
      isFocused: true,
      in: &frame
    )
  }

  func whyPage(columns: Int) -> [PageLine] {
    guard let reasons = state.reasoning(pack) else { return [PageLine(Words.gone)] }
    let stops = reasons.stops
    let focus = stops[min(state.why.focus, stops.count - 1)]
    var page = whyHead(columns: columns, isFocused: focus == .head)
    func add(_ heading: String, _ texts: [String], _ stop: (Int) -> WhyStop) {
      guard !texts.isEmpty else { return }
      page.append(PageLine(heading, at: 1, style: Style(.heading)))
      for (number, text) in texts.enumerated() {
        page += whyText(text, isFocused: stop(number) == focus, columns: columns)
      }
    }
    add(Words.ruleInWords, reasons.statements.map(statement)) { .statement($0) }
    page += whyAnswers(reasons, focus: focus, columns: columns)
    add(Words.restsOn, grounds(reasons)) { .ground($0) }
    add(Words.conflictsSettled, reasons.conflicts.map(Words.conflict)) { .conflict($0) }
    var out: [String] = []
    if !reasons.excludes.isEmpty { out.append(Words.excludes(reasons.excludes.map(substanceName))) }
    if !reasons.cautions.isEmpty { out.append(Words.cautions(reasons.cautions.map(substanceName))) }
    add(Words.rulesOut, out) { .ruledOut($0) }
    add(Words.wouldChange, reasons.changes.map(Words.change)) { .change($0) }
    add(Words.knownOfIt, reasons.known.map(Words.known)) { .known($0) }
    if !page.contains(where: { $0.cursor != nil }), !page.isEmpty { page[0].cursor = 0 }
    return page
  }

  /// A text of the reasons, with the pointer before it where it is in focus.
  private func whyText(_ text: String, isFocused: Bool, columns: Int) -> [PageLine] {
    text.wrapped(toColumns: columns - 3, hangingIndent: 2).enumerated().map { row, text in
      var line = PageLine(text, at: 3)
      line.isInFocus = isFocused
      if isFocused, row == 0 {
        line.add(String(glyphs.pointer), at: 0, style: Style(.focus))
        line.cursor = 3
      }
      return line
    }
  }

  /// What is explained: the line of the plan, or the finding.
  private func whyHead(columns: Int, isFocused: Bool) -> [PageLine] {
    guard let open = state.open else { return [] }
    let text: String
    switch state.why.subject {
    case .line(.finding(let number)):
      text = open.judgement.plan.map { head($0.findings[number]) } ?? ""
    case .line(let line):
      text = open.judgement.plan.map { planText($0, open).rows(line).first ?? "" } ?? ""
    case .finding(let finding): text = head(finding)
    case .concern(let code): text = pack?.knowledge.concern(ConcernID(code))?.name ?? name(code)
    case nil: text = ""
    }
    return text.wrapped(toColumns: columns).enumerated().map { row, text in
      var line = PageLine(text, style: isFocused && row == 0 ? Style(.focus) : Style(bold: true))
      line.isInFocus = isFocused
      if isFocused, row == 0 { line.cursor = 0 }
      return line
    }
  }

  private func head(_ finding: Finding) -> String {
    "\(Words.effect(finding)) \(glyphs.dot) \(finding.title)"
  }

  private func statement(_ statement: Reasoning.Statement) -> String {
    let rule = statement.rule.map { "\($0.shown): " } ?? ""
    let basis = statement.status.map { " [\(Words.basis($0))]" } ?? ""
    return rule + statement.text + basis
  }

  private func whyAnswers(_ reasons: Reasoning, focus: WhyStop, columns: Int) -> [PageLine] {
    guard !reasons.answers.isEmpty else { return [] }
    let answers = reasons.answers.enumerated().flatMap { number, answer -> [PageLine] in
      let isFocused = focus == .answer(number) && state.why.override == nil
      let label = number < 9 && !answer.places.isEmpty ? "\(number + 1)" : " "
      let words = "\(answer.question): \(answer.answer ?? Words.notAnswered)"
      return words.wrapped(toColumns: columns - 5, hangingIndent: 2).enumerated().map { row, text in
        var line = PageLine(text, at: 5, style: isFocused ? Style(.focus) : .plain)
        if row == 0 {
          line.add(isFocused ? String(glyphs.pointer) : " ", at: 0, style: Style(.focus))
          line.add(label, at: 3, style: Style(.key))
          line.cursor = isFocused ? 3 : nil
        }
        line.isInFocus = isFocused
        return line
      }
    }
    return [PageLine(Words.answersBehind, at: 1, style: Style(.heading))] + answers
  }

  private func grounds(_ reasons: Reasoning) -> [String] {
    var texts = reasons.bases.map(Words.basisSentence)
    if let evidence = reasons.evidence { texts.append(Words.evidenceSentence(evidence)) }
    let sources = reasons.sources.map { id in
      pack?.knowledge.sources.first { $0.id == id }.map(Words.citation) ?? id.text
    }
    return texts + (sources.isEmpty ? [Words.noSource] : sources)
  }

  func substanceName(_ id: SubstanceID) -> String {
    pack?.knowledge.monograph(id)?.name ?? name(id.text)
  }
}
