public import Questionnaires

/// Finding a question or a section by text.
public struct FindState: Hashable, Sendable {
  /// What can be found: a section, or a question in it.
  public struct Target: Hashable, Sendable {
    /// The section.
    public let section: Section.ID
    /// The question; nothing for the section itself.
    public let place: Place?
    /// The words of the section or the question.
    public let text: String
    /// The section's title.
    public let title: String
    /// The words as searches compare them.
    let folded: String
  }

  /// What is typed.
  public internal(set) var field = TextField()
  /// Everything that can be found.
  let targets: [Target]
  /// What is found.
  public internal(set) var found: [Target]
  /// The line in focus.
  public internal(set) var focus = 0

  /// Begins with everything that the open consultation shows now.
  init(in state: WizardState, desk: Desk) {
    var targets: [Target] = []
    for section in state.open?.sections ?? [] {
      func add(_ text: String, _ place: Place?) {
        targets.append(
          Target(
            section: section.id,
            place: place,
            text: text,
            title: section.title,
            folded: desk.fold(text)
          )
        )
      }
      add(section.title, nil)
      for question in state.open?.judgement.evaluation.questions(of: section.id) ?? [] {
        add(question.item.text, question.place)
      }
    }
    self.targets = targets
    found = targets
  }

  mutating func search(_ fold: (String) -> String) {
    let terms = fold(field.text).split(separator: " ")
    found = targets.filter { target in terms.allSatisfy { target.folded.contains($0) } }
    focus = 0
  }
}

extension WizardState {
  mutating func reduceFind(_ action: Action, _ state: FindState, desk: Desk) {
    var state = state
    switch action {
    case .typed(let character):
      state.field.insert(String(character))
      state.search(desk.fold)
    case .pasted(let text):
      state.field.insert(text)
      state.search(desk.fold)
    case .erased(let erasure):
      state.field.erase(erasure)
      state.search(desk.fold)
    case .moved(.left), .moved(.right), .moved(.wordLeft), .moved(.wordRight):
      if case .moved(let movement) = action { _ = state.field.move(movement) }
    case .moved(let movement):
      state.focus = movement.index(from: state.focus, count: state.found.count, page: size.rows - 6)
    case .entered:
      guard state.found.indices.contains(state.focus) else { return }
      let target = state.found[state.focus]
      overlay = nil
      if let place = target.place {
        show(place, desk: desk)
      } else {
        go(to: target.section, desk: desk)
      }
      return
    default: return
    }
    overlay = .find(state)
  }
}
