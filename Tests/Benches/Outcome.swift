import Consultation
package import Drafting
package import Safety

/// What the pack makes of answers: a plan with its JSON and its sheet.
package struct Outcome {
  package let plan: Plan
  package let assessment: Assessment
  /// Changes by hand that were not taken in.
  package let refusals: [EditRefusal]
  let bench: Bench
  let said: Said
  let judgement: Judgement

  /// As `meso draft --json` prints it.
  package var json: String { bench.json(of: plan) }
  /// As it is printed.
  package var sheet: String { bench.sheet(of: said, judgement) }
}
