import Cells
import Consultation
@testable import CursesTerminal
import Plays
@testable import ScreensTests
import Testing

extension TerminalTests {
  /// The usual size, and the largest.
  @Test(arguments: Picture.readable.filter { [24, 43].contains($0.rows) })
  func `what is sent for a picture, a letter and an arrow stays within its budget on every screen`(
    size: Size
  ) throws {
    let line = try Pseudoterminal(rows: size.rows, columns: size.columns)
    var terminal = try Terminal(environment: environment, input: line.program, output: line.program)
    // 4 kB for 80 by 24, and as much more as there are more cells.
    let most = 4096 * max(1, size.rows * size.columns / 1920)
    var letters: [Sent] = []
    var arrows: [Sent] = []
    for still in Gallery.all {
      guard let pose = Gallery.ladder(of: still).first(where: { $0.size == size }) else { continue }
      func bytes(after key: Key?) -> Sent {
        terminal.show(pose.frame)
        _ = line.drawn()
        var play = pose.play
        if let key {
          play.press(key)
          terminal.show(Picture.frame(of: play, size))
        } else {
          terminal.repaint()
        }
        let sent = terminal.lastFrameBytes
        _ = line.drawn()
        return Sent(bytes: sent, at: still.name)
      }
      let repaint = bytes(after: nil).bytes
      #expect((1...most).contains(repaint), "\(still), \(size)")
      // The key after a blank screen paints a whole picture.
      if pose.play.state.isParked { continue }
      if pose.play.state.takesText { letters.append(bytes(after: .character("e"))) }
      arrows += [bytes(after: .down), bytes(after: .up)]
    }
    // A letter that changes what is said below it, and an arrow through questions of many lines, take more; never a picture.
    letters.sort()
    arrows.sort()
    let words = [
      "first start", "medicines", "every kind", "void", "approve", "amend", "why, override",
    ]
    let inWords = letters.filter { words.contains($0.place) }
    #expect(inWords.count == words.count && inWords.allSatisfy { $0.bytes <= 40 }, "\(inWords)")
    #expect(arrows[arrows.count / 2].bytes <= 150, "\(arrows)")
    #expect(letters.allSatisfy { $0.bytes <= 400 }, "\(letters)")
    #expect(arrows.allSatisfy { $0.bytes <= 800 }, "\(arrows)")
    // The list that one lives in keeps to the letter of it.
    let home = arrows.filter { $0.place == "home" || $0.place == "review, missing" }
    #expect(home.count == 4 && home.allSatisfy { $0.bytes <= 150 }, "\(home)")
  }
}

/// How many bytes a key cost, and where.
private struct Sent: Comparable {
  let bytes: Int
  let place: String

  init(bytes: Int, at place: String) {
    (self.bytes, self.place) = (bytes, place)
  }

  static func < (one: Sent, other: Sent) -> Bool { one.bytes < other.bytes }
}
