/// The questions of the first start.
public struct SetupState: Hashable, Sendable {
  /// Begins with what is known of the clinic.
  public init(clinic: Clinic?) {}
}

extension WizardState {
  var setupTakesText: Bool { true }

  mutating func take(_ clinic: Clinic) -> [Effect] {
    self.clinic = clinic
    screen = .home
    return [.loadList]
  }
}
