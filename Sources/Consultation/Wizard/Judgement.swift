public import Drafting
public import Questionnaires
public import Safety

/// What the form, the rules and the composer say about one consultation as it stands.
public struct Judgement: Hashable, Sendable {
  /// The items that are asked now, page after page, in the order shown.
  public var shown: [ShownItem]
  /// The places that need an answer and have none.
  public var missing: [Place]
  /// Answers that break a limit of their question.
  public var problems: [AnswerProblem]
  /// Answers that could not be read as facts, in words, with their place where they have one.
  public var inputErrors: [InputError]
  /// The answers read as facts.
  public var facts: PatientFacts?
  /// What the rules say; nothing while the answers cannot be read.
  public var assessment: Assessment?
  /// The draft; nothing while the answers cannot be read.
  public var plan: Plan?
  /// Changes by hand that were refused.
  public var editRefusals: [EditRefusal]

  /// Gathers a judgement.
  public init(
    shown: [ShownItem],
    missing: [Place] = [],
    problems: [AnswerProblem] = [],
    inputErrors: [InputError] = [],
    facts: PatientFacts? = nil,
    assessment: Assessment? = nil,
    plan: Plan? = nil,
    editRefusals: [EditRefusal] = []
  ) {
    self.shown = shown
    self.missing = missing
    self.problems = problems
    self.inputErrors = inputErrors
    self.facts = facts
    self.assessment = assessment
    self.plan = plan
    self.editRefusals = editRefusals
  }
}

/// An answer that could not be read as a fact.
public struct InputError: Hashable, Sendable {
  /// Where it was said, where it has a place.
  public let place: Place?
  /// Place, reason and remedy in one sentence.
  public let message: String

  /// Words an error.
  public init(place: Place?, message: String) {
    self.place = place
    self.message = message
  }
}
