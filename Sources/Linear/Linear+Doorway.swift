import Consultation

extension Linear {
  /// What begins, takes up and leaves consultations.
  func doorway(_ verb: Verb, _ rest: String, in state: WizardState) -> Turn {
    switch verb {
    case .new:
      return Turn([
        { state, _ in state.leavingForList }, Self.atHome([.commanded(.newConsultation)]),
      ])
    case .resume: return onList(rest, then: .entered, in: state)
    case .visit: return onList(rest, then: .commanded(.repeatVisit), in: state)
    case .home:
      guard state.open != nil else { return Turn(saysPlace: true) }
      return Turn([{ state, _ in state.leavingForList }])
    case .lose: return Turn([{ state, _ in state.closing + [.commanded(.leave), .typed("x")] }])
    default: return Turn([{ state, _ in state.closing + [.commanded(.leave), .typed("q")] }])
    }
  }

  /// Does something with a consultation of the list, named by its line, by words, or as the one in focus.
  func onList(_ rest: String, then action: Action, in state: WizardState) -> Turn {
    guard state.screen == .home else { return Turn(saying: [Words.homeFirst]) }
    guard !state.home.found.isEmpty else { return Turn(saying: [Words.noneOnList]) }
    if rest.isEmpty { return Turn([{ state, _ in state.closing + [action] }]) }
    if let number = rest.lineNumber {
      guard state.home.found.indices.contains(number - 1) else {
        return Turn(saying: [Words.noLine(number)])
      }
      return Turn([{ state, _ in state.closing + downTo(number - 1) + [action] }])
    }
    return Turn([
      { state, _ in state.closing + emptied(state.home.filter) + [.pasted(rest)] },
      { state, _ in state.home.found.count == 1 ? [action] : [] },
    ])
  }

  private static func atHome(_ actions: [Action]) -> Step {
    { state, _ in state.screen == .home && state.open == nil ? actions : [] }
  }
}

extension WizardState {
  /// What leaves an open consultation for the list.
  fileprivate var leavingForList: [Action] {
    open == nil ? closing : closing + [.commanded(.leave), .typed("y")]
  }
}
