import ArgumentParser
import CursesTerminal
import Glibc

/// The program: alone it opens the full screen, its commands serve scripts, printing and inspection.
@main
struct Meso: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meso",
    abstract: "A consultation wizard for mesotherapy.",
    discussion: Words.programDiscussion,
    version: Words.version,
    subcommands: [
      Open.self, New.self, Resume.self, List.self, Show.self, Print.self, Draft.self, Check.self,
      SweepStore.self, Keys.self,
    ],
    defaultSubcommand: Open.self
  )

  /// Starts the program; alone, it opens the screen at once, for reading a command line takes longer than painting home.
  static func main() {
    // A file that may not grow is a failure like a full disk, told in words; by itself the signal would end the program.
    signal(SIGXFSZ, SIG_IGN)
    // By itself Swift reports a crash in the terminal: with a question that waits, and memory that may be a patient's.
    for crash in [SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV] {
      signal(crash, SIG_DFL)
    }
    guard CommandLine.argc == 1 else { return main(nil) }
    do {
      try complaining { try FullScreen(pack: PackRequest(), look: LookRequest()).run(.home) }
    } catch {
      exit(withError: error)
    }
  }
}

/// Runs a command's work; a complaint goes to standard error and becomes the exit code it names.
func complaining(_ work: () throws -> Void) throws {
  do {
    try work()
  } catch let complaint as Complaint {
    StandardError.write("meso: \(complaint.message)\n")
    throw ExitCode(complaint.code.rawValue)
  }
}

/// Standard error, written to directly.
enum StandardError {
  /// Writes a text as it stands.
  static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}
