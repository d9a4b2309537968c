/// One part of a document, before it knows any paper or screen.
public enum Block: Hashable, Sendable {
  /// A heading; level 1 is the document's title.
  case heading(level: Int, String)
  /// A paragraph.
  case paragraph(String)
  /// A line that stands out: a verdict or a warning.
  case callout(String)
  /// A list with a mark before each entry.
  case list([String])
  /// Names on the left, values on the right.
  case pairs([Pair])
  /// Rows under column heads.
  case table(Table)
  /// Boxes to tick, two beside each other where they fit.
  case checkboxes([String])
  /// Lines to sign on, with what each is for, two beside each other where they fit.
  case signatures([String])
  /// Ruled lines to write on.
  case blankLines(Int)
  /// A place where a page may well break, if what follows up to the next such place then stays on one page.
  case breakHint

  /// A name with its value.
  public struct Pair: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The value.
    public let value: String

    /// Pairs a name with a value.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Rows under column heads.
  public struct Table: Hashable, Sendable {
    /// The heads.
    public let heads: [String]
    /// The rows, each as long as the heads.
    public let rows: [[String]]
    /// The most columns of paper that each column takes; nothing, or none, for as many as it needs.
    public let limits: [Int?]

    /// Makes a table.
    public init(heads: [String], rows: [[String]], limits: [Int?] = []) {
      self.heads = heads
      self.rows = rows
      self.limits = limits
    }
  }
}
