extension WizardState {
  mutating func reduceOutline(_ action: Action, desk: Desk) -> [Effect] {
    let sections = open?.sections ?? []
    switch action {
    case .moved(.up): outline.focus = max(0, outline.focus - 1)
    case .moved(.down): outline.focus = min(max(0, sections.count - 1), outline.focus + 1)
    case .entered where sections.indices.contains(outline.focus):
      go(to: sections[outline.focus].id, desk: desk)
    case .escaped: overlay = .leaving
    default: break
    }
    return []
  }
}
