/// What a request for a draft comes to: a plan, and the edits it could not take in.
public struct DraftOutcome: Hashable, Sendable {
  /// The plan; without preparations where nothing may be drafted.
  public let plan: Plan
  /// The edits that were refused, in the order they were asked for; none of them touched the plan.
  public let refusals: [EditRefusal]

  /// Gathers an outcome.
  public init(plan: Plan, refusals: [EditRefusal]) {
    self.plan = plan
    self.refusals = refusals
  }
}
