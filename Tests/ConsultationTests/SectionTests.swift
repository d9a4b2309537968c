import Clinical
@testable import Consultation
import Plays
import Questionnaires
import Testing

@Suite struct SectionTests {
  @Test func `the list of findings tells what was never answered from what cannot be right`() throws
  {
    var open = try #require(Play.opened.state.open)
    open.judgement.inputErrors = ["planned_date", "systolic"].map {
      InputError(place: Place($0), message: "\($0): say it")
    }
    #expect(open.findingLines.prefix(2).map(\.isMissing) == [true, false])
  }

  @Test func `a section counts the answers it needs, so that done is all of them`() {
    var play = Play()
    play.open()
    for step in 0..<30 {
      for section in play.state.open?.sections ?? [] {
        #expect(section.answered + section.missing == section.needed, "\(section.title)")
        #expect(section.needed <= section.questions)
        if section.mark == .done { #expect(section.answered == section.needed) }
      }
      play.type(step.isMultiple(of: 2) ? "n" : "2")
      play.send(.moved(.next))
    }
    let sections = play.state.open?.sections ?? []
    #expect(sections.contains { $0.answered > 0 })
    #expect(sections.contains { $0.needed < $0.questions })
  }
}
