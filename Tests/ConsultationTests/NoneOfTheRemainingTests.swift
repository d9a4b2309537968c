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
    play.send(.commanded(.noneOfTheRemaining))
    let after = play.state.open?.record.response.answers ?? [:]
    let changed = Set(after.keys.filter { before[$0] != after[$0] }.map(\.item.text))
    #expect(changed == ["pregnancy", "hypertension_any", "epilepsy", "heart_disease"])
    #expect(changed.allSatisfy { after[Place(ItemID($0))] == [code("no")] })
    #expect(play.answers("diabetes") == [code("not_sure")])
    #expect(play.state.message?.text == "No to the 4 remaining questions")
  }

  @Test func `a question that is not shown stays unanswered`() {
    var play = Play.opened
    play.goTo("sex_at_birth")
    play.type("m")
    play.goTo("diabetes")
    play.send(.commanded(.noneOfTheRemaining))
    #expect(play.answers("pregnancy").isEmpty)
    #expect(play.answers("ibuprofen").isEmpty)
  }

  @Test func `it is taken back in one step`() {
    var play = Play.opened
    play.goTo("diabetes")
    play.type("y")
    let before = play.state.open?.record.response
    play.send(.commanded(.noneOfTheRemaining))
    #expect(play.state.open?.record.response != before)
    play.send(.commanded(.undo))
    #expect(play.state.open?.record.response == before)
    #expect(play.folded?.response == before)
  }

  @Test func `each no is an event of its own`() {
    var play = Play.opened
    play.goTo("diabetes")
    let before = play.stored.count
    play.send(.commanded(.noneOfTheRemaining))
    #expect(play.stored.count == before + 4)
  }

  @Test func `with nothing left it says so and changes nothing`() {
    var play = Play.opened
    play.goTo("diabetes")
    play.send(.commanded(.noneOfTheRemaining))
    let before = play.stored.count
    play.send(.commanded(.noneOfTheRemaining))
    #expect(play.stored.count == before)
    #expect(play.state.message?.text == Words.noneRemaining)
  }
}
