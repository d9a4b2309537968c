import Clinical
import Plays
import Questionnaires
import Testing

@testable import Consultation

/// Anna came for two concerns; now she is here again.
@Suite struct ConcernsOfLastTimeTests {
  private var play = Play()
  private let group = Place("concerns")

  init() {
    play.open()
    play.answer("family_name", "Example")
    play.answer("given_name", "Anna")
    play.answer("birth_date", "18 Apr 1988")
    goToConcerns()
    play.type("2")
    play.send(.moved(.down))
    play.type("3")
    play.leave()
    play.send(.commanded(.repeatVisit))
    goToConcerns()
  }

  private mutating func goToConcerns() {
    play.state.go(to: .concerns("concern_page"), desk: play.desk)
  }

  private var said: [[AnswerValue]] {
    guard let response = play.state.open?.record.response else { return [] }
    return response.occurrences(of: group).map { number in
      [KnownItem.concern, KnownItem.concernDegree].flatMap { response[Place($0, [number])] }
    }
  }

  private var offered: Int? { play.state.open?.concernsLastTime.count }

  @Test func `they are offered, and none is named by itself`() {
    #expect(offered == 2)
    #expect(said == [])
  }

  @Test mutating func `one key names them as they were, and undo takes all of them back`() {
    play.send(.commanded(.takeOver))
    #expect(said.map(\.count) == [2, 2])
    #expect(said.map(\.last) == [.integer(2), .integer(3)])
    #expect(offered == 0)
    #expect(play.state.message?.text == Words.takenOver)
    #expect(play.folded?.response == play.state.open?.record.response)
    play.send(.commanded(.undo))
    #expect(said == [])
    #expect(offered == 2)
  }

  @Test mutating func `where a concern is named, nothing is taken over`() {
    play.type("1")
    #expect(offered == 0)
    play.send(.commanded(.takeOver))
    #expect(said.count == 1)
    #expect(play.state.message?.text == Words.noConcernsToTakeOver)
  }

  @Test mutating func `a void consultation names none`() {
    play.leave()
    play.send(.moved(.down), .entered)
    play.state.ask(for: .void)
    play.type("Wrong patient")
    play.send(.entered)
    play.leave()
    play.send(.moved(.up), .entered)
    #expect(play.state.open?.record.id == "C-0002")
    #expect(offered == 0)
  }
}
