import Cells
import Clinical
import Consultation
import Plays
import Questionnaires
import Testing

@Suite struct ConcernsPlays {
  @Test func `space ticks a concern as mild, and takes it away with all that was said`() {
    var play = Play.atConcerns
    play.keys(" ")
    #expect(play.degree(of: 0) == 1)
    play.press(.character("z"))
    play.keys(" ")
    play.press(.escape)
    play.keys(" ")
    #expect(play.concerns.isEmpty)
    #expect(
      play.state.open?.record.response.answers.keys.contains { $0.item == "concern" } == false
    )
    play.press(.control("z"))
    #expect(play.concerns == ["fine_lines"])
  }

  @Test(arguments: [(1, "#--"), (2, "##-"), (3, "###")])
  func `a digit sets the degree and ticks`(degree: Int, bar: String) {
    var play = Play.atConcerns
    play.press(.down)
    play.keys("\(degree)")
    #expect(play.concerns == ["dullness"])
    #expect(play.degree(of: 0) == degree)
    #expect(play.row.contains(bar))
    play.keys("0")
    #expect(play.concerns.isEmpty)
  }

  @Test func `the arrows nudge between mild and severe`() {
    var play = Play.atConcerns
    play.press(.right)
    #expect(play.degree(of: 0) == 1)
    play.press(.right, .right, .right)
    #expect(play.degree(of: 0) == 3)
    play.press(.left, .left, .left, .left)
    #expect(play.degree(of: 0) == 1)
  }

  @Test func `each change is one step of undo`() {
    var play = Play.atConcerns
    play.keys("13")
    play.press(.control("z"))
    #expect(play.degree(of: 0) == 1)
    play.press(.control("z"))
    #expect(play.concerns.isEmpty)
    play.press(.control("y"))
    #expect(play.degree(of: 0) == 1)
  }

  @Test func `a zone where the concern is not treated cannot be ticked, and says why`() {
    var play = Play.atConcerns
    play.press(.down)
    play.keys("z")
    play.press(.end)
    play.keys(" ")
    #expect(play.zones(of: 0).isEmpty)
    #expect(play.state.message?.text.contains("Thighs") == true)
    play.press(.home)
    play.keys(" 4 ")
    #expect(play.zones(of: 0) == ["forehead", "cheek"])
    play.keys(" ")
    #expect(play.zones(of: 0) == ["forehead"])
  }

  @Test func `sideways arrows go to the nearest zone of the drawing`() {
    var play = Play.atConcerns
    play.press(.down)
    play.keys("z4")
    play.press(.right)
    #expect(play.state.concerns.zone?.code != "cheek")
    play.press(.up, .escape)
    #expect(play.state.concerns.zone == nil)
    #expect(play.state.screen == .concerns)
  }

  @Test func `since when is read as people say it, and stays as typed where it cannot be read`() {
    var play = Play.atConcerns
    play.keys(" s")
    play.keys("6w ago")
    play.press(.enter)
    let place = Place("concern_since", [0])
    #expect(play.state.answers(at: place) == [.date(PartialDate(day("2026-10-29")))])
    play.keys("s")
    play.press(.control("u"))
    play.keys("soon")
    play.press(.down)
    #expect(play.state.answers(at: place) == [.date(PartialDate(day("2026-10-29")))])
    #expect(play.state.concerns.drafts[0]?.text == "soon")
    play.press(.up)
    play.keys("s")
    play.press(.control("u"), .enter)
    #expect(play.state.answers(at: place).isEmpty)
  }

  @Test func `half a date survives a crash`() {
    var play = Play.atConcernsOfOwn
    play.keys(" s")
    play.keys("6w a")
    play.wait(seconds: 3)
    play.crash()
    #expect(play.state.screen == .concerns)
    #expect(play.state.concernField?.text == "6w a")
    play.keys("go")
    play.press(.enter)
    #expect(play.state.answers(at: Place("concern_since", [0])).count == 1)
  }

  @Test func `a question under a concern is answered by its number and taken back by 0`() {
    var play = Play.atConcerns
    play.press(.down, .down, .down, .down)
    play.keys(" ")
    play.press(.down)
    play.keys("2")
    let place = Place("concern_subtype", [0])
    #expect(play.state.answers(at: place) == [.coding(Coding(code: "pigment"))])
    play.press(.right)
    #expect(play.state.answers(at: place) == [.coding(Coding(code: "hollow_shadow"))])
    play.keys("0")
    #expect(play.state.answers(at: place).isEmpty)
  }

  @Test func `none of these takes all away in one step and records nothing`() {
    var play = Play.withConcerns
    let before = play.concerns
    play.press(.end)
    play.keys(" ")
    #expect(play.concerns.isEmpty)
    play.press(.control("z"))
    #expect(play.concerns == before)
  }

  @Test func `tab goes on from the last row to the questions that are raised`() {
    var play = Play.withConcerns
    play.press(.end, .tab)
    #expect(play.state.screen == .questions)
    #expect(play.state.questionRows.contains { $0.shown.item.id == "niacin_flush" })
  }

  @Test func `w on a concern that nothing is drafted for opens why, and Esc comes back to it`() {
    var play = Play.withConcerns
    play.keys("w")
    #expect(play.state.screen == .why)
    #expect(play.state.reasoning(Bench.pack)?.sources == ["SEED4"])
    play.press(.escape)
    #expect(play.state.screen == .concerns)
    #expect(play.row.contains("Puffy eyes"))
  }

  @Test func `nothing is changed in an approved consultation`() {
    var play = Play.ready
    play.keys("a")
    play.press(.enter)
    play.send(.commanded(.review))
    play.press(.control("b"), .control("b"), .control("b"))
    #expect(play.state.screen == .concerns)
    let before = play.state.open?.record.response
    play.keys(" 4 0")
    play.press(.down, .right, .end)
    play.keys(" zs1")
    #expect(play.state.open?.record.response == before)
  }
}

extension Play {
  /// In front of the concerns of a consultation that the play's own store holds.
  static var atConcernsOfOwn: Play {
    var play = Play(clinic: SampleDesk.clinic, desk: Bench.desk)
    play.press(.control("n"))
    play.press(.control("n"), .control("n"))
    return play
  }

  /// The codes of the concerns recorded, in order.
  var concerns: [String] {
    guard let response = state.open?.record.response else { return [] }
    return response.occurrences(of: Place("concerns")).flatMap { response[Place("concern", [$0])] }
      .map(\.text)
  }

  func degree(of occurrence: Int) -> Int? {
    if case .integer(let degree) = state.answers(at: Place("concern_degree", [occurrence])).first {
      Int(degree)
    } else {
      nil
    }
  }

  func zones(of occurrence: Int) -> [String] {
    state.answers(at: Place("concern_zones", [occurrence])).map(\.text)
  }

  /// The row of the picture on which the cursor rests.
  var row: String {
    let frame = Picture.frame(of: self, Size(rows: 24, columns: 80))
    return frame.cursor.map { frame.lines[$0.row] } ?? ""
  }
}
