public import Clinical
public import Questionnaires

/// What is wrong with an answers file; ids and limits, never what a patient said.
public enum AnswerFault: Hashable, Sendable {
  /// The form asks no such thing.
  case unknownItem(String, nearest: String?)
  /// A group, page or note stands where its questions should.
  case takesNoAnswer(ItemID)
  /// The item belongs inside a repeating item, or outside the one it stands in.
  case misplaced(ItemID, inside: ItemID?)
  /// One answer where a list is expected, or the other way round.
  case needsList(ItemID)
  /// A list where one answer is expected.
  case needsOneAnswer(ItemID)
  /// A repeating group needs entries of keys and values.
  case needsEntries(ItemID)
  /// The text is no answer to the question.
  case unreadable(ItemID, AnswerTextError, type: QuestionType, options: [String], nearest: String?)
  /// The answer breaks a limit of its question.
  case breaksLimit(ItemID, AnswerProblem.Kind)
  /// With the other answers the form does not ask it.
  case notAsked(ItemID)
  /// The planned day is not known to the day.
  case plannedDayNotExact
  /// The day of the consultation lies in no year in which one may take place.
  case todayOutOfReach(CalendarDay, ClosedRange<Int>)
}
