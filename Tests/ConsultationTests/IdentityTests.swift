import Clinical
import Plays
import Questionnaires
import Testing

@testable import Consultation

/// Two patients: Anna is A-0001, and somebody is given her number.
@Suite struct IdentityTests {
  private var play = Play()

  init() {
    play.open()
    play.answer("family_name", "Example")
    play.answer("given_name", "Anna")
    play.answer("birth_date", "18 Apr 1988")
    play.leave()
    play.open()
  }

  private mutating func become(_ family: String, _ given: String, _ birth: String) {
    if !family.isEmpty { play.answer("family_name", family) }
    if !given.isEmpty { play.answer("given_name", given) }
    if !birth.isEmpty { play.answer("birth_date", birth) }
  }

  private mutating func takeNumber(_ number: String) {
    play.goTo("record_number")
    play.send(.erased(.toStart))
    play.type(number)
    play.send(.moved(.next))
  }

  private var gates: [ApprovalGate.Kind] {
    play.state.approvalGates.map(\.kind).filter { if case .taken = $0 { true } else { false } }
  }

  @Test(arguments: [
    ("Sample", "Berta", "2 Mar 1979"), ("Example", "Berta", "18 Apr 1988"),
    ("Example", "Anna", "19 Apr 1988"),
  ])
  mutating func `another patient's number is pointed out and stops an approval`(
    family: String,
    given: String,
    birth: String
  ) {
    become(family, given, birth)
    #expect(play.state.takenNumber == nil)
    takeNumber(" a-0001")
    #expect(play.state.takenNumber?.holder.patient == "EXAMPLE, Anna")
    #expect(play.state.takenNumber?.isSomebodyElse == true)
    #expect(gates.count == 1)
    #expect(play.state.reviewLines.first?.isProblem == true)
    #expect(play.state.reviewLines.first?.places == [Place("record_number")])
    #expect(play.state.sections.first?.mark == .problem)
    takeNumber("A-0002")
    #expect(play.state.takenNumber == nil)
    #expect(gates.isEmpty)
  }

  @Test mutating func `the same patient's number is nobody else's`() {
    takeNumber("A-0001")
    become("EXAMPLE", "anna", "18/4/1988")
    #expect(play.state.takenNumber == nil)
  }

  @Test(arguments: [
    ("Sample", "Anna", "18 Apr 1988"), ("", "", ""), ("Example", "", "18 Apr 1988"),
  ])
  mutating func `where it may be the same patient it is pointed out and stops nothing`(
    family: String,
    given: String,
    birth: String
  ) {
    takeNumber("A-0001")
    become(family, given, birth)
    #expect(play.state.takenNumber?.isSomebodyElse == false)
    #expect(gates.isEmpty)
    #expect(play.state.reviewLines.first?.isProblem == false)
  }

  @Test mutating func `a number of a void consultation is free`() {
    become("Sample", "Berta", "2 Mar 1979")
    takeNumber("A-0001")
    play.leave()
    play.send(.moved(.end), .entered)
    play.state.overlay = .ask(AskState(purpose: .void))
    play.type("Wrong patient")
    play.send(.entered)
    play.leave()
    play.type("Berta")
    play.send(.entered)
    #expect(play.state.open?.banner.name == "SAMPLE, Berta")
    #expect(play.state.takenNumber == nil)
  }

  @Test mutating func `lines that are read later count too, while a consultation is open`() {
    let lines = play.state.home.list
    play.send(.listLoaded([], count: 1))
    become("Sample", "Berta", "2 Mar 1979")
    takeNumber("A-0001")
    #expect(play.state.takenNumber == nil)
    play.send(.listContinued(lines))
    #expect(play.state.takenNumber != nil)
  }

  @Test mutating func `while lines are missing they are read, whatever is on the screen`() {
    let lines = play.state.home.list
    play.send(.listLoaded(lines, count: 2))
    #expect(play.state.screen == .questions)
    #expect(play.state.idleEffect == .continueList(after: "C-0001"))
  }
}
