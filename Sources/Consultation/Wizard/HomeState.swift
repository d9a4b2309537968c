/// The list of consultations.
public struct HomeState: Hashable, Sendable {
  /// Every consultation, the newest first.
  public internal(set) var list: [ConsultationSummary] = []
  /// What is typed to find one.
  public internal(set) var filter = TextField()
  /// The line in focus.
  public internal(set) var focus = 0

  /// An empty list.
  public init() {}

  mutating func take(_ list: [ConsultationSummary]) {
    self.list = list
    focus = min(focus, max(0, list.count - 1))
  }
}
