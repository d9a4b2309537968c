extension WizardState {
  /// What a key does on this screen.
  mutating func reducePlan(_ action: Action, desk: Desk) -> [Effect] {
    if action == .escaped { openOutline() }
    return []
  }
}
