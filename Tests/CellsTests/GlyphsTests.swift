import Cells
import Foundation
import Testing

@Suite struct GlyphsTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The lines under a folder that may be shown: no comments.
  private static func lines(under folder: String, _ ending: String) throws -> [String] {
    let place = root.appending(path: folder)
    let files = FileManager.default.enumerator(at: place, includingPropertiesForKeys: nil)
    var lines: [String] = []
    for case let file as URL in files ?? .init() where file.pathExtension == ending {
      // What patients write in their own script is compared, never shown.
      if file.lastPathComponent == "allergens.yaml" { continue }
      lines += try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    }
    return lines.filter { line in
      let start = line.drop { $0 == " " }
      return !start.hasPrefix("//") && !start.hasPrefix("#")
    }
  }

  @Test(arguments: [
    ("Sources/Screens", "swift"), ("Sources/Consultation", "swift"), ("Sources/Safety", "swift"),
    ("Sources/Drafting", "swift"), ("Sources/Documents", "swift"), ("Sources/meso", "swift"),
    ("Sources/Clinical", "swift"), ("Sources/Questionnaires", "swift"), ("Questionnaires", "yaml"),
  ])
  func `every sign in the words of the program and of the pack has an ASCII twin`(
    folder: String,
    ending: String
  ) throws {
    let lines = try Self.lines(under: folder, ending)
    #expect(lines.count > 100)
    for line in lines where !line.utf8.allSatisfy({ $0 < 0x80 }) {
      for glyph in line where !glyph.isASCII {
        let twin = Glyphs.asciiTwin(of: glyph)
        #expect(twin.isASCII && twin != "?", "\(glyph) in \(line)")
      }
    }
  }

  @Test func `the ASCII signs are ASCII, and each is one column like its original`() {
    for scalar in "─│┌┐└┘├┤┬┴┼✓✗▸·↑↓←→…×−–’µμ°“”".unicodeScalars {
      let twin = Glyphs.asciiTwin(of: Character(scalar))
      #expect(twin.isASCII && twin != "?", "\(scalar)")
      #expect(TextWidth.columns(of: Character(scalar)) == 1, "\(scalar)")
    }
    #expect(Glyphs.ascii.ellipsis.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `signs with another meaning have another twin`() {
    let signs = [Glyphs.unicode.tick, Glyphs.unicode.ballot, Glyphs.unicode.attention]
    #expect(Set(signs.map { Glyphs.asciiTwin(of: $0) }).count == signs.count)
    #expect(Glyphs.ascii.pointer != Glyphs.ascii.dot)
  }

  @Test(arguments: [("é", "e"), ("Š", "S"), ("Ł", "L"), ("ß", "s"), ("山", "?"), ("≥", "?")])
  func `letters lose their marks, and what has no twin is seen to have none`(
    glyph: Character,
    twin: Character
  ) {
    #expect(Glyphs.asciiTwin(of: glyph) == twin)
  }
}
