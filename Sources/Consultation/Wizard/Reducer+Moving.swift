import Questionnaires

extension WizardState {
  /// Shows a section of the open consultation; one that is not listed changes nothing.
  mutating func go(to id: Section.ID?, desk: Desk) {
    guard let open, let section = open.sections.first(where: { $0.id == id }) else { return }
    leaveField(desk: desk)
    questions.remember(in: open.section)
    self.open?.section = section.id
    screen = section.screen
    questions.recall(from: section.id)
    settleQuestions()
  }

  /// Shows the place where something was answered, or could be.
  mutating func show(_ place: Place, desk: Desk) {
    guard let open, let page = open.judgement.evaluation.index.page(of: place.item) else { return }
    let evaluation = open.judgement.evaluation
    let isConcern = evaluation.items(of: .concerns(page)).contains { $0.place == place }
    go(to: isConcern ? .concerns(page) : .page(page), desk: desk)
    guard !isConcern else { return showConcern(at: place) }
    let rows = questionRows.filter(\.takesFocus)
    let row =
      rows.first { $0.id.place == place }
      ?? rows.first { $0.id.place.item == place.item }
      ?? rows.first { $0.id.place == Place(place.item, Array(place.occurrences.dropLast())) }
      // Nothing was added to the group that asks it: its own line adds one.
      ?? rows.last { evaluation.index.parents(of: place.item).contains($0.id.place.item) }
    if let row { focus(row.id) }
  }

  /// The section so many places further on, if there is one.
  func section(by offset: Int) -> Section.ID? {
    guard let open, let now = open.sections.firstIndex(where: { $0.id == open.section }),
      open.sections.indices.contains(now + offset)
    else { return nil }
    return open.sections[now + offset].id
  }
}

extension QuestionsState {
  mutating func remember(in section: Section.ID) { memory[section] = focus }

  mutating func recall(from section: Section.ID) {
    focus = memory[section]
    pick = nil
    letters = ""
    found = nil
  }

  /// Puts the focus, and the text half typed there, where they were left.
  mutating func restore(_ scratch: Scratch) {
    guard let place = scratch.place else { return }
    focus = RowID(place)
    guard let text = scratch.text else { return }
    var field = TextField(text, keepsLines: true)
    field.caret = scratch.caret
    drafts[RowID(place)] = field
  }
}
