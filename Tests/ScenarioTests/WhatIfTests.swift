import Benches
import Clinical
import Drafting
import Questionnaires
import Safety
import Testing

@testable import Consultation
@testable import PackFiles

@Suite("What would change a line")
struct WhatIfTests {
  private func asking(_ name: String) throws -> Asking {
    guard case .read(let scenario) = try Scenario.read(name, for: try Bench.shared.get().form)
    else { throw Scenario.NoScenario() }
    return try Asking(scenario)
  }

  private static let ibuprofen = "B ibuprofen two days before waits until the fourteenth day"

  @Test
  func `a verdict that waits names the planned day, the answer and the date that would change it`()
    throws
  {
    let found = try asking(Self.ibuprofen).otherAnswers(to: .line(.verdict))
    #expect(found.map(\.place.item) == ["planned_date", "ibuprofen_self", "ibuprofen_self.last"])
    #expect(found.map(\.answer) == ["24 Dec 2026", "No", "28 Nov 2026"])
    #expect(found.map(\.bound) == [.orMore, nil, .orLess])
    #expect(found.map(\.size) == [12, 1, 12])
    #expect(found.allSatisfy { $0.reading == .verdict(.proceed) })
  }

  @Test func `one day less does not do it`() throws {
    let asking = try asking(Self.ibuprofen)
    for (item, day) in [("planned_date", "2026-12-23"), ("ibuprofen_self.last", "2026-11-29")] {
      let date = try #require(PartialDate(iso: day))
      let judgement = try asking.given([.date(date)], at: Place(ItemID(item)))
      #expect(judgement?.plan?.verdict == .defer)
    }
  }

  @Test func `the first day that treatment may take place moves with the date of last use`() throws
  {
    let found = try asking(Self.ibuprofen).otherAnswers(to: .line(.eligible))
    let last = try #require(found.first { $0.place.item == "ibuprofen_self.last" })
    #expect(last.answer == "9 Dec 2026")
    #expect(last.reading == .day(try #require(CalendarDay(iso: "2026-12-23"))))
  }

  @Test func `of several answers that would do, the one beside is named`() throws {
    let asking = try asking("Fitzpatrick IV is a caution only where pigment is treated")
    let findings = try #require(asking.open.judgement.plan?.findings)
    let marks = try #require(findings.firstIndex { $0.rule == "C31" })
    let found = asking.otherAnswers(to: .line(.finding(marks)))
    let type = try #require(found.first { $0.place.item == "fitzpatrick_type" })
    #expect(type.answer.hasPrefix("III"))
  }

  @Test func `a concern that goes without names what would let it be treated`() throws {
    let found = try asking(Self.ibuprofen).otherAnswers(to: .line(.unserved(0)))
    #expect(found.first?.reading == .treated)
    #expect(found.first?.verdict == .proceed)
    #expect(!found.contains { $0.place.item == "concern" })
  }

  @Test func `an approved plan, a note and a change by hand have no other answer`() throws {
    let asking = try asking(Self.ibuprofen)
    let open = try asking.open
    #expect(OtherAnswerSearch(.line(.approval(0)), in: open, pack: asking.pack) == nil)
    var voided = open
    voided.record.take(.voided(reason: "wrong patient"))
    #expect(OtherAnswerSearch(.line(.verdict), in: voided, pack: asking.pack) == nil)
  }
}
