import Consultation
import Questionnaires
import Screens

extension Linear {
  /// What a command does.
  mutating func command(
    _ verb: Verb,
    _ rest: String,
    in state: WizardState,
    pack: Pack?
  ) -> Turn {
    let closing: Step = { state, _ in state.closing }
    func plainly(_ command: Command, saysPlace: Bool = false, telling: Telling = .usual) -> Turn {
      Turn([closing, { _, _ in [.commanded(command)] }], saysPlace: saysPlace, telling: telling)
    }
    switch verb {
    case .back: return back(in: state)
    case .list: return Turn(saying: listing(rest.lineNumber, in: state, pack: pack))
    case .go: return go(to: rest, in: state)
    case .why: return why(rest.lineNumber, in: state, pack: pack)
    case .findings: return state.open == nil ? needsOpen : plainly(.findings, saysPlace: true)
    case .save: return state.open == nil ? needsOpen : Turn([{ _, _ in [.commanded(.save)] }])
    case .undo: return state.open == nil ? needsOpen : plainly(.undo)
    case .redo: return state.open == nil ? needsOpen : plainly(.redo)
    case .find: return find(rest, in: state)
    case .review: return state.open == nil ? needsOpen : plainly(.review, saysPlace: true)
    case .plan:
      return state.open == nil ? needsOpen : plainly(.plan, saysPlace: true, telling: .anew)
    case .nextSection: return state.open == nil ? needsOpen : plainly(.nextSection)
    case .sectionBefore: return state.open == nil ? needsOpen : plainly(.previousSection)
    case .park: return state.open == nil ? needsOpen : plainly(.park, saysPlace: true)
    case .suspend: return plainly(.suspend, saysPlace: true)
    case .more: return plainly(.menu)
    case .help: return plainly(.help)
    case .again: return Turn([{ _, _ in [.commanded(.repaint)] }], saysPlace: true, telling: .whole)
    case .full: return Turn([{ _, _ in [.commanded(.plain)] }])
    case .asLastTime: return state.open == nil ? needsOpen : plainly(.takeOver)
    case .who: return Turn(saying: [ScreenWords(state, pack: pack).identity])
    case .verdict: return Turn(saying: [verdict(ScreenWords(state, pack: pack), state)])
    case .edit, .approve, .print, .file, .replan, .moved, .override, .stillSo:
      return planCommand(verb, rest, in: state)
    case .note, .void, .amend: return ask(verb, rest, in: state)
    case .new, .resume, .visit, .home, .leave, .lose: return doorway(verb, rest, in: state)
    case .next: return answer("", isLiteral: false, in: state, pack: pack)
    case .noToTheRest: return readSafetyQuestionsOut(in: state)
    case .noToThese: return Turn(saying: [Words.readOutFirst])
    case .add, .remove, .clear: return answering(verb, rest.lineNumber, in: state)
    }
  }

  /// A command of a consultation where none is open.
  var needsOpen: Turn { Turn(saying: [Words.openFirst]) }

  /// One step back: out of what is open, else to the question or section before.
  private mutating func back(in state: WizardState) -> Turn {
    if !state.closing.isEmpty || state.screen == .concerns && state.concerns.isTyping {
      inside = nil
      return Turn([{ _, _ in [.escaped] }], saysPlace: true)
    }
    if inside != nil {
      inside = nil
      return Turn(saysPlace: true)
    }
    switch state.screen {
    case .setup: return Turn([{ _, _ in [.moved(.up)] }])
    case .home:
      return state.home.filter.text.isEmpty
        ? Turn(saying: [Words.nothingBefore]) : Turn([{ _, _ in [.escaped] }])
    case .questions where !isAtTop(state): return Turn([{ _, _ in [.moved(.previous)] }])
    case .questions, .concerns, .review, .plan:
      return Turn([{ _, _ in [.commanded(.previousSection)] }])
    case .outline, .why, .edit, .approve: return Turn([{ _, _ in [.escaped] }])
    }
  }

  private func isAtTop(_ state: WizardState) -> Bool {
    let rows = state.questionRows.filter(\.takesFocus)
    return rows.isEmpty || rows.first?.id == state.questions.focus
  }

