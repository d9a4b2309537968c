import Clinical
public import Questionnaires

/// Text that stands in a field and is not what was answered there: it could not be read, or was not finished.
public struct UnreadText: Hashable, Sendable {
  /// The question.
  public let place: Place
  /// The text as it was typed.
  public let text: String
}

extension WizardState {
  /// The texts that stand in fields of this consultation and are not its answers, in form order; the one that is
  /// being typed is not among them.
  public var unreadTexts: [UnreadText] {
    guard let open, !open.isReadOnly else { return [] }
    // While somebody types, there is mostly no other text, and nothing has to be looked for.
    let drafts = questions.drafts.filter { !isBeingTyped($0.key) }
    guard !drafts.isEmpty || !concerns.drafts.isEmpty else { return [] }
    return open.judgement.evaluation.shown.filter { $0.item.questionType != nil }
      .flatMap { shown in unreadTexts(of: shown, among: drafts) }
  }

  private func unreadTexts(of shown: ShownItem, among drafts: [RowID: TextField]) -> [UnreadText] {
    let place = shown.place
    let since =
      place.item == KnownItem.concernSince
      ? place.occurrences.first.flatMap { concerns.drafts[$0] } : nil
    if let since, !isBeingTyped(place), isUnread(since.text, of: shown, answer: 0) {
      return [UnreadText(place: place, text: since.text.trimmed)]
    }
    return drafts.filter { $0.key.place == place }
      .sorted { $0.key.answer < $1.key.answer }
      .filter { isUnread($0.value.text, of: shown, answer: $0.key.answer) }
      .map { UnreadText(place: place, text: $0.value.text.trimmed) }
  }

  private func isBeingTyped(_ row: RowID) -> Bool {
    screen == .questions && questions.focus == row
  }

  private func isBeingTyped(_ since: Place) -> Bool {
    screen == .concerns && concerns.isTyping
      && concernInFocus?.occurrence == since.occurrences.first
  }

  /// Whether a text says something else than the answer of its row.
  private func isUnread(_ text: String, of shown: ShownItem, answer: Int) -> Bool {
    let answers = answers(at: shown.place)
    switch read(text, for: shown.item) {
    case .refused: return true
    case .value(let value): return !answers.contains(value)
    case .blank: return !shown.item.style.isChosen && answers.indices.contains(answer)
    }
  }
}
