/// How many columns text takes on the screen, by a table of our own.
///
/// The terminal, the C library and the screen library disagree about emoji, flags and joined
/// letters. So a cluster whose width is disputed is never sent to them: a stand-in is shown, and the
/// width told here is the stand-in's. See ``Shown``.
public enum TextWidth {
  /// Columns one character takes as shown: 0, 1 or 2.
  public static func columns(of character: Character) -> Int { Shown(character).columns }

  /// Columns a whole text takes as shown on one line.
  public static func columns(of text: String) -> Int {
    let utf8 = text.utf8
    if utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return utf8.count }
    return CleanText(text).string.reduce(0) { $0 + columns(of: $1) }
  }

  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x7F || scalar.value < 0x20
      ? contains(WidthTable.hidden, scalar.value) : false
  }

  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x300 && contains(WidthTable.zero, scalar.value)
  }

  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x1100 && contains(WidthTable.wide, scalar.value)
  }

  /// Whether the pinned Unicode version knows what this scalar looks like.
  static func isKnown(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x300 { return true }
    guard let age = scalar.properties.age, age.major <= 14 else { return false }
    switch scalar.properties.generalCategory {
    case .privateUse, .unassigned: return false
    default: return true
    }
  }

  /// Whether a value lies in one of the ranges; odd positions among the bounds are inside.
  private static func contains(_ bounds: [UInt32], _ value: UInt32) -> Bool {
    var low = 0
    var high = bounds.count
    while low < high {
      let middle = (low + high) / 2
      if bounds[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low % 2 == 1
  }
}
