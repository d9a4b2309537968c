public import Questionnaires

/// The answers that count: those of enabled items.
public protocol AnswerSource {
  /// The answers at a place; nothing where the item there is not enabled.
  func answers(at place: Place) -> [AnswerValue]?
  /// The occurrences of a repeating group, in the order shown.
  func occurrences(of group: Place) -> [Int]
}
