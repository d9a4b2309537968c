import Consultation
import Plays
import Questionnaires
import Screens
import Testing

@Suite struct RepeatedKeysTests {
  private func dropped(_ action: Action, at moments: [Int]) -> [Bool] {
    let state = Play.ready.state
    var keys = RepeatedKeys()
    return moments.map { keys.drops(action, in: state, at: $0) }
  }

  @Test func `a key held down says no once, however long it is held`() {
    #expect(
      dropped(.saidNo(to: []), at: [0, 33, 400, 799, 1199]) == [false, true, true, true, false]
    )
  }

  @Test func `letters that are text come through as fast as they are typed`() {
    #expect(dropped(.typed("y"), at: [0, 10, 20]) == [false, false, false])
  }
}
