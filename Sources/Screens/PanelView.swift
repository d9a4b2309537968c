import Cells
import Clinical
import Consultation
import Safety

extension Scene {
  /// Draws the sections and the verdict: a box beside the screen, or one line above it.
  func drawPanel(in frame: inout Frame, area: Rect) {
    guard let open = state.open else { return }
    if area.size.rows == 1 {
      drawPanelLine(open, in: &frame, area: area)
    } else {
      drawPanelBox(open, in: &frame, area: area)
    }
  }

  private func drawPanelLine(_ open: OpenConsultation, in frame: inout Frame, area: Rect) {
    let number = open.sections.firstIndex { $0.id == open.section }.map { $0 + 1 } ?? 0
    let section = Words.section(number, of: open.sections.count)
    let verdict = verdictLines(open)
    let text = ([section] + verdict.map(\.text)).joined(separator: " · ")
    frame.write(
      text.clipped(toColumns: area.size.columns - 2, ellipsis: glyphs.ellipsis),
      at: Point(row: area.origin.row, column: 1),
      style: verdict.first?.style ?? .plain
    )
  }

  private func drawPanelBox(_ open: OpenConsultation, in frame: inout Frame, area: Rect) {
    frame.box(area, title: Words.sections, glyphs: glyphs)
    let verdict = verdictLines(open).flatMap { line in
      line.text.wrapped(toColumns: area.size.columns - 4).map { ($0, line.style) }
    }
    let rule = area.origin.row + area.size.rows - 2 - verdict.count
    let room = rule - area.origin.row - 1
    let now = state.screen == .outline ? state.outline.focus : currentSection(of: open)
    let first = max(0, min(now - room / 2, open.sections.count - room))
    for (offset, section) in state.sections.dropFirst(first).prefix(room).enumerated() {
      drawSection(
        section,
        isCurrent: section.id == open.section,
        in: &frame,
        area: Rect(
          row: area.origin.row + 1 + offset,
          column: area.origin.column + 2,
          rows: 1,
          columns: area.size.columns - 4
        )
      )
      if state.screen == .outline {
        frame.mark(
          Rect(
            row: area.origin.row + 1 + offset,
            column: area.origin.column + 1,
            rows: 1,
            columns: area.size.columns - 2
          ),
          as: Stop(row: first + offset)
        )
      }
      if state.screen == .outline, first + offset == state.outline.focus {
        focusRow(
          Rect(
            row: area.origin.row + 1 + offset,
            column: area.origin.column + 1,
            rows: 1,
            columns: area.size.columns - 2
          ),
          in: &frame
        )
      }
    }
    drawRule(Words.verdict, at: rule, in: &frame, area: area)
    for (offset, line) in verdict.enumerated() {
      frame.write(
        line.0,
        at: Point(row: rule + 1 + offset, column: area.origin.column + 2),
        style: line.1,
        columns: area.size.columns - 4
      )
    }
  }

  private func currentSection(of open: OpenConsultation) -> Int {
    open.sections.firstIndex { $0.id == open.section } ?? 0
  }

  /// Shows that a row is in focus; the cursor rests on its mark, so many columns from its beginning.
  func focusRow(_ area: Rect, mark: Int = 1, in frame: inout Frame) {
    frame.restyle(area) { style in
      var style = style
      style.isReversed = true
      return style
    }
    frame.cursor = Point(row: area.origin.row, column: area.origin.column + mark)
  }

  /// One section: its mark, its title and how many answers are missing.
  private func drawSection(
    _ section: Section,
    isCurrent: Bool,
    in frame: inout Frame,
    area: Rect
  ) {
    let mark = isCurrent && state.screen != .outline ? glyphs.pointer : self.mark(of: section)
    let missing = section.missing > 0 ? "\(section.missing)" : ""
    let title = section.title.padded(
      toColumns: max(0, area.size.columns - 3 - missing.count),
      ellipsis: glyphs.ellipsis
    )
    let style = isCurrent ? Style(.selected, bold: true) : section.mark.style
    frame.write("\(mark) \(title) \(missing)", at: area.origin, style: style)
  }

  func mark(of section: Section) -> Character {
    switch section.mark {
    case .empty: glyphs.dot
    case .begun: glyphs.dot
    case .done: glyphs.tick
    case .problem: glyphs.attention
    }
  }

  private func drawRule(_ title: String, at row: Int, in frame: inout Frame, area: Rect) {
    let line = String(repeating: glyphs.horizontal, count: max(0, area.size.columns - 2))
    frame.write(
      "\(glyphs.teeLeft)\(line)\(glyphs.teeRight)",
      at: Point(row: row, column: area.origin.column),
      style: Style(.border)
    )
    frame.write(
      " \(title) ",
      at: Point(row: row, column: area.origin.column + 1),
      style: Style(.heading)
    )
  }

  /// The verdict in words, how many reasons it has, and how many answers are missing: the same count as in the list
  /// of sections and in the review.
  func verdictLines(_ open: OpenConsultation) -> [(text: String, style: Style)] {
    if open.record.status == .voided { return [(Words.void, Style(.caution))] }
    guard let assessment = open.judgement.assessment else {
      return [(Words.noVerdict, Style(.dim))]
    }
    let words = Words.verdict(assessment.verdict, eligibleOn: assessment.eligibleOn)
    let missing = open.sections.reduce(0) { $0 + $1.missing }
    let reasons = assessment.findings.count { missing == 0 || !$0.isUnanswered }
    return [(words, assessment.verdict.style)]
      + (reasons > 0 ? [(Words.reasons(reasons), .plain)] : [])
      + (missing > 0 ? [(Words.answersMissing(missing), .plain)] : [])
  }
}

extension Finding {
  /// Whether it only says that an answer is needed.
  fileprivate var isUnanswered: Bool {
    evidence.allSatisfy { $0.answer == FactState.notAsked.rawValue }
  }
}

extension Section.Mark {
  var style: Style {
    switch self {
    case .empty: Style(.dim)
    case .begun, .done: .plain
    case .problem: Style(.caution)
    }
  }
}

extension Verdict {
  /// How a verdict looks, beside its words.
  var style: Style {
    switch self {
    case .proceed: Style(.good, bold: true)
    case .proceedWithCaution, .defer: Style(.caution, bold: true)
    case .refer, .doNotTreat: Style(.critical, bold: true)
    }
  }
}
