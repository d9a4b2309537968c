import Cells
import CursesTerminal
import Glibc

/// Plain text as this terminal takes it: never an escape sequence, wrapped between words where there is an edge.
struct PlainOutput {
  /// The columns of the terminal; nothing where there is no edge.
  private let columns = StandardOutput.columns
  private let speaksUTF8 = TerminalEnvironment.ofProcess().takeLocale()
  /// Whether somebody types here, so that a mark says when.
  private let isTyped = isatty(STDIN_FILENO) == 1

  /// Says something, and that a line may be typed.
  func say(_ text: String, isLast: Bool = false) throws(Complaint) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let fitting = lines.flatMap { line in
      columns.map { line.isEmpty ? [""] : line.wrapped(toColumns: max(20, $0)) } ?? [line]
    }
    let whole = fitting.joined(separator: "\n")
    let shown = speaksUTF8 ? whole : String(whole.map(Self.plain))
    let lead = isTyped ? "\n" : ""
    let mark = isTyped && !isLast ? "\n> " : isLast ? "" : "\n"
    try StandardOutput.write(text.isEmpty ? (isTyped ? "> " : "") : lead + shown + "\n" + mark)
  }

  private static func plain(_ character: Character) -> Character {
    character.isASCII ? character : Glyphs.asciiTwin(of: character)
  }
}
