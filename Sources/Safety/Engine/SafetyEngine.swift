public import Clinical

/// The rules of a pack, prepared so that one consultation is judged in well under a millisecond.
public struct SafetyEngine: Sendable {
  let book: RuleBook

  /// Prepares the rules of a pack.
  public init(rules: SafetyRules, knowledge: Knowledge) {
    book = RuleBook(rules: rules, knowledge: knowledge)
  }

  /// The names of tests that bands may use; a pack with another name is refused.
  public static var knownTierTests: Set<String> { Set(TierTests.Test.allCases.map(\.rawValue)) }

  /// All that the rules say about one consultation.
  ///
  /// The same facts give the same assessment, to the byte.
  public func assess(_ facts: PatientFacts) -> Assessment {
    let consultation = CaseReading(book, facts)
    return AssessmentBuilder(consultation).assessment()
  }
}
