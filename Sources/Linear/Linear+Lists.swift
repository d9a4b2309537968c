import Consultation
import Screens

extension Linear {
  /// What a line says over a screen: a line of the list by its number, or nothing, which closes it.
  mutating func answer(
    _ text: String,
    over overlay: Overlay,
    in state: WizardState,
    pack: Pack?
  ) -> Turn {
    let number = text.lineNumber
    if text.isEmpty { return Turn([{ _, _ in [.escaped] }], saysPlace: true) }
    switch overlay {
    case .findings, .find, .menu:
      if let number {
        guard (1..<lineCount(state) + 1).contains(number) else {
          return Turn(saying: [Words.noLine(number)])
        }
        return Turn([{ _, _ in downTo(number - 1) + [.entered] }])
      }
      if case .find = overlay { return find(text, in: state) }
    case .ask: return Turn(saying: [Words.wordsInOneLine(nil)])
    case .help, .reason, .calendar, .orientation, .leaving: break
    }
    let turn = turn(text, in: state.closed, pack: pack)
    return Turn(
      [{ _, _ in [.escaped] }] + turn.steps,
      saying: turn.words,
      saysPlace: turn.saysPlace
    )
  }

  /// What a line says on a screen that is a list.
  mutating func pick(_ text: String, in state: WizardState) -> Turn {
    if text.isEmpty { return goOnFromList(in: state) }
    if state.screen == .edit, let choice = state.edit.choice, choice.isTyped {
      return typeEdit(text, limit: state.edit.field.limit)
    }
    if state.screen == .plan, state.plan.printing == nil, text.count == 1, let letter = text.first,
      "weaprfdm".contains(letter)
    {
      return Turn([{ state, _ in state.closing + [.typed(letter)] }], saysPlace: letter != "f")
    }
    guard let number = text.lineNumber else { return words(text, in: state) }
    if state.screen == .why { return jump(number) }
    guard (1..<lineCount(state) + 1).contains(number) else {
      return Turn(saying: [Words.noLine(number)])
    }
    if state.screen == .plan, state.plan.printing != nil {
      return Turn(saying: [Words.printHow(number)])
    }
    return Turn([{ _, _ in downTo(number - 1) + [.entered] }])
  }

  /// Nothing on a list: what comes next, where something does; never an approval or a sheet.
  private func goOnFromList(in state: WizardState) -> Turn {
    switch state.screen {
    case .outline: return Turn([{ _, _ in [.entered] }], saysPlace: true)
    case .review: return Turn([{ _, _ in [.commanded(.nextSection)] }])
    case .why: return Turn([{ _, _ in [.escaped] }], saysPlace: true)
    case .edit:
      let isTyped = state.edit.choice?.isTyped == true
      let action: Action = isTyped && !state.edit.field.text.trimmed.isEmpty ? .entered : .escaped
      return Turn([{ _, _ in [action] }], saysPlace: true)
    case .home: return Turn(saying: [Words.enterOnHome])
    case .plan: return Turn(saying: [Words.enterOnPlan])
    default: return Turn(saying: [Words.enterOnApproval])
    }
  }

  private func words(_ text: String, in state: WizardState) -> Turn {
    switch state.screen {
    case .home: find(text, in: state)
    case .outline: go(to: text, in: state)
    case .approve: Turn(saying: [Words.enterOnApproval])
    default: Turn(saying: [Words.unknown(text)])
    }
  }

  private func jump(_ number: Int) -> Turn {
    guard (1...9).contains(number) else { return Turn(saying: [Words.noLine(number)]) }
    return Turn([{ _, _ in [.typed(Character("\(number)"))] }])
  }

  private func typeEdit(_ text: String, limit: Int) -> Turn {
    guard text.count <= limit else { return Turn(saying: [Words.textTooLong(limit)]) }
    return Turn(
      [{ state, _ in emptied(state.edit.field) + [.pasted(text), .entered] }],
      saysPlace: true
    )
  }

  /// What a line says at the first start.
  func answerSetup(_ text: String, in state: WizardState) -> Turn {
    let row = state.setup.focus
    if row == .begin {
      return text.isEmpty ? Turn([{ _, _ in [.entered] }]) : Turn(saying: [Words.beginOrBack])
    }
    if text.isEmpty { return Turn([{ _, _ in [.moved(.down)] }]) }
    if row.takesText {
      let limit = state.setup.field(row).limit
      guard text.count <= limit else { return Turn(saying: [Words.textTooLong(limit)]) }
      return Turn([
        { state, _ in emptied(state.setup.field(row)) + [.pasted(text), .moved(.down)] }
      ])
    }
    let choices = ScreenWords(state, pack: nil).choices(row)
    let said = text.lowercased()
    let index =
      text.lineNumber.map { $0 - 1 } ?? choices.firstIndex { $0.lowercased().hasPrefix(said) }
    guard let index, choices.indices.contains(index) else {
      return Turn(saying: [Words.notAnOption(of: choices.count)])
    }
    return Turn([{ _, _ in [.typed(Character("\(index + 1)"))] }])
  }
}
