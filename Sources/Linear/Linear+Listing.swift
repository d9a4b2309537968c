import Consultation
import Questionnaires
import Screens

extension Linear {
  /// The consultations, the sections with the lines of the one that is open, or the lines of a section.
  mutating func listing(_ number: Int?, in state: WizardState, pack: Pack?) -> [String] {
    let words = ScreenWords(state, pack: pack)
    guard let open = state.open else {
      return state.screen == .home ? [consultations(number ?? 1, state, words)] : [Words.openFirst]
    }
    let sections = state.sections
    guard let number else { return [self.sections(state, words, with: open.section)] }
    guard sections.indices.contains(number - 1) else {
      return [Words.noSection(number, of: sections.count)]
    }
    let lines = lines(of: number - 1, state, words)
    return [(["\(number) \(words.section(sections[number - 1]))"] + lines).joined(separator: "\n")]
  }

  /// The sections by number, the lines of one under it.
  func sections(
    _ state: WizardState,
    _ words: ScreenWords,
    with shown: Section.ID? = nil
  ) -> String {
    state.sections.enumerated().flatMap { number, section in
      ["\(number + 1) \(words.section(section))"]
        + (section.id == shown ? lines(of: number, state, words) : [])
    }
    .joined(separator: "\n")
  }

  /// The lines of a section with their answers.
  private func lines(of number: Int, _ state: WizardState, _ words: ScreenWords) -> [String] {
    let section = state.sections[number]
    var there = state
    there.open?.section = section.id
    switch section.screen {
    case .questions:
      return there.questionRows.filter(\.takesFocus).enumerated().map { line, row in
        "\(number + 1).\(line + 1) \(text(of: row, there, words))"
      }
    case .concerns:
      return there.concernRows.enumerated().map { "\(number + 1).\($0 + 1) \(words.concern($1))" }
    default: return []
    }
  }

  private func text(of row: FormRow, _ state: WizardState, _ words: ScreenWords) -> String {
    guard row.kind == .question else { return String(words.group(row).drop { "+ ".contains($0) }) }
    let item = row.shown.item
    if let draft = state.questions.drafts[row.id] {
      return Words.echo(item.text, Words.halfTyped(draft.text))
    }
    let answers = state.answers(at: row.shown.place)
    let shown: [AnswerValue] =
      item.style.isChosen
      ? answers : answers.indices.contains(row.id.answer) ? [answers[row.id.answer]] : []
    let isNeeded = state.open?.missingPlaces.contains(row.shown.place) == true
    let question = row.id.answer == 0 ? item.text : Words.another(item.text)
    guard !shown.isEmpty else { return isNeeded ? "\(question) \(Words.needed)" : question }
    return Words.echo(question, shown.map { spoken($0, to: item, words) }.joined(separator: ", "))
  }

  /// The help: how this is answered, then the commands.
  mutating func help(_ state: WizardState) -> [String] {
    var blocks: [String] = []
    if state.screen == .questions, let row = state.questionInFocus, row.kind == .question {
      let hint = Words.text(Words.Hint(row.shown.item))
      blocks.append(
        [row.shown.item.text, row.shown.item.help, hint].compactMap(\.self)
          .joined(separator: "\n")
      )
    } else {
      blocks.append(Words.text(Words.Hint(state.screen)))
    }
    return blocks + [Words.help, Words.helpCloses]
  }
}
