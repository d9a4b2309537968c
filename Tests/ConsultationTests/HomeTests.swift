import Clinical
import Plays
import Questionnaires
import Testing

@testable import Consultation

@Suite struct HomeTests {
  private var play = Play()

  init() {
    for (family, birth) in [
      ("Müller", "18 Apr 1988"), ("Ångström", "1990"), ("Dyck", "2 Mar 1979"),
    ] {
      play.open()
      play.answer("family_name", family)
      play.answer("birth_date", birth)
      play.leave()
    }
  }

  @Test(arguments: [
    ("", ["A-0003", "A-0002", "A-0001"]), ("muller", ["A-0001"]), ("MÜL", ["A-0001"]),
    ("apr 88", ["A-0001"]), ("apr 1988", ["A-0001"]), ("a-0002", ["A-0002"]),
    ("dyck 1979-03", ["A-0003"]),
    ("open", ["A-0003", "A-0002", "A-0001"]), ("nobody", []),
  ])
  mutating func `letters find, without case or accents, in any order of words`(
    text: String,
    found: [String]
  ) {
    play.type(text)
    #expect(play.state.home.found.map(\.recordNumber) == found)
  }

  @Test mutating func `Enter resumes what is in focus`() {
    play.send(.moved(.down), .entered)
    #expect(play.state.open?.banner.recordNumber == "A-0002")
  }

  @Test mutating func `Esc clears what is typed, then asks to leave`() {
    play.type("dyck")
    play.send(.escaped)
    #expect(play.state.home.filter.text == "")
    #expect(play.state.home.found.count == 3)
    play.send(.escaped)
    #expect(play.state.overlay == .leaving)
  }

  @Test mutating func `the focus goes to the consultation that was left`() {
    play.send(.moved(.end), .entered)
    play.leave()
    #expect(play.state.home.inFocus?.recordNumber == "A-0001")
  }

  @Test mutating func `the focus stays on its consultation when the list is read anew`() {
    play.send(.moved(.down))
    play.send(.listLoaded(play.state.home.list.reversed(), count: 3))
    #expect(play.state.home.inFocus?.recordNumber == "A-0002")
  }

  @Test mutating func `the rest of a long list is read while nobody presses a key`() {
    let lines = play.state.home.list
    play.send(.listLoaded([lines[0]], count: 3))
    #expect(play.state.home.found == [lines[0]])
    #expect(play.state.idleEffect == .continueList(after: "C-0003"))
    play.send(.listContinued([lines[1]]))
    #expect(play.state.idleEffect == .continueList(after: "C-0002"))
    play.send(.listContinued([lines[2]]))
    #expect(play.state.home.found == lines)
    #expect(play.state.idleEffect == nil)
  }

  @Test mutating func `what is typed meanwhile finds the lines that come later too`() {
    let lines = play.state.home.list
    play.send(.listLoaded([lines[0]], count: 3))
    play.type("mul")
    #expect(play.state.home.found == [])
    play.send(.listContinued(Array(lines[1...])))
    #expect(play.state.home.found.map(\.recordNumber) == ["A-0001"])
  }

  @Test
  mutating func `the focus goes to a consultation whose line comes later, unless it is moved`() {
    let lines = play.state.home.list
    for isMoved in [false, true] {
      play.send(.listLoaded(lines, count: 3), .moved(.end))
      play.send(.listLoaded([lines[0]], count: 3))
      if isMoved { play.send(.moved(.up)) }
      play.send(.listContinued(Array(lines[1...])))
      #expect(play.state.home.focus == (isMoved ? 0 : 2))
    }
  }

  @Test
  mutating func
    `a list that ends sooner than it was counted, or cannot be read, is not asked for again`()
  {
    let lines = play.state.home.list
    for end in [Action.listContinued([]), .storeFailed(.diskFull(path: "/store"))] {
      play.send(.listLoaded([lines[0]], count: 3), end)
      #expect(play.state.idleEffect == nil)
      #expect(play.state.home.count == 1)
    }
  }

  @Test mutating func `to print, the plan in focus is opened, and says so where there is none`() {
    play.send(.commanded(.print))
    #expect(play.state.open?.record.id == "C-0003")
    #expect(play.state.screen == .plan)
    #expect(play.state.message?.text == Words.noPlan)
  }

  @Test mutating func `asked for in vain, printing does not come up with the next opening`() {
    play.refusal = .diskFull(path: "/store")
    play.send(.commanded(.print))
    play.refusal = nil
    play.type("nobody")
    play.send(.commanded(.print), .escaped, .entered)
    #expect(play.state.open != nil)
    #expect(play.state.plan.printing == nil)
  }

  @Test mutating func `nothing found, nothing is opened or printed`() {
    play.type("nobody")
    play.send(.entered, .commanded(.print))
    #expect(play.state.open == nil)
    #expect(!play.effects.contains { if case .printSheet = $0 { true } else { false } })
  }

  @Test mutating func `another visit takes along who the patient is and nothing else`() {
    play.send(.moved(.end), .entered)
    play.answer("planned_date", "tomorrow")
    play.leave()
    play.send(.commanded(.repeatVisit))
    #expect(play.state.open?.record.id == "C-0004")
    #expect(play.state.open?.banner.recordNumber == "A-0001")
    #expect(play.state.open?.banner.name == "MÜLLER")
    #expect(play.answers("planned_date").isEmpty)
    #expect(play.folded?.response == play.state.open?.record.response)
  }

  @Test mutating func `a pack that is refused is the reason why nothing opens`() {
    play.desk = SampleDesk.desk(withPack: false)
    play.send(.packRefused("questionnaire.yaml, line 3: unknown key"))
    for action in [Action.entered, .commanded(.newConsultation), .commanded(.repeatVisit)] {
      play.send(action)
      #expect(play.state.open == nil)
      #expect(play.state.message?.text == "questionnaire.yaml, line 3: unknown key")
    }
  }
}
