/// Changes the state by what happened, and says what is wanted of the world.
///
/// Pure: the same state, action and desk give the same state and effects. Effects are run in order,
/// and what came of each is the next action. What was said is stored before anything else is done.
public func reduce(_ state: inout WizardState, _ action: Action, desk: Desk) -> [Effect] {
  let effects =
    state.reduceWorld(action, desk: desk) ?? state.reduceKey(action, desk: desk)
  state.heedUnreadTexts(desk: desk)
  if state.screen == .plan { state.lookAtPlan() }
  let sent = state.unsentEvents()
  let kept = sent.isEmpty ? state.keepSection() : state.forgetUsedLines()
  return sent + effects + kept + state.readEarlier()
}

extension WizardState {
  /// What a key does: the overlay first, then the commands of every screen, then the screen.
  mutating func reduceKey(_ action: Action, desk: Desk) -> [Effect] {
    // A stop that the terminal asks for is no key: nothing on the screen may hold it up, or be shown by it.
    if action == .commanded(.suspend), isParked || overlay != nil {
      return keepScratch(evenIfRecent: true) + [.suspend]
    }
    if isParked { return unpark(desk: desk) }
    if size.isTooSmall, overlay != .leaving, !action.worksUnseen { return [] }
    message = nil
    if case .pointed(let row, let choice) = action {
      point(at: row, choice: choice, desk: desk)
      return []
    }
    if overlay != nil { return reduceOverlay(action, desk: desk) }
    if case .commanded(let command) = action {
      if command.leavesField { leaveField(desk: desk) }
      if let effects = reduceCommand(command, desk: desk) { return effects }
    }
    return switch screen {
    case .setup: reduceSetup(action, desk: desk)
    case .home: reduceHome(action, desk: desk)
    case .outline: reduceOutline(action, desk: desk)
    case .questions: reduceQuestions(action, desk: desk)
    case .concerns: reduceConcerns(action, desk: desk)
    case .review: reduceReview(action, desk: desk)
    case .plan: reducePlan(action, desk: desk)
    case .why: reduceWhy(action, desk: desk)
    case .edit: reduceEdit(action, desk: desk)
    case .approve: reduceApprove(action, desk: desk)
    }
  }

  /// Makes an answer of what is typed in the field in focus, where it is one.
  mutating func leaveField(desk: Desk) {
    switch screen {
    case .questions: leaveQuestion(desk: desk)
    case .concerns: leaveConcern(desk: desk)
    case .setup, .home, .outline, .review, .plan, .why, .edit, .approve: break
    }
  }

  /// Whether a character typed now is text; letters are commands only where this is false.
  public var takesText: Bool {
    if isParked { return false }
    if let overlay { return overlay.takesText }
    return switch screen {
    case .setup: setupTakesText
    case .home: true
    case .outline: false
    case .questions: questionsTakesText
    case .concerns: concernsTakesText
    case .review: reviewTakesText
    case .plan: planTakesText
    case .why: whyTakesText
    case .edit: editTakesText
    case .approve: approveTakesText
    }
  }
}

extension Action {
  /// Whether it may act where the window is too small to show what it acts on.
  fileprivate var worksUnseen: Bool {
    switch self {
    case .commanded(.save), .commanded(.leave), .commanded(.suspend), .commanded(.repaint): true
    default: false
    }
  }
}

extension Command {
  /// Whether what is typed becomes an answer before the command acts.
  var leavesField: Bool {
    switch self {
    case .undo, .redo, .repaint, .plain, .help, .calendar: false
    default: true
    }
  }
}
