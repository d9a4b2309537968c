extension WizardState {
  /// What a key does on this screen.
  mutating func reduceEdit(_ action: Action, desk: Desk) -> [Effect] {
    if action == .escaped { screen = .plan }
    return []
  }
}
