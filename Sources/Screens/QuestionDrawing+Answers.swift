import Cells
import Clinical
import Consultation
import Questionnaires

extension QuestionDrawing {
  /// Adds the answer as it stands, or the field in which it is typed.
  func addAnswer(to line: inout PageLine, _ row: FormRow, isFocused: Bool) {
    let item = row.shown.item
    let answers = scene.state.answers(at: row.shown.place)
    let unit = item.unit.map(UnitText.spoken) ?? ""
    if item.style == .line || item.style == .lines, isFocused, scene.state.isTyped(row) {
      guard item.style == .line else { return }
      let start = answerColumn(of: item)
      let width = min(40, columns - start - (unit.isEmpty ? 0 : unit.count + 1))
      addField(scene.state.field(of: row), to: &line, at: start, columns: width)
      line.add(unit, at: start + width + 1, style: Style(.dim))
      return
    }
    let text: String
    if item.style.isChosen {
      text = answers.map { Words.answer($0, to: item) }.joined(separator: ", ")
    } else if let draft = scene.state.questions.drafts[row.id] {
      text = draft.text
    } else if answers.indices.contains(row.id.answer) {
      text = Words.answer(answers[row.id.answer], to: item) + (unit.isEmpty ? "" : " \(unit)")
    } else {
      text = ""
    }
    let oneLine = text.split(separator: "\n").joined(separator: " ")
    line.add(
      oneLine.clipped(toColumns: columns - answerColumn(of: item), ellipsis: glyphs.ellipsis),
      at: answerColumn(of: item),
      style: answerStyle(answers, of: item)
    )
  }

  /// A yes to a safety question stands out; so does what was not said.
  private func answerStyle(_ answers: [AnswerValue], of item: Item) -> Style {
    guard item.isSafetyQuestion, case .coding(let coding) = answers.first else { return .plain }
    return coding.code == SafetyAnswer.no.code ? .plain : Style(.caution, bold: true)
  }

  private func addField(
    _ field: TextField,
    to line: inout PageLine,
    at column: Int,
    columns: Int
  ) {
    let width = max(1, columns - 2)
    let window = LineWindow(of: field.text, caret: field.caret, columns: width)
    line.add(
      window.hidesBefore ? String(glyphs.left) : "[",
      at: column,
      style: Style(.focus)
    )
    line.add(
      window.text.padded(toColumns: width),
      at: column + 1,
      style: Style(.field, underlined: true)
    )
    line.add(
      window.hidesAfter ? String(glyphs.right) : "]",
      at: column + 1 + width,
      style: Style(.focus)
    )
    line.cursor = column + 1 + window.caretColumn
  }

  /// What a question in focus is chosen from, or its text of several lines.
  func choiceLines(_ row: FormRow) -> [PageLine] {
    let item = row.shown.item
    switch item.style {
    case .safety, .flag: return [marksLine(row)]
    case .one, .many: return optionLines(row)
    case .lines: return scene.state.isTyped(row) ? textLines(row) : []
    case .line: return []
    }
  }

  /// Marks beside each other, each with its key; closer together where there is little room.
  private func marksLine(_ row: FormRow) -> PageLine {
    let answers = scene.state.answers(at: row.shown.place)
    let picked = scene.state.pickedLine(of: row)
    let choices = row.shown.item.choiceLines(answers).map { choice in
      let isChosen = choice.value.map(answers.contains) ?? false
      let key = choice.key.map(String.init) ?? ""
      return (
        text: "\(isChosen ? "(x)" : "( )") \(key) \(Words.choice(choice))", isChosen: isChosen
      )
    }
    let texts = choices.reduce(0) { $0 + TextWidth.columns(of: $1.text) }
    let gap = texts + 2 * (choices.count - 1) + 1 <= columns ? 2 : 1
    let total = texts + gap * (choices.count - 1)
    var line = PageLine()
    var column = max(0, min(indent(row) + 1, columns - total))
    for (index, choice) in choices.enumerated() {
      let style: Style =
        index == picked
        ? Style(.focus) : choice.isChosen ? Style(.selected, bold: true) : .plain
      line.add(choice.text, at: column, style: style)
      line.choices.append((column..<(column + TextWidth.columns(of: choice.text)), index))
      if index == picked { line.cursor = column + 1 }
      column += TextWidth.columns(of: choice.text) + gap
    }
    return line
  }

  /// Options below each other, each with its number or key; where text may be typed, its line stands first.
  private func optionLines(_ row: FormRow) -> [PageLine] {
    let choices = scene.state.choiceLines(of: row)
    let picked = scene.state.pickedLine(of: row)
    let lines = choices.enumerated().map { index, choice in
      var line =
        choice == .entry
        ? entryLine(row, isHere: index == picked)
        : optionLine(choice, row, isHere: index == picked)
      line.stop = Stop(row: 0, choice: index)
      return line
    }
    let finds = choices.contains { if case .option = $0 { true } else { false } }
    guard scene.state.isSearched(row), !finds else { return lines }
    return lines + [PageLine(Words.notListed, at: indent(row) + 1, style: Style(.dim))]
  }

