import Clinical
import Plays
import Questionnaires
import Testing

@testable import Consultation

@Suite struct NoneOfTheRemainingTests {
  @Test func `it answers no to exactly the safety questions shown here without an answer`() {
    var play = Play.opened
    play.goTo("sex_at_birth")
    play.type("f")
    play.goTo("diabetes")
    play.type("u")
    let before = play.state.open?.record.response.answers ?? [:]
    play.sayNoToAll()
    let after = play.state.open?.record.response.answers ?? [:]
    let changed = Set(after.keys.filter { before[$0] != after[$0] }.map(\.item.text))
    #expect(changed == ["pregnancy", "hypertension_any", "epilepsy", "heart_disease"])
    #expect(changed.allSatisfy { after[Place(ItemID($0))] == [code("no")] })
    #expect(play.answers("diabetes") == [code("not_sure")])
    #expect(play.state.message?.text == "No to the 4 you saw. None remains here.")
  }

  @Test func `a question that is not shown stays unanswered`() {
    var play = Play.opened
    play.goTo("sex_at_birth")
    play.type("m")
    play.goTo("diabetes")
    play.sayNoToAll()
    #expect(play.answers("pregnancy").isEmpty)
    #expect(play.answers("ibuprofen").isEmpty)
  }

  @Test func `it is taken back in one step`() {
    var play = Play.opened
    play.goTo("diabetes")
    play.type("y")
    let before = play.state.open?.record.response
    play.sayNoToAll()
    #expect(play.state.open?.record.response != before)
    play.send(.commanded(.undo))
    #expect(play.state.open?.record.response == before)
    #expect(play.folded?.response == before)
  }

  @Test func `each no is an event of its own`() {
    var play = Play.opened
    play.goTo("diabetes")
    let before = play.stored.count
    play.sayNoToAll()
    #expect(play.stored.count == before + 4)
  }

  @Test func `with nothing left it says so and changes nothing`() {
    var play = Play.opened
    play.goTo("diabetes")
    play.sayNoToAll()
    let before = play.stored.count
    play.sayNoToAll()
    #expect(play.stored.count == before)
    #expect(play.state.message?.text == Words.noneRemaining)
  }

  @Test func `only what is on the screen is answered, and the focus goes on to the next`() {
    var play = Play.opened
    play.goTo("diabetes")
    let seen = [Place("hypertension_any"), Place("diabetes"), Place("ibuprofen")]
    play.send(.saidNo(to: seen))
    #expect(play.answers("hypertension_any") == [code("no")])
    #expect(play.answers("diabetes") == [code("no")])
    #expect(play.answers("epilepsy").isEmpty)
    #expect(play.answers("ibuprofen").isEmpty, "another section is never on this screen")
    #expect(play.itemInFocus == "epilepsy")
    #expect(play.state.message?.text == Words.saidNo(to: 2, remaining: 2))
    play.send(.saidNo(to: seen))
    #expect(play.state.message?.text == Words.saidNo(to: 0, remaining: 2))
    play.send(.commanded(.undo))
    #expect(play.answers("diabetes").isEmpty)
  }
}
