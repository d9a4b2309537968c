public import Questionnaires

/// What is wrong with a form.
public enum FormFault: Hashable, Sendable {
  /// An id with characters that no id may have.
  case badID(String)
  /// An item must be exactly one of question, group and note.
  case notOneKind
  /// A key that belongs to another kind of item.
  case notForThisKind(key: String)
  /// A part of the form language that this program does not have.
  case unsupported(String)
  /// A text without the form's own language.
  case missingLanguage(String)
  /// A text longer than any screen shows well.
  case textTooLong(limit: Int)
  /// A condition that cannot be read.
  case badCondition(String)
  /// Several conditions without `all` or `any`.
  case needsAllOrAny
  /// Conditions inside conditions.
  case nestedConditions
  /// A value that the question looked at can never have.
  case badConditionValue(found: String, type: QuestionType)
  /// `is not` under `any` where the other answers cannot be listed.
  case isNotUnderAny(ItemID)
  /// A condition from outside into a repeating group that does not say `any`.
  case needsAny(ItemID)
  /// A condition that says `any` of something that occurs once.
  case needlessAny(ItemID)
  /// A limit that is no number, day or moving day.
  case badLimit(String)
  /// A unit that is not UCUM, or not known here.
  case badUnit(String, nearest: String?)
  /// A key that is not one character.
  case badKey(String)
  /// `repeat` is neither `true` nor a pair of counts.
  case badRepeat(String)
  /// `value` on a choice, where an option is marked instead.
  case valueWithOptions
  /// A value the item cannot start with.
  case badValue(found: String, type: QuestionType)
  /// A form without approval that is in use.
  case notApproved
  /// What the form's own check found.
  case defect(QuestionnaireDefect.Kind)
}
