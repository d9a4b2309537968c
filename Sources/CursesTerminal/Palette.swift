import CNcurses
public import Cells

/// What the terminal wears: a theme, with colours or without, and whether the mouse is heard.
public struct Dress: Hashable, Sendable {
  /// The theme.
  public var theme: ThemeName
  /// Whether colours are wanted; where the terminal has none, none are shown.
  public var wantsColour: Bool
  /// Whether the mouse is heard.
  ///
  /// While it is, most terminals select text with Shift held.
  public var hearsMouse: Bool

  /// Describes a dress.
  public init(
    theme: ThemeName = .standard,
    wantsColour: Bool = true,
    hearsMouse: Bool = false
  ) {
    self.theme = theme
    self.wantsColour = wantsColour
    self.hearsMouse = hearsMouse
  }
}

/// Every role's look on one terminal.
struct Palette {
  let theme: Theme

  /// The emphasis and the colour pair (0 for the plain one) of a style.
  func attributes(of style: Style) -> (emphasis: Int, pair: Int) {
    let look = theme[style.role]
    var emphasis = look.emphasis
    if style.isBold, look.canBeBold { emphasis.insert(.bold) }
    if style.isUnderlined { emphasis.insert(.underline) }
    if style.isReversed { emphasis.formSymmetricDifference(.reverse) }
    let isPlain =
      look.foreground == theme.plain.foreground && look.background == theme.plain.background
    return (emphasis.bits, isPlain ? 0 : style.role.pair)
  }
}

extension Role {
  /// The colour pair of this role, from 1.
  var pair: Int { rawValue + 1 }
}

extension Look {
  /// Whether bold leaves it readable: bright black, which some terminals show for bold black, is grey.
  var canBeBold: Bool { foreground != 0 }
}

extension Emphasis {
  /// The bits as the screen library's wrapper wants them.
  fileprivate var bits: Int {
    (contains(.bold) ? Int(CN_BOLD) : 0) | (contains(.underline) ? Int(CN_UNDERLINE) : 0)
      | (contains(.reverse) ? Int(CN_REVERSE) : 0) | (contains(.dim) ? Int(CN_DIM) : 0)
  }
}

extension Terminal {
  /// Changes what the terminal wears; nothing happens where it wears that already.
  ///
  /// The next picture is painted whole.
  public mutating func wear(_ next: Dress) {
    guard next != dress else { return }
    dress = next
    putOn()
    shown = nil
  }

  /// Tells the screen library the colours, and the terminal about the mouse.
  mutating func putOn() {
    let colours = dress.wantsColour ? Int(cn_start_colours(screen)) : 0
    palette = Palette(theme: Theme.named(dress.theme, colours: colours))
    let plain = palette.theme.plain
    cn_define_plain(screen, Int32(plain.foreground), Int32(plain.background))
    for role in Role.allCases {
      let look = palette.theme[role]
      cn_define_pair(screen, Int32(role.pair), Int32(look.foreground), Int32(look.background))
    }
    cn_hear_mouse(screen, dress.hearsMouse)
  }
}
