import Clinical
import Plays
import Questionnaires
import Testing

@testable import Consultation

@Suite struct OpeningTests {
  @Test func `a new consultation gets the next free record number`() {
    var play = Play()
    play.open()
    #expect(play.state.screen == .questions)
    #expect(play.state.open?.banner.recordNumber == "A-0001")
    #expect(play.answers("record_number") == [.string("A-0001")])
    #expect(play.answers("planned_date").isEmpty)
  }

  @Test func `what is typed first goes to the first question that has no answer`() {
    var play = Play()
    play.open()
    #expect(play.itemInFocus == "family_name")
    play.type("Dyck")
    play.send(.moved(.next))
    #expect(play.answers("record_number") == [.string("A-0001")])
    #expect(play.answers("family_name") == [.string("Dyck")])
  }

  @Test func `questions that start with an answer are answered once`() {
    var play = Play()
    play.open()
    #expect(play.answers("fixed") == [.string("as it is")])
    let answered = play.events(of: "C-0001").count { event in
      if case .answered(Place("fixed"), _) = event { true } else { false }
    }
    #expect(answered == 1)
  }

  @Test func `without the pack nothing is opened and home says why`() {
    var play = Play(desk: SampleDesk.desk(withPack: false))
    play.open()
    #expect(play.state.open == nil)
    #expect(play.state.message?.text == Words.opensWhenRead)
  }

  @Test func `a consultation chosen while the pack is read opens when it has been`() {
    var play = Play()
    play.open()
    play.leave()
    play.desk = SampleDesk.desk(withPack: false)
    play.send(.entered)
    #expect(play.state.open == nil)
    #expect(play.state.home.waiting == "C-0001")
    play.desk = SampleDesk.desk()
    play.send(.packArrived)
    #expect(play.state.open?.record.id == "C-0001")
    #expect(play.state.home.waiting == nil)
  }

  @Test func `a crash loses nothing that was answered and at most two seconds of typing`() {
    var play = Play()
    play.open()
    play.goTo("family_name")
    play.type("Mül")
    play.wait(seconds: 2)
    play.type("ler")
    play.send(.moved(.left))
    play.wait(seconds: 2)
    play.type("x")
    play.crash()
    #expect(play.state.questions.focus?.place == Place("family_name"))
    #expect(play.field.text == "Müller")
    #expect(play.field.caret == 5)
    #expect(play.answers("family_name").isEmpty)
  }

  @Test func `text that is no answer survives a crash wherever it was typed`() {
    var play = Play()
    play.open()
    play.goTo("birth_date")
    play.type("soon")
    play.goTo("weight_kg")
    play.type("70,")
    play.wait(seconds: 2)
    play.crash()
    #expect(play.field.text == "70,")
    play.goTo("birth_date")
    #expect(play.field.text == "soon")
  }

  @Test func `taking up again says so and notes it`() {
    var play = Play()
    play.open()
    play.leave()
    #expect(play.events(of: "C-0001").last == .parked)
    play.send(.entered)
    #expect(play.events(of: "C-0001").last == .resumed)
    #expect(play.state.message?.text == "Resumed where it was left at 14:02:00.")
  }

  @Test func `half-typed text is kept at most every two seconds`() {
    var play = Play()
    play.open()
    play.goTo("family_name")
    let before = play.effects.count
    for letter in "abcdef" {
      play.type(String(letter))
      play.wait(seconds: 1)
    }
    let kept = play.effects.dropFirst(before).count { effect in
      if case .keepScratch = effect { true } else { false }
    }
    #expect(kept == 3)
  }

  @Test
  func `another section is kept at once, so that a crash does not lead back to the one before`() {
    var play = Play.opened
    play.goTo("family_name")
    play.wait(seconds: 3)
    play.send(.commanded(.nextSection))
    let section = play.state.open?.section
    play.crash()
    #expect(play.state.open?.section == section)
    #expect(section?.page == "history")
  }

  @Test func `events that do not begin with an opening are refused with a remedy`() {
    var play = Play()
    play.send(.loaded([], nil))
    #expect(play.state.open == nil)
    #expect(play.state.message?.text == Words.cannotBeRead)
  }
}
