import Clinical
import Consultation
import Questionnaires
import Screens

extension Linear {
  /// The question in focus: its number and words, what stands there, what it may be answered with.
  mutating func questionPlace(_ state: WizardState, _ words: ScreenWords) -> [String] {
    guard let row = state.questionInFocus else { return [Words.nothingAsked] }
    let rows = state.questionRows
    let number = number(of: row, in: state)
    var lines = headings(above: row, in: rows)
    switch row.kind {
    case .add:
      return [
        (lines + ["\(number) \(words.group(row).drop { "+ ".contains($0) })"]).joined(
          separator: "\n"
        )
      ] + hint(.add)
    case .occurrence:
      return [(lines + ["\(number) \(words.group(row))"]).joined(separator: "\n")]
        + hint(.occurrence)
    case .title, .note: return [lines.joined(separator: "\n")]
    case .question: break
    }
    let item = row.shown.item
    let isNeeded = state.open?.missingPlaces.contains(row.shown.place) == true && row.id.answer == 0
    let question = row.id.answer == 0 ? item.text : Words.another(item.text)
    lines.append("\(number) \(question)\(isNeeded ? " " + Words.needed : "")")
    lines += standing(row, state, words)
    if let help = item.help, helped.insert(item.id).inserted { lines.append(help) }
    if let unit = Words.unit(item) { lines.append(unit) }
    lines += options(row, state, words)
    lines += words.problems(row).map(Words.withoutKeys)
    let stands = state.answers(at: row.shown.place).isEmpty ? [] : hint(.standing)
    return [lines.joined(separator: "\n")] + hint(Words.Hint(item)) + stands
  }

  /// Where a question stands: section and line.
  func number(of row: FormRow, in state: WizardState) -> String {
    let section = state.sections.firstIndex { $0.id == state.open?.section } ?? 0
    let rows = state.questionRows.filter(\.takesFocus)
    let line = rows.firstIndex { $0.id == row.id } ?? 0
    return "\(section + 1).\(line + 1)"
  }

  /// The titles and notes right above a row.
  private func headings(above row: FormRow, in rows: [FormRow]) -> [String] {
    guard let index = rows.firstIndex(where: { $0.id == row.id && $0.kind == row.kind }) else {
      return []
    }
    let above = rows[..<index].reversed().prefix { !$0.takesFocus }.reversed()
    return above.flatMap {
      [$0.shown.item.text] + ($0.kind == .title ? [$0.shown.item.help].compactMap(\.self) : [])
    }
  }

  /// What is half typed or answered.
  private func standing(_ row: FormRow, _ state: WizardState, _ words: ScreenWords) -> [String] {
    if let draft = state.questions.drafts[row.id] {
      let typed = draft.text.isEmpty ? Words.emptied : Words.halfTyped(draft.text)
      return [typed] + words.echo(row)
    }
    let answers = state.answers(at: row.shown.place)
    let item = row.shown.item
    let shown: [AnswerValue] =
      item.style.isChosen
      ? answers : answers.indices.contains(row.id.answer) ? [answers[row.id.answer]] : []
    guard !shown.isEmpty else { return [] }
    return [Words.now(shown.map { spoken($0, to: item, words) }.joined(separator: ", "))]
  }

  /// The options by number; those of safety questions and of yes and no are said once by their hint.
  private func options(_ row: FormRow, _ state: WizardState, _ words: ScreenWords) -> [String] {
    guard row.shown.item.style == .one || row.shown.item.style == .many else { return [] }
    let choices = Choices(row, in: state)
    let answers = state.answers(at: row.shown.place)
    return numbered(
      choices.numbered.map { index in
        let line = choices.all[index]
        let isChosen = line.value.map(answers.contains) == true
        return Choices.words(line) + (isChosen ? Words.chosen : "")
      }
    )
  }

  /// The concerns, or what is asked about the one that is gone into.
  mutating func concernsPlace(
    _ state: WizardState,
    _ pack: Pack?,
    _ words: ScreenWords
  ) -> [String] {
    guard let row = state.concernInFocus else { return [Words.nothingAsked] }
    switch stage(state) {
    case .list:
      let lines = numbered(state.concernRows.map { $0.isTicked ? words.concern($0) : $0.text })
      let before = words.concernsLastTime.map(Words.withoutKeys)
      guard isBrief else { return [lines.joined(separator: "\n")] + before + hint(.concerns) }
      let chosen = zip(state.concernRows, lines).filter { $0.0.isTicked }.map(\.1)
      return [
        ((chosen.isEmpty ? [Words.noneChosen] : chosen) + [Words.anotherConcern]).joined(
          separator: "\n"
        )
      ]
    case .degree:
      let now = row.degree.map { " " + Words.now(words.degree($0)) } ?? ""
      return ["\(row.text). \(Words.howMuch)\(now)"]
    case .zones:
      let lines = state.zoneLines(pack).map {
        words.zone($0) + ($0.isChosen ? Words.chosen : "")
      }
      return [([words.zones(of: row.text)] + numbered(lines)).joined(separator: "\n")]
        + hint(.zones)
    case .since:
      let draft = row.occurrence.flatMap { state.concerns.drafts[$0]?.text }
      let half = draft.map(Words.halfTyped) ?? row.since.map { Words.now(DateWords.short($0)) }
      let lines = [Words.since(row.text), half, words.since].compactMap(\.self)
      return [lines.joined(separator: "\n")]
    case .detail:
      let options = row.question?.item.options.map(\.text) ?? []
      return [([words.concern(row)] + numbered(options)).joined(separator: "\n")] + hint(.one)
    }
  }
}
