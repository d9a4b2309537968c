/// Text being typed, edited by whole characters, with its caret.
///
/// Controls never get in; a line break stays only where several lines may be typed and is a space
/// elsewhere.
public struct TextField: Hashable, Sendable {
  private var before: [Character]
  private var after: [Character] = []
  /// Whether several lines may be typed.
  public let keepsLines: Bool
  /// The most characters it takes.
  public let limit: Int

  /// Makes a field with the caret at the end of the text.
  public init(_ text: String = "", keepsLines: Bool = false, limit: Int = 10_000) {
    self.keepsLines = keepsLines
    self.limit = limit
    before = Array(Self.clean(text, keepingLines: keepsLines).prefix(limit))
  }

  /// All of the text.
  public var text: String { String(before + after) }

  /// The caret's place: characters before it; a place outside is taken as its nearer end.
  public var caret: Int {
    get { before.count }
    set {
      let all = before + after
      let place = min(max(0, newValue), all.count)
      before = Array(all[..<place])
      after = Array(all[place...])
    }
  }

  /// Inserts text at the caret as one step and puts the caret behind it.
  ///
  /// A mark or joiner melts into the character before it. What goes over the limit is left out.
  public mutating func insert(_ inserted: String) {
    let room = max(before.count, limit - after.count)
    let head = String(
      Self.clean(String(before) + inserted, keepingLines: keepsLines).prefix(room)
    )
    let whole = Array(head + String(after))
    // Where both sides melt into one character, the caret goes behind it.
    var bytes = 0
    let place = whole.prefix { character in
      defer { bytes += character.utf8.count }
      return bytes < head.utf8.count
    }.count
    before = Array(whole[..<place])
    after = Array(whole[place...])
  }

  /// Takes text away.
  public mutating func erase(_ erasure: Erasure) {
    switch erasure {
    case .before: if !before.isEmpty { before.removeLast() }
    case .after: if !after.isEmpty { after.removeFirst() }
    case .toStart: before.removeLast(before.count - lineStart)
    case .toEnd: after.removeFirst(after.prefix { $0 != "\n" }.count)
    }
    insert("")
  }

  /// Where the caret's line begins.
  private var lineStart: Int { before.lastIndex(of: "\n").map { $0 + 1 } ?? 0 }

  /// Moves the caret; false where it cannot move that way.
  public mutating func move(_ movement: Movement) -> Bool {
    let old = caret
    switch movement {
    case .left: caret -= 1
    case .right: caret += 1
    case .wordLeft: caret = wordStart
    case .wordRight: caret = wordEnd
    case .home: caret = lineStart
    case .end: caret += after.prefix { $0 != "\n" }.count
    case .up: moveUp()
    case .down: moveDown()
    case .next, .previous, .pageUp, .pageDown: return false
    }
    return caret != old
  }

  private mutating func moveUp() {
    let start = lineStart
    guard start > 0 else { return }
    let column = before.count - start
    let aboveStart = before[..<(start - 1)].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    caret = min(aboveStart + column, start - 1)
  }

  private mutating func moveDown() {
    guard let lineBreak = after.firstIndex(of: "\n") else { return }
    let column = before.count - lineStart
    let below = after[(lineBreak + 1)...].prefix { $0 != "\n" }
    caret += lineBreak + 1 + min(column, below.count)
  }

  private var wordStart: Int {
    let blanks = before.reversed().prefix { $0.isWhitespace }.count
    return caret - blanks - before.dropLast(blanks).reversed().prefix { !$0.isWhitespace }.count
  }

  private var wordEnd: Int {
    let blanks = after.prefix { $0.isWhitespace }.count
    return caret + blanks + after.dropFirst(blanks).prefix { !$0.isWhitespace }.count
  }

  private static func clean(_ text: String, keepingLines: Bool) -> String {
    var kept = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      if afterReturn, scalar == "\n" { continue }
      switch scalar.properties.generalCategory {
      case .control where scalar == "\n" || scalar == "\r", .lineSeparator, .paragraphSeparator:
        kept.append(keepingLines ? "\n" : " ")
      case .control where scalar == "\t": kept.append(" ")
      case .control, .surrogate, .privateUse, .unassigned: break
      case .format where scalar.value != 0x200C && scalar.value != 0x200D: break
      default: kept.append(scalar)
      }
    }
    return String(kept)
  }
}
