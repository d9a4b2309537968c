/// The concerns with their zones and degrees.
public struct ConcernsState: Hashable, Sendable {
  /// The first state.
  public init() {}
}

extension WizardState {
  /// Whether characters are text on this screen as it stands.
  var concernsTakesText: Bool { false }
}
