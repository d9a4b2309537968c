import Clinical
import Questionnaires

extension WizardState {
  /// Makes an answer of the text in focus, where it is one; other text stays as it was typed.
  mutating func leaveQuestion(desk: Desk) {
    guard let row = questionInFocus, let reading = reading(of: row) else { return }
    var answers = answers(at: row.shown.place)
    switch reading {
    case .refused(let reason):
      message = Message(Words.keptAsTyped(row.shown.item, reason), tone: .caution)
      noteTyping(at: row.shown.place)
      return
    case .blank:
      questions.drafts[row.id] = nil
      if row.shown.item.style.isChosen {
        guard row.shown.item.style == .one else { return }
        answers.removeAll { if case .string = $0 { true } else { false } }
      } else if answers.indices.contains(row.id.answer) {
        answers.remove(at: row.id.answer)
      }
    case .value(let value):
      questions.drafts[row.id] = nil
      if row.shown.item.style == .many {
        if !answers.contains(value) { answers = row.shown.item.toggling(value, in: answers) }
      } else if row.shown.item.style == .one || row.shown.item.repeats == nil {
        answers = [value]
      } else if answers.indices.contains(row.id.answer) {
        answers[row.id.answer] = value
      } else {
        answers.append(value)
      }
    }
    give(answers, to: row, desk: desk)
  }

  /// Gives a question these answers, where that changes them.
  mutating func give(_ answers: [AnswerValue], to row: FormRow, desk: Desk) {
    guard let open, row.kind == .question else { return }
    guard !open.judgement.evaluation.index.isReadOnly(row.shown.item.id) else {
      message = Message(Words.fixed(row.shown.item), tone: .caution)
      return
    }
    let place = row.shown.place
    // A check of an earlier day is answered anew by the same answer.
    let isSame = answers.texts == open.record.response[place].texts
    guard !isSame || open.isToBeAskedAgain(place) else { return }
    change(
      [answers.isEmpty ? .cleared(place) : .answered(place, answers)],
      Words.subject(of: row.shown.item),
      at: place,
      desk: desk
    )
    settleQuestions()
  }

  /// Adds an occurrence to a repeating group and goes to its first question.
  mutating func addOccurrence(_ row: FormRow, desk: Desk) {
    guard let open else { return }
    let group = row.shown.place
    let number = open.record.response.nextOccurrence(of: group)
    change(
      [.occurrenceAdded(group: group, number: number)],
      Words.subject(of: row.shown.item),
      at: Place(group.item, group.occurrences + [number]),
      desk: desk
    )
    let inside = questionRows.first { inner in
      inner.kind == .question
        && inner.shown.place.occurrences.starts(with: group.occurrences + [number])
        && self.open?.judgement.evaluation.index.parents(of: inner.shown.item.id)
          .contains(group.item) == true
    }
    if let inside { focus(inside.id) }
  }

  /// Removes an occurrence of a repeating group with all its answers, in one step.
  mutating func removeOccurrence(_ row: FormRow, desk: Desk) {
    guard let open, let number = row.shown.occurrence else { return }
    let group = Place(row.shown.item.id, Array(row.shown.place.occurrences.dropLast()))
    let places = open.judgement.evaluation.index
      .places(inside: group, occurrence: number, of: open.record.response)
    let words = Words.subject(of: row.shown.item)
    change(
      [.occurrenceRemoved(group: group, number: number, cleared: places)],
      words,
      at: row.shown.place,
      desk: desk
    )
    guard self.open?.isReadOnly == false else { return }
    message = Message(Words.removed(words))
    focus(RowID(group))
    settleQuestions()
  }
}

extension [AnswerValue] {
  /// The answers as they are written: 1.5 and 1.50 differ.
  fileprivate var texts: [String] { map { "\($0)" } }
}
