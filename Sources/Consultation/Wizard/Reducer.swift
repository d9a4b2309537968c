/// Changes the state by what happened, and says what is wanted of the world.
///
/// Pure: the same state, action and desk give the same state and effects. Effects are run in order,
/// and what came of each is the next action.
public func reduce(_ state: inout WizardState, _ action: Action, desk: Desk) -> [Effect] {
  if let effects = state.reduceWorld(action, desk: desk) { return effects }
  return state.reduceKey(action, desk: desk)
}

extension WizardState {
  /// What a key does: the overlay first, then the commands of every screen, then the screen.
  mutating func reduceKey(_ action: Action, desk: Desk) -> [Effect] {
    message = nil
    if overlay != nil { return reduceOverlay(action, desk: desk) }
    if case .commanded(let command) = action,
      let effects = reduceCommand(command, desk: desk)
    {
      return effects
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

  /// Whether a character typed now is text; letters are commands only where this is false.
  public var takesText: Bool {
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
