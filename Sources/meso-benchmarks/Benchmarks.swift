import ArgumentParser
import Foundation

/// Measures what the program promises about speed, and prints one table.
@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meso-benchmarks",
    abstract: Words.abstract,
    discussion: Words.discussion
  )

  @Flag(help: "Few repetitions: figures to look at, not to compare.")
  var quick = false

  @Option(help: "Take one part of the measures only.")
  var only: Part?

  @Option(help: "How many consultations the large store holds.")
  var consultations = 10_000

  @Option(help: "How many seconds nobody does anything for.")
  var idle = 10.0

  @Option(help: "Where the private homes are made; its disk is the one measured.")
  var folder = "/tmp"

  @Option(help: "The folder of the pack, instead of the checkout's.")
  var pack = Bench.checkoutPack

  @Option(help: "The folder of meso and meso-nothing, instead of this program's own.")
  var programs = Bench.ownFolder

  func validate() throws {
    guard (0...600).contains(idle) else { throw ValidationError(Words.idleTime) }
    guard (1...100_000).contains(consultations) else { throw ValidationError(Words.storeSize) }
  }

  func run() {
    var table = Table()
    do {
      table.rows = measure(
        try Bench(
          repetitions: quick ? .few : .many,
          idleSeconds: idle,
          consultations: consultations,
          folder: folder,
          packFolder: pack,
          programs: programs
        )
      )
    } catch {
      table.rows = [Row(missing: Words.everything, because: "\(error)")]
    }
    print(table.text, terminator: "")
  }

  /// Every measure; one that fails takes only its own lines from the table.
  private func measure(_ bench: Bench) -> [Row] {
    var rows: [Row] = []
    for part in only.map({ [$0] }) ?? Part.own {
      FileHandle.standardError.write(Data(Words.measuring(part.rawValue).utf8))
      do {
        rows += try part.rows(bench)
      } catch {
        rows.append(Row(missing: part.rawValue, because: "\(error)"))
      }
    }
    return rows
  }
}
