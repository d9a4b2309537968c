extension WizardState {
  mutating func reduceQuestions(_ action: Action, desk: Desk) -> [Effect] {
    if action == .escaped { screen = .outline }
    return []
  }
}
