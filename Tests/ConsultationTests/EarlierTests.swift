import Clinical
import Plays
import Questionnaires
import Testing

@testable import Consultation

/// Anna was here before, with an allergy to fish and to kiwi; now she is here again.
@Suite struct EarlierTests {
  private var play = Play()
  private let known = Place("allergies_known")

  init() {
    play.open()
    play.answer("family_name", "Example")
    play.answer("given_name", "Anna")
    play.answer("birth_date", "18 Apr 1988")
    play.goTo("allergies_known")
    play.type("y")
    play.type("Fish")
    play.send(.entered)
    play.type("kiwi")
    play.send(.entered)
    play.leave()
    play.send(.commanded(.repeatVisit))
  }

  private var gates: [ApprovalGate.Kind] {
    play.state.approvalGates.map(\.kind).filter { if case .unsaid = $0 { true } else { false } }
  }

  private var names: [String]? {
    guard case .allergies(let names, _) = play.state.open?.unsaid(at: known) else { return nil }
    return names
  }

  @Test func `another visit proposes the allergies and answers nothing`() {
    #expect(play.state.open?.record.id == "C-0002")
    #expect(names == ["Fish", "kiwi"])
    #expect(play.answers("allergies_known").isEmpty)
    #expect(play.state.open?.banner.allergies == .toConfirm(["Fish", "kiwi"]))
    #expect(play.state.message?.text == Words.earlierToConfirm)
    #expect(gates.isEmpty)
  }

  @Test mutating func `one key takes them over, and undo takes them back`() {
    play.goTo("allergies_known")
    play.send(.commanded(.takeOver))
    #expect(play.answers("allergies_known") == [code("yes")])
    #expect(play.answers("allergies") == [code("fish"), .string("kiwi")])
    #expect(play.state.open?.banner.allergies == .known(["Fish", "kiwi"]))
    #expect(names == nil)
    #expect(play.folded?.response == play.state.open?.record.response)
    play.send(.commanded(.undo))
    #expect(play.answers("allergies_known").isEmpty)
  }

  @Test mutating func `what was taken over leaves the focus on what still waits for an answer`() {
    play.goTo("allergies_known")
    play.send(.commanded(.takeOver))
    let focus = play.state.questions.focus?.place
    #expect(focus != known)
    #expect(focus.map { play.state.answers(at: $0).isEmpty } == true)
  }

  @Test(arguments: ["n", "u", "d"])
  mutating func `an answer that drops them is pointed out and stops an approval`(key: String) {
    play.goTo("allergies_known")
    play.type(key)
    #expect(play.state.open?.banner.allergies == .toConfirm(["Fish", "kiwi"]))
    #expect(gates.count == 1)
    #expect(play.state.reviewLines.first?.isProblem == true)
    #expect(play.state.reviewLines.first?.places == [known])
    play.goTo("allergies_known")
    play.send(.commanded(.takeOver))
    #expect(gates.isEmpty)
  }

  @Test mutating func `one allergy dropped of two is named`() {
    play.goTo("allergies_known")
    play.type("y")
    play.type("KIWI")
    play.send(.entered)
    #expect(names == ["Fish"])
    #expect(gates.count == 1)
    play.goTo("allergies_known")
    play.send(.commanded(.takeOver))
    #expect(play.answers("allergies").count == 2)
    #expect(gates.isEmpty)
  }

  @Test mutating func `no to the rest leaves what an earlier consultation answers with yes`() {
    play.goTo("allergies_known")
    play.sayNoToAll()
    #expect(play.answers("ibuprofen") == [code("no")])
    #expect(play.answers("allergies_known").isEmpty)
  }

  @Test mutating func `it is known again after a crash`() {
    play.crash()
    #expect(play.state.open?.record.id == "C-0002")
    #expect(names == ["Fish", "kiwi"])
  }

  @Test mutating func `who types number, name and birth date by hand is proposed the same`() {
    play.leave()
    play.open()
    play.goTo("record_number")
    play.send(.erased(.toStart))
    play.answer("record_number", "A-0001")
    play.answer("family_name", "Example")
    play.answer("given_name", "Anna")
    #expect(names == nil)
    play.answer("birth_date", "18 Apr 1988")
    #expect(names == ["Fish", "kiwi"])
    play.goTo("birth_date")
    play.send(.erased(.toStart))
    play.answer("birth_date", "19 Apr 1988")
    #expect(names == nil)
  }

  @Test mutating func `a void consultation says nothing`() {
    play.leave()
    play.send(.moved(.down), .entered)
    #expect(play.state.open?.record.id == "C-0001")
    play.state.ask(for: .void)
    play.type("Wrong patient")
    play.send(.entered)
    play.leave()
    play.send(.moved(.home), .entered)
    #expect(play.state.open?.record.id == "C-0002")
    #expect(names == nil)
  }

  @Test mutating func `the last consultation that named allergies decides`() {
    play.goTo("allergies_known")
    play.send(.commanded(.takeOver))
    play.goTo("allergies_known")
    play.type("n")
    play.leave()
    play.send(.commanded(.repeatVisit))
    #expect(play.state.open?.record.id == "C-0003")
    #expect(names == nil)
  }

  @Test
  mutating func `consultations that cannot be read are said to be so, and nothing is unsaved`() {
    let saving = play.state.saving
    play.send(.earlierRead(of: "C-0002", nil))
    #expect(play.state.message?.text == Words.earlierUnreadable)
    #expect(play.state.saving == saving)
  }
}
