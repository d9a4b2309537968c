import Clinical
import Drafting
import Plays
import Questionnaires
import Safety
import Testing

@testable import Consultation

@Suite struct UndoTests {
  @Test func `undo names what it took back, shows it, and appends the opposite`() {
    var play = Play.opened
    play.goTo("diabetes")
    play.type("y")
    play.goTo("phone")
    play.send(.commanded(.undo))
    #expect(play.answers("diabetes").isEmpty)
    #expect(play.itemInFocus == "diabetes")
    #expect(play.state.message?.text == "Taken back: Diabetes. ^Y makes it again.")
    #expect(play.events(of: "C-0001").last == .cleared(Place("diabetes")))
  }

  @Test func `redo makes it again until something else is changed`() {
    var play = Play.opened
    play.goTo("diabetes")
    play.type("y")
    play.send(.commanded(.undo), .commanded(.redo))
    #expect(play.answers("diabetes") == [code("yes")])
    play.send(.commanded(.undo))
    play.goTo("epilepsy")
    play.type("n")
    play.send(.commanded(.redo))
    #expect(play.answers("diabetes").isEmpty)
    #expect(play.state.message?.text == Words.nothingToRedo)
  }

  @Test func `half-typed text is taken back before any answer`() {
    var play = Play.opened
    play.answer("family_name", "Dyck")
    play.goTo("given_name")
    play.type("Ann")
    play.send(.commanded(.undo))
    #expect(play.field.text == "")
    #expect(play.answers("family_name") == [.string("Dyck")])
  }

  @Test
  func
    `what fell with a change is not brought back without it once the consultation is read again`()
    throws
  {
    let decision = try #require(
      RuleOverride(rule: "W07", reason: "one tablet", by: "Dr Vogt", at: "2026-12-10")
    )
    let (cause, consent) = (Place("diabetes"), Place(KnownItem.consentRecorded))
    let opening = ConsultationEvent.Opening(
      day: try #require(CalendarDay(iso: "2026-12-10")),
      pack: Pack.Identity(id: "p", version: "1", digest: ""),
      questionnaire: "q|1",
      role: .practitioner
    )
    let events: [ConsultationEvent] = [
      .opened(opening), .overridden(decision), .answered(consent, [.boolean(true)]),
      .answered(cause, [code("yes")]), .cleared(consent), .overrideWithdrawn("W07"),
    ]
    let stored = events.enumerated().map { offset, event in
      StoredEvent(
        sequence: offset + 1,
        consultation: "C-0001",
        at: moment("2026-12-10T14:02:00+01:00"),
        practitioner: "Dr Vogt",
        event: event,
        digest: ""
      )
    }
    let steps = UndoStep.steps(of: stored) { $0.description }
    #expect(steps.last?.events == [.cleared(cause)])
    #expect(steps.count == 3)
  }

  @Test func `a step that would change nothing is passed over, not told as taken back`() {
    var play = Play.opened
    let empty = UndoStep(events: [.cleared(Place("family_name"))], words: "Family name", place: nil)
    play.state.open?.undo = [empty]
    play.send(.commanded(.undo))
    #expect(play.state.message?.text == Words.nothingToUndo)
    #expect(play.state.open?.redo == [])
  }

  @Test func `with nothing to take back it says so`() {
    var play = Play.opened
    play.send(.commanded(.undo))
    #expect(play.state.message?.text == Words.nothingToUndo)
    #expect(play.answers("record_number") == [.string("A-0001")])
  }

  @Test func `undo reaches across a crash`() {
    var play = Play.opened
    play.goTo("diabetes")
    play.type("y")
    play.crash()
    play.send(.commanded(.undo))
    #expect(play.answers("diabetes").isEmpty)
    #expect(play.answers("record_number") == [.string("A-0001")])
  }

  @Test func `a text that cannot be read is taken back before what was answered earlier`() {
    var play = Play.opened
    play.goTo("diabetes")
    play.type("y")
    play.answer("planned_date", "24 Dec 2026")
    play.goTo("planned_date")
    play.send(.erased(.toStart), .erased(.toEnd))
    play.type("abc")
    play.send(.entered)
    #expect(play.state.open?.unread.map(\.text) == ["abc"])
    play.send(.commanded(.undo))
    #expect(play.state.open?.unread == [])
    #expect(play.answers("planned_date").count == 1)
    #expect(play.state.message?.text == "Taken back: what was typed at Planned day of treatment.")
    play.send(.commanded(.undo))
    #expect(play.answers("planned_date").isEmpty)
    #expect(play.answers("diabetes") == [code("yes")])
  }

  @Test func `after a crash undo still tells which question a detail belongs to`() {
    var play = Play.opened
    play.goTo("hypertension_any")
    play.type("y")
    play.answer("systolic", "150")
    play.crash()
    play.send(.commanded(.undo))
    let question = "High blood pressure, now or treated: Systolic pressure"
    #expect(play.state.message?.text == "Taken back: \(question). ^Y makes it again.")
  }

  @Test func `changes of the plan are taken back together with those before them kept`() throws {
    var play = Play.opened
    let record = try #require(play.state.open?.record)
    let first = ConsultationEvent.edited(.note("one"))
    let second = ConsultationEvent.edited(.note("two"))
    var edited = record
    edited.take(first)
    #expect(edited.inverse(of: [second]) == [.editsCleared, first])
    play.state.change([first], "the plan", at: nil, desk: play.desk)
    play.state.change([second], "the plan", at: nil, desk: play.desk)
    play.send(.commanded(.undo))
    #expect(play.state.open?.record.edits == [.note("one")])
  }

  @Test(arguments: 1...40)
  func `taking everything back leads to the start, making it again to the end`(seed: UInt64) {
    var random = Seeded(seed)
    var play = Play.opened
    let start = play.state.open?.record.response
    for _ in 0..<30 { play.send(random.action) }
    play.state.overlay = nil
    play.state.isParked = false
    play.state.questions.drafts = [:]
    let end = play.state.open?.record.response
    let steps = play.state.open?.undo.count ?? 0
    for _ in 0..<steps { play.send(.commanded(.undo)) }
    #expect(play.state.open?.record.response == start, "seed \(seed)")
    for _ in 0..<steps { play.send(.commanded(.redo)) }
    #expect(play.state.open?.record.response == end, "seed \(seed)")
    #expect(play.folded?.response == end, "seed \(seed)")
  }
}

/// A generator that gives the same numbers for the same seed.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }

  /// Something a practitioner may do on a page of questions.
  var action: Action {
    mutating get {
      let actions: [Action] =
        "ynud 123NxfM".map { .typed($0) }
        + Movement.allCases.map { .moved($0) }
        + Erasure.allCases.map { .erased($0) }
        + [
          .entered, .entered, .pasted("5 Dec"), .commanded(.nextSection),
          .commanded(.previousSection),
          .saidNo(to: [Place("diabetes"), Place("epilepsy"), Place("ibuprofen")]),
        ]
      return actions.randomElement(using: &self) ?? .entered
    }
  }
}
