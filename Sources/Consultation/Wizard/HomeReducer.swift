extension WizardState {
  mutating func reduceHome(_ action: Action, desk: Desk) -> [Effect] {
    switch action {
    case .commanded(.newConsultation): return startConsultation(desk: desk)
    case .moved(.up): home.focus = max(0, home.focus - 1)
    case .moved(.down): home.focus = min(max(0, home.list.count - 1), home.focus + 1)
    case .entered where home.list.indices.contains(home.focus):
      return [.load(home.list[home.focus].id)]
    default: break
    }
    return []
  }
}
