import Cells
import Clinical
import Consultation
import Plays
import Questionnaires
import Testing

@testable import Screens

@Suite struct LawTests {
  @Test(arguments: 1...30)
  func `row 1 names the record that a save would write to`(seed: UInt64) {
    var random = Seeded(seed)
    var play = Play.onIbuprofen
    for step in 0..<80 {
      let key = random.key
      let before = play.state.open?.record.id
      let asked = play.effects.count
      play.press(key)
      play.wait(seconds: 1)
      for effect in play.effects.dropFirst(asked) {
        if case .append(let id, let events, let line) = effect, !events.allSatisfy(\.isPrinting) {
          #expect(id == before || id == play.state.open?.record.id, "seed \(seed), step \(step)")
          #expect(line.map { $0.id == id } ?? true, "seed \(seed), step \(step)")
        }
      }
      guard let open = play.state.open, !play.state.isParked else { continue }
      let row = Picture.frame(of: play, Size(rows: 24, columns: 80)).lines[0]
      #expect(open.banner.consultation == open.record.id, "seed \(seed), step \(step)")
      #expect(row.contains(Words.recordNumber(open.banner)), "seed \(seed), step \(step), \(key)")
    }
  }

  @Test(arguments: 1...20)
  func `every picture has its cursor inside, at any size`(seed: UInt64) {
    var random = Seeded(seed)
    var play = seed.isMultiple(of: 2) ? Play.onIbuprofen : Play(clinic: nil)
    for step in 0..<60 {
      play.press(random.key)
      let size = Size(
        rows: Int.random(in: 1...50, using: &random),
        columns: Int.random(in: 1...140, using: &random)
      )
      let frame = Picture.frame(of: play, size)
      let isInside = frame.cursor.map { size.bounds.contains($0) } ?? false
      #expect(isInside, "seed \(seed), step \(step), \(play.state.screen), \(size)")
    }
  }

  @Test(arguments: 1...10, [(15, 80), (24, 59), (12, 50)])
  func `while the window is too small only saving and leaving act`(
    seed: UInt64,
    size: (rows: Int, columns: Int)
  ) {
    var random = Seeded(seed)
    var play = seed.isMultiple(of: 2) ? Play.onIbuprofen : Play(clinic: nil)
    for _ in 0..<Int(5 * seed) { play.press(random.key) }
    if play.state.isParked || play.state.overlay == .leaving { play.press(.escape) }
    play.send(.resized(ScreenSize(rows: size.rows, columns: size.columns)))
    let before = play.state
    for key in Key.all where key != .control("s") && key != .control("c") && key != .control("l") {
      play.press(key)
      #expect(play.state == before, "seed \(seed), \(key)")
    }
    play.press(.control("c"))
    #expect(play.state.overlay == .leaving)
    play.press(.escape)
    let isAsBefore = play.state.overlay == before.overlay
    #expect(isAsBefore, "seed \(seed)")
  }

  @Test(arguments: 1...10)
  func `every sign of the furniture has an ASCII twin`(seed: UInt64) {
    var random = Seeded(seed)
    var play = Play.begun
    for step in 0..<60 {
      play.press(random.key)
      let lines = Picture.frame(of: play, Size(rows: 24, columns: 80)).lines
      let strange = lines.joined().filter { $0 != "?" && Glyphs.asciiTwin(of: $0) == "?" }
      #expect(strange.isEmpty, "seed \(seed), step \(step)")
    }
  }

