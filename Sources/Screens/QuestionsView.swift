import Cells
import Clinical
import Consultation
import Questionnaires

extension Scene {
  /// Draws a page of questions: its title, then its rows, as many as fit around the focus.
  func drawQuestions(in frame: inout Frame, area: Rect) {
    guard let open = state.open else { return }
    let title = open.sections.first { $0.id == open.section }?.title ?? ""
    drawTitle(title, in: &frame, area: area)
    let planned = Words.planned(open.record)
    let column = area.size.columns - TextWidth.columns(of: planned)
    if column > TextWidth.columns(of: title) + 2 {
      frame.write(
        planned,
        at: Point(row: area.origin.row, column: area.origin.column + column),
        style: Style(.dim)
      )
    }
    let rows = state.questionRows
    guard rows.contains(where: \.takesFocus) else {
      frame.write(
        Words.nothingAsked,
        at: Point(row: area.origin.row + 2, column: area.origin.column)
      )
      frame.cursor = area.origin
      return
    }
    let page = questionPage(area)
    let drawing = QuestionDrawing(scene: self, open: open, columns: page.size.columns)
    let lines = rows.enumerated().flatMap { number, row in
      row.takesFocus ? drawing.lines(of: row).stopping(at: number) : drawing.lines(of: row)
    }
    drawPage(lines, in: &frame, area: page)
  }

  private func questionPage(_ area: Rect) -> Rect {
    area.splitTop(rows: area.size.rows > 18 ? 2 : 1).rest
  }

  /// The questions all of whose lines are in sight.
  fileprivate var placesInSight: [Place] {
    guard let open = state.open, state.screen == .questions, state.overlay == nil else { return [] }
    let page = questionPage(Regions(of: self).content)
    let drawing = QuestionDrawing(scene: self, open: open, columns: page.size.columns)
    let rows = state.questionRows.map { (place: $0.id.place, lines: drawing.lines(of: $0)) }
    let window = window(of: rows.flatMap(\.lines), rows: page.size.rows)
    var next = 0
    return rows.compactMap { row in
      let lines = next..<(next + row.lines.count)
      next = lines.upperBound
      return window.lowerBound <= lines.lowerBound && lines.upperBound <= window.upperBound
        ? row.place : nil
    }
  }
}

/// The places of the questions that a state shows at its size, each with all of its lines.
func placesInSight(_ state: WizardState, _ keys: KeyChanges) -> [Place] {
  let size = Size(rows: state.size.rows, columns: state.size.columns)
  guard !state.size.isTooSmall else { return [] }
  let scene = Scene(state: state, pack: nil, glyphs: .unicode, size: size, keys: keys)
  return scene.placesInSight
}

/// Draws the rows of one page of questions into lines.
struct QuestionDrawing {
  let scene: Scene
  let open: OpenConsultation
  let columns: Int
  /// Where an answer is needed: the count of these stands beside every section.
  let missing: Set<Place>

  init(scene: Scene, open: OpenConsultation, columns: Int) {
    self.scene = scene
    self.open = open
    self.columns = columns
    missing = Set(open.missingPlaces)
  }

  var glyphs: Glyphs { scene.glyphs }
  var evaluation: Evaluation { open.judgement.evaluation }

  /// Where the answer of a question begins: one key's answer is short and leaves room for words.
  func answerColumn(of item: Item) -> Int {
    switch item.style {
    case .safety, .flag: min(columns - 10, 60)
    case .one, .many, .line, .lines: min(max(28, columns * 3 / 5), 60)
    }
  }

  /// The lines of one row.
  func lines(of row: FormRow) -> [PageLine] {
    switch row.kind {
    case .title: titleLines(row)
    case .note:
      row.shown.item.text.wrapped(toColumns: columns - indent(row)).map {
        PageLine($0, at: indent(row), style: Style(.dim))
      }
    case .question: questionLines(row)
    case .occurrence(let number):
      [
        markedLine(
          row,
          "\(row.shown.item.text) \(number)",
          hint: Words.removes,
          style: Style(.heading)
        )
      ]
    case .add: [markedLine(row, Words.add(row.shown.item.text), hint: "", style: .plain)]
    }
  }

