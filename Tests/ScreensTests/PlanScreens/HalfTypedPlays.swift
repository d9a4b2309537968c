import Cells
import Consultation
import Drafting
import Plays
import Questionnaires
import Testing

/// What is half typed on the plan is there again when the consultation is taken up after a crash.
@Suite struct HalfTypedPlays {
  private func again(_ play: Play) -> Play { .ready(play.state.currentScratch) }

  private func onNote() -> Play {
    var play = Play.ready
    play.press(.down, .down)
    play.keys("e")
    let note = play.state.editChoices.firstIndex(of: .note) ?? 0
    for _ in 0..<note { play.press(.down) }
    play.press(.enter)
    return play
  }

  @Test func `a note on the plan, with its caret and its line of the plan`() {
    var play = onNote()
    play.keys("Half the dse")
    play.press(.left, .left)
    var resumed = again(play)
    #expect(resumed.state.screen == .edit)
    #expect(resumed.state.edit.choice == .note)
    #expect(resumed.state.edit.line == play.state.edit.line)
    resumed.keys("o")
    #expect(resumed.state.edit.field.text == "Half the dose")
    resumed.press(.enter)
    #expect(resumed.state.open?.record.edits == [.note("Half the dose")])
    #expect(resumed.state.currentScratch?.lines == [])
  }

  @Test func `every change of the plan that is typed`() {
    var play = Play.ready
    play.keys("e")
    for (number, choice) in play.state.editChoices.enumerated() where choice.isTyped {
      var play = Play.ready
      play.keys("e")
      for _ in 0..<number { play.press(.down) }
      play.press(.enter)
      play.keys("1")
      let resumed = again(play)
      #expect(resumed.state.edit.choice == choice)
      #expect(resumed.state.edit.field.text == "1")
    }
  }

  @Test func `a change that was left is there when it is chosen again`() {
    var play = onNote()
    play.keys("Half")
    play.press(.escape, .enter)
    #expect(play.state.edit.field.text == "Half")
    play.press(.escape, .escape)
    play = again(play)
    #expect(play.state.screen != .edit)
    #expect(play.state.currentScratch?.lines.map(\.text) == ["Half"])
  }

  @Test func `the name of an approval that is another than the practitioner's`() {
    var play = Play.ready
    play.send(.clockTicked(moment("2026-12-12T09:00:00+01:00")))
    play.keys("a")
    #expect(again(play).state.screen == .plan)
    play.keys(" MD")
    let resumed = again(play)
    #expect(resumed.state.screen == .approve)
    #expect(resumed.state.approve.name.text == "Dr Vogt MD")
  }

  @Test func `a reason to go past a rule, whether typed just now or set aside`() {
    var play = Play.waiting
    play.press(.control("r"))
    play.keys("w")
    play.keys("o")
    play.keys("Seen by")
    #expect(play.state.why.override?.text == "Seen by")
    let resumed = Play.waiting(play.state.currentScratch)
    #expect(resumed.state.screen == .why)
    #expect(resumed.state.why.override?.text == "Seen by")
    play.press(.escape, .escape)
    var later = Play.waiting(play.state.currentScratch)
    #expect(later.state.screen != .why)
    later.press(.control("r"))
    later.keys("w")
    later.keys("o")
    #expect(later.state.why.override?.text == "Seen by")
  }
}
