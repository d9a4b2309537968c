import Questionnaires

extension WizardState {
  /// What a key does on a page of questions.
  mutating func reduceQuestions(_ action: Action, desk: Desk) -> [Effect] {
    if action.writes, saysReadOnly() { return [] }
    if case .typed = action {} else { questions.letters = "" }
    switch action {
    case .typed(let character): type(character, desk: desk)
    case .pasted(let text): paste(text, desk: desk)
    case .erased(let erasure): erase(erasure, desk: desk)
    case .moved(let movement): moveInQuestions(movement, desk: desk)
    case .entered: enterQuestion(desk: desk)
    case .brokeLine:
      if questionInFocus?.shown.item.style == .lines { edit(desk) { $0.insert("\n") } }
    case .escaped:
      leaveQuestion(desk: desk)
      openOutline()
    case .commanded(.takeOver): takeOver(desk: desk)
    case .saidNo(let places): answerNo(to: places, desk: desk)
    default: break
    }
    return []
  }

  /// A character: text in a field and on a list beside which text may stand, a choice elsewhere.
  private mutating func type(_ character: Character, desk: Desk) {
    guard let row = questionInFocus else { return }
    if questionsTakesText, character != " " { goToEntry(of: row) }
    if isTyped(row) {
      edit(desk) { $0.insert(String(character)) }
      return
    }
    switch row.kind {
    case .add: if character == " " || character == "+" { addOccurrence(row, desk: desk) }
    case .occurrence: if character == "-" { removeOccurrence(row, desk: desk) }
    case .question:
      if !questionsTakesText {
        choose(by: character, in: row, desk: desk)
      } else {
        chooseInFocus(desk: desk)
      }
    case .title, .note: break
    }
  }

  private mutating func paste(_ text: String, desk: Desk) {
    guard questionsTakesText, let row = questionInFocus else { return }
    goToEntry(of: row)
    edit(desk) { $0.insert(text) }
  }

  /// Puts the cursor where text is typed on a list.
  mutating func goToEntry(of row: FormRow) {
    if let line = choiceLines(of: row).firstIndex(of: .entry) { questions.pick = line }
  }

  private mutating func erase(_ erasure: Erasure, desk: Desk) {
    guard let row = questionInFocus else { return }
    if isTyped(row) {
      edit(desk) { $0.erase(erasure) }
    } else if case .occurrence = row.kind {
      if erasure == .after { removeOccurrence(row, desk: desk) }
    } else if row.kind == .question {
      takeAway(from: row, desk: desk)
    }
  }

  /// Changes the text in focus, which thereby is half typed.
  private mutating func edit(_ desk: Desk, _ change: (inout TextField) -> Void) {
    guard let row = questionInFocus else { return }
    var field = field(of: row)
    change(&field)
    questions.drafts[row.id] = field
    search(row, desk: desk)
  }

  private mutating func enterQuestion(desk: Desk) {
    guard let row = questionInFocus else { return go(to: section(by: 1), desk: desk) }
    if row.kind == .add { return addOccurrence(row, desk: desk) }
    if row.shown.item.style == .lines, isTyped(row) { return edit(desk) { $0.insert("\n") } }
    if isTyped(row), row.shown.item.style == .many, !field(of: row).text.trimmed.isEmpty {
      return leaveQuestion(desk: desk)
    }
    if row.shown.item.style == .one || isSearched(row), !isTyped(row), pickedLine(of: row) != nil {
      return chooseInFocus(desk: desk)
    }
    goOn(from: row.id, desk: desk)
  }

  /// Goes to the row after this one, or to the next section after the last.
  mutating func goOn(from id: RowID, desk: Desk) {
    leaveQuestion(desk: desk)
    let rows = questionRows.filter(\.takesFocus)
    guard let index = rows.firstIndex(where: { $0.id == id }) else { return settleQuestions() }
    if rows.indices.contains(index + 1) {
      focus(rows[index + 1].id)
    } else {
      go(to: section(by: 1), desk: desk)
    }
  }

  /// Puts the focus on a row.
  mutating func focus(_ id: RowID?) {
    guard questions.focus != id else { return }
    questions.focus = id
    questions.pick = nil
    questions.letters = ""
    questions.found = nil
  }

  /// Puts the focus on a row that is there: where it was, else on the first row.
  mutating func settleQuestions() {
    let rows = questionRows.filter(\.takesFocus)
    if rows.contains(where: { $0.id == questions.focus }) { return }
    focus(rows.first?.id)
  }
}

extension Action {
  /// Whether it would change what was said on a page of questions.
  fileprivate var writes: Bool {
    switch self {
    case .typed, .pasted, .erased, .brokeLine, .saidNo,
      .commanded(.takeOver):
      true
    default: false
    }
  }
}
