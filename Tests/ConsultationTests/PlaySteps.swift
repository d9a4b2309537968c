import Clinical
import Plays
import Questionnaires

@testable import Consultation

extension Play {
  /// Puts the focus on the question of an item, wherever it is asked.
  mutating func goTo(_ item: ItemID, _ occurrences: [Int] = []) {
    state.show(Place(item, occurrences), desk: desk)
    send(.clockTicked(state.now))
  }

  /// The answers to an item outside repeats.
  func answers(_ item: ItemID, _ occurrences: [Int] = []) -> [AnswerValue] {
    state.answers(at: Place(item, occurrences))
  }

  /// The text in focus.
  var field: TextField { state.questionInFocus.map(state.field) ?? TextField() }

  /// The item in focus.
  var itemInFocus: ItemID? { state.questions.focus?.place.item }

  /// Leaves the open consultation for the list.
  mutating func leave() { send(.commanded(.leave), .entered) }

  /// Types an answer to a question and leaves it.
  mutating func answer(_ item: ItemID, _ text: String) {
    goTo(item)
    type(text)
    send(.moved(.next))
  }

  /// What the store holds of the open consultation, folded.
  var folded: ConsultationRecord? {
    ConsultationRecord(events: stored.filter { $0.consultation == state.open?.record.id })
  }
}

/// An option by its code.
func code(_ code: String) -> AnswerValue { .coding(Coding(code: code)) }

func day(_ iso: String) -> CalendarDay { CalendarDay(iso: iso) ?? .distantPast }
