/// The approval of the plan.
public struct ApproveState: Hashable, Sendable {
  /// The first state.
  public init() {}
}

extension WizardState {
  /// Whether characters are text on this screen as it stands.
  var approveTakesText: Bool { false }
}