  /// Why the question in focus is asked, or why a line of a list stands there.
  private mutating func why(_ number: Int?, in state: WizardState, pack: Pack?) -> Turn {
    guard state.open != nil else { return needsOpen }
    guard let number else {
      return Turn([{ _, _ in [.commanded(.why)] }], saysPlace: state.screen == .why)
    }
    if state.overlay == nil, state.screen == .questions {
      let rows = state.questionRows.filter(\.takesFocus)
      guard rows.indices.contains(number - 1) else { return Turn(saying: [Words.noLine(number)]) }
      let place = rows[number - 1].shown.place
      return Turn(saying: [
        ScreenWords(state, pack: pack).reason(at: place).joined(separator: "\n")
      ])
    }
    guard (1..<lineCount(state) + 1).contains(number) else {
      return Turn(saying: [Words.noLine(number)])
    }
    return Turn([{ _, _ in downTo(number - 1) + [.commanded(.why)] }])
  }

  /// How many numbered lines the list in front has.
  func lineCount(_ state: WizardState) -> Int {
    switch state.overlay {
    case .findings: return state.open?.findingLines.count ?? 0
    case .menu(let menu): return menu.entries.count
    case .find(let find): return find.found.count
    case .help, .reason, .ask, .calendar, .orientation, .leaving: return 0
    case nil: break
    }
    switch state.screen {
    case .home: return state.home.found.count
    case .outline: return state.sections.count
    case .concerns: return state.concernRows.count
    case .review: return state.reviewLines.count
    case .plan: return state.plan.printing == nil ? state.planLines.count : state.printers.count
    case .approve: return state.approvalGates.count
    case .edit: return state.edit.choice == nil ? state.editChoices.count : state.edit.options.count
    case .setup, .questions, .why: return 0
    }
  }
}

// MARK: Going and finding

extension Linear {
  /// Goes to a section, to a question of one, or to what words name.
  func go(to rest: String, in state: WizardState) -> Turn {
    guard state.open != nil else { return needsOpen }
    let parts = rest.split(separator: ".", omittingEmptySubsequences: false).map {
      String($0).lineNumber
    }
    guard !rest.isEmpty else { return Turn(saying: [Words.goWhere]) }
    guard (1...2).contains(parts.count), let first = parts.first, let number = first,
      let line = parts.count == 1 ? 1 : parts[1]
    else { return find(rest, goes: true, in: state) }
    guard state.sections.indices.contains(number - 1) else {
      return Turn(saying: [Words.noSection(number, of: state.sections.count)])
    }
    let section = state.sections[number - 1].id
    var there = state
    there.open?.section = section
    let isPage = state.sections[number - 1].screen == .questions
    let rows = isPage ? there.questionRows.filter(\.takesFocus).count : there.concernRows.count
    let hasLines = state.sections[number - 1].screen == .concerns || isPage
    guard parts.count == 1 || hasLines && (1...max(1, rows)).contains(line) else {
      return Turn(saying: [Words.noLine(line)])
    }
    return Turn(
      Self.steps(to: section) + (parts.count == 1 ? [] : [Self.step(toLine: line - 1)]),
      saysPlace: true
    )
  }

  /// Goes to a section by the list of everything that can be found.
  private static func steps(to section: Section.ID) -> [Step] {
    [
      { state, _ in state.closing + [.commanded(.find)] },
      { state, _ in
        guard case .find(let find) = state.overlay,
          let index = find.found.firstIndex(where: { $0.section == section && $0.place == nil })
        else { return [] }
        return downTo(index).dropFirst() + [.entered]
      },
    ]
  }

  /// Goes to a line of the section that is open.
  static func step(toLine index: Int) -> Step {
    { state, _ in
      guard state.screen == .questions else { return downTo(index) }
      let rows = state.questionRows.filter(\.takesFocus)
      let now = rows.firstIndex { $0.id == state.questions.focus } ?? 0
      let count = (index - now + rows.count) % max(1, rows.count)
      return Array(repeating: .moved(.next), count: count)
    }
  }

  /// Finds questions and sections by words, on the list consultations; goes there at once where one is found.
  func find(_ rest: String, goes: Bool = false, in state: WizardState) -> Turn {
    if state.screen == .home {
      return Turn(
        [
          { state, _ in state.closing },
          { state, _ in emptied(state.home.filter) + (rest.isEmpty ? [] : [.pasted(rest)]) },
        ],
        saysPlace: true
      )
    }
    guard state.open != nil else { return needsOpen }
    guard !rest.isEmpty else { return Turn(saying: [Words.findWhat]) }
    return Turn([
      { state, _ in state.closing + [.commanded(.find)] }, { _, _ in [.pasted(rest)] },
      { state, _ in
        guard goes, case .find(let find) = state.overlay, find.found.count == 1 else { return [] }
        return [.entered]
      },
    ])
  }
}
