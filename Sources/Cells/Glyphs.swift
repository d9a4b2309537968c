/// The signs our own furniture is drawn with, each with a twin that any terminal can show.
///
/// No emoji. The lines and arrows are of ambiguous width in East Asian terminals set up so, which is
/// one reason for the twins; the other is a terminal that does not speak UTF-8.
public struct Glyphs: Hashable, Sendable {
  /// A piece of a level line.
  public let horizontal: Character
  /// A piece of an upright line.
  public let vertical: Character
  /// The corner at the top left of a box.
  public let topLeft: Character
  /// The corner at the top right of a box.
  public let topRight: Character
  /// The corner at the bottom left of a box.
  public let bottomLeft: Character
  /// The corner at the bottom right of a box.
  public let bottomRight: Character
  /// Where a level line leaves the left side of a box.
  public let teeLeft: Character
  /// Where a level line meets the right side of a box.
  public let teeRight: Character
  /// Where an upright line leaves the top of a box.
  public let teeTop: Character
  /// Where an upright line meets the bottom of a box.
  public let teeBottom: Character
  /// Where two lines cross.
  public let cross: Character
  /// Done, or clear.
  public let tick: Character
  /// Not clear.
  public let ballot: Character
  /// Look here before going on.
  public let attention: Character
  /// The line in focus.
  public let pointer: Character
  /// Not begun, and the dot between words of one line.
  public let dot: Character
  /// One step up.
  public let up: Character
  /// One step down.
  public let down: Character
  /// One step left.
  public let left: Character
  /// One step right.
  public let right: Character
  /// Stands where text was cut.
  public let ellipsis: String

  /// The signs for a terminal that speaks UTF-8.
  public static let unicode = Glyphs(
    horizontal: "─",
    vertical: "│",
    topLeft: "┌",
    topRight: "┐",
    bottomLeft: "└",
    bottomRight: "┘",
    teeLeft: "├",
    teeRight: "┤",
    teeTop: "┬",
    teeBottom: "┴",
    cross: "┼",
    tick: "✓",
    ballot: "✗",
    attention: "!",
    pointer: "▸",
    dot: "·",
    up: "↑",
    down: "↓",
    left: "←",
    right: "→",
    ellipsis: "…"
  )

  /// The twins, in ASCII.
  public static let ascii = Glyphs(
    horizontal: "-",
    vertical: "|",
    topLeft: "+",
    topRight: "+",
    bottomLeft: "+",
    bottomRight: "+",
    teeLeft: "+",
    teeRight: "+",
    teeTop: "+",
    teeBottom: "+",
    cross: "+",
    tick: "v",
    ballot: "x",
    attention: "!",
    pointer: ">",
    dot: "-",
    up: "^",
    down: "v",
    left: "<",
    right: ">",
    ellipsis: "..."
  )

  /// All signs but the ellipsis, in one order.
  private var signs: [Character] {
    [
      horizontal, vertical, topLeft, topRight, bottomLeft, bottomRight, teeLeft, teeRight, teeTop,
      teeBottom, cross, tick, ballot, attention, pointer, dot, up, down, left, right,
    ]
  }

  private static let twins: [Character: Character] = {
    var twins: [Character: Character] = [
      "…": "~", Shown.standIn: "?", "×": "x", "−": "-", "–": "-", "—": "-", "‑": "-", "‐": "-",
      "’": "'", "‘": "'", "“": "\"", "”": "\"", "„": "\"", "°": "o", "²": "2", "³": "3",
      // The micro sign and the Greek letter that looks like it: 500 ?L would be read as anything.
      "\u{B5}": "u", "\u{3BC}": "u",
    ]
    for (sign, twin) in zip(unicode.signs, ascii.signs) { twins[sign] = twin }
    return twins
  }()

  /// The one ASCII character that stands for any glyph on a terminal without UTF-8.
  ///
  /// Furniture and signs of measure have their twins, a Latin letter with marks its bare letter,
  /// anything else is `?`. The
  /// case of a letter stays.
  public static func asciiTwin(of glyph: Character) -> Character {
    if glyph.isASCII { return glyph }
    if let twin = twins[glyph] { return twin }
    guard let letter = String(glyph).folded.first, letter.isASCII else { return "?" }
    return glyph.isUppercase ? Character(letter.uppercased()) : letter
  }
}
