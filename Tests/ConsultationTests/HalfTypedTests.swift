import Clinical
import Plays
import Questionnaires
import Testing

@testable import Consultation

/// Text typed where no question stands is kept as text in questions is.
@Suite struct HalfTypedTests {
  private var play = Play.opened

  private var asked: AskState? {
    if case .ask(let state) = play.state.overlay { state } else { nil }
  }

  private mutating func typeNote(_ text: String) {
    play.state.ask(for: .note)
    play.type(text)
  }

  @Test(arguments: [AskState.Purpose.note, .void])
  mutating func `words that are asked for are there again after a crash, with their caret`(
    purpose: AskState.Purpose
  ) {
    play.state.ask(for: purpose)
    play.type("Ring her bak")
    play.send(.moved(.left))
    play.wait(seconds: 2)
    play.crash()
    #expect(asked?.purpose == purpose)
    #expect(asked?.field.text == "Ring her bak")
    play.type("c")
    #expect(asked?.field.text == "Ring her back")
  }

  @Test mutating func `words that were used do not come back`() {
    typeNote("Ring her back")
    play.wait(seconds: 2)
    play.send(.entered)
    play.crash()
    #expect(play.state.overlay == nil)
    #expect(play.folded?.notes == ["Ring her back"])
    play.state.ask(for: .note)
    #expect(asked?.field.text == "")
  }

  @Test mutating func `words set aside are there when asked for again, also after a crash`() {
    typeNote("Ring")
    play.send(.escaped)
    #expect(play.state.overlay == nil)
    #expect(play.state.message?.text == Words.typingSetAside)
    play.wait(seconds: 2)
    play.crash()
    #expect(play.state.overlay == nil)
    play.state.ask(for: .note)
    #expect(asked?.field.text == "Ring")
  }

  @Test(arguments: [Action.escaped, .typed("n")])
  mutating func `who stays finds what lay over the screen as it was`(stay: Action) {
    typeNote("Ring")
    play.send(.commanded(.leave))
    #expect(play.state.overlay == .leaving)
    play.send(stay)
    #expect(asked?.field.text == "Ring")
  }

  @Test mutating func `who leaves while words are asked for finds them on coming back`() {
    typeNote("Ring")
    play.leave()
    #expect(play.state.screen == .home)
    #expect(play.state.overlay == nil)
    play.send(.entered)
    #expect(asked?.field.text == "Ring")
  }

  @Test mutating func `a signal while it is asked whether to leave keeps them, too`() {
    typeNote("Ring")
    play.send(.commanded(.leave))
    #expect(play.state.currentScratch?.lines.map(\.text) == ["Ring"])
  }

  @Test mutating func `words of one consultation are not another's`() {
    typeNote("Ring")
    play.leave()
    play.open()
    play.state.ask(for: .note)
    #expect(asked?.field.text == "")
  }

  @Test mutating func `what is being found is there again after a crash`() {
    play.send(.commanded(.find))
    play.type("diab")
    play.wait(seconds: 2)
    play.crash()
    guard case .find(let state) = play.state.overlay else {
      Issue.record("\(String(describing: play.state.overlay))")
      return
    }
    #expect(state.field.text == "diab")
    #expect(state.found.map(\.place) == [Place("diabetes")])
  }
}
