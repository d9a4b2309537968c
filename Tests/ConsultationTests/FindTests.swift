import Clinical
import Plays
import Questionnaires
import Testing

@testable import Consultation

@Suite struct FindTests {
  private var play = Play.opened

  @Test mutating func `a question is found by its words and shown`() {
    play.send(.commanded(.find))
    play.type("EPIL")
    play.send(.entered)
    #expect(play.state.overlay == nil)
    #expect(play.itemInFocus == "epilepsy")
  }

  @Test mutating func `a section is found by its title`() {
    play.send(.commanded(.find))
    play.type("skin")
    play.send(.entered)
    #expect(play.state.open?.section == .page("skin"))
  }

  @Test mutating func `with no match Enter stays`() {
    play.send(.commanded(.find))
    play.type("xyz")
    play.send(.entered)
    guard case .find(let state) = play.state.overlay else {
      Issue.record("closed")
      return
    }
    #expect(state.found.isEmpty)
    play.send(.erased(.toStart), .pasted("dia"), .moved(.down), .moved(.left), .entered)
    #expect(play.itemInFocus == "diabetes")
  }

  @Test mutating func `a finding leads to the answer it rests on`() {
    play.goTo("ibuprofen")
    play.type("y")
    play.answer("ibuprofen.last", "yesterday")
    play.goTo("phone")
    play.send(.commanded(.findings), .typed("1"), .entered)
    #expect(play.state.overlay == nil)
    #expect(play.itemInFocus == "ibuprofen.last")
  }

  @Test mutating func `the outline opens a section by its number`() {
    play.send(.escaped, .typed("4"))
    #expect(play.state.open?.section == .page("skin"))
    play.send(.escaped, .moved(.up), .moved(.right))
    #expect(play.state.open?.section == .page("medicines"))
  }

  @Test mutating func `a section is taken up where it was left`() {
    play.goTo("epilepsy")
    play.send(.commanded(.nextSection), .commanded(.previousSection))
    #expect(play.itemInFocus == "epilepsy")
  }

  @Test mutating func `before the first and after the last section it says so`() {
    play.send(.commanded(.previousSection))
    #expect(play.state.message?.text == Words.firstSection)
    play.state.go(to: .plan, desk: play.desk)
    play.send(.commanded(.nextSection))
    #expect(play.state.message?.text == Words.lastSection)
  }
}
