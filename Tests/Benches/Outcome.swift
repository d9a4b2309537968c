package import Drafting
package import Safety

/// What the pack makes of answers: a plan with its JSON and its sheet.
package struct Outcome {
  package let plan: Plan
  package let assessment: Assessment
  /// Changes by hand that were not taken in.
  package let refusals: [EditRefusal]
  package let json: String
  package let sheet: String
}
