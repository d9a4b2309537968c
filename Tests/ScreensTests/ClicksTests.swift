import Cells
import Consultation
import Foundation
import Plays
import Questionnaires
import Testing

@testable import Screens

@Suite struct ClicksTests {
  private static let size = Size(rows: 24, columns: 80)

  private func frame(_ play: Play) -> Frame { view(scene(play)) }

  private func scene(_ play: Play) -> Scene {
    Scene(state: play.state, pack: play.desk.pack, glyphs: .unicode, size: Self.size, keys: .none)
  }

  /// Where a text stands in the picture.
  private func place(of text: String, in play: Play) throws -> Point {
    for (row, line) in frame(play).lines.enumerated() {
      guard let range = line.range(of: text) else { continue }
      return Point(row: row, column: line.distance(from: line.startIndex, to: range.lowerBound))
    }
    throw Absent(text: text)
  }

  private struct Absent: Error {
    let text: String
  }

  private func click(_ text: String, _ play: inout Play, _ clicks: inout Clicks, at now: Int) throws
  {
    let point = try place(of: text, in: play)
    let actions = clicks.actions(for: .click(point), in: scene(play), at: now)
    for action in actions ?? [] { play.send(action) }
  }

  /// The words of the row with the pointer or the cursor.
  private func rowOfCursor(_ play: Play) -> String {
    let frame = frame(play)
    return frame.cursor.map { frame.lines[$0.row] } ?? ""
  }

  @Test(arguments: [
    ("home", "MÜLLER"), ("home", "NGSTR"), ("outline", "Skin"), ("outline", "Review"),
    ("questions", "Given name"), ("questions", "Birth date"), ("menu", "Findings"),
    ("concerns", "Puffy"), ("review", "Consent"), ("plan", "Preparation A"),
  ])
  func `a click puts the focus there, with the cursor`(screen: String, text: String) throws {
    var play: Play
    switch screen {
    case "home": play = .withList
    case "outline":
      play = .onIbuprofen
      play.press(.escape)
    case "questions": play = .begun
    case "menu":
      play = .onIbuprofen
      play.press(.control("o"))
    case "concerns": play = .atConcerns
    case "review":
      play = .withoutConsent
      play.send(.commanded(.review))
    default: play = .ready
    }
    var clicks = Clicks()
    try click(text, &play, &clicks, at: 0)
    #expect(rowOfCursor(play).contains(text), "\(frame(play).lines.joined(separator: "\n"))")
  }

  @Test func `a second click soon after acts, a late one does not`() throws {
    for (wait, opens) in [(400, true), (401, false)] {
      var play = Play.withList
      var clicks = Clicks()
      try click("MÜLLER", &play, &clicks, at: 0)
      #expect(play.state.open == nil)
      try click("MÜLLER", &play, &clicks, at: wait)
      #expect((play.state.open != nil) == opens, "\(wait)")
    }
  }

  @Test func `a second click elsewhere only focuses`() throws {
    var play = Play.withList
    var clicks = Clicks()
    try click("MÜLLER", &play, &clicks, at: 0)
    try click("NGSTR", &play, &clicks, at: 10)
    #expect(play.state.open == nil)
  }

  @Test func `a mark of a question is picked by a click and chosen by two`() throws {
    var play = Play.answered
    play.press(.control("n"))
    var clicks = Clicks()
    try click("( ) n No", &play, &clicks, at: 0)
    #expect(frame(play).lines.joined().contains("( ) n No"))
    let row = try #require(play.state.questionInFocus)
    try click("( ) n No", &play, &clicks, at: 100)
    #expect(play.state.answers(at: row.shown.place).count == 1)
  }

  @Test func `a concern is ticked by two clicks`() throws {
    var play = Play.atConcerns
    var clicks = Clicks()
    try click("Dullness", &play, &clicks, at: 0)
    #expect(play.state.concernInFocus?.isTicked == false)
    try click("Dullness", &play, &clicks, at: 100)
    #expect(play.state.concernInFocus?.isTicked == true)
  }

  @Test func `under something that lies over the screen nothing can be clicked`() {
    var play = Play.onIbuprofen
    play.press(.control("c"))
    let frame = frame(play)
    for row in 0..<24 {
      for column in 0..<80 {
        #expect(frame.stop(at: Point(row: row, column: column)) == nil)
      }
    }
  }

  @Test(arguments: 1...20)
  func `clicks anywhere, twice, approve, void and print nothing`(seed: UInt64) {
    var random = Seeded(seed)
    var play = seed.isMultiple(of: 2) ? Play.ready : Play.withoutConsent
    play.printers = ["Laser"]
    play.press(seed.isMultiple(of: 3) ? .character("p") : .character("a"))
    var clicks = Clicks()
    for step in 0..<120 {
      let point = Point(
        row: Int.random(in: 0..<24, using: &random),
        column: Int.random(in: 0..<80, using: &random)
      )
      let key: Key = step.isMultiple(of: 9) ? .wheelDown : .click(point)
      for wait in [0, 100] {
        let now = step * 1000 + wait
        let actions = clicks.actions(for: key, in: scene(play), at: now)
        for action in actions ?? [] { play.send(action) }
      }
    }
    for event in Set(play.stored.map(\.consultation)).flatMap(play.events) {
      switch event {
      case .approved, .voided, .amended, .printed: Issue.record("seed \(seed): \(event)")
      default: break
      }
    }
  }

  @Test(arguments: [Key.wheelUp, .wheelDown])
  func `the wheel moves the focus and answers nothing`(key: Key) {
    for var play in [Play.onIbuprofen, .withList, .atConcerns, .ready, .begun] {
      // What is half typed becomes an answer when its field is left, however it is left.
      play.send(.moved(.next))
      let stored = play.stored.count
      var clicks = Clicks()
      for _ in 0..<5 {
        for action in clicks.actions(for: key, in: scene(play), at: 0) ?? [] {
          play.send(action)
        }
      }
      #expect(play.stored.count == stored)
    }
  }

  @Test func `keys that wait for a consultation to open are no clicks`() {
    var play = Play.withList
    if let id = play.state.home.inFocus?.id { play.state.openWhenRead(id) }
    var held = HeldKeys()
    let isTaken = held.hold(.click(Point(row: 5, column: 5)), play.state, .none)
    #expect(isTaken)
    play.press(.enter)
    let key = held.next(play.state)
    #expect(key == nil)
  }
}
