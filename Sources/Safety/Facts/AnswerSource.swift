public import Questionnaires

/// The answers that count: those of enabled items.
public protocol AnswerSource {
  /// Whether the item at a place is enabled.
  func isEnabled(_ place: Place) -> Bool
  /// The answers at an enabled place; none for a place that is disabled or unanswered.
  func values(at place: Place) -> [AnswerValue]
  /// The occurrences of a repeating group, in the order shown.
  func occurrences(of group: Place) -> [Int]
}
