import Cells
import Clinical
import Consultation
import Questionnaires
import Safety

extension Scene {
  /// Draws this screen into its part and puts the cursor on its focus.
  func drawReview(in frame: inout Frame, area: Rect) {
    guard let open = state.open else { return }
    let lines = state.reviewLines
    let number = state.review.number
    drawHeading(
      Words.reviewTitle,
      number.isEmpty ? Words.summary(lines) : Words.jumping(number),
      in: &frame,
      area: area
    )
    let body = area.splitTop(rows: area.size.rows > 18 ? 2 : 1).rest
    frame.cursor = area.origin
    drawPage(reviewPage(lines, open, columns: body.size.columns), in: &frame, area: body)
  }

  private func reviewPage(
    _ lines: [ReviewLine],
    _ open: OpenConsultation,
    columns: Int
  ) -> [PageLine] {
    var page: [PageLine] = []
    if !lines.contains(where: { $0.kind == .missing || $0.isUnread }) {
      page += said(Words.nothingMissing, columns)
    }
    if open.judgement.assessment?.findings.isEmpty == true, !lines.contains(where: \.isUnread) {
      page += said(Words.nothingFlagged, columns)
    }
    var heading: [String] = []
    let now = min(state.review.focus, max(0, lines.count - 1))
    let counts = ReviewCounts(lines)
    for (number, line) in lines.enumerated() {
      let headings = reviewHeadings(line, counts, open)
      for (level, text) in headings.enumerated()
      where Array(heading.prefix(level + 1)) != Array(headings.prefix(level + 1)) {
        page.append(PageLine(text, at: 2 * level, style: Style(.heading)))
      }
      heading = headings
      page += reviewLines(line, number: number, isFocused: number == now, columns: columns)
        .stopping(at: number)
    }
    return page
  }

  private func said(_ text: String, _ columns: Int) -> [PageLine] {
    text.wrapped(toColumns: columns).map { PageLine($0, style: Style(.good)) }
  }

  func reviewHeadings(
    _ line: ReviewLine,
    _ counts: ReviewCounts,
    _ open: OpenConsultation
  ) -> [String] {
    switch line.kind {
    case .missing:
      let section = open.sections.first { $0.id == line.section }?.title ?? ""
      let here = line.section.flatMap { counts.missing[$0] } ?? 0
      return [Words.missing(counts.allMissing), Words.missing(here, in: section)]
    case .wrong, .unreadable, .unread, .taken, .unsaid: return [Words.notRight]
    case .flagged(let finding):
      return [Words.flagged(finding.severity, counts.flagged[finding.severity] ?? 0)]
    case .open: return [Words.openChecks]
    }
  }

  private func reviewLines(
    _ line: ReviewLine,
    number: Int,
    isFocused: Bool,
    columns: Int
  ) -> [PageLine] {
    let label = "\(number + 1)".padded(toColumns: 3, alignment: .trailing)
    let texts = reviewTexts(line).enumerated().flatMap { offset, text in
      text.wrapped(toColumns: columns - 7 - 2 * min(offset, 1))
        .map { (text: $0, indent: 7 + 2 * min(offset, 1), offset: offset) }
    }
    let shown = isFocused ? texts : Array(texts.filter { $0.offset == 0 })
    return shown.enumerated().map { row, text in
      let style =
        isFocused && row == 0 ? Style(.focus) : text.offset == 0 ? reviewStyle(line) : .plain
      var page = PageLine(text.text, at: text.indent, style: style)
      page.isInFocus = isFocused
      if row == 0 {
        page.add(isFocused ? String(glyphs.pointer) : " ", at: 0, style: Style(.focus))
        page.add(label, at: 2, style: Style(.key))
        if isFocused { page.cursor = 7 }
      }
      return page
    }
  }

  /// What a line says, then what more it says while in focus.
  func reviewTexts(_ line: ReviewLine) -> [String] {
    switch line.kind {
    case .missing: return [line.question]
    case .unreadable(let message): return [message]
    case .unread(let text): return [Words.unread(text, line.question)]
    case .unsaid(let unsaid): return [Words.unsaid(unsaid), Words.unsaidRemedy(unsaid)]
    case .taken(let number): return [Words.taken(number), Words.takenRemedy(number)]
    case .wrong(let problem):
      let item = state.open?.judgement.evaluation.index.item(problem.place.item)
      return ["\(line.question): \(item.map { Words.problem(problem.kind, with: $0) } ?? "")"]
    case .flagged(let finding), .open(let finding):
      var parts = [finding.title]
      if case .flagged = line.kind {
        parts.append(Words.verdict(finding.verdict, eligibleOn: finding.earliestDate))
      } else {
        parts.append(Words.gate(finding.gate))
      }
      parts.append(Words.scope(finding.scope, name: name))
      return [parts.joined(separator: " \(glyphs.dot) "), finding.message]
    }
  }

  private func reviewStyle(_ line: ReviewLine) -> Style {
    switch line.kind {
    case .missing: .plain
    case .wrong, .unreadable, .unread, .taken, .unsaid: Style(.caution)
    case .flagged(let finding): Words.style(of: finding)
    case .open: Style(.caution)
    }
  }

  /// The human name of an id.
  func name(_ id: String) -> String {
    pack?.knowledge.name(id) ?? String(id.map { $0 == "_" ? " " : $0 })
  }
}

extension ReviewLine {
  /// Whether it is about a text that is no answer, a number that is somebody else's, or what is left out.
  fileprivate var isUnread: Bool {
    switch kind {
    case .unread, .taken, .unsaid: true
    default: false
    }
  }
}

/// How many lines of each kind a review has.
struct ReviewCounts {
  var allMissing = 0
  var missing: [Section.ID: Int] = [:]
  var flagged: [Severity: Int] = [:]

  init(_ lines: [ReviewLine]) {
    for line in lines {
      switch line.kind {
      case .missing:
        allMissing += 1
        if let section = line.section { missing[section, default: 0] += 1 }
      case .flagged(let finding): flagged[finding.severity, default: 0] += 1
      case .wrong, .unreadable, .unread, .taken, .unsaid, .open: break
      }
    }
  }
}
