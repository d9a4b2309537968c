public import Cells
public import Consultation

/// What a key means in this state; nothing for keys that mean nothing here.
///
/// - Parameters:
///   - key: The key.
///   - state: Where it is pressed.
///   - keys: What the settings change about the usual keys.
/// - Returns: What it means.
public func keyMap(_ key: Key, _ state: WizardState, _ keys: KeyChanges) -> Action? {
  if state.isParked { return .entered }
  for binding in KeyTable.current(state, keys) {
    if binding.keys.contains(key) { return binding.action }
    if !state.takesText, binding.plainKeys.contains(key) {
      if case .saidNo = binding.action { return .saidNo(to: placesInSight(state, keys)) }
      return binding.action
    }
  }
  return switch key {
  case .character(let character): .typed(character)
  case .paste(let text): .pasted(text)
  default: nil
  }
}
