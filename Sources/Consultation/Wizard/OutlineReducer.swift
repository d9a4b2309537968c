extension WizardState {
  /// Steps out to the list of sections, on the section that was open.
  mutating func openOutline() {
    outline.focus = open?.sections.firstIndex { $0.id == open?.section } ?? 0
    screen = .outline
  }

  /// What a key does on the list of sections.
  mutating func reduceOutline(_ action: Action, desk: Desk) -> [Effect] {
    let sections = open?.sections ?? []
    switch action {
    case .moved(.right): return reduceOutline(.entered, desk: desk)
    case .moved(let movement):
      outline.focus = movement.index(
        from: outline.focus,
        count: sections.count,
        page: sections.count
      )
    case .entered:
      guard sections.indices.contains(outline.focus) else { break }
      go(to: sections[outline.focus].id, desk: desk)
    case .typed(let character):
      guard let number = character.wholeNumberValue, sections.indices.contains(number - 1) else {
        break
      }
      go(to: sections[number - 1].id, desk: desk)
    case .escaped: askToLeave()
    case .commanded(.print):
      go(to: .plan, desk: desk)
    default: break
    }
    return []
  }
}
