import Clinical
import Plays
import Questionnaires
import Testing

@testable import Consultation

@Suite struct OccurrenceTests {
  private var play = Play.opened
  private let group = Place("procedures")

  init() {
    play.goTo("fitzpatrick_type")
    play.send(.moved(.end), .entered)
  }

  @Test func `adding goes to the first question of the new block`() {
    #expect(play.state.questions.focus?.place == Place("procedure", [0]))
    #expect(play.state.open?.record.response.occurrences(of: group) == [0])
  }

  @Test mutating func `removing takes its answers along and is taken back in one step`() {
    play.type("Peel")
    play.send(.moved(.next))
    let before = play.state.open?.record.response
    play.send(.moved(.up), .moved(.up), .erased(.after))
    #expect(play.state.open?.record.response.occurrences(of: group) == [])
    #expect(play.answers("procedure", [0]).isEmpty)
    play.send(.commanded(.undo))
    #expect(play.state.open?.record.response == before)
  }

  @Test mutating func `no more are offered than the form allows`() {
    for _ in 0..<2 {
      play.state.focus(RowID(group))
      play.send(.entered)
    }
    #expect(play.state.open?.record.response.occurrences(of: group).count == 3)
    #expect(!play.state.questionRows.contains { $0.kind == .add })
  }
}
