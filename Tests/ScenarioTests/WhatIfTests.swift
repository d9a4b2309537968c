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

  // MARK: Answers that do not stand behind a line

  private static let tranexamic = "melasma in a prescriber's hands gets tranexamic acid"
  private static let pill = "melasma with the combined pill falls back on vitamin C"

  /// The line of a substance in the plan.
  private func component(_ substance: SubstanceID, _ asking: Asking) throws -> WhySubject {
    let plan = try #require(try asking.open.judgement.plan)
    for (number, preparation) in plan.preparations.enumerated() {
      if let part = preparation.components.firstIndex(where: { $0.substance == substance }) {
        return .line(.component(number, part))
      }
    }
    throw Scenario.NoScenario()
  }

  @Test func `a drafted substance names the answers that would take it out`() throws {
    let asking = try asking(Self.tranexamic)
    let found = asking.otherAnswers(to: try component("tranexamic_acid", asking))
    let pill = try #require(found.first { $0.place.item == "combined_hormonal_contraceptive" })
    #expect(pill.answer == "Yes")
    #expect(pill.reading == .gone)
    #expect(pill.moved == ["vitamin C (ascorbic acid) would be drafted instead"])
    #expect(pill.verdict == .proceedWithCaution)
    #expect(found.allSatisfy { $0.reading != .stands })
  }

  @Test
  func `what is drafted for want of something better names the answer that stands against that`()
    throws
  {
    let asking = try asking(Self.pill)
    let found = asking.otherAnswers(to: try component("ascorbic_acid", asking))
    let first = try #require(found.first)
    #expect(first.place.item == "combined_hormonal_contraceptive")
    #expect(first.answer == "No")
    #expect(first.reading == .gone)
    #expect(first.moved == ["tranexamic acid would be drafted instead"])
    #expect(first.verdict == .proceed)
  }

  @Test func `an allergy that nobody declared is tried, and the question before it answered yes`()
    throws
  {
    let asking = try asking(Self.pill)
    var state = asking.start
    state.explain(try component("ascorbic_acid", asking), from: .plan)
    while state.hasToPonder { state.ponder(desk: asking.desk) }
    let search = try #require(state.why.search)
    let allergies = search.found.filter { $0.place.item == "allergies" }
    #expect(!allergies.isEmpty)
    for allergy in allergies {
      #expect(allergy.question == "Allergies")
      let after = try #require(try asking.given(allergy))
      #expect(
        after.plan?.preparations.flatMap(\.components).contains { $0.substance == "ascorbic_acid" }
          == false
      )
    }
  }

  @Test func `a verdict that lets treatment go ahead names refusals, and how many there are`()
    throws
  {
    let asking = try asking(Self.tranexamic)
    let changes = asking.changes(of: .line(.verdict))
    let found = asking.otherAnswers(to: .line(.verdict))
    #expect(found.count == OtherAnswerSearch.shown || found.count >= OtherAnswerSearch.ofOneKind)
    #expect(found.prefix(2).allSatisfy { $0.reading == .verdict(.doNotTreat) })
    let tallies = changes.compactMap { change in
      if case .tally(let tally) = change { tally } else { nil }
    }
    let tally = try #require(tallies.first)
    #expect(tally.others > 20)
    #expect(tally.questions > tally.others)
    #expect(tally.denied > 20)
  }

  @Test func `after so many questions what was found is shown, and the search goes on`() throws {
    let asking = try asking(Self.tranexamic)
    var state = asking.start
    state.explain(.line(.verdict), from: .plan)
    var steps = 0
    while state.hasToPonder {
      state.ponder(desk: asking.desk)
      steps += 1
      let changes = try #require(state.reasoning(asking.pack)).changes
      let isShown = changes.contains { if case .otherAnswer = $0 { true } else { false } }
      #expect(isShown == (state.why.search?.tried.count ?? 0 >= OtherAnswerSearch.first))
      #expect(changes.contains(.looking) == state.hasToPonder)
    }
    #expect(steps > OtherAnswerSearch.first)
  }

  @Test func `what waits is not asked what else would make it wait`() throws {
    let asking = try asking(Self.ibuprofen)
    let tallies = asking.changes(of: .line(.verdict)).filter { change in
      if case .tally = change { true } else { false }
    }
    #expect(tallies.isEmpty)
  }

  @Test func `what is shown mixes the ways of answering otherwise`() throws {
    for name in [Self.tranexamic, Self.pill] {
      let asking = try asking(name)
      for subject in try asking.subjects {
        let found = asking.otherAnswers(to: subject)
        #expect(found.count <= OtherAnswerSearch.shown)
        for way in OtherAnswer.Way.allCases {
          #expect(found.count { $0.way == way } <= OtherAnswerSearch.ofOneKind)
        }
      }
    }
  }
}
