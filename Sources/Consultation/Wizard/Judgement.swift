public import Drafting
public import Questionnaires
public import Safety

/// What the form, the rules and the composer say about one consultation as it stands.
public struct Judgement: Equatable, Sendable {
  /// What the form says: what is asked, missing and wrong.
  public var evaluation: Evaluation
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
    evaluation: Evaluation,
    inputErrors: [InputError] = [],
    facts: PatientFacts? = nil,
    assessment: Assessment? = nil,
    plan: Plan? = nil,
    editRefusals: [EditRefusal] = []
  ) {
    self.evaluation = evaluation
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
