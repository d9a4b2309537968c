import Consultation
import Plays
import Questionnaires
import Screens
import Testing

@Suite struct RepeatedKeysTests {
  private func dropped(
    _ action: Action,
    at moments: [Int],
    in state: WizardState = Play.ready.state
  ) -> [Bool] {
    var keys = RepeatedKeys()
    return moments.map { keys.drops(action, in: state, at: $0) }
  }

  @Test func `a key held down says no once, however long it is held`() {
    #expect(
      dropped(.saidNo(to: []), at: [0, 33, 400, 799, 1199]) == [false, true, true, true, false]
    )
  }

  @Test func `a name may hold two y, typed as fast as anybody can`() {
    var play = Play.ready
    play.keys("a")
    #expect(play.state.screen == .approve)
    #expect(play.state.takesText)
    #expect(dropped(.typed("y"), at: [0, 90], in: play.state) == [false, false])
  }

  @Test func `letters that are text come through as fast as they are typed`() {
    #expect(dropped(.typed("y"), at: [0, 10, 20]) == [false, false, false])
  }
}
