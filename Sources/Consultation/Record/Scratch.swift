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
  /// Text typed elsewhere that is not an answer yet.
  public var drafts: [Draft]

  /// Text that is not an answer yet.
  public struct Draft: Hashable, Sendable {
    /// Where it was typed.
    public let place: Place
    /// Which of several answers it is meant for, 0 for the first.
    public let answer: Int
    /// The text.
    public let text: String

    /// Notes a text.
    public init(place: Place, answer: Int, text: String) {
      self.place = place
      self.answer = answer
      self.text = text
    }
  }

  /// Notes where the practitioner stands.
  public init(
    screen: String,
    page: ItemID? = nil,
    place: Place? = nil,
    text: String? = nil,
    caret: Int = 0,
    drafts: [Draft] = []
  ) {
    self.screen = screen
    self.page = page
    self.place = place
    self.text = text
    self.caret = caret
    self.drafts = drafts
  }
}
