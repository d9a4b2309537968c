import Cells
import Clinical
import Consultation
import Drafting

extension Scene {
  /// Draws this screen into its part and puts the cursor on its focus.
  func drawEdit(in frame: inout Frame, area: Rect) {
    frame.cursor = area.origin
    drawHeadingOfPlan(Words.editTitle, in: &frame, area: area)
    let body = area.splitTop(rows: area.size.rows > 18 ? 2 : 1).rest
    drawPage(editPage(columns: body.size.columns), in: &frame, area: body)
  }

  private func editPage(columns: Int) -> [PageLine] {
    var page: [PageLine] = []
    if let choice = state.edit.choice {
      page += Words.choice(choice, name: editName).wrapped(toColumns: columns)
        .map { PageLine($0, style: Style(.selected, bold: true)) }
      page.append(PageLine(Words.ask(choice)))
      page += choice.isTyped ? typedLines(columns: columns) : optionLines(columns: columns)
    } else {
      let choices = state.editChoices
      let now = min(state.edit.focus, max(0, choices.count - 1))
      page += choices.enumerated().flatMap { number, choice in
        numbered(
          Words.choice(choice, name: editName),
          number: number,
          isFocused: number == now,
          columns: columns
        )
      }
    }
    page.append(PageLine())
    if let refusal = state.edit.refusal {
      page += "\(Words.refused): \(refusal)".wrapped(toColumns: columns)
        .map { PageLine($0, style: Style(.critical, bold: true)) }
    } else {
      page += Words.judgedLikeADraft.wrapped(toColumns: columns)
        .map { PageLine($0, style: Style(.dim)) }
    }
    return page
  }

  /// What may be chosen, by number; under it what may not, each with its reason.
  private func optionLines(columns: Int) -> [PageLine] {
    let offers = state.edit.offers
    let open = offers.filter { $0.refusal == nil }
    let now = min(state.edit.option, max(0, open.count - 1))
    var page = open.enumerated().flatMap { number, offer in
      numbered(
        Words.edit(offer.edit, name: editName) + scoreWords(offer),
        number: number,
        isFocused: number == now,
        columns: columns
      )
    }
    if open.isEmpty { page.append(PageLine(Words.noneOpen, at: 5, style: Style(.caution))) }
    let shut = offers.filter { $0.refusal != nil }
    if !shut.isEmpty { page.append(PageLine(Words.notOpen, at: 1, style: Style(.heading))) }
    page += shut.flatMap { offer in
      (offer.refusal ?? "")
        .wrapped(toColumns: columns - 5, hangingIndent: 2)
        .map { PageLine($0, at: 5, style: Style(.dim)) }
    }
    return page
  }

  /// What the plan with a swap scores, beside what it scores now.
  func scoreWords(_ offer: EditOffer) -> String {
    guard let score = offer.score else { return "" }
    let now = state.open?.judgement.plan?.score
    return " \(glyphs.dot) \(DoseText.count(score)) points"
      + (now.map { " (now \(DoseText.count($0)))" } ?? "")
  }

  private func typedLines(columns: Int) -> [PageLine] {
    let width = min(columns - 4, 60)
    let window = LineWindow(
      of: state.edit.field.text,
      caret: state.edit.field.caret,
      columns: width
    )
    var field = PageLine("[", at: 2, style: Style(.focus))
    field.add(window.text.padded(toColumns: width), at: 3, style: Style(.field, underlined: true))
    field.add("]", at: 3 + width, style: Style(.focus))
    field.cursor = 3 + window.caretColumn
    field.isInFocus = true
    return [field] + editEcho(columns: columns)
  }

  func editEcho(columns: Int) -> [PageLine] {
    switch state.editReading {
    case .edit(.note), .blank, nil: []
    case .edit(let edit):
      "= \(Words.edit(edit, name: editName))".wrapped(toColumns: columns - 2)
        .map { PageLine($0, at: 2, style: Style(.information)) }
    case .refused(let reason):
      "\(glyphs.attention) \(reason)".wrapped(toColumns: columns - 2)
        .map { PageLine($0, at: 2, style: Style(.caution)) }
    }
  }

  /// A numbered line of a list, wrapped, with the cursor on its number while in focus.
  func numbered(
    _ text: String,
    number: Int,
    isFocused: Bool,
    columns: Int,
    style: Style = .plain
  ) -> [PageLine] {
    text.wrapped(toColumns: columns - 5, hangingIndent: 2).enumerated().map { row, text in
      var line = PageLine(text, at: 5, style: isFocused ? Style(.focus) : style)
      if row == 0 {
        line.add(isFocused ? String(glyphs.pointer) : " ", at: 0, style: Style(.focus))
        line.add(number < 9 ? "\(number + 1)" : " ", at: 3, style: Style(.key))
        line.cursor = isFocused ? 5 : nil
      }
      line.isInFocus = isFocused
      line.stop = Stop(row: number)
      return line
    }
  }

  /// The name of anything a plan names.
  func editName(_ id: String) -> String {
    pack?.knowledge.monograph(SubstanceID(id))?.name
      ?? pack?.knowledge.technique(TechniqueID(id))?.name ?? name(id)
  }
}
