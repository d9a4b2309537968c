import Cells
import Consultation
import Plays
import Questionnaires
import Testing

@Suite struct PasteTests {
  private func pasted(_ text: String, in play: Play) -> Play {
    var play = play
    play.press(.paste(text))
    return play
  }

  @Test(arguments: ["y", "n", "yes\ny\n", "1", " ", "y\ny\ny\ny", "N"])
  func `a paste answers no question that is chosen`(text: String) {
    var play = Play.answered
    play.press(.control("n"))
    let after = pasted(text, in: play)
    #expect(after.stored.count == play.stored.count)
    #expect(after.state.questionInFocus?.id == play.state.questionInFocus?.id)
    #expect(after.state.screen == .questions)
  }

  @Test(arguments: ["Enter\n", "\n", "y\n\n", "x", "q\n", "1\n"])
  func `a paste approves, voids, prints and leaves nothing`(text: String) {
    var approving = Play.ready
    approving.keys("a")
    var printing = Play.ready
    printing.keys("p")
    var voiding = Play.onIbuprofen
    voiding.press(.control("o"))
    voiding.keys("e")
    var leaving = Play.onIbuprofen
    leaving.press(.control("c"))
    for play in [approving, printing, voiding, leaving] {
      let after = pasted(text, in: play)
      #expect(after.stored.count == play.stored.count)
      #expect(after.state.screen == play.state.screen)
      #expect(after.state.open?.record.id == play.state.open?.record.id)
      let isOver = after.effects.contains(.quit)
      #expect(!isOver)
    }
  }

  @Test(arguments: [
    "One", "One\nTwo", "Łucja \u{1F468}\u{200D}\u{1F469}", String(repeating: "a", count: 5000),
  ])
  func `a paste into a field is one step, and one key takes it back`(text: String) {
    let play = Play.begun
    let after = pasted(text, in: play)
    let row = play.state.questionInFocus
    #expect(row.map { after.state.field(of: $0).text.isEmpty } == false)
    var back = after
    back.press(.control("z"))
    #expect(row.map { back.state.field(of: $0).text } == row.map { play.state.field(of: $0).text })
    #expect(back.stored.count == play.stored.count)
  }
}
