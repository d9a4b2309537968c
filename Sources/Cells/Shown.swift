/// What is drawn for one character, and how many columns it takes.
///
/// - A letter or sign, with up to four marks on it, is drawn as it is.
/// - Variation selectors, skin tones and the keycap are left off: the base character says the same.
/// - A base with more than four marks is drawn bare.
/// - What cannot be cut without saying something else is drawn as `▯` in one column: flags, joined
///   emoji, letters with spacing vowel signs, a mark without a base, characters newer than the width
///   table, private characters.
/// - Controls and other hidden characters are drawn as nothing, in no column.
///
/// The text itself is never changed; it stays whole in the record, in the linear mode and in print.
struct Shown: Equatable {
  let glyph: Character
  let columns: Int

  static let standIn: Character = "▯"
  private static let nothing = Shown(glyph: " ", columns: 0)

  init(_ character: Character) {
    let utf8 = character.utf8
    if utf8.count == 1, let byte = utf8.first, (0x20...0x7E).contains(byte) {
      self.init(glyph: character, columns: 1)
    } else {
      self = Shown.judged(character)
    }
  }

  private init(glyph: Character, columns: Int) {
    self.glyph = glyph
    self.columns = columns
  }

  private static func judged(_ character: Character) -> Shown {
    var scalars: [Unicode.Scalar] = []
    for scalar in character.unicodeScalars where !TextWidth.isHidden(scalar) {
      if scalars.isEmpty || !isPresentation(scalar) { scalars.append(scalar) }
    }
    guard let base = scalars.first else { return nothing }
    if base.properties.generalCategory == .spaceSeparator { return Shown(glyph: " ", columns: 1) }
    let isRegional = (0x1F1E6...0x1F1FF).contains(base.value)
    guard
      scalars.allSatisfy(TextWidth.isKnown), !TextWidth.isMark(base), !isRegional,
      scalars.dropFirst().allSatisfy(TextWidth.isMark)
    else { return Shown(glyph: standIn, columns: 1) }
    let columns = TextWidth.isWide(base) ? 2 : 1
    guard scalars.count <= 5 else { return Shown(glyph: Character(base), columns: columns) }
    return Shown(glyph: glyph(of: scalars, in: character), columns: columns)
  }

  /// The character of these scalars of its own: itself where it has no others.
  private static func glyph(of scalars: [Unicode.Scalar], in character: Character) -> Character {
    guard scalars.count < character.unicodeScalars.count else { return character }
    var view = String.UnicodeScalarView()
    for scalar in scalars { view.append(scalar) }
    return Character(String(view))
  }

  /// Scalars that only choose how the base before them is painted.
  private static func isPresentation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x1F3FB...0x1F3FF, 0x20E3: true
    default: false
    }
  }
}
