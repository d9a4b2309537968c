public import ArgumentParser
public import CursesTerminal
import Foundation

/// Where the pack lies.
struct PackOption: ParsableArguments {
  @Option(help: "The folder of the pack, instead of looking for it.")
  var pack: String?

  /// Looks in the folder named, or in every usual place.
  func finder(_ places: Places) -> PackFinder {
    PackFinder(
      option: pack,
      environment: Places.environment,
      places: places,
      executable: Places.executable
    )
  }
}

/// How the full screen is shown.
struct ScreenOptions: ParsableArguments {
  @OptionGroup var pack: PackOption

  @Option(name: .customLong("color"), help: "never, auto or always.")
  var colour = ColourChoice.auto

  init() {}
}

extension ColourChoice: ExpressibleByArgument {}