  @Test(arguments: [60, 80, 100, 132])
  func `the name is shortened last and the number never`(columns: Int) {
    var play = Play.begun
    play.patient("Featherstonehaugh-Cholmondeley", "Maximilian Bartholomew", "18 Apr 1988")
    let row = Picture.frame(of: play, Size(rows: 24, columns: columns)).lines[0]
    #expect(row.contains("A-0001 · FEATHER"))
    #expect(row.contains("1988"))
    #expect(row.contains("allergies not asked"))
    if columns == 132 { #expect(row.contains("Maximilian Bartholomew · b. 18 Apr 1988 (38)")) }
  }

  @Test(arguments: [60, 70, 80, 100, 132], ["Dyck", "Featherstonehaugh-Cholmondeley"])
  func `row 1 names as many allergies as have room, and always the first`(
    columns: Int,
    family: String
  ) {
    var play = Play.begun
    play.patient(family, "Zoë", "18 Apr 1988")
    play.press(.control("n"), .control("n"), .tab)
    play.keys("y")
    for allergy in ["Hyaluronic acid", "Fish", "Benzyl alcohol", "Latex", "Nickel or steel"] {
      play.keys(allergy)
      play.press(.enter)
    }
    let row = Picture.frame(of: play, Size(rows: 24, columns: columns)).lines[0]
    let names = ["fish", "latex", "hyaluronic acid", "benzyl alcohol", "nickel or steel"]
    let shown = names.prefix { row.contains($0) }
    #expect(shown.count >= 1, "\(row)")
    let more = names.count - shown.count
    #expect(row.contains("+") == (more > 0), "\(row)")
    if more > 0 {
      #expect(row.contains("\(shown.last ?? "") +\(more)"), "\(row)")
      let next = ", \(names[shown.count])".count
      #expect(Array(row).reversed().drop { $0 == " " }.count + next > columns - 2, "\(row)")
    }
    #expect(row.contains(family == "Dyck" ? "DYCK, Zoë" : "FEATHERSTONEHAUG"), "\(row)")
  }

  @Test(arguments: [
    ("n", "no known allergies"), ("u", "allergies not known"), ("y", "allergies: not named"),
  ])
  func `what was said of allergies stands in row 1`(key: String, words: String) {
    var play = Play.onIbuprofen
    play.press(.tab)
    play.keys(key)
    let row = Picture.frame(of: play, Size(rows: 24, columns: 80)).lines[0]
    #expect(row.contains(words))
  }

  @Test func `what was wrong with an answer is not said of what is typed in its place`() {
    var play = Play.begun
    play.press(.tab, .tab)
    play.keys("1 Jan 2030")
    play.press(.tab, .backTab)
    func page() -> String {
      Picture.frame(of: play, Size(rows: 24, columns: 80)).lines.joined(separator: "\n")
    }
    #expect(page().contains("above the most: today"))
    play.press(.control("u"))
    play.keys("18/4/88")
    #expect(page().contains("= Mon 18 April 1988"))
    #expect(!page().contains("above the most"))
  }

  @Test(arguments: 1...10)
  func `the verdict, the sections and the review count the same answers as missing`(seed: UInt64) {
    var random = Seeded(seed)
    var play = seed.isMultiple(of: 2) ? Play.onIbuprofen : Play.begun
    for _ in 0..<40 { play.press(random.key) }
    guard let open = play.state.open else { return }
    let sections = open.sections.reduce(0) { $0 + $1.missing }
    let review = play.state.reviewLines.count { $0.kind == .missing }
    #expect(sections == review)
    let scene = Scene(
      state: play.state,
      pack: play.desk.pack,
      glyphs: .unicode,
      size: Size(rows: 24, columns: 80),
      keys: .none
    )
    let words = Words.answersMissing(review)
    #expect(scene.verdictLines(open).contains { $0.text == words } == (review > 0))
  }

  @Test(arguments: [16, 17, 20, 24, 43], [60, 80, 132])
  func `N answers no to what is on the screen and to nothing else`(rows: Int, columns: Int) {
    var play = Play.answered
    play.send(.resized(ScreenSize(rows: rows, columns: columns)))
    play.press(.control("n"))
    for _ in 0..<8 where play.state.open?.asksForSafety == true {
      let before = play.state.open?.record.response.answers ?? [:]
      let shown = Picture.frame(of: play, Size(rows: rows, columns: columns)).lines
      let open = play.state.open?.remainingSafetyQuestions ?? []
      play.press(.character("N"))
      for question in open {
        let isAnswered = play.state.open?.record.response.answers[question.place] != nil
        let words = question.item.text.split(separator: " ").prefix(2).joined(separator: " ")
        let isSeen = shown.contains { $0.contains(words) }
        #expect(!isAnswered || isSeen, "\(question.item.text)")
      }
      let after = play.state.open?.record.response.answers ?? [:]
      #expect(after != before, "each press answers what it shows: \(shown)")
    }
    #expect(play.state.open?.asksForSafety == false)
  }

  @Test func `where text is typed, the help names no key that is a character`() {
    func help(_ play: Play) -> [String] {
      var play = play
      play.press(.control("g"))
      return Picture.frame(of: play, Size(rows: 100, columns: 80)).lines
    }
    var play = Play.begun
    #expect(
      !help(play).contains { $0.contains("│ N ") || $0.contains("or /") || $0.contains("or ?") }
    )
    play.press(.control("n"))
    #expect(help(play).contains { $0.contains("│ N ") })
    #expect(help(play).contains { $0.contains("or ?") })
  }

  @Test func `letters are commands only where nothing is typed`() {
    var play = Play.begun
    #expect(keyMap(.character("?"), play.state, .none) == .typed("?"))
    #expect(keyMap(.character("N"), play.state, .none) == .typed("N"))
    play.press(.control("n"))
    #expect(keyMap(.character("?"), play.state, .none) == .commanded(.help))
    let no = keyMap(.character("N"), play.state, .none)
    #expect(no.map { if case .saidNo = $0 { true } else { false } } == true)
    #expect(keyMap(.function(1), play.state, .none) == keyMap(.control("g"), play.state, .none))
  }
}

extension ConsultationEvent {
  /// Whether it only notes that a sheet was printed, which the list does without opening anything.
  fileprivate var isPrinting: Bool { if case .printed = self { true } else { false } }
}

extension Key {
  /// Every key that a keyboard sends, and a paste.
  static let all: [Key] =
    (32...126).map { .character(Character(Unicode.Scalar(UInt8($0)))) }
    + "abcdefghijklmnopqrstuvwxyz".map { .control($0) }
    + [
      .enter, .tab, .backTab, .backspace, .delete, .escape, .up, .down, .left, .right, .wordLeft,
      .wordRight, .home, .end, .pageUp, .pageDown, .function(1), .function(2), .function(3),
      .function(4), .paste("no"),
    ]
}

/// A generator that gives the same numbers for the same seed.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }

  /// Any key but those that people type names with, which have their own turn.
  var key: Key {
    mutating get {
      let keys: [Key] =
        "ynudNqxe 123?/+-abz".map { .character($0) } + "abcefghklnoprsuwyz".map { .control($0) }
        + [
          .enter, .enter, .tab, .tab, .backTab, .backspace, .delete, .escape, .up, .down, .down,
          .left, .right, .wordLeft, .wordRight, .home, .end, .pageUp, .pageDown, .function(1),
          .function(2), .function(3), .paste("5 Dec\nand more"),
        ]
      return keys.randomElement(using: &self) ?? .enter
    }
  }
}
