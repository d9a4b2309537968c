import Cells
import Clinical
import Consultation
import Drafting
import Questionnaires

extension Scene {
  /// Draws this screen into its part and puts the cursor on its focus.
  func drawApprove(in frame: inout Frame, area: Rect) {
    guard let open = state.open else { return }
    frame.cursor = area.origin
    drawHeadingOfPlan(Words.approveTitle, in: &frame, area: area)
    let body = area.splitTop(rows: area.size.rows > 18 ? 2 : 1).rest
    let columns = body.size.columns
    let gates = state.approvalGates
    guard gates.isEmpty else {
      let now = min(state.approve.focus, gates.count - 1)
      let lines = gates.enumerated().flatMap { number, gate in
        numbered(
          namingLast(gateText(gate, in: open)),
          number: number,
          isFocused: number == now,
          columns: columns,
          style: Style(.caution)
        )
      }
      drawPage([PageLine(Words.inTheWay)] + lines, in: &frame, area: body)
      return
    }
    drawPage(approvalPage(open, columns: columns), in: &frame, area: body)
  }

  private func gateText(_ gate: ApprovalGate, in open: OpenConsultation) -> String {
    Words.gate(
      gate,
      item(of: gate, in: open),
      isMeasured: gate.isMeasured(in: open.judgement.evaluation.index),
      dot: glyphs.dot
    ) { pack?.knowledge.name($0) ?? $0 }
  }

  func item(of gate: ApprovalGate, in open: OpenConsultation) -> Item? {
    gate.places.first.flatMap { open.judgement.evaluation.index.item($0.item) }
  }

  private func approvalPage(_ open: OpenConsultation, columns: Int) -> [PageLine] {
    var page: [PageLine] = []
    if let plan = open.judgement.plan {
      let text = planText(plan, open)
      for line in open.planLines {
        let style: Style
        switch line {
        case .preparation: style = Style(bold: true)
        case .component: style = .plain
        default: continue
        }
        page += text.rows(line).prefix(1).flatMap {
          $0.wrapped(toColumns: columns, hangingIndent: 2)
        }
        .map { PageLine($0, style: style) }
      }
      page.append(PageLine("\(Words.approvalDay)   \(DateWords.long(state.today))"))
    }
    let width = min(50, columns - 8)
    let field = state.approve.name
    let window = LineWindow(of: field.text, caret: field.caret, columns: width)
    var line = PageLine(Words.approvalName)
    line.add("[", at: 6, style: Style(.focus))
    line.add(window.text.padded(toColumns: width), at: 7, style: Style(.field, underlined: true))
    line.add("]", at: 7 + width, style: Style(.focus))
    line.cursor = 7 + window.caretColumn
    line.isInFocus = true
    page += [line, PageLine()]
    page += Words.approvalExplained.wrapped(toColumns: columns).map { PageLine($0) }
    page.append(PageLine(Words.enterApproves, style: Style(.key)))
    page += Plan.disclaimer.wrapped(toColumns: columns)
      .map { PageLine($0, style: Style(.information)) }
    return page
  }
}
