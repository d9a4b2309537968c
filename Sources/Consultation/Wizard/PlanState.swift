/// The plan as it is shown.
public struct PlanState: Hashable, Sendable {
  /// The first state.
  public init() {}
}

extension WizardState {
  /// Whether characters are text on this screen as it stands.
  var planTakesText: Bool { false }
}
