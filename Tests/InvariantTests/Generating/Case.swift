import Benches
import Clinical
import Questionnaires

/// One generated consultation: what was said, and which of it counts.
struct Case: Sendable {
  /// How a case came about.
  enum Kind: String, CaseIterable, Sendable {
    /// Hardly anything speaks against treatment.
    case healthy
    /// One to three questions have another answer than no.
    case focused
    /// Anything may be answered with anything.
    case wild
    /// A row of the covering array.
    case pairwise
  }

  let seed: UInt64
  let number: Int
  let kind: Kind
  let said: Said
  /// The answers to what is asked, as the generator's own reading of the form has it.
  let counted: [Place: [AnswerValue]]
  /// Answers that stayed behind when another answer took their question away.
  let leftovers: [Place]
}
