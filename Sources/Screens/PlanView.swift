import Cells
import Clinical
import Consultation
import Drafting
import Safety

extension Scene {
  /// Draws this screen into its part and puts the cursor on its focus.
  func drawPlan(in frame: inout Frame, area: Rect) {
    guard let open = state.open else { return }
    frame.cursor = area.origin
    guard let plan = open.judgement.plan else {
      guard open.approvedLines.isEmpty else { return drawApproved(open, in: &frame, area: area) }
      drawHeading(Words.planTitle, "", in: &frame, area: area)
      let why = state.planningOff ?? Words.noPlanYet
      for (number, line) in why.wrapped(toColumns: area.size.columns).enumerated() {
        frame.write(
          line,
          at: Point(row: area.origin.row + 2 + number, column: area.origin.column),
          style: Style(.caution),
          columns: area.size.columns
        )
      }
      return
    }
    let text = planText(plan, open)
    drawHeadingOfPlan("\(Words.planTitle) (\(Words.planStatus(open)))", in: &frame, area: area)
    let body = area.splitTop(rows: 1).rest
    let parts = body.splitTop(rows: body.size.rows - 1)
    let lines: [PageLine]
    if let printing = state.plan.printing {
      lines = printLines(printing, columns: parts.top.size.columns)
    } else if state.plan.showsChanges {
      lines = scrolled(
        changeLines(text, columns: parts.top.size.columns),
        by: state.plan.changes,
        rows: parts.top.size.rows
      )
    } else {
      lines = planLines(text, columns: parts.top.size.columns)
    }
    drawPage(lines, in: &frame, area: parts.top)
    // From the first column on: it must stand there whole on 60 columns too.
    frame.write(
      Plan.disclaimer,
      at: Point(
        row: parts.rest.origin.row,
        column: area.size.columns < 60 ? 0 : area.origin.column
      ),
      style: Style(.information)
    )
  }

  /// A title with the verdict on the plan at the right of its row.
  func drawHeadingOfPlan(_ title: String, in frame: inout Frame, area: Rect) {
    let plan = state.open?.judgement.plan
    drawHeading(
      title,
      plan.map { Words.verdict($0.verdict, eligibleOn: $0.eligibleOn) } ?? "",
      style: plan?.verdict.style ?? .plain,
      in: &frame,
      area: area
    )
  }

  /// Draws an approved plan as it was stored, where nothing is judged.
  private func drawApproved(_ open: OpenConsultation, in frame: inout Frame, area: Rect) {
    drawHeading("\(Words.planTitle) (\(Words.planStatus(open)))", "", in: &frame, area: area)
    let focus = min(state.plan.focus, open.approvedLines.count - 1)
    let lines = open.approvedLines.enumerated().map { number, text in
      var line = PageLine(text, at: 1)
      line.stop = Stop(row: number)
      if number == focus {
        line.cursor = 1
        line.isInFocus = true
      }
      return line
    }
    drawPage(lines, in: &frame, area: area.splitTop(rows: 1).rest)
  }

  func planText(_ plan: Plan, _ open: OpenConsultation) -> PlanText {
    PlanText(open: open, plan: plan, pack: pack, dot: String(glyphs.dot))
  }

  private func planLines(_ text: PlanText, columns: Int) -> [PageLine] {
    var page = besideForm(columns: columns)
    var heading: String?
    let now = state.planLine
    for (number, line) in state.planLines.enumerated() {
      if let next = text.heading(line), next != heading {
        if heading == nil, text.plan.preparations.isEmpty {
          page += Words.nothingDrafted(text.plan).wrapped(toColumns: columns - 1)
            .map { PageLine($0, at: 1, style: Style(bold: true)) }
        }
        page.append(PageLine(next, at: 1, style: Style(.heading)))
        heading = next
      }
      let isFocused = line == now
      let drawn =
        line == .eligible
        ? eligibleLines(text, isFocused: isFocused, columns: columns)
        : lines(of: line, text, isFocused: isFocused, columns: columns)
      page += drawn.stopping(at: number)
    }
    return page
  }

  /// What other consultations say against this one, above everything.
  func besideForm(columns: Int) -> [PageLine] {
    var words = state.open?.contradictions.map { Words.unsaid($0.unsaid) } ?? []
    if let taken = state.takenNumber { words.insert(Words.taken(taken), at: 0) }
    return words.flatMap {
      "\(glyphs.attention) \($0)".wrapped(toColumns: columns, hangingIndent: 2)
    }
    .map { PageLine($0, style: Style(.critical, bold: true)) }
  }

