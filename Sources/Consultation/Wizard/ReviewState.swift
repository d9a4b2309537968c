/// What is missing or flagged.
public struct ReviewState: Hashable, Sendable {
  /// The first state.
  public init() {}
}

extension WizardState {
  /// Whether characters are text on this screen as it stands.
  var reviewTakesText: Bool { false }
}
