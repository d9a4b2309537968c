public import ArgumentParser
public import Consultation
public import CursesTerminal

/// Where the clinic's own values lie.
struct OverlayOption: ParsableArguments {
  @Option(help: "The file of the clinic's own values, instead of clinic.yaml beside the settings.")
  var overlay: String?

  @Flag(help: "Leave the clinic's own values out.")
  var noOverlay = false

  func validate() throws {
    guard overlay == nil || !noOverlay else {
      throw ValidationError("Name a file with --overlay, or leave it out with --no-overlay.")
    }
  }

  /// Where they are looked for.
  var place: PackRequest.Overlay { noOverlay ? .none : overlay.map { .file($0) } ?? .usual }
}

/// Where the pack lies.
struct PackOption: ParsableArguments {
  @Option(help: "The folder of the pack, instead of looking for it.")
  var pack: String?

  @OptionGroup var own: OverlayOption

  /// The folder named, or the usual places, and the clinic's own values.
  var request: PackRequest { PackRequest(pack: pack, overlay: own.place) }
}

/// How the full screen is shown.
struct ScreenOptions: ParsableArguments {
  @OptionGroup var pack: PackOption

  @Option(help: "default, light, high-contrast or monochrome, instead of the settings' theme.")
  var theme: Appearance.Theme?

  @Option(
    name: .customLong("color"),
    help: "never, auto or always, before NO_COLOR and the settings."
  )
  var colour: ColourChoice?

  @Flag(name: .customLong("no-color"), help: "The same as --color never.")
  var noColour = false

  @Flag(
    inversion: .prefixedNo,
    help: "Hear the mouse, or do not, instead of what the settings say."
  )
  var mouse: Bool?

  /// What is said of how the screen looks.
  var look: LookRequest {
    LookRequest(theme: theme, colour: noColour ? .never : colour, mouse: mouse)
  }

  @Flag(help: "Plain lines of text instead of the screen, for speech, braille and paper.")
  var plain = false

  /// The screen as it is asked for.
  var fullScreen: FullScreen {
    FullScreen(pack: pack.request, look: look, isPlain: plain)
  }

  init() {}

  func validate() throws {
    guard !noColour || colour == nil || colour == .never else {
      throw ValidationError("Leave out --no-color, or --color.")
    }
  }
}

extension ColourChoice: ExpressibleByArgument {}
extension Appearance.Theme: ExpressibleByArgument {}
