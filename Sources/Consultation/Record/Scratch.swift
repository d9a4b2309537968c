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
  /// Text half typed where no question stands: in what lies over a screen, in a change of the plan, as a reason.
  public var lines: [Line]
  /// The line of the plan that the cursor stands on, where text was being typed on it.
  public var position: Int

  /// Text half typed where no question stands.
  public struct Line: Hashable, Sendable {
    /// What it was typed for, by a name that the wizard gives it.
    public let purpose: String
    /// The text.
    public let text: String
    /// The caret, in characters from the start of the text.
    public let caret: Int
    /// Whether the practitioner was typing it, rather than having set it aside.
    public let isOpen: Bool

    /// Notes a text.
    public init(purpose: String, text: String, caret: Int, isOpen: Bool) {
      self.purpose = purpose
      self.text = text
      self.caret = caret
      self.isOpen = isOpen
    }
  }

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
    drafts: [Draft] = [],
    lines: [Line] = [],
    position: Int = 0
  ) {
    self.screen = screen
    self.page = page
    self.place = place
    self.text = text
    self.caret = caret
    self.drafts = drafts
    self.lines = lines
    self.position = position
  }
}
