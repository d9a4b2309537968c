import Cells
import Consultation
import Plays
import Testing

@testable import Screens

/// Keys that the settings change: what is refused, what they do, and what the screens call them.
@Suite struct KeyChangesTests {
  private static func wishes(_ text: String) -> [KeyWish] {
    text.split(separator: ";").map { line in
      let words = line.split(separator: " ").map(String.init)
      return KeyWish(command: words[0], keys: Array(words.dropFirst()))
    }
  }

  @Test(arguments: [
    ("undu ^U", [0], "\"undu\" is no command. Write one of why, findings, undo, redo, find,"),
    ("undo U", [0], "\"U\" is no key for a command. Write ^A to ^Z, or F1 to F12."),
    ("undo ^u", [0], "\"^u\" is no key for a command. Did you mean ^U?"),
    ("undo ^1", [0], "\"^1\" is no key"), ("undo F0 ^X", [0], "\"F0\" is no key"),
    ("undo F13 ^X", [0], "\"F13\" is no key"), ("undo F01 ^X", [0], "\"F01\" is no key"),
    ("undo ^Ü", [0], "\"^Ü\" is no key"), ("undo ^^", [0], "\"^^\" is no key"),
    ("undo ^I", [0], "^I is Tab on terminals. Write another letter."),
    ("undo ^M", [0], "^M is Enter on terminals."),
    ("undo ^H", [0], "^H is Backspace on terminals."), ("undo ^[", [0], "^[ is Esc on terminals."),
    ("undo ^J", [0], "^J is the key of a new line on terminals."),
    ("undo F5", [0], "undo has function keys only, and some terminals send none."),
    ("start F5", [0], "start has function keys only"),
    ("leave", [0], "leave is left without a key. Write one of ^A to ^Z, or delete the line."),
    ("undo ^X ^X", [0], "^X stands twice for undo. Keep one of them."),
    ("undo ^X F5 F6 F7 F8", [0], "undo has more than 4 keys."),
    (
      "undo ^N", [0],
      "^N would be both undo and next-section on the list of sections. Give one of them another key."
    ),
    (
      "visit ^N", [0], "^N would be both new and visit on the list of consultations."
    ), ("why ^W F1", [0], "F1 would be both why and help on the list of sections."),
    ("print ^X;new ^X", [1], "^X would be both new and print on the list of consultations."),
    ("save ^C", [0], "^C would be both save and leave on the list of sections."),
    ("undo ^D", [0], "^D would be both undo and delete on the list of sections."),
    ("undo ^Q;redo 5;find ^I", [1, 2], "\"5\" is no key"),
  ])
  func `what cannot be is refused with its wish, reason and remedy`(
    text: String,
    wrong: [Int],
    words: String
  ) {
    do throws(KeyObjections) {
      let keys = try KeyChanges(Self.wishes(text))
      Issue.record("\(keys)")
    } catch {
      #expect(error.list.map(\.wish) == wrong, "\(error.list)")
      #expect(error.list.first?.words.hasPrefix(words) == true, "\(error.list)")
    }
  }

