import Cells
import Consultation
import Drafting
import Plays
import Safety
import Testing

@testable import Screens

@Suite struct LadderLawTests {
  /// Read from top to bottom with nothing in it to act on: the cursor rests on the first word.
  private static let isRead: Set<String> = [
    "orientation", "home, empty", "home, help", "findings, none", "why asked", "help", "leave",
    "review, complete", "plan, moved", "plan, no printer",
  ]

  @Test(arguments: Gallery.all)
  func `the cursor rests on what is in focus, or on the first word of what is only read`(
    still: Still
  ) {
    for pose in Gallery.ladder(of: still) {
      let (play, frame, size) = (pose.play, pose.frame, pose.size)
      guard let cursor = frame.cursor, size.bounds.contains(cursor) else {
        Issue.record("\(still), \(size): no cursor")
        continue
      }
      if play.state.size.isTooSmall {
        #expect(cursor == Point(row: 1, column: 0), "\(still), \(size)")
        continue
      }
      let cell = frame[cursor]
      let before = frame[Point(row: cursor.row, column: cursor.column - 1)].glyph
      let isTick = before == "[" || before == "("
      #expect(
        cell.glyph != " " || cell.style.role == .field || isTick,
        "\(still), \(size): on nothing"
      )
      if play.state.isParked || Self.isRead.contains(still.name) { continue }
      let row = frame[row: cursor.row]
      let isPointedAt = row.contains { $0.glyph == Glyphs.unicode.pointer }
      let isMarked = row.contains { $0.style.role == .focus || $0.style.isReversed }
      #expect(isPointedAt || isMarked, "\(still), \(size): not the focus")
    }
  }

  @Test(arguments: Gallery.all)
  func `row 1 names the record that is open, however small the window is`(still: Still) {
    for pose in Gallery.ladder(of: still) {
      let (play, frame, size) = (pose.play, pose.frame, pose.size)
      guard let open = play.state.open, !play.state.isParked else { continue }
      let row = frame.lines[0]
      #expect(row.contains(Words.recordNumber(open.banner)), "\(still), \(size): \(row)")
      let name = String(open.banner.name.prefix(4))
      #expect(row.contains(name), "\(still), \(size): \(row)")
    }
  }

  @Test(arguments: Gallery.all)
  func `the last row names keys wherever there is room for a screen`(still: Still) {
    for pose in Gallery.ladder(of: still) where !pose.play.state.size.isTooSmall {
      let (play, frame, size) = (pose.play, pose.frame, pose.size)
      if play.state.isParked { continue }
      let keys = frame[row: size.rows - 1].filter { $0.style.role == .key }
      #expect(!keys.isEmpty, "\(still), \(size): \(frame.lines.last ?? "")")
    }
  }

  @Test(arguments: Gallery.all)
  func `the verdict is in sight on 80 columns and more, whatever lies over the screen`(
    still: Still
  ) {
    for pose in Gallery.ladder(of: still) where pose.size.columns >= 80 {
      let (play, frame, size) = (pose.play, pose.frame, pose.size)
      guard let open = play.state.open, !play.state.isParked, open.record.status != .voided
      else { continue }
      let verdict = open.judgement.assessment.map {
        Words.verdict($0.verdict, eligibleOn: $0.eligibleOn)
      }
      let words = verdict ?? Words.noVerdict
      let lines = frame.lines
      // In its box it may take two lines.
      let isShown =
        lines.contains { $0.contains(words) }
        || words.wrapped(toColumns: 20).allSatisfy { part in
          lines.contains { $0.hasPrefix("│ \(part) ") }
        }
      #expect(isShown, "\(still), \(size): \(words)")
    }
  }

  @Test(arguments: Gallery.all)
  func `the program stops on request whatever is on the screen, and a blank one stays blank`(
    still: Still
  ) {
    for pose in Gallery.ladder(of: still) {
      var play = pose.play
      let before = play.state
      play.send(.commanded(.suspend))
      #expect(play.effects.dropFirst(pose.play.effects.count).contains(.suspend), "\(still)")
      #expect(play.state.isParked == before.isParked && play.state.overlay == before.overlay)
    }
  }

  @Test func `what a first look needs to know is whole in the smallest window`() {
    for size in Picture.readable + [Size(rows: 16, columns: 60)] {
      var play = Play().resized(size)
      play.state.overlay = .orientation
      let lines = Picture.frame(of: play, size).lines
      #expect(!lines.contains { $0.contains("below") }, "\(size)")
      #expect(lines.contains { $0.contains("shows the keys.") }, "\(size)")
    }
  }

  @Test(arguments: Picture.readable)
  func `what is no more than a sentence is never cut`(size: Size) {
    let sentences: [(Still, String)] = [
      (Still("", .begun) { $0.press(.control("r")) }, Words.noFindings),
      (Still("", .ready) { $0.keys("a") }, Plan.disclaimer),
    ]
    for (still, sentence) in sentences {
      let text = Picture.frame(of: still.play.resized(size), size).lines
        .map { $0.filter { $0 != "│" } }.joined(separator: " ")
        .split(separator: " ").joined(separator: " ")
      #expect(text.contains(sentence), "\(size): \(text)")
    }
  }
}
