import Cells
public import Consultation
import Questionnaires
import Screens

extension Linear {
  /// What a line means where the wizard stands.
  ///
  /// - Parameters:
  ///   - line: The line as it was typed, without its end.
  ///   - state: The state of the wizard.
  ///   - pack: The clinical content, once it has been read.
  /// - Returns: What is to be done, and said.
  public mutating func turn(_ line: String, in state: WizardState, pack: Pack?) -> Turn {
    let text = CleanText(line).string.trimmed
    guard !text.isEmpty || line.allSatisfy(\.isWhitespace) else {
      return Turn(saying: [Words.onlyKeys])
    }
    guard text.count <= 10_000 else { return Turn(saying: [Words.textTooLong(10_000)]) }
    if state.isParked { return Turn([{ _, _ in [.entered] }], saysPlace: true) }
    if state.overlay == .leaving { return leaving(text, in: state, pack: pack) }
    let wasReadOut = readOut
    readOut = []
    if text.hasPrefix("="), text.count > 1 {
      return answer(String(text.dropFirst()).trimmed, isLiteral: true, in: state, pack: pack)
    }
    let isText = takesText(state)
    guard let (verb, rest) = Verb.reading(text, isText: isText),
      verb.isHeard(in: state, isText: isText, hasRest: !rest.isEmpty)
    else { return answer(text, isLiteral: false, in: state, pack: pack) }
    if verb == .noToThese {
      guard !wasReadOut.isEmpty else { return Turn(saying: [Words.readOutFirst]) }
      return Turn([{ _, _ in [.saidNo(to: wasReadOut)] }])
    }
    return command(verb, rest, in: state, pack: pack)
  }

  /// What is said to the question whether to leave.
  private mutating func leaving(_ text: String, in state: WizardState, pack: Pack?) -> Turn {
    switch text.lowercased() {
    case "": return Turn([{ _, _ in [.escaped] }])
    case "leave", "quit", "exit": return Turn([{ _, _ in [.typed("q")] }])
    case "home": return Turn([{ _, _ in [.typed("y")] }])
    case "lose": return Turn([{ _, _ in [.typed("x")] }])
    case "back", "stay", "no", "n": return Turn([{ _, _ in [.escaped] }])
    case "full": return Turn([{ _, _ in [.commanded(.plain)] }])
    default:
      let turn = turn(text, in: state.closed, pack: pack)
      return Turn([{ _, _ in [.escaped] }] + turn.steps, saying: turn.words)
    }
  }

  /// Whether a line here is text rather than a choice.
  func takesText(_ state: WizardState) -> Bool {
    switch state.overlay {
    case .ask, .find: return true
    case .help, .reason, .findings, .menu, .leaving, nil: break
    }
    switch state.screen {
    case .setup: return state.setup.focus.takesText
    case .questions:
      guard let row = state.questionInFocus, row.kind == .question else { return false }
      return !row.shown.item.style.isChosen || row.shown.item.takesFreeText
    case .concerns: return state.concerns.isTyping
    case .edit: return state.edit.choice?.isTyped == true
    case .home, .outline, .review, .plan, .why, .approve: return false
    }
  }
}

extension Verb {
  /// Whether it is a command where the wizard stands; elsewhere the line is an answer.
  fileprivate func isHeard(in state: WizardState, isText: Bool, hasRest: Bool) -> Bool {
    switch self {
    case .resume, .visit: state.screen == .home || !hasRest
    case .print: state.screen == .home || state.screen == .plan || !hasRest
    case .approve: state.screen == .approve || !hasRest
    case .note, .void, .amend: !(isText && hasRest && state.overlay == nil)
    case .override: state.screen == .why
    case .lose: if case .notSaved = state.saving { true } else { false }
    case .next: state.screen != .setup || !isText
    default: true
    }
  }
}

extension WizardState {
  /// What closes whatever lies over the screen, or is open within it.
  var closing: [Action] {
    var actions: [Action] = []
    if let overlay, overlay != .leaving { actions.append(.escaped) }
    let isWithin =
      switch screen {
      case .concerns: concerns.zone != nil
      case .plan: plan.printing != nil || plan.showsChanges
      case .why: why.override != nil
      default: false
      }
    return isWithin ? actions + [.escaped] : actions
  }

  /// The same with nothing lying over the screen.
  var closed: WizardState {
    var state = self
    state.overlay = nil
    return state
  }
}

/// So many steps down from the top of a list.
func downTo(_ index: Int) -> [Action] {
  [.moved(.home)] + Array(repeating: .moved(.down), count: max(0, index))
}

/// What takes all the text of a field away, wherever its caret is.
func emptied(_ field: TextField) -> [Action] {
  let lines = field.text.count { $0 == "\n" } + 1
  return (0..<lines).flatMap { _ in [Action.erased(.toEnd), .erased(.after)] }
    + (0..<lines).flatMap { _ in [Action.erased(.toStart), .erased(.before)] }
}
