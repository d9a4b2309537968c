import Consultation
import Questionnaires

extension Linear {
  /// What adds an occurrence, removes one, or takes an answer away.
  func answering(_ verb: Verb, _ number: Int?, in state: WizardState) -> Turn {
    if verb == .clear, state.screen == .concerns, state.concerns.isTyping {
      return Turn([{ state, _ in (state.concernField.map(emptied) ?? []) + [.entered] }])
    }
    guard state.screen == .questions, state.overlay == nil else {
      return Turn(saying: [Words.onQuestionsOnly])
    }
    switch verb {
    case .add: return add(in: state)
    case .remove: return remove(number, in: state)
    default: return clear(in: state)
    }
  }

  private func add(in state: WizardState) -> Turn {
    let rows = state.questionRows.filter(\.takesFocus)
    let now = rows.firstIndex { $0.id == state.questions.focus } ?? 0
    let found = rows.indices.first { $0 >= now && rows[$0].kind == .add }
    guard let index = found ?? rows.indices.first(where: { rows[$0].kind == .add }) else {
      return Turn(saying: [Words.nothingToAdd])
    }
    return Turn([Self.step(toLine: index), { _, _ in [.typed("+")] }])
  }

  private func remove(_ number: Int?, in state: WizardState) -> Turn {
    let rows = state.questionRows.filter(\.takesFocus)
    let now = rows.firstIndex { $0.id == state.questions.focus }
    guard let index = number.map({ $0 - 1 }) ?? now, rows.indices.contains(index),
      case .occurrence = rows[index].kind
    else { return Turn(saying: [Words.nothingToRemove]) }
    return Turn([Self.step(toLine: index), { _, _ in [.erased(.after)] }])
  }

  /// Takes the whole answer in focus away.
  private func clear(in state: WizardState) -> Turn {
    guard let row = state.questionInFocus, row.kind == .question else {
      return Turn(saying: [Words.nothingToClear])
    }
    let item = row.shown.item
    switch item.style {
    case .line, .lines:
      return Turn([
        { state, _ in emptied(state.field(of: row)) }, { _, _ in [.commanded(.save)] },
      ])
    case .many:
      let answers = state.answers(at: row.shown.place)
      let lines = state.choiceLines(of: row).filter { $0.value.map(answers.contains) == true }
      return Turn(Self.choosing(lines, in: row))
    case .safety, .flag, .one:
      return Turn([
        { state, _ in
          let picked = item.style == .one ? state.pickedLine(of: row) : nil
          return Array(repeating: .moved(.up), count: picked.map { $0 + 1 } ?? 0)
        }, { _, _ in [.erased(.before)] },
      ])
    }
  }

  /// Reads out the safety questions of the section that have no answer, at most twelve; a no to these is the next line.
  mutating func readSafetyQuestionsOut(in state: WizardState) -> Turn {
    guard state.screen == .questions, let open = state.open, !open.isReadOnly else {
      return Turn(saying: [Words.onQuestionsOnly])
    }
    let all = open.remainingSafetyQuestions
    guard !all.isEmpty else { return Turn(saying: [Words.noneOpenHere]) }
    let next = Array(all.prefix(12))
    readOut = next.map(\.place)
    let questions = next.map { open.words(of: $0.place) + "?" }
    return Turn(saying: [
      ([Words.readingOut(next.count, of: all.count)] + questions).joined(separator: "\n"),
      Words.sayNoToThese(next.count),
    ])
  }
}
