extension WizardState {
  /// Shows a section of the open consultation; one that is not listed changes nothing.
  mutating func go(to id: Section.ID?, desk: Desk) {
    guard let section = open?.sections.first(where: { $0.id == id }) else { return }
    open?.section = section.id
    screen = section.screen
    if case .page(let page) = section.id { questions.show(page) }
  }

  /// The section so many places further on, if there is one.
  func section(by offset: Int) -> Section.ID? {
    guard let open, let now = open.sections.firstIndex(where: { $0.id == open.section }),
      open.sections.indices.contains(now + offset)
    else { return nil }
    return open.sections[now + offset].id
  }
}
