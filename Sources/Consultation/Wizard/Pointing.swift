import Questionnaires

extension WizardState {
  /// Puts the focus on a row of what is shown, or on a choice of it; changes nothing else, and nothing at all where
  /// there is no such row.
  mutating func point(at row: Int, choice: Int?, desk: Desk) {
    switch overlay {
    case .findings(var state):
      guard open?.findingLines.indices.contains(row) == true else { return }
      state.focus = row
      overlay = .findings(state)
    case .find(var state):
      guard state.found.indices.contains(row) else { return }
      state.focus = row
      overlay = .find(state)
    case .menu(var state):
      guard state.entries.indices.contains(row) else { return }
      state.focus = row
      overlay = .menu(state)
    case .help, .reason, .ask, .leaving: return
    case nil: pointOnScreen(at: row, choice: choice, desk: desk)
    }
  }

  private mutating func pointOnScreen(at row: Int, choice: Int?, desk: Desk) {
    switch screen {
    case .setup: if let place = SetupState.Row(rawValue: row) { setup.focus = place }
    case .home:
      guard home.found.indices.contains(row) else { return }
      home.wanted = nil
      home.focus = row
    case .outline: if open?.sections.indices.contains(row) == true { outline.focus = row }
    case .questions: pointAtQuestion(row, choice: choice, desk: desk)
    case .concerns: pointAtConcern(row, desk: desk)
    case .review:
      guard reviewLines.indices.contains(row) else { return }
      review.number = ""
      review.focus = row
    case .plan: pointAtPlan(row)
    case .edit: pointAtChange(row)
    case .approve: if approvalGates.indices.contains(row) { approve.focus = row }
    case .why: break
    }
  }

  /// Leaves the field in focus as a key would, then goes to the question.
  private mutating func pointAtQuestion(_ row: Int, choice: Int?, desk: Desk) {
    let rows = questionRows
    guard rows.indices.contains(row), rows[row].takesFocus else { return }
    let id = rows[row].id
    if id != questions.focus {
      leaveQuestion(desk: desk)
      focus(id)
      settleQuestions()
    }
    guard let choice, let here = questionInFocus, here.id == id,
      choiceLines(of: here).indices.contains(choice)
    else { return }
    questions.pick = choice
  }

  private mutating func pointAtConcern(_ row: Int, desk: Desk) {
    if concerns.zone != nil {
      let lines = zoneLines(desk.pack)
      if lines.indices.contains(row) { concerns.zone = lines[row].option.coding }
      return
    }
    let rows = concernRows
    guard rows.indices.contains(row) else { return }
    if concerns.isTyping, rows[row].id != concernInFocus?.id { leaveConcern(desk: desk) }
    concerns.focus = rows[row].id
  }

  private mutating func pointAtPlan(_ row: Int) {
    if plan.printing != nil {
      if printers.indices.contains(row) { plan.printing?.printer = row }
    } else if !plan.showsChanges, row < max(planLines.count, open?.approvedLines.count ?? 0) {
      plan.focus = row
    }
  }

  private mutating func pointAtChange(_ row: Int) {
    if edit.choice == nil {
      if editChoices.indices.contains(row) { edit.focus = row }
    } else if edit.options.indices.contains(row) {
      edit.option = row
    }
  }
}
