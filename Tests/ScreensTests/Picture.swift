import Cells
import Consultation
import Foundation
import Plays
import Screens
import Testing

/// Pictures of screens as files, at every size that the program is looked at.
enum Picture {
  static let sizes = [
    Size(rows: 24, columns: 80), Size(rows: 30, columns: 100), Size(rows: 43, columns: 132),
    Size(rows: 20, columns: 60), Size(rows: 10, columns: 40),
  ]

  /// The sizes at which there is room for a screen.
  static let readable = sizes.filter { !ScreenSize(rows: $0.rows, columns: $0.columns).isTooSmall }

  /// Where the pictures lie in the checkout.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Pictures")

  /// The name of a picture's file.
  static func file(of name: String, _ size: Size) -> String {
    "\(name) \(size.columns)x\(size.rows).txt"
  }

  /// Compares the play's screen with the picture of this name; records it anew, and fails, when the
  /// environment asks for that.
  static func check(
    _ pose: Pose,
    _ name: String,
    _ location: SourceLocation = #_sourceLocation
  ) {
    let picture = text(of: pose.frame)
    checkASCII(pose.play, name, pose.size, location)
    let wrong = MovedKeys.wrongLine(of: pose.play, pose.size)
    #expect(wrong == nil, "\(name), with other keys", sourceLocation: location)
    let file = file(of: name, pose.size)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try? Data(picture.utf8).write(to: folder.appending(path: file))
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

  /// The rows, then how their cells look, then the cursor's cell.
  private static func text(of frame: Frame) -> String {
    let cursor = frame.cursor.map { "cursor row \($0.row + 1) column \($0.column + 1)" }
    return (frame.lines + PictureStyles(of: frame).lines + [cursor ?? "no cursor"])
      .joined(separator: "\n") + "\n"
  }
}

extension Play {
  /// The same moment on a terminal of another size.
  func resized(_ size: Size) -> Play {
    var play = self
    play.send(.resized(ScreenSize(rows: size.rows, columns: size.columns)))
    return play
  }

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
