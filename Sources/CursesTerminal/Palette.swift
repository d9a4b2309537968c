import CNcurses
import Cells

/// How a role looks: emphasis that every terminal has, and colours where there are some.
///
/// The emphasis alone tells roles apart that must be told apart; colours only help. Coloured
/// backgrounds come with their own foreground, so that they can be read on any theme.
struct Look: Equatable {
  /// Emphasis with colours.
  let emphasis: Int
  /// Emphasis without colours.
  let monochrome: Int
  /// The terminal's own colours are -1, the sixteen common ones 0 to 15.
  let foreground: Int
  let background: Int

  init(_ emphasis: Int = 0, monochrome: Int? = nil, foreground: Int = -1, background: Int = -1) {
    self.emphasis = emphasis
    self.monochrome = monochrome ?? emphasis
    self.foreground = foreground
    self.background = background
  }
}

extension Role {
  /// This role's look.
  var look: Look {
    switch self {
    case .plain, .border: Look()
    case .dim: Look(Emphasis.dim)
    case .heading: Look(Emphasis.bold)
    case .field: Look(Emphasis.underline)
    case .focus: Look(Emphasis.reverse)
    case .selected: Look(Emphasis.bold)
    case .key: Look(Emphasis.bold)
    case .match: Look(Emphasis.bold | Emphasis.underline)
    case .information: Look(0, foreground: Colour.cyan)
    case .good: Look(Emphasis.bold, foreground: Colour.green)
    case .caution:
      Look(
        0,
        monochrome: Emphasis.bold | Emphasis.underline,
        foreground: Colour.black,
        background: Colour.yellow
      )
    case .critical:
      Look(
        Emphasis.bold,
        monochrome: Emphasis.bold | Emphasis.reverse,
        foreground: Colour.white,
        background: Colour.red
      )
    case .banner: Look(Emphasis.reverse)
    }
  }

  /// The colour pair of this role, from 1.
  var pair: Int { rawValue + 1 }
}

/// Emphasis as numbers that can be added up.
enum Emphasis {
  static let bold = Int(CN_BOLD)
  static let underline = Int(CN_UNDERLINE)
  static let reverse = Int(CN_REVERSE)
  static let dim = Int(CN_DIM)
}

/// Colours that every colour terminal has.
private enum Colour {
  static let black = 0
  static let red = 1
  static let green = 2
  static let yellow = 3
  static let cyan = 6
  static let white = 7
}

/// Every role's look on one terminal.
struct Palette {
  let hasColours: Bool

  /// The emphasis and the colour pair (0 for none) of a style.
  func attributes(of style: Style) -> (emphasis: Int, pair: Int) {
    let look = style.role.look
    let isColoured = hasColours && (look.foreground != -1 || look.background != -1)
    var emphasis = hasColours ? look.emphasis : look.monochrome
    if style.isBold { emphasis |= Emphasis.bold }
    if style.isUnderlined { emphasis |= Emphasis.underline }
    if style.isReversed { emphasis ^= Emphasis.reverse }
    return (emphasis, isColoured ? style.role.pair : 0)
  }
}
