import Cells
import Clinical
import Consultation
import Plays
import Questionnaires
import Testing

@testable import Screens

/// What is typed before the questions have been read waits for the consultation it is meant for.
@Suite struct HeldKeysTests {
  private var play = Play(desk: SampleDesk.desk(withPack: false))
  private var held = HeldKeys()

  private mutating func press(_ keys: [Key]) {
    for key in keys where !held.hold(key, play.state, .none) { play.press(key) }
  }

  private mutating func arrive() {
    play.desk = SampleDesk.desk()
    play.send(.packArrived)
    while let key = held.next(play.state) { play.press(key) }
  }

  private let smithson: [Key] = "Smithson".map { .character($0) } + [.tab]

  @Test mutating func `a name typed before the questions are there is whole when they are`() {
    press([.control("n")] + smithson)
    #expect(play.state.home.filter.text == "")
    arrive()
    #expect(play.state.answers(at: Place("family_name")) == [.string("Smithson")])
    #expect(held.next(play.state) == nil)
  }

  @Test mutating func `keys after the Enter that resumes wait for what it resumes`() {
    play.desk = SampleDesk.desk()
    play.press(.control("n"))
    play.press(.control("c"), .enter)
    play.desk = SampleDesk.desk(withPack: false)
    press([.enter] + smithson)
    #expect(play.state.home.waiting == "C-0001")
    arrive()
    #expect(play.state.answers(at: Place("family_name")) == [.string("Smithson")])
  }

  @Test mutating func `letters on the list act at once while nothing is to be opened`() {
    press(smithson)
    #expect(play.state.home.filter.text == "Smithson")
  }

  @Test mutating func `Esc calls it off, and what waited is dropped`() {
    press([.control("n")] + smithson + [.escape])
    #expect(!play.state.home.isOpening)
    arrive()
    #expect(play.state.open == nil)
    #expect(play.state.home.filter.text == "")
  }

  @Test mutating func `leaving is asked for and answered at once`() {
    press([.control("n")] + smithson + [.control("c")])
    #expect(play.state.overlay == .leaving)
    press([.enter])
    #expect(play.effects.last == .quit)
  }

  @Test mutating func `a pack that is refused drops what waited`() {
    press([.control("n")] + smithson)
    play.send(.packRefused("questionnaire.yaml, line 3: unknown key"))
    #expect(held.next(play.state) == nil)
    #expect(!play.state.home.isOpening)
    press([.character("x")])
    #expect(play.state.home.filter.text == "x")
  }

  @Test mutating func `a store that opens nothing drops what waited`() {
    press([.control("n")] + smithson + [.enter])
    play.refusal = .diskFull(path: "/store")
    arrive()
    #expect(play.state.open == nil)
    #expect(play.state.home.filter.text == "")
    #expect(play.state.message?.tone == .failure)
  }

  @Test mutating func `Enter before its line has been read opens it when it has been`() {
    play.desk = SampleDesk.desk()
    play.press(.control("n"))
    play.keys("Smithson")
    play.press(.tab, .control("c"), .enter)
    let lines = play.state.home.list
    play.send(.listLoaded([], count: 2))
    press("smith".map { .character($0) } + [.enter])
    #expect(play.state.open == nil)
    press("Anna".map { .character($0) } + [.tab])
    play.send(.listContinued(lines))
    while let key = held.next(play.state) { play.press(key) }
    #expect(play.state.open?.banner.name == "SMITHSON, Anna")
  }

  @Test mutating func `Enter on a line that there is not opens nothing, once all is read`() {
    play.send(.listLoaded([], count: 2))
    press([.character("x"), .enter])
    #expect(play.state.home.isOpening)
    play.send(.listContinued([]))
    #expect(!play.state.home.isOpening)
    #expect(play.state.open == nil)
  }

  @Test mutating func `a consultation named at the start opens with the questions`() {
    play.desk = SampleDesk.desk()
    play.press(.control("n"))
    play.press(.control("c"), .enter)
    play.desk = SampleDesk.desk(withPack: false)
    play.state.openWhenRead("C-0001")
    press(smithson)
    arrive()
    #expect(play.state.answers(at: Place("family_name")) == [.string("Smithson")])
  }

  @Test mutating func `a new consultation asked for at the first start begins after it`() {
    play = Play(clinic: nil)
    play.send(.commanded(.newConsultation))
    press([.character("x")])
    #expect(play.state.setup.field(.clinic).text == "x")
    play.send(.clinicSaved(SampleDesk.clinic))
    #expect(play.state.open != nil)
  }
}
