import ArgumentParser
import GRDB
import Yams

/// A program that does nothing but brings the libraries of meso: what they cost before a first line runs.
@main
enum Libraries {
  static func main() throws {
    // Said so that each is linked; never reached without an argument.
    guard CommandLine.argc > 1 else { return }
    let queue = try DatabaseQueue()
    try queue.write { try $0.execute(sql: "SELECT 1") }
    _ = try Yams.compose(yaml: CommandLine.arguments[1])
    Command.main()
  }

  private struct Command: ParsableCommand {}
}
