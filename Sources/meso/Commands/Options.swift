public import ArgumentParser
public import CursesTerminal

/// Where the pack lies.
struct PackOption: ParsableArguments {
  @Option(help: "The folder of the pack, instead of looking for it.")
  var pack: String?

  /// Looks in the folder named, or in every usual place.
  func finder(_ places: Places) -> PackFinder {
    PackFinder(pack, places)
  }
}

/// How the full screen is shown.
struct ScreenOptions: ParsableArguments {
  @OptionGroup var pack: PackOption

  @Option(name: .customLong("color"), help: "never, auto or always.")
  var colour = ColourChoice.auto

  /// The screen as it is asked for.
  var fullScreen: FullScreen { FullScreen(pack: pack.pack, colour: colour) }

  init() {}
}

extension ColourChoice: ExpressibleByArgument {}
