extension WizardState {
  mutating func reduceSetup(_ action: Action, desk: Desk) -> [Effect] { [] }
}
