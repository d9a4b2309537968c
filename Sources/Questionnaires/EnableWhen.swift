/// When an item is enabled: conditions on other answers, joined by all or any.
public struct EnableWhen: Hashable, Sendable {
  /// How several conditions are joined.
  public enum Behavior: String, Sendable, Hashable, CaseIterable {
    /// Every condition must hold.
    case all
    /// At least one condition must hold.
    case any
  }

  /// How an answer is compared, in FHIR's words.
  public enum Operator: String, Sendable, Hashable, CaseIterable {
    /// There is an answer, or there is none.
    case exists
    /// At least one answer equals the value.
    case equal = "="
    /// No answer equals the value; true when unanswered.
    case notEqual = "!="
    /// At least one answer is greater.
    case greater = ">"
    /// At least one answer is less.
    case less = "<"
    /// At least one answer is greater or equal.
    case greaterOrEqual = ">="
    /// At least one answer is less or equal.
    case lessOrEqual = "<="
  }

  /// One condition on one question.
  public struct Condition: Hashable, Sendable {
    /// The question looked at.
    public let question: ItemID
    /// How it is compared.
    public let `operator`: Operator
    /// The value; for `exists`, true or false.
    public let answer: AnswerValue

    /// Describes a condition.
    public init(question: ItemID, operator: Operator, answer: AnswerValue) {
      self.question = question
      self.operator = `operator`
      self.answer = answer
    }
  }

  /// How the conditions are joined.
  public let behavior: Behavior
  /// The conditions, never empty.
  public let conditions: [Condition]

  /// Describes when an item is enabled.
  public init(_ behavior: Behavior = .all, _ conditions: [Condition]) {
    self.behavior = behavior
    self.conditions = conditions
  }
}
