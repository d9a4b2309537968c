/// The plan under the practitioner's hand.
public struct EditState: Hashable, Sendable {
  /// The first state.
  public init() {}
}

extension WizardState {
  /// Whether characters are text on this screen as it stands.
  var editTakesText: Bool { false }
}
