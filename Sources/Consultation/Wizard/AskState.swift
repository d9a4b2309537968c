/// Words that something needs before it is done.
public struct AskState: Hashable, Sendable {
  /// What the words are for.
  public enum Purpose: String, Hashable, Sendable, CaseIterable {
    /// Why the consultation was entered in error.
    case void
    /// Why the approved plan is opened for amendment.
    case amend
    /// A note to self.
    case note
  }

  /// What the words are for.
  public let purpose: Purpose
  /// The words.
  public internal(set) var field = TextField(limit: 500)

  /// Asks for words.
  init(purpose: Purpose) {
    self.purpose = purpose
  }
}

extension WizardState {
  /// Asks for words, with those that were begun and left.
  mutating func ask(for purpose: AskState.Purpose) {
    var state = AskState(purpose: purpose)
    if let begun = unfinishedWords[purpose] { state.field = begun }
    overlay = .ask(state)
  }

  mutating func reduceAsk(_ action: Action, _ state: AskState, desk: Desk) -> [Effect] {
    var state = state
    switch action {
    case .typed(let character): state.field.insert(String(character))
    case .pasted(let text): state.field.insert(text)
    case .erased(let erasure): state.field.erase(erasure)
    case .moved(let movement): _ = state.field.move(movement)
    case .entered: return answer(state, desk: desk)
    default: return []
    }
    overlay = .ask(state)
    unfinishedWords[state.purpose] = state.field.text.trimmed.isEmpty ? nil : state.field
    return []
  }

  private mutating func answer(_ state: AskState, desk: Desk) -> [Effect] {
    let words = state.field.text.trimmed
    guard !words.isEmpty else {
      message = Message(Words.wordsNeeded(state.purpose), tone: .caution)
      return []
    }
    overlay = nil
    unfinishedWords[state.purpose] = nil
    open?.undo = []
    open?.redo = []
    switch state.purpose {
    case .void: commit([.voided(reason: words)], desk: desk)
    case .amend: commit([.amended(reason: words)], desk: desk)
    case .note: commit([.noted(words)], desk: desk)
    }
    message = Message(Words.done(state.purpose))
    return []
  }
}
