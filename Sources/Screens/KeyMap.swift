public import Cells
public import Consultation

/// What a key means in this state; nothing for keys that mean nothing here.
public func keyMap(_ key: Key, _ state: WizardState) -> Action? {
  if state.isParked { return .entered }
  for binding in KeyTable.current(state) {
    if binding.keys.contains(key) { return binding.action }
    if !state.takesText, binding.plainKeys.contains(key) {
      if case .saidNo = binding.action { return .saidNo(to: placesInSight(state)) }
      return binding.action
    }
  }
  return switch key {
  case .character(let character): .typed(character)
  case .paste(let text): .pasted(text)
  default: nil
  }
}
