import Cells
import Consultation
import CursesTerminal

/// What the command line says of how the screen looks; where it says nothing, the settings count.
struct LookRequest {
  var theme: Appearance.Theme?
  var colour: ColourChoice?
  var mouse: Bool?

  /// How the screen looks by the command line, and by the settings where that says nothing.
  func appearance(_ settings: Appearance) -> Appearance {
    Appearance(
      theme: theme ?? settings.theme,
      colour: settings.colour,
      mouse: mouse ?? settings.mouse
    )
  }

  /// What the terminal wears so that the screen looks like this.
  func dress(_ appearance: Appearance, environment: TerminalEnvironment = .ofProcess()) -> Dress {
    Dress(
      theme: ThemeName(appearance.theme),
      wantsColour: environment.wantsColour(
        flag: colour,
        setting: ColourChoice(appearance.colour)
      ),
      hearsMouse: appearance.mouse
    )
  }
}

extension ThemeName {
  fileprivate init(_ theme: Appearance.Theme) {
    self =
      switch theme {
      case .standard: .standard
      case .light: .light
      case .highContrast: .highContrast
      case .monochrome: .monochrome
      }
  }
}

extension ColourChoice {
  fileprivate init(_ colour: Appearance.Colour) {
    self =
      switch colour {
      case .never: .never
      case .auto: .auto
      case .always: .always
      }
  }
}