  @Test(arguments: [
    "undo ^X", "undo ^X F12", "undo ^R;findings ^Z", "visit ^X", "new ^X;next-section ^Q",
    "leave ^X", "leave ^X;undo ^C", "print ^W", "print ^B F5", "help ^G", "start ^X;end ^Q",
    "why F5 ^W F6 F7",
  ])
  func `what is clear everywhere is taken`(text: String) throws {
    let keys = try KeyChanges(Self.wishes(text))
    for place in KeyPlace.allCases { #expect(keys.clashes(at: place).isEmpty) }
  }

  @Test func `a key that was moved does its work in its new place only`() throws {
    let keys = try KeyChanges(Self.wishes("undo ^X F5;help ^Q"))
    var play = Play.onIbuprofen
    #expect(keyMap(.control("x"), play.state, keys) == .commanded(.undo))
    #expect(keyMap(.function(5), play.state, keys) == .commanded(.undo))
    #expect(keyMap(.control("z"), play.state, keys) == nil)
    #expect(keyMap(.control("g"), play.state, keys) == nil)
    #expect(keyMap(.function(1), play.state, keys) == nil)
    // What it was opened with closes it, and that is all the same key.
    play.press(.control("g"))
    #expect(keyMap(.control("q"), play.state, keys) == .commanded(.help))
    #expect(keyMap(.control("g"), play.state, keys) == nil)
    #expect(keyMap(.character("?"), play.state, keys) == .commanded(.help))
  }

  @Test(arguments: 1...20)
  func `with every command on another key, each picture names that one and each key does its work`(
    seed: UInt64
  ) {
    var random = Seeded(seed)
    var play = KeyLawTests.start(seed)
    for step in 0..<20 {
      play.press(seed.isMultiple(of: 2) ? random.key : random.planKey)
      let size = Picture.sizes[step % Picture.sizes.count]
      play.send(.resized(ScreenSize(rows: size.rows, columns: size.columns)))
      let wrong = MovedKeys.wrongLine(of: play, size)
      #expect(wrong == nil, "seed \(seed), step \(step), \(play.state.screen)")
      guard step.isMultiple(of: 5) else { continue }
      for key in Key.all where key.isControl || key.isFunction || key == .home || key == .end {
        let usual = keyMap(key, play.state, .none)
        let moved = keyMap(MovedKeys.moved(key), play.state, MovedKeys.keys)
        #expect(usual == moved, "seed \(seed), step \(step), \(key)")
      }
    }
  }

  @Test(arguments: 1...10)
  func `a key that nothing has any more is named nowhere and does nothing`(seed: UInt64) throws {
    let keys = try KeyChanges(Self.wishes("undo ^X;more ^Q"))
    var random = Seeded(seed)
    var play = KeyLawTests.start(seed)
    for step in 0..<20 {
      play.press(seed.isMultiple(of: 2) ? random.key : random.planKey)
      let size = Size(rows: 60, columns: 132)
      let scene = Scene(
        state: play.state,
        pack: play.desk.pack,
        glyphs: .unicode,
        size: size,
        keys: keys
      )
      let lines = view(scene).lines
      #expect(!lines.contains { $0.contains("^Z") || $0.contains("^O") }, "seed \(seed), \(step)")
      if !play.state.isParked {
        #expect(keyMap(.control("z"), play.state, keys) == nil)
        #expect(keyMap(.control("o"), play.state, keys) == nil)
      }
    }
  }

  @Test func `home and end stay what they are`() throws {
    let keys = try KeyChanges(Self.wishes("start ^X;end ^Q"))
    let state = Play.begun.state
    for (key, action) in [
      (Key.home, Action.moved(.home)), (.control("x"), .moved(.home)), (.end, .moved(.end)),
      (.control("q"), .moved(.end)),
    ] {
      #expect(keyMap(key, state, keys) == action)
    }
    #expect(keyMap(.control("a"), state, keys) == nil)
  }

  @Test func `what waits for a consultation waits by the keys of the settings`() throws {
    let keys = try KeyChanges(Self.wishes("leave ^X;undo ^C"))
    var play = Play(desk: SampleDesk.desk(withPack: false))
    play.press(.control("n"))
    var held = HeldKeys()
    let leaves = held.hold(.control("x"), play.state, keys)
    let waits = held.hold(.control("c"), play.state, keys)
    #expect(!leaves)
    #expect(waits)
  }

  @Test func `what somebody typed is never taken for a key`() throws {
    let keys = try KeyChanges(Self.wishes("undo ^X"))
    var play = Play.onIbuprofen
    play.state.message = Message("Removed: ^Z drops. ^Z brings it back.")
    let scene = Scene(
      state: play.state,
      pack: play.desk.pack,
      glyphs: .unicode,
      size: Size(rows: 24, columns: 80),
      keys: keys
    )
    #expect(scene.messageLines == ["Removed: ^Z drops. ^X brings it back."])
  }
}
