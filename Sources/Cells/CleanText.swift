/// Text that no terminal, printer or log can be steered with.
///
/// What happens to the raw text, in this order:
/// - escape sequences (`ESC [ … m`, `ESC ] … BEL` and their one-character forms) are taken out whole;
/// - line breaks and tabs become one space each, or one `\n` when lines are kept (a tab stays a space);
/// - every other control (C0, DEL, C1), bidirectional control, zero-width space, byte-order mark,
///   invisible filler and format character is taken out;
/// - every kind of space becomes an ordinary space;
/// - joiners (U+200C, U+200D) stay where they join to something visible: names and emoji need them.
///   A cell shows them as nothing.
///
/// Cleaning clean text changes nothing. Letters, marks and emoji are left as they were typed, so what
/// is stored is what was said; only its picture on the screen may need a stand-in (`Cell`).
public struct CleanText: Hashable, Sendable {
  /// The text after cleaning.
  public let string: String

  /// Cleans text for one line, or for many when `keepingLines` is true.
  public init(_ raw: String, keepingLines: Bool = false) {
    if raw.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
      string = raw
    } else {
      var cleaner = Cleaner(raw: Array(raw.unicodeScalars), keepingLines: keepingLines)
      string = cleaner.clean()
    }
  }
}

/// One pass over raw scalars.
private struct Cleaner {
  let raw: [Unicode.Scalar]
  let keepingLines: Bool
  var position = 0
  var kept = String.UnicodeScalarView()
  /// Whether a joiner here would join to something.
  var canJoin = false

  init(raw: [Unicode.Scalar], keepingLines: Bool) {
    self.raw = raw
    self.keepingLines = keepingLines
  }

  mutating func clean() -> String {
    while position < raw.count {
      let scalar = raw[position]
      position += 1
      switch scalar.value {
      case 0x20...0x7E: keep(scalar)
      case 0x1B, 0x90, 0x9B, 0x9D: skipEscape(after: scalar)
      case 0x0D:
        if position < raw.count, raw[position] == "\n" { position += 1 }
        breakLine()
      case 0x0A, 0x0B, 0x0C, 0x85, 0x2028, 0x2029: breakLine()
      case 0x09: keep(" ")
      case 0x200C, 0x200D: if canJoin { kept.append(scalar) }
      default: keepUnlessHidden(scalar)
      }
    }
    return String(kept)
  }

  private mutating func keep(_ scalar: Unicode.Scalar) {
    kept.append(scalar)
    canJoin = scalar != " "
  }

  private mutating func keepUnlessHidden(_ scalar: Unicode.Scalar) {
    if TextWidth.isHidden(scalar) { return }
    keep(scalar.properties.generalCategory == .spaceSeparator ? " " : scalar)
  }

  private mutating func breakLine() {
    kept.append(keepingLines ? "\n" : " ")
    canJoin = false
  }

  private mutating func skipEscape(after introducer: Unicode.Scalar) {
    var kind = introducer.value
    if kind == 0x1B {
      guard position < raw.count else { return }
      switch raw[position] {
      case "[": kind = 0x9B
      case "]", "P", "X", "^", "_": kind = 0x9D
      default: return
      }
      position += 1
    }
    if kind == 0x9B { skipControlSequence() } else { skipControlString() }
  }

  /// Parameters, then the one character that ends the sequence.
  private mutating func skipControlSequence() {
    while position < raw.count, (0x20...0x3F).contains(raw[position].value) { position += 1 }
    if position < raw.count, (0x40...0x7E).contains(raw[position].value) { position += 1 }
  }

  /// Skips to the terminator; without one nearby the text is kept and only the introducer falls.
  private mutating func skipControlString() {
    let horizon = min(raw.count, position + 4096)
    var next = position
    while next < horizon {
      switch raw[next].value {
      case 0x07, 0x9C:
        position = next + 1
        return
      case 0x1B where next + 1 < raw.count && raw[next + 1] == "\\":
        position = next + 2
        return
      default: next += 1
      }
    }
  }
}
