import Cells
import Consultation
import Plays
import Questionnaires
import Screens
import Testing

@Suite struct RepeatedKeysTests {
  private func dropped(
    _ action: Action,
    at moments: [Int],
    in state: WizardState = Play.ready.state
  ) -> [Bool] {
    var keys = RepeatedKeys()
    return moments.map { keys.drops(action, in: state, at: $0) }
  }

  @Test func `a key held down says no once, however long it is held`() {
    #expect(
      dropped(.saidNo(to: []), at: [0, 33, 400, 799, 1199]) == [false, true, true, true, false]
    )
  }

  @Test func `a name may hold two y, typed as fast as anybody can`() {
    var play = Play.ready
    play.keys("a")
    #expect(play.state.screen == .approve)
    #expect(play.state.takesText)
    #expect(dropped(.typed("y"), at: [0, 90], in: play.state) == [false, false])
  }

  @Test func `letters that are text come through as fast as they are typed`() {
    #expect(dropped(.typed("y"), at: [0, 10, 20]) == [false, false, false])
  }

  /// Whether a key is dropped so many milliseconds after its picture came up.
  private func isDropped(_ action: Action, in play: Play, after wait: Int) -> Bool {
    var keys = RepeatedKeys()
    _ = keys.drops(.moved(.next), in: play.state, at: 900)
    keys.sawPicture(at: 1000)
    keys.sawPicture(at: 1020)
    return keys.drops(action, in: play.state, at: 1000 + wait)
  }

  @Test(arguments: [(0, true), (49, true), (50, false), (5000, false)])
  func `what cannot be taken back is not confirmed by a key that comes with its picture`(
    wait: Int,
    isDropped: Bool
  ) {
    var approving = Play.ready
    approving.keys("a")
    var printing = Play.ready
    printing.printers = ["Laser"]
    printing.keys("p")
    var voiding = Play.onIbuprofen
    voiding.press(.control("o"))
    voiding.keys("eWrong patient")
    for play in [approving, printing, voiding] {
      #expect(self.isDropped(.entered, in: play, after: wait) == isDropped)
      #expect(!self.isDropped(.escaped, in: play, after: wait))
      #expect(!self.isDropped(.typed("z"), in: play, after: wait))
    }
    var leaving = Play.onIbuprofen
    leaving.press(.control("c"))
    #expect(self.isDropped(.typed("x"), in: leaving, after: wait) == isDropped)
    #expect(!self.isDropped(.entered, in: leaving, after: wait))
    #expect(!self.isDropped(.entered, in: .ready, after: wait))
  }

  @Test func `nor is it confirmed while no picture came up since the key before, however late`() {
    var play = Play.ready
    play.keys("a")
    var keys = RepeatedKeys()
    _ = keys.drops(.typed("a"), in: Play.ready.state, at: 0)
    let isDropped = keys.drops(.entered, in: play.state, at: 5000)
    #expect(isDropped)
    #expect(!RepeatedKeys.dropsFirst(.entered, in: play.state))
  }

  @Test(arguments: 1...40)
  func `a flood of keys approves, voids and prints nothing`(seed: UInt64) {
    var random = Seeded(seed)
    var play = seed.isMultiple(of: 2) ? Play.ready : Play.onIbuprofen
    play.printers = ["Laser"]
    var keys = RepeatedKeys()
    _ = keys.drops(.moved(.next), in: play.state, at: 0)
    for step in 0..<400 {
      keys.sawPicture(at: step)
      let key = random.key
      if let action = keyMap(key, play.state, .none), !keys.drops(action, in: play.state, at: step)
      {
        play.send(action)
      }
    }
    let ids = Set(play.stored.map(\.consultation))
    for event in ids.flatMap(play.events) {
      switch event {
      case .approved, .voided, .amended, .printed: Issue.record("seed \(seed): \(event)")
      default: break
      }
    }
  }
}

extension RepeatedKeys {
  /// Whether the first key of all is dropped.
  fileprivate static func dropsFirst(_ action: Action, in state: WizardState) -> Bool {
    var keys = RepeatedKeys()
    return keys.drops(action, in: state, at: 0)
  }
}
