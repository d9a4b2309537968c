import ArgumentParser
import Cells
import Clinical
import Consultation
import Records

/// Opens the full screen with the list of consultations.
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the full screen (what meso does alone)."
  )

  @OptionGroup var screen: ScreenOptions

  func run() throws {
    try complaining { try screen.fullScreen.run(.home) }
  }
}

/// Opens the full screen with a new consultation.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Begin a new consultation.")

  @OptionGroup var screen: ScreenOptions

  func run() throws {
    try complaining { try screen.fullScreen.run(.new) }
  }
}

/// Takes a consultation up again.
struct Resume: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take up the consultation last worked on, or the one that matches.",
    discussion: "The text is looked for in ids, record numbers, names, dates and concerns."
  )

  @Argument(help: "Part of an id, record number, name, date or concern.")
  var text: String?

  @OptionGroup var screen: ScreenOptions

  func run() throws {
    try complaining {
      let store = try openRecords(.ofProcess(), access: .reading)
      let found = try Finder(store).one(matching: text)
      try screen.fullScreen.run(.resume(found.id))
    }
  }
}
