import ArgumentParser
import Consultation
import PackFiles

/// Proves a pack and prints it as a readable outline.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prove a pack and print its questions as a readable outline.",
    discussion:
      "A pack with any fault is refused: every fault is named with its file, line and remedy."
  )

  @Argument(help: "The folder of the pack, instead of looking for it.")
  var folder: String?

  @Flag(help: "Only prove the pack, and print no outline.")
  var quiet = false

  func run() throws {
    try complaining {
      var option = PackOption()
      option.pack = folder
      let pack = try readPack(option, .ofProcess())
      if !quiet { print(PackOutline.text(of: pack), terminator: "") }
      print(Words.provenPack(pack.identity))
    }
  }
}
