import Consultation
import Plays
import Questionnaires
import Screens
import Testing

@Suite struct HastyAnswersTests {
  /// Presses an answer key again and again on the medical history, so many milliseconds apart.
  private func play(_ letter: Character, times: Int, apart: Int) -> Play {
    var play = Play()
    play.open()
    play.send(.commanded(.nextSection))
    var hasty = HastyAnswers()
    for press in 0..<times {
      let action = Action.typed(letter)
      let remark = hasty.remark(on: action, in: play.state, at: press * apart)
      play.send(action)
      if let remark { play.send(remark) }
    }
    return play
  }

  private func answers(_ play: Play) -> Int {
    play.state.open?.record.response.answers.count ?? 0
  }

  @Test func `a key held down is told, and all its answers are taken back together`() {
    let before = answers(play("n", times: 0, apart: 33))
    var play = play("n", times: 4, apart: 33)
    #expect(answers(play) == before + 4)
    #expect(play.state.message?.text.hasPrefix("4 answers in one go, faster than") == true)
    play.send(.commanded(.undo))
    #expect(answers(play) == before)
    play.send(.commanded(.redo))
    #expect(answers(play) == before + 4)
  }

  @Test func `whoever presses it for each question takes back one answer at a time`() {
    let before = answers(play("n", times: 0, apart: 120))
    var play = play("n", times: 4, apart: 120)
    #expect(play.state.message == nil)
    play.send(.commanded(.undo))
    #expect(answers(play) == before + 3)
  }
}
