extension WizardState {
  /// What a key does on this screen.
  mutating func reduceApprove(_ action: Action, desk: Desk) -> [Effect] {
    if action == .escaped { screen = .plan }
    return []
  }
}
