/// What else can be done here, as a list.
public struct MenuState: Hashable, Sendable {
  /// One line of the menu.
  public enum Entry: Hashable, Sendable {
    /// A command that also has a key.
    case command(Command)
    /// Something that asks for words first.
    case ask(AskState.Purpose)
    /// Change to the next theme.
    case theme
    /// Hear the mouse, or hear it no longer.
    case mouse
    /// Leave the consultation for the list.
    case list
    /// Leave the program.
    case quit
  }

  /// The lines.
  public let entries: [Entry]
  /// The line in focus.
  public internal(set) var focus = 0

  /// What can be done in a state.
  init(of state: WizardState) {
    guard let open = state.open else {
      entries =
        state.screen == .home
        ? [
          .command(.newConsultation), .command(.repeatVisit), .command(.print), .command(.help),
          .theme, .mouse, .command(.suspend), .quit,
        ]
        : [.command(.help), .theme, .mouse, .quit]
      return
    }
    let changing: [Entry] =
      switch open.record.status {
      case .open:
        [
          .command(.why), .command(.undo), .command(.redo), .ask(.note),
          .ask(.void),
        ]
      case .approved: [.ask(.amend), .ask(.void)]
      case .voided: []
      }
    entries =
      changing + [
        .command(.findings), .command(.find), .command(.review), .command(.plan), .command(.save),
        .command(.park), .command(.help), .theme, .mouse, .command(.suspend), .list, .quit,
      ]
  }

  /// The letter that chooses a line.
  public func letter(of entry: Int) -> Character? {
    let letters = Array("abcdefghijklmnopqrst")
    return letters.indices.contains(entry) ? letters[entry] : nil
  }
}

extension WizardState {
  mutating func reduceMenu(_ action: Action, _ state: MenuState, desk: Desk) -> [Effect] {
    var state = state
    switch action {
    case .moved(let movement):
      state.focus = movement.index(
        from: state.focus,
        count: state.entries.count,
        page: state.entries.count
      )
      overlay = .menu(state)
    case .typed(let character):
      let letter = Character(character.lowercased())
      guard let entry = state.entries.indices.first(where: { state.letter(of: $0) == letter })
      else { return [] }
      return run(state.entries[entry], desk: desk)
    case .entered: return run(state.entries[state.focus], desk: desk)
    case .commanded(.menu): overlay = nil
    default: break
    }
    return []
  }

  private mutating func run(_ entry: MenuState.Entry, desk: Desk) -> [Effect] {
    if entry != .theme, entry != .mouse { overlay = nil }
    switch entry {
    case .theme:
      let theme = appearance.theme.next
      return change { $0.theme = theme }
    case .mouse:
      let mouse = !appearance.mouse
      return change { $0.mouse = mouse }
    case .command(let command): return reduceKey(.commanded(command), desk: desk)
    case .ask(let purpose): ask(for: purpose)
    case .list: return leave(to: .home, desk: desk)
    case .quit: return leave(to: .out, desk: desk)
    }
    return []
  }

  /// Changes how the screen looks now and in the settings; nothing else of what the command line said gets into them.
  private mutating func change(_ change: (inout Appearance) -> Void) -> [Effect] {
    change(&appearance)
    change(&setup.appearance)
    guard var settled = clinic else { return [] }
    change(&settled.appearance)
    clinic = settled
    return [.saveAppearance(settled)]
  }
}
