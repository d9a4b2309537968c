public import Cells
public import Consultation

/// What a key means in this state; nothing for keys that mean nothing here.
public func keyMap(_ key: Key, _ state: WizardState) -> Action? {
  for binding in KeyTable.current(state) {
    if binding.keys.contains(key) { return binding.action }
    if !state.takesText, binding.plainKeys.contains(key) { return binding.action }
  }
  return switch key {
  case .character(let character): .typed(character)
  case .paste(let text): .pasted(text)
  case .enter: .entered
  case .control("j"): .brokeLine
  case .escape: .escaped
  case .tab: .moved(.next)
  case .backTab: .moved(.previous)
  case .up: .moved(.up)
  case .down: .moved(.down)
  case .left: .moved(.left)
  case .right: .moved(.right)
  case .wordLeft: .moved(.wordLeft)
  case .wordRight: .moved(.wordRight)
  case .pageUp: .moved(.pageUp)
  case .pageDown: .moved(.pageDown)
  case .home: .moved(.home)
  case .end: .moved(.end)
  case .backspace: .erased(.before)
  case .delete: .erased(.after)
  case .control("u"): .erased(.toStart)
  case .control("k"): .erased(.toEnd)
  case .control, .function: nil
  }
}