  func indent(_ row: FormRow) -> Int { 3 + 2 * min(row.depth, 4) }

  func isFocused(_ row: FormRow) -> Bool {
    scene.state.screen == .questions && row.id == scene.state.questions.focus
  }

  private func titleLines(_ row: FormRow) -> [PageLine] {
    let title = PageLine(row.shown.item.text, at: 1 + 2 * row.depth, style: Style(.heading))
    guard let help = row.shown.item.help else { return [title] }
    return [title]
      + help.wrapped(toColumns: columns - 1 - 2 * row.depth).map {
        PageLine($0, at: 1 + 2 * row.depth, style: Style(.dim))
      }
  }

  private func markedLine(
    _ row: FormRow,
    _ text: String,
    hint: String,
    style: Style
  ) -> PageLine {
    var line = PageLine(text, at: indent(row), style: style)
    guard isFocused(row) else { return line }
    line.add(String(glyphs.pointer), at: 0, style: Style(.focus))
    line.cursor = indent(row)
    line.isInFocus = true
    line.pieces[0].style = Style(.focus)
    if !hint.isEmpty {
      line.add(hint, at: indent(row) + TextWidth.columns(of: text) + 2, style: Style(.dim))
    }
    return line
  }

  /// A question: its words with the answer beside them, and while in focus what it is answered by.
  private func questionLines(_ row: FormRow) -> [PageLine] {
    let isFocused = isFocused(row)
    let room = max(8, answerColumn(of: row.shown.item) - indent(row) - 1)
    let words = row.id.answer == 0 ? row.shown.item.text : Words.another
    var lines = words.wrapped(toColumns: room).map {
      PageLine($0, at: indent(row), style: isFocused ? Style(bold: true) : .plain)
    }
    lines[0].add(String(isFocused ? glyphs.pointer : " "), at: 0, style: Style(.focus))
    let mark = self.mark(of: row)
    lines[0].add(String(mark.sign), at: 1, style: mark.style)
    addAnswer(to: &lines[0], row, isFocused: isFocused)
    guard isFocused else {
      lines += problemLines(row)
      return lines
    }
    if lines[0].cursor == nil { lines[0].cursor = indent(row) }
    // Below a long list nobody sees what the keys do there.
    if row.shown.item.takesFreeText { lines += helpLines(row) }
    lines += choiceLines(row)
    lines += readingLines(row) + problemLines(row)
    if !row.shown.item.takesFreeText { lines += helpLines(row) }
    if lines.dropFirst().contains(where: { $0.cursor != nil }) { lines[0].cursor = nil }
    for index in lines.indices { lines[index].isInFocus = true }
    return lines
  }

  private func helpLines(_ row: FormRow) -> [PageLine] {
    let item = row.shown.item
    let keys = item.takesFreeText ? [Words.openList(item.style)] : []
    return ([item.help].compactMap(\.self) + keys).flatMap { help in
      help.wrapped(toColumns: columns - indent(row) - 2).map {
        PageLine($0, at: indent(row) + 2, style: Style(.dim))
      }
    }
  }

  /// The mark before a question: answered, needs a look, needed, or nothing.
  private func mark(of row: FormRow) -> (sign: Character, style: Style) {
    let place = row.shown.place
    if case .refused = scene.state.reading(of: row) { return (glyphs.attention, Style(.caution)) }
    let isTaken = place == Place(KnownItem.recordNumber) && scene.state.takenNumber != nil
    let isLeftOut = open.contradictions.contains { $0.place == place }
    if isTaken || isLeftOut || !problems(of: row).isEmpty {
      return (glyphs.attention, Style(.caution))
    }
    if scene.state.answers(at: place).indices.contains(row.id.answer) {
      return (glyphs.tick, Style(.good))
    }
    return missing.contains(place) ? ("*", Style(.caution)) : (" ", .plain)
  }
}
