import Cells
import Consultation
import Foundation
import Plays
import Screens
import Testing

/// Pictures of screens as files, 80 by 24 and beside it other sizes, with the cursor's cell noted.
enum Picture {
  static let sizes = [
    Size(rows: 24, columns: 80), Size(rows: 43, columns: 132), Size(rows: 20, columns: 60),
    Size(rows: 10, columns: 40),
  ]

  /// Compares the play's screen with the picture of this name; records it anew, and fails, when the
  /// environment asks for that.
  static func check(
    _ play: Play,
    _ name: String,
    _ size: Size,
    _ location: SourceLocation = #_sourceLocation
  ) {
    var play = play
    play.send(.resized(ScreenSize(rows: size.rows, columns: size.columns)))
    let picture = text(of: frame(of: play, size))
    checkASCII(play, name, size, location)
    let wrong = MovedKeys.wrongLine(of: play, size)
    #expect(wrong == nil, "\(name), with other keys", sourceLocation: location)
    let file = "\(name) \(size.columns)x\(size.rows).txt"
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Pictures")
      try? Data(picture.utf8).write(to: url.appending(path: file))
      Issue.record("recorded \(file)", sourceLocation: location)
      return
    }
    let url = Bundle.module.resourceURL?.appending(path: "Pictures").appending(path: file)
    let expected = url.flatMap { try? String(contentsOf: $0, encoding: .utf8) }
    #expect(expected == picture, "\(file)", sourceLocation: location)
  }

  /// Every place of the picture has a twin in ASCII; only what the patient is called in letters of another script has
  /// no more than a stand-in.
  private static func checkASCII(
    _ play: Play,
    _ name: String,
    _ size: Size,
    _ location: SourceLocation
  ) {
    let frame = frame(of: play, size, .ascii)
    var withoutTwin: Set<Character> = []
    for row in 0..<size.rows {
      for cell in frame[row: row] where !cell.glyph.isASCII {
        let twin = Glyphs.asciiTwin(of: cell.glyph)
        if !twin.isASCII || twin == "?" { withoutTwin.insert(cell.glyph) }
      }
    }
    #expect(withoutTwin.isSubset(of: "山田花子"), "\(name), \(size)", sourceLocation: location)
  }

  static func frame(of play: Play, _ size: Size, _ glyphs: Glyphs = .unicode) -> Frame {
    view(Scene(state: play.state, pack: play.desk.pack, glyphs: glyphs, size: size, keys: .none))
  }

  /// The rows between rules, then the cursor's cell.
  private static func text(of frame: Frame) -> String {
    let cursor = frame.cursor.map { "cursor row \($0.row + 1) column \($0.column + 1)" }
    return (frame.lines + [cursor ?? "no cursor"]).joined(separator: "\n") + "\n"
  }
}

extension Play {
  /// Presses keys one after another.
  mutating func press(_ keys: Key...) {
    for key in keys { press(key) }
  }

  mutating func press(_ key: Key) {
    if let action = keyMap(key, state, .none) { send(action) }
  }

  /// Types text, key by key.
  mutating func keys(_ text: String) {
    for character in text { press(.character(character)) }
  }
}