  private func optionLine(_ choice: ChoiceLine, _ row: FormRow, isHere: Bool) -> PageLine {
    let item = row.shown.item
    let column = indent(row) + 1
    let answers = scene.state.answers(at: row.shown.place)
    let isChosen = choice.value.map(answers.contains) ?? false
    let box = item.style == .many ? (isChosen ? "[x]" : "[ ]") : (isChosen ? "(x)" : "( )")
    let key = choice.key.map(String.init) ?? item.number(of: choice).map { "\($0)" } ?? " "
    let start = item.takesFreeText ? "\(box) " : "\(box) \(key) "
    let isOwn = if case .text = choice { true } else { false }
    let hint = isOwn ? "  " + (isHere ? Words.takesOff : Words.ownWords) : ""
    let room = columns - column - TextWidth.columns(of: start + hint)
    let words = Words.choice(choice).clipped(toColumns: max(4, room), ellipsis: glyphs.ellipsis)
    var line = PageLine(
      start + words,
      at: column,
      style: isHere ? Style(.focus) : isChosen ? Style(.selected, bold: true) : .plain
    )
    line.add(hint, at: column + TextWidth.columns(of: start + words), style: Style(.dim))
    if isHere { line.cursor = column + 1 }
    return line
  }

  private func entryLine(_ row: FormRow, isHere: Bool) -> PageLine {
    let column = indent(row) + 1
    var line = PageLine(Words.entry, at: column, style: isHere ? Style(.focus) : .plain)
    let start = column + TextWidth.columns(of: Words.entry) + 1
    let field = scene.state.field(of: row)
    if isHere {
      addField(field, to: &line, at: start, columns: min(40, columns - start))
    } else {
      line.add(field.text, at: start)
    }
    return line
  }

  /// A text of several lines: the lines around the caret.
  private func textLines(_ row: FormRow) -> [PageLine] {
    let field = scene.state.field(of: row)
    let width = columns - indent(row) - 2
    let head = String(Array(field.text).prefix(field.caret))
    let texts = field.text.split(separator: "\n", omittingEmptySubsequences: false)
    let caretLine = head.count { $0 == "\n" }
    let caret = head.split(separator: "\n", omittingEmptySubsequences: false).last?.count ?? 0
    let first = max(0, min(caretLine - 3, texts.count - 6))
    return texts.enumerated().dropFirst(first).prefix(6).map { index, text in
      let isHere = index == caretLine
      let window = LineWindow(of: String(text), caret: isHere ? caret : 0, columns: width)
      var line = PageLine(
        window.text.padded(toColumns: width),
        at: indent(row) + 1,
        style: Style(.field, underlined: true)
      )
      if isHere { line.cursor = indent(row) + 1 + window.caretColumn }
      return line
    }
  }

  /// What is typed means, in words; or why it means nothing.
  func readingLines(_ row: FormRow) -> [PageLine] {
    let answers = scene.state.answers(at: row.shown.place)
    let value: AnswerValue?
    switch scene.state.reading(of: row) {
    case .value(let typed): value = typed
    case .refused, .blank: return []
    case nil: value = answers.indices.contains(row.id.answer) ? answers[row.id.answer] : nil
    }
    guard case .date(let date) = value else { return [] }
    return [
      PageLine("= \(DateWords.long(date))", at: indent(row) + 2, style: Style(.information))
    ]
  }

  /// What is wrong with the answer of a row; nothing while something else is typed in its place.
  func problems(of row: FormRow) -> [AnswerProblem] {
    guard row.id.answer == 0, scene.state.questions.drafts[row.id] == nil else { return [] }
    return evaluation.problems.filter { $0.place == row.shown.place }
  }

  /// Why an answer needs another look.
  func problemLines(_ row: FormRow) -> [PageLine] {
    var reasons: [String] = []
    if case .refused(let reason) = scene.state.reading(of: row) { reasons.append(reason) }
    reasons += problems(of: row).map { Words.problem($0.kind, with: row.shown.item) }
    if row.shown.place == Place(KnownItem.recordNumber), let taken = scene.state.takenNumber {
      reasons.append("\(Words.taken(taken)). \(Words.takenRemedy(taken))")
    }
    if !open.isReadOnly, row.kind == .question, let unsaid = open.unsaid(at: row.shown.place) {
      let isAnswered = !scene.state.answers(at: row.shown.place).isEmpty
      let words = isAnswered ? Words.unsaid(unsaid) : Words.lastTime(unsaid)
      reasons.append("\(words). \(Words.takesOver)")
    }
    return reasons.flatMap { reason in
      "\(glyphs.attention) \(reason)".wrapped(
        toColumns: columns - indent(row) - 2,
        hangingIndent: 2
      )
    }
    .map { PageLine($0, at: indent(row) + 2, style: Style(.caution)) }
  }
}
