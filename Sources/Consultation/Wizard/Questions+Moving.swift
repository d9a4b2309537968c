import Questionnaires

extension WizardState {
  /// Moves the caret, the cursor among options, or the focus; what is typed never holds it back.
  mutating func moveInQuestions(_ movement: Movement, desk: Desk) {
    guard let row = questionInFocus else { return settleQuestions() }
    if isTyped(row), moveCaret(movement, in: row) { return }
    if movePick(movement, in: row) { return }
    leaveQuestion(desk: desk)
    let rows = questionRows.filter(\.takesFocus)
    guard let now = rows.firstIndex(where: { $0.id == row.id }), !rows.isEmpty else {
      return settleQuestions()
    }
    let page = max(1, size.rows - 8)
    let next: Int =
      switch movement {
      case .next: (now + 1) % rows.count
      case .previous: (now + rows.count - 1) % rows.count
      case .down: min(now + 1, rows.count - 1)
      case .up: max(now - 1, 0)
      case .pageDown: min(now + page, rows.count - 1)
      case .pageUp: max(now - page, 0)
      case .home: 0
      case .end: rows.count - 1
      case .left, .right, .wordLeft, .wordRight: now
      }
    focus(rows[next].id)
    if movement == .up, next != now { pickLast(in: rows[next]) }
  }

  /// Moves the caret of a field; false where it is the focus that moves.
  private mutating func moveCaret(_ movement: Movement, in row: FormRow) -> Bool {
    switch movement {
    case .left, .right, .wordLeft, .wordRight, .home, .end: break
    case .up, .down: guard row.shown.item.style == .lines else { return false }
    case .next, .previous, .pageUp, .pageDown: return false
    }
    var field = field(of: row)
    guard field.move(movement) else { return movement != .up && movement != .down }
    questions.drafts[row.id] = field
    return true
  }

  /// Moves among the marks or lines of a question; false where it is the focus that moves.
  private mutating func movePick(_ movement: Movement, in row: FormRow) -> Bool {
    guard row.kind == .question else { return false }
    let count = choiceLines(of: row).count
    let now = pickedLine(of: row)
    switch (row.shown.item.style, movement) {
    case (.safety, .left), (.flag, .left): questions.pick = max(0, (now ?? 0) - 1)
    case (.safety, .right), (.flag, .right): questions.pick = min(count - 1, (now ?? 0) + 1)
    case (.one, .down), (.many, .down):
      guard count > 0, now.map({ $0 + 1 < count }) ?? true else { return false }
      questions.pick = now.map { $0 + 1 } ?? 0
    case (.one, .up), (.many, .up):
      guard let now else { return false }
      questions.pick = now > 0 ? now - 1 : nil
    default: return false
    }
    return true
  }

  /// Coming from below, the cursor rests on the last of the options listed under a question.
  private mutating func pickLast(in row: FormRow) {
    guard row.kind == .question, row.shown.item.style == .one || row.shown.item.style == .many
    else { return }
    questions.pick = choiceLines(of: row).count - 1
  }
}
