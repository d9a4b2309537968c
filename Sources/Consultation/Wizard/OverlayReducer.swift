extension Overlay {
  var takesText: Bool {
    switch self {
    case .find, .voiding: true
    case .help, .reason, .findings, .menu, .leaving: false
    }
  }
}

extension WizardState {
  mutating func reduceOverlay(_ action: Action, desk: Desk) -> [Effect] {
    if action == .escaped { overlay = nil }
    return []
  }
}
