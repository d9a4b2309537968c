import ArgumentParser
import Screens

/// Prints the keys as one page of text, with what the settings change.
struct Keys: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print every key on one page, as the settings have them.",
    discussion: "For paper: meso keys | lp"
  )

  @Flag(help: "As tables of Markdown.")
  var markdown = false

  func run() throws {
    try complaining {
      let card = KeyCard(try SettingsFile.readWithKeys(Places.ofProcess().settings).keys)
      try StandardOutput.write(
        markdown ? card.markdown : card.text.joined(separator: "\n") + "\n"
      )
    }
  }
}
