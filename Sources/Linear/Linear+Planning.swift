import Consultation
import Questionnaires

extension Linear {
  /// What is done with the plan.
  func planCommand(_ verb: Verb, _ rest: String, in state: WizardState) -> Turn {
    if verb == .print, state.screen == .home {
      return onList(rest, then: .commanded(.print), in: state)
    }
    guard state.open != nil else { return needsOpen }
    let toPlan: Step = { state, _ in
      state.screen == .plan ? state.closing : state.closing + [.commanded(.plan)]
    }
    func onPlan(_ letter: Character) -> Turn { Turn([toPlan, { _, _ in [.typed(letter)] }]) }
    switch verb {
    case .edit:
      if state.screen == .edit { return Turn(saysPlace: true) }
      let number = rest.lineNumber
      if let number, !state.planLines.indices.contains(number - 1) {
        return Turn(saying: [Words.noLine(number)])
      }
      return Turn([
        toPlan, { _, _ in (number.map { downTo($0 - 1) } ?? []) + [.typed("e")] },
      ])
    case .approve: return approve(rest, toPlan, in: state)
    case .print:
      guard state.screen == .plan, state.plan.printing != nil else {
        return Turn([toPlan, { _, _ in [.typed("p")] }], saysPlace: true)
      }
      return send(to: rest, in: state)
    case .file:
      let isAsking = state.screen == .plan && state.plan.printing != nil
      return isAsking ? Turn([{ _, _ in [.typed("f")] }]) : onPlan("f")
    case .replan: return Turn([toPlan, { _, _ in [.typed("r")] }], saysPlace: true)
    case .moved: return onPlan("d")
    case .override: return override(rest, in: state)
    default: return stillSo(rest.lineNumber, in: state)
    }
  }

  /// Opens the approval; approves only there, by the word and a name in one line.
  private func approve(_ name: String, _ toPlan: @escaping Step, in state: WizardState) -> Turn {
    guard state.screen == .approve, state.overlay == nil else {
      return Turn([toPlan, { _, _ in [.typed("a")] }], saysPlace: true)
    }
    guard state.approvalGates.isEmpty, !name.isEmpty else { return Turn(saysPlace: true) }
    guard name.count <= state.approve.name.limit else {
      return Turn(saying: [Words.textTooLong(state.approve.name.limit)])
    }
    return Turn([{ state, _ in emptied(state.approve.name) + [.pasted(name), .entered] }])
  }

  /// Sends the sheet to a printer by its number or its name.
  private func send(to printer: String, in state: WizardState) -> Turn {
    let wanted = printer.lowercased()
    let index =
      printer.lineNumber.map { $0 - 1 }
      ?? state.printers.firstIndex { $0.lowercased() == wanted }
    guard let index, state.printers.indices.contains(index) else {
      return printer.isEmpty
        ? Turn(saysPlace: true) : Turn(saying: [Words.noPrinterNamed(printer)])
    }
    return Turn([{ _, _ in downTo(index) + [.entered] }])
  }

  /// Goes past a rule, with the reason in the same line.
  private func override(_ reason: String, in state: WizardState) -> Turn {
    guard state.screen == .why else { return Turn(saying: [Words.overrideWhere]) }
    guard !reason.isEmpty else { return Turn(saying: [Words.overrideHow]) }
    guard reason.count <= 500 else { return Turn(saying: [Words.textTooLong(500)]) }
    return Turn([
      { state, _ in state.why.override == nil ? [.typed("o")] : [] },
      { state, _ in
        state.why.override.map { emptied($0) + [.pasted(reason), .entered] } ?? []
      },
    ])
  }

  private func stillSo(_ number: Int?, in state: WizardState) -> Turn {
    guard state.screen == .approve, state.overlay == nil else {
      return Turn(saying: [Words.stillSoWhere])
    }
    guard let number, state.approvalGates.indices.contains(number - 1) else {
      return Turn(saying: [Words.stillSoWhich])
    }
    guard case .askedEarlier = state.approvalGates[number - 1].kind else {
      return Turn(saying: [Words.stillSoNot(number)])
    }
    return Turn([{ _, _ in downTo(number - 1) + [.typed("y")] }], saysPlace: true)
  }

  /// What asks for words, given in the same line.
  func ask(_ verb: Verb, _ words: String, in state: WizardState) -> Turn {
    guard let open = state.open else { return needsOpen }
    guard !words.isEmpty else { return Turn(saying: [Words.wordsInOneLine(verb)]) }
    guard words.count <= 500 else { return Turn(saying: [Words.textTooLong(500)]) }
    let purpose: AskState.Purpose =
      switch verb {
      case .void: .void
      case .amend: .amend
      default: .note
      }
    let status = open.record.status
    return Turn(
      [
        { state, _ in state.closing + [.commanded(.menu)] },
        { state, _ in
          guard case .menu(let menu) = state.overlay,
            let index = menu.entries.firstIndex(of: .ask(purpose)),
            let letter = menu.letter(of: index)
          else { return [.escaped] }
          return [.typed(letter)]
        },
        { state, _ in
          guard case .ask(let ask) = state.overlay else { return [] }
          return emptied(ask.field) + [.pasted(words), .entered]
        },
      ],
      saying: purpose.fits(status) ? [] : [Words.notAskedNow(verb)]
    )
  }
}

extension AskState.Purpose {
  /// Whether it is asked in a consultation that stands so.
  fileprivate func fits(_ status: ConsultationRecord.Status) -> Bool {
    switch (self, status) {
    case (.note, .open), (.void, .open), (.void, .approved), (.amend, .approved): true
    default: false
    }
  }
}
