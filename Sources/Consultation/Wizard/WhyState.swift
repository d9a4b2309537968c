/// The reasons of one line.
public struct WhyState: Hashable, Sendable {
  /// The first state.
  public init() {}
}

extension WizardState {
  /// Whether characters are text on this screen as it stands.
  var whyTakesText: Bool { false }
}
