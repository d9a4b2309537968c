import Cells
import Consultation
import Plays
import Screens
import Testing

@Suite("The lock of a workstation that nobody uses") struct IdleLockTests {
  private static let minute = 60_000

  private func play(lockAfter minutes: Int?) -> Play {
    var play = Play.begun
    play.state.clinic?.lockAfterMinutes = minutes
    return play
  }

  private func due(_ lock: inout IdleLock, at times: [Int], in state: WizardState) -> [Bool] {
    times.map { lock.isDue(at: $0, in: state) }
  }

  @Test func `it is due when the minutes of the settings have passed without a key, not sooner`() {
    let state = play(lockAfter: 10).state
    var lock = IdleLock()
    lock.heardKey(at: 5)
    let times = [5 + 10 * Self.minute - 1, 5 + 10 * Self.minute]
    #expect(due(&lock, at: times, in: state) == [false, true])
  }

  @Test func `every key begins the time anew`() {
    let state = play(lockAfter: 1).state
    var lock = IdleLock()
    lock.heardKey(at: 0)
    lock.heardKey(at: Self.minute - 1)
    let times = [Self.minute, 2 * Self.minute - 1]
    #expect(due(&lock, at: times, in: state) == [false, true])
  }

  @Test func `where no key was ever pressed the time counts from when it was first asked`() {
    let state = play(lockAfter: 1).state
    var lock = IdleLock()
    let times = [7 * Self.minute, 8 * Self.minute]
    #expect(due(&lock, at: times, in: state) == [false, true])
  }

  @Test func `it is never due where the settings say never, nor while the screen is blank already`()
  {
    var lock = IdleLock()
    lock.heardKey(at: 0)
    let late = [1000 * Self.minute]
    #expect(due(&lock, at: late, in: play(lockAfter: nil).state) == [false])
    var parked = play(lockAfter: 1)
    parked.send(.idled)
    #expect(due(&lock, at: late, in: parked.state) == [false])
  }

  @Test
  func `nothing of the patient is on the blank screen, and a key brings back the half-typed word`()
  {
    var play = play(lockAfter: 10)
    play.keys("Feather")
    let before = Picture.frame(of: play, Size(rows: 24, columns: 80)).lines
    #expect(before.joined().contains("Feather"))
    play.send(.idled)
    let blank = Picture.frame(of: play, Size(rows: 24, columns: 80)).lines.joined()
    #expect(!blank.contains("Feather"))
    #expect(!blank.contains("A-0001"))
    play.press(.character("x"))
    #expect(Picture.frame(of: play, Size(rows: 24, columns: 80)).lines == before)
  }

  @Test func `what lies over the screen is there again, and the list of patients is covered, too`()
  {
    var play = play(lockAfter: 10)
    play.press(.control("f"))
    play.keys("asp")
    let before = play.state.overlay
    play.send(.idled)
    #expect(play.state.isParked)
    play.press(.enter)
    #expect(play.state.overlay == before)
    var home = Play.begun
    home.press(.escape, .escape, .enter)
    #expect(home.state.screen == .home)
    home.send(.idled)
    #expect(home.state.isParked)
  }
}
