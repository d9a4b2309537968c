/// One line of text being typed, edited by whole characters.
///
/// Backspace takes a flag, a family or a letter with its accents in one go. The text is always clean:
/// line breaks become spaces and controls fall out as they are inserted.
public struct LineEditor: Hashable, Sendable {
  /// The characters before the caret.
  private var before: [Character]
  /// The characters after the caret.
  private var after: [Character] = []
  /// The most characters it takes.
  public let limit: Int

  /// Makes an editor with the caret at the end of the text.
  public init(_ text: String = "", limit: Int = 10_000) {
    self.limit = max(0, limit)
    before = Array(CleanText(text).string.prefix(self.limit))
  }

  /// All of the text.
  public var text: String { String(before + after) }

  /// The caret's place: characters before it.
  ///
  /// A place outside the text is taken as its nearer end.
  public var caret: Int {
    get { before.count }
    set {
      let all = before + after
      let place = min(max(0, newValue), all.count)
      before = Array(all[..<place])
      after = Array(all[place...])
    }
  }

  /// Inserts text at the caret, as one step, and puts the caret after it.
  ///
  /// A mark or joiner melts into the character before it. What goes over the limit is left out.
  ///
  /// - Returns: Whether all of it fitted.
  @discardableResult
  public mutating func insert(_ inserted: String) -> Bool {
    let head = String(before)
    var fitting = Array(CleanText(head + inserted).string)
    let room = max(before.count, limit - after.count)
    let fits = fitting.count <= room
    if !fits { fitting.removeLast(fitting.count - room) }
    let prefix = String(fitting)
    let whole = CleanText(prefix + String(after)).string
    // Where the two sides melted together, the caret goes behind the melted character.
    var place = 0
    var bytes = 0
    for character in whole where bytes < prefix.utf8.count {
      bytes += character.utf8.count
      place += 1
    }
    before = Array(whole.prefix(place))
    after = Array(whole.dropFirst(place))
    return fits
  }

  /// Removes the character before the caret; false when there is none.
  @discardableResult
  public mutating func backspace() -> Bool {
    guard !before.isEmpty else { return false }
    before.removeLast()
    mend()
    return true
  }

  /// Removes the character after the caret; false when there is none.
  @discardableResult
  public mutating func delete() -> Bool {
    guard !after.isEmpty else { return false }
    after.removeFirst()
    mend()
    return true
  }

  /// Removes the word before the caret and the blanks between; false when there is nothing.
  @discardableResult
  public mutating func deleteWordLeft() -> Bool {
    let start = wordStart
    guard start < caret else { return false }
    before.removeLast(before.count - start)
    mend()
    return true
  }

  /// Removes everything before the caret; false when there is nothing.
  @discardableResult
  public mutating func deleteToStart() -> Bool {
    guard !before.isEmpty else { return false }
    before = []
    return true
  }

  /// Removes everything after the caret; false when there is nothing.
  @discardableResult
  public mutating func deleteToEnd() -> Bool {
    guard !after.isEmpty else { return false }
    after = []
    return true
  }

  /// Moves the caret to the start of the word before it.
  public mutating func moveWordLeft() { caret = wordStart }

  /// Moves the caret behind the word after it.
  public mutating func moveWordRight() {
    let blanks = after.prefix { $0 == " " }.count
    caret += blanks + after.dropFirst(blanks).prefix { $0 != " " }.count
  }

  private var wordStart: Int {
    let blanks = before.reversed().prefix { $0 == " " }.count
    return caret - blanks - before.dropLast(blanks).reversed().prefix { $0 != " " }.count
  }

  /// Counts characters anew where a removal brought two together that melt into one.
  private mutating func mend() {
    guard !before.isEmpty, !after.isEmpty else { return }
    insert("")
  }
}
