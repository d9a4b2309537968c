public import Questionnaires

/// Where the practitioner stands and what is half typed: kept beside the events, never among them.
public struct Scratch: Hashable, Sendable {
  /// The screen, by its name: `questions`, `concerns`, `review`, `plan`.
  public var screen: String
  /// The page of the form.
  public var page: ItemID?
  /// The place the cursor stands on.
  public var place: Place?
  /// The half-typed text, where a field is open.
  public var text: String?
  /// The caret, in characters from the start of the text.
  public var caret: Int

  /// Notes where the practitioner stands.
  public init(
    screen: String,
    page: ItemID? = nil,
    place: Place? = nil,
    text: String? = nil,
    caret: Int = 0
  ) {
    self.screen = screen
    self.page = page
    self.place = place
    self.text = text
    self.caret = caret
  }
}
