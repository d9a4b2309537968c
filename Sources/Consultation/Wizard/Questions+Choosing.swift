import Clinical
import Questionnaires

extension WizardState {
  /// A key on a question that is answered by choosing.
  mutating func choose(by character: Character, in row: FormRow, desk: Desk) {
    let lines = choiceLines(of: row)
    if isAmidWord, character == " " || character.isNumber {
      questions.letters = ""
      message = Message(Words.nothingTicked, tone: .caution)
      return
    }
    if character == " " { return chooseInFocus(desk: desk) }
    let key = Character(character.lowercased())
    if let line = lines.firstIndex(where: { $0.key == key }) {
      return choose(line, in: row, desk: desk)
    }
    let style = row.shown.item.style
    guard style == .one || style == .many else { return }
    if let number = character.wholeNumberValue, character.isASCII {
      if let line = lines.firstIndex(where: { row.shown.item.number(of: $0) == number }) {
        choose(line, in: row, desk: desk)
      }
    } else if let line = line(startingWith: character, in: lines, of: row, desk: desk) {
      questions.pick = line
      questions.letters += String(key)
    } else {
      questions.letters += String(key)
    }
  }

  /// Whether the letters typed on the list are those of a word rather than one letter that jumps.
  private var isAmidWord: Bool { Set(questions.letters).count > 1 }

  /// The next option below the cursor whose words start with a letter, from the top after the last.
  private func line(
    startingWith letter: Character,
    in lines: [ChoiceLine],
    of row: FormRow,
    desk: Desk
  ) -> Int? {
    let wanted = desk.fold(String(letter))
    let found = lines.indices.filter { index in
      if case .option(let option) = lines[index] {
        return desk.fold(option.text).hasPrefix(wanted)
      }
      return false
    }
    let now = pickedLine(of: row) ?? -1
    return found.first { $0 > now } ?? found.first
  }

  /// Chooses the mark or line that the cursor rests on.
  mutating func chooseInFocus(desk: Desk) {
    guard let row = questionInFocus, let line = pickedLine(of: row) else { return }
    choose(line, in: row, desk: desk)
  }

  /// Chooses a line: one answer goes on to the next question, several stay.
  ///
  /// What was typed to find an option has done its work, and goes.
  private mutating func choose(_ line: Int, in row: FormRow, desk: Desk) {
    let before = answers(at: row.shown.place)
    let chosen = choiceLines(of: row)[line]
    guard let value = chosen.value else {
      questions.pick = line
      return
    }
    let wasSearched = isSearched(row)
    if row.shown.item.takesFreeText { questions.drafts[row.id] = nil }
    if row.shown.item.style == .many {
      give(row.shown.item.toggling(value, in: before), to: row, desk: desk)
      questions.pick = wasSearched ? 0 : choiceLines(of: row).firstIndex(of: chosen) ?? 0
    } else {
      give([value], to: row, desk: desk)
      goOnWithinPage(from: row.id)
    }
  }

  /// Takes the answer away that the cursor rests on among several; elsewhere the whole answer.
  mutating func takeAway(from row: FormRow, desk: Desk) {
    let before = answers(at: row.shown.place)
    guard row.shown.item.style == .many, let line = pickedLine(of: row) else {
      return give([], to: row, desk: desk)
    }
    guard let value = choiceLines(of: row)[line].value, before.contains(value) else { return }
    choose(line, in: row, desk: desk)
  }

  /// Notes which options the text typed on a list names: every word of it somewhere in theirs.
  mutating func search(_ row: FormRow, desk: Desk) {
    guard row.shown.item.takesFreeText else { return }
    let terms = desk.fold(field(of: row).text).split(separator: " ")
    questions.found =
      terms.isEmpty
      ? nil
      : Set(
        row.shown.item.options.filter { option in
          let text = desk.fold(option.text)
          return terms.allSatisfy { text.contains($0) }
        }
        .map(\.coding)
      )
  }

  /// Goes to the row after this one; stays on the last.
  private mutating func goOnWithinPage(from id: RowID) {
    let rows = questionRows.filter(\.takesFocus)
    guard let index = rows.firstIndex(where: { $0.id == id }) else { return }
    questions.pick = nil
    focus(rows[min(index + 1, rows.count - 1)].id)
  }

  /// Answers no to every safety question without an answer among these, which are on the screen, and goes to the next
  /// one without an answer.
  mutating func answerNo(to places: [Place], desk: Desk) {
    guard let open else { return }
    let events: [ConsultationEvent] = open.remainingSafetyQuestions.compactMap { shown in
      guard places.contains(shown.place) else { return nil }
      return shown.item.options.first { $0.coding.code == SafetyAnswer.no.code }
        .map { .answered(shown.place, [.coding($0.coding)]) }
    }
    if !events.isEmpty {
      leaveQuestion(desk: desk)
      change(events, Words.noTo(events.count), at: questions.focus?.place, desk: desk)
    }
    guard let now = self.open, !now.isReadOnly else { return }
    let rest = now.remainingSafetyQuestions
    if let next = rest.first { focus(RowID(next.place)) }
    let warning = message
    message = Message(Words.saidNo(to: events.count, remaining: rest.count))
    if let warning, warning.tone != .information { message = warning }
  }
}

extension Item {
  /// The answers with this one added, or taken away if it was there; an option that excludes others
  /// stands alone.
  func toggling(_ value: AnswerValue, in answers: [AnswerValue]) -> [AnswerValue] {
    if answers.contains(value) { return answers.filter { $0 != value } }
    if isExclusive(value) { return [value] }
    let kept = answers.filter { !isExclusive($0) } + [value]
    let order = options.map { AnswerValue.coding($0.coding) }
    return kept.sorted { left, right in
      (order.firstIndex(of: left) ?? order.count) < (order.firstIndex(of: right) ?? order.count)
    }
  }

  private func isExclusive(_ value: AnswerValue) -> Bool {
    options.contains { $0.isExclusive && .coding($0.coding) == value }
  }
}
