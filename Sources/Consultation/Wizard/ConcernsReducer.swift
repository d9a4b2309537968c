import Questionnaires

extension WizardState {
  /// What a key does on this screen.
  mutating func reduceConcerns(_ action: Action, desk: Desk) -> [Effect] {
    if action == .escaped { openOutline() }
    return []
  }
}

extension WizardState {
  /// Makes an answer of what is typed, where it is one.
  mutating func leaveConcern(desk: Desk) {}
}

extension WizardState {
  /// Puts the focus on what stands at a place of the concerns.
  mutating func showConcern(at place: Place) {}
}