  private func lines(
    of line: PlanLine,
    _ text: PlanText,
    isFocused: Bool,
    columns: Int
  ) -> [PageLine] {
    let indent = line.indent
    let rows = text.rows(line).enumerated().flatMap { number, row in
      let inner = number == 0 ? indent : indent + 2
      return row.wrapped(toColumns: columns - inner, hangingIndent: number == 0 ? 2 : 0)
        .map { (text: $0, indent: inner) }
    }
    return rows.enumerated().map { number, row in
      var page = PageLine(
        row.text,
        at: row.indent,
        style: isFocused && number == 0 ? Style(.focus) : style(of: line, text.plan)
      )
      page.isInFocus = isFocused
      if isFocused, number == 0 {
        page.add(String(glyphs.pointer), at: 0, style: Style(.focus))
        page.cursor = indent
      }
      return page
    }
  }

  private func style(of line: PlanLine, _ plan: Plan) -> Style {
    switch line {
    case .verdict: plan.verdict.style
    case .zone(let number): plan.zones[number].verdict.style
    case .preparation: Style(bold: true)
    case .condition, .openCheck, .unserved, .refused, .pair: Style(.caution)
    case .finding(let number): Words.style(of: plan.findings[number])
    case .redFlag: Style(.critical)
    case .approval: Style(.good)
    case .notChosen, .runnerUp, .later: Style(.dim)
    default: .plain
    }
  }

  /// The first eligible day, set apart in a box.
  private func eligibleLines(_ text: PlanText, isFocused: Bool, columns: Int) -> [PageLine] {
    let words = text.rows(.eligible).first ?? ""
    let inner = min(columns - 6, max(TextWidth.columns(of: words) + 4, 30))
    let rule = String(repeating: glyphs.horizontal, count: inner)
    let border = Style(.border)
    var middle = PageLine(String(glyphs.vertical), at: 3, style: border)
    middle.add(
      words.padded(toColumns: inner, alignment: .centred),
      at: 4,
      style: isFocused ? Style(.focus) : Style(.caution, bold: true)
    )
    middle.add(String(glyphs.vertical), at: 4 + inner, style: border)
    if isFocused {
      middle.add(String(glyphs.pointer), at: 0, style: Style(.focus))
      middle.cursor = 4 + (inner - TextWidth.columns(of: words)) / 2
    }
    var lines = [
      PageLine("\(glyphs.topLeft)\(rule)\(glyphs.topRight)", at: 3, style: border), middle,
      PageLine("\(glyphs.bottomLeft)\(rule)\(glyphs.bottomRight)", at: 3, style: border),
    ]
    if text.open.replanDay { lines.append(PageLine(Words.rePlans, at: 4, style: Style(.key))) }
    return lines.map { line in
      var line = line
      line.isInFocus = isFocused
      return line
    }
  }

  /// What moved since the plan was looked at before.
  func changeLines(_ text: PlanText, columns: Int) -> [PageLine] {
    guard let before = state.plan.before else { return [] }
    let moved = pack.map {
      PlanDifference(between: before, and: text.plan, knowledge: $0.knowledge).lines
    }
    var page = [PageLine(Words.whatMoved, at: 1, style: Style(.heading))]
    page[0].cursor = 1
    let fallen = state.plan.fallen.filter { state.answers(at: $0).isEmpty }
      .map { Words.noLongerCounts(text.open.words(of: $0)) }
    let all = fallen + (moved ?? [])
    for line in all.isEmpty ? [Words.nothingMovedHere] : all {
      page += line.wrapped(toColumns: columns - 3, hangingIndent: 2).map { PageLine($0, at: 3) }
    }
    return page
  }

  private func printLines(_ choice: PrintChoice, columns: Int) -> [PageLine] {
    var page = [
      PageLine(Words.printTitle, at: 1, style: Style(.heading)),
      PageLine(Words.sheet(choice.sheet), at: 3, style: Style(.selected, bold: true)), PageLine(),
    ]
    if state.printers.isEmpty {
      let problem = state.printerProblem ?? Words.askingForPrinters
      for text in [problem, Words.fileInstead] {
        page += text.wrapped(toColumns: columns - 3).map { PageLine($0, at: 3) }
      }
      page[1].cursor = 3
    }
    let now = min(choice.printer, max(0, state.printers.count - 1))
    for (number, printer) in state.printers.enumerated() {
      let isFocused = number == now
      var line = PageLine(
        "\(number + 1)  \(printer)",
        at: 3,
        style: isFocused ? Style(.focus) : .plain
      )
      line.stop = Stop(row: number)
      if isFocused {
        line.add(String(glyphs.pointer), at: 0, style: Style(.focus))
        line.cursor = 3
        line.isInFocus = true
      }
      page.append(line)
    }
    if !state.printers.isEmpty {
      page.append(PageLine())
      page += Words.printHint.wrapped(toColumns: columns - 3)
        .map { PageLine($0, at: 3, style: Style(.dim)) }
    }
    return page
  }
}

extension PlanLine {
  /// How far a line is indented: what belongs to a preparation stands under it.
  fileprivate var indent: Int {
    switch self {
    case .component, .technique, .mixing, .pair: 5
    default: 3
    }
  }
}
