import Clinical
import Plays
import Questionnaires
import Safety
import Synchronization
import Testing

@testable import Consultation

@Suite struct SavingTests {
  private let full = RecordError.diskFull(path: "/store")

  @Test func `saved is said only after the store has said so`() throws {
    let play = Play.opened
    var state = play.state
    state.show(Place("diabetes"), desk: play.desk)
    let effects = reduce(&state, .typed("y"), desk: play.desk)
    let line = ConsultationSummary(try #require(state.open), isInterrupted: true)
    let events = [ConsultationEvent.answered(Place("diabetes"), [code("yes")])]
    #expect(effects == [.append("C-0001", events, line: line)])
    #expect(state.saving == .saving)
    let event = StoredEvent(
      sequence: 9,
      consultation: "C-0001",
      at: moment("2026-12-10T14:02:11+01:00"),
      practitioner: "Dr Vogt",
      event: .answered(Place("diabetes"), [code("yes")]),
      digest: "d"
    )
    _ = reduce(&state, .appended([event]), desk: play.desk)
    #expect(state.saving == .saved(event.at))
    #expect(state.open?.pending == [])
    #expect(state.open?.record.digest == "d")
  }

  @Test func `what the store refused stays, is not called saved, and goes with the next answer`() {
    var play = Play.opened
    play.refusal = full
    play.goTo("diabetes")
    play.type("y")
    play.type("n")
    #expect(play.state.saving == .notSaved(changes: 2))
    #expect(play.state.message?.tone == .failure)
    #expect(play.answers("diabetes") == [code("yes")])
    play.refusal = nil
    play.goTo("heart_disease")
    play.type("n")
    #expect(play.state.saving == .saved(play.state.now))
    #expect(play.folded?.response == play.state.open?.record.response)
  }

  @Test func `the save key tries again, and only what is missing is stored`() {
    var play = Play.opened
    let before = play.stored.count
    play.refusal = full
    play.goTo("diabetes")
    play.type("y")
    play.refusal = nil
    play.send(.commanded(.save))
    #expect(play.stored.count == before + 1)
    play.send(.commanded(.save))
    #expect(play.stored.count == before + 1)
    #expect(play.state.message?.text == Words.everythingSaved)
  }

  @Test func `leaving while the store refuses stays, and losing it takes a key of its own`() {
    var play = Play.opened
    play.refusal = full
    play.goTo("diabetes")
    play.type("y")
    play.leave()
    #expect(play.state.open != nil)
    #expect(play.state.message?.tone == .failure)
    play.send(.commanded(.leave), .commanded(.leave))
    #expect(play.state.open != nil)
    play.send(.typed("x"))
    #expect(play.state.open == nil)
  }

  @Test(arguments: 1...40)
  func `what is stored is what is shown, however keys and failures fall`(seed: UInt64) {
    var random = Seeded(seed)
    var play = Play.opened
    for _ in 0..<60 {
      play.refusal = Int.random(in: 0..<5, using: &random) == 0 ? full : nil
      play.send(random.action)
      let isSaved = if case .saved = play.state.saving { true } else { false }
      let isStored = play.folded?.response == play.state.open?.record.response
      #expect(!isSaved || isStored, "seed \(seed)")
    }
    play.refusal = nil
    play.state.overlay = nil
    play.send(.commanded(.save))
    #expect(play.folded?.response == play.state.open?.record.response, "seed \(seed)")
    #expect(play.folded == play.state.open?.record, "seed \(seed)")
  }

  @Test func `the line of the list follows every answer`() {
    var play = Play.opened
    play.answer("family_name", "Dyck")
    #expect(play.summaries["C-0001"]?.patient == "DYCK")
    #expect(play.summaries["C-0001"]?.isInterrupted == true)
    play.leave()
    #expect(play.summaries["C-0001"]?.isInterrupted == false)
  }

  @Test func `the consultation is judged once for each change and never for a move`() {
    let count = Counter()
    let real = SampleDesk.desk()
    let desk = Desk(
      pack: real.pack,
      judge: { record, today, practitioner in
        count.add()
        return real.judge(record, today, practitioner)
      },
      sheet: real.sheet,
      fold: real.fold
    )
    var play = Play(desk: desk)
    play.open()
    play.goTo("diabetes")
    let before = count.value
    play.send(.moved(.right), .moved(.down), .moved(.up), .commanded(.findings), .escaped)
    #expect(count.value == before)
    play.type("y")
    #expect(count.value == before + 1)
  }

  @Test func `a new day judges anew`() {
    var play = Play.opened
    play.goTo("ibuprofen")
    play.type("y")
    play.answer("ibuprofen.last", "26 Nov")
    #expect(play.state.open?.judgement.assessment?.verdict == .proceed)
    play.answer("ibuprofen.last", "")
    play.goTo("ibuprofen.last")
    play.send(.erased(.toStart))
    play.type("27 Nov")
    play.send(.entered)
    #expect(play.state.open?.judgement.assessment?.verdict == .defer)
    play.send(.clockTicked(moment("2026-12-11T08:00:00+01:00")))
    #expect(play.state.open?.judgement.assessment?.verdict == .proceed)
  }
}

/// Counts calls.
final class Counter: Sendable {
  private let count = Mutex(0)
  var value: Int { count.withLock { $0 } }
  func add() { count.withLock { $0 += 1 } }
}
