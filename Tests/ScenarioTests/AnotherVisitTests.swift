import Benches
import Clinical
import Plays
import Questionnaires
import Safety
import Testing

@testable import Consultation
@testable import PackFiles

@Suite("Another visit with the shipped pack")
struct AnotherVisitTests {
  private static let before = Place("mesotherapy_before")

  /// A patient whose plan was approved on 10 December, back at the desk.
  private func play(patient: [(ItemID, AnswerValue)] = person) throws -> Play {
    let bench = try Bench.shared.get()
    let name = "A dull and dehydrated skin may be treated"
    guard case .read(let scenario) = try Scenario.read(name, for: bench.form) else {
      throw Scenario.NoScenario()
    }
    var play = Play(desk: Desk(Judge(pack: bench.pack), fold: { $0.lowercased() }))
    play.open()
    for number in scenario.answers.response.occurrences(of: Place("concerns")) {
      play.state.commit(
        [.occurrenceAdded(group: Place("concerns"), number: number)],
        desk: play.desk
      )
    }
    var answers = scenario.answers.response.answers
    for (item, value) in patient { answers[Place(item)] = [value] }
    answers[Place("planned_date")] = [.date(PartialDate(play.state.today))]
    answers[Place("record_number")] = nil
    play.state.commit(
      answers.sorted { "\($0.key)" < "\($1.key)" }.map { .answered($0.key, $0.value) }
        + [.approved(.init(name: "Dr Vogt", day: play.state.today, text: "Plan"))],
      desk: play.desk
    )
    play.send(.clockTicked(play.state.now))
    play.send(.commanded(.leave), .entered)
    play.send(.commanded(.repeatVisit))
    return play
  }

  private static let person: [(ItemID, AnswerValue)] = [
    ("family_name", .string("Example")), ("given_name", .string("Anna")),
    ("birth_date", .date(PartialDate(CalendarDay(iso: "1988-04-18") ?? .distantPast))),
  ]

  private func gates(_ play: Play) -> Int {
    play.state.approvalGates.count { if case .unsaid = $0.kind { true } else { false } }
  }

  @Test func `the approved session is proposed with its day, zones and substances`() throws {
    var play = try play()
    #expect(play.state.open?.record.id == "C-0002")
    play.state.show(Self.before, desk: play.desk)
    play.send(.commanded(.takeOver))
    #expect(play.state.open?.record.response.saysYes(to: "mesotherapy_before") == true)
    #expect(
      play.state.answers(at: Place("session_date", [0])) == [.date(PartialDate(play.state.today))]
    )
    #expect(!play.state.answers(at: Place("session_zones", [0])).isEmpty)
    #expect(!play.state.answers(at: Place("session_substances", [0])).isEmpty)
    #expect(play.state.open?.judgement.evaluation.problems.isEmpty == true)
    #expect(gates(play) == 0)
  }

  @Test func `no earlier session is contradicted, and stops an approval`() throws {
    var play = try play()
    play.state.show(Self.before, desk: play.desk)
    play.send(.typed("n"))
    #expect(gates(play) == 1)
    #expect(play.state.reviewLines.contains { $0.kind.isUnsaid })
    play.state.show(Self.before, desk: play.desk)
    play.send(.commanded(.takeOver))
    #expect(gates(play) == 0)
  }

  @Test func `yes without that session is contradicted, too`() throws {
    var play = try play()
    play.state.show(Self.before, desk: play.desk)
    play.send(.typed("y"))
    #expect(gates(play) == 1)
  }

  @Test func `sessions told of on the last visit are proposed on the next`() throws {
    var play = try play()
    play.state.show(Self.before, desk: play.desk)
    play.send(.commanded(.takeOver))
    let day = try #require(CalendarDay(iso: "2025-05-05"))
    play.state.commit(
      [
        .occurrenceAdded(group: Place("mesotherapy_sessions"), number: 1),
        .answered(Place("session_date", [1]), [.date(PartialDate(day))]),
      ],
      desk: play.desk
    )
    play.send(.clockTicked(play.state.now))
    play.send(.commanded(.leave), .entered, .commanded(.repeatVisit))
    #expect(play.state.open?.record.id == "C-0003")
    guard case .sessions(let sessions) = play.state.open?.unsaid(at: Self.before) else {
      Issue.record("no session is proposed")
      return
    }
    #expect(sessions.map(\.date) == [PartialDate(day), PartialDate(play.state.today)])
  }
}

extension ReviewLine.Kind {
  fileprivate var isUnsaid: Bool { if case .unsaid = self { true } else { false } }
}
