public import Clinical
public import Questionnaires

/// The page of questions.
public struct QuestionsState: Hashable, Sendable {
  /// The page shown.
  public internal(set) var page: ItemID?
  /// The place in focus.
  public internal(set) var place: Place?
  /// Text that is not an answer yet, by the place it was typed at.
  public internal(set) var drafts: [Place: TextField] = [:]

  /// No page.
  public init() {}

  /// The half-typed text in focus.
  var openField: TextField? { place.flatMap { drafts[$0] } }

  mutating func show(_ page: ItemID) { self.page = page }

  mutating func restore(_ scratch: Scratch) { place = scratch.place }
}

extension WizardState {
  var questionsTakesText: Bool { false }
}
