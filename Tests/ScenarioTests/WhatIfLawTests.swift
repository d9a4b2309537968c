import Benches
import Clinical
import Drafting
import Foundation
import Questionnaires
import Safety
import Testing

@testable import Consultation
@testable import PackFiles

@Suite("Whatever would change a line does")
struct WhatIfLawTests {
  /// Aspirin and vitamin E within the last weeks, three concerns that rival for room, planned for the first day.
  private static let rivals = """
    about: a plan with a stop-list, and a concern that is left no room
    answers:
      today: 2026-11-21
      planned_date: 2026-12-02
      operator: {name: A. Practitioner, role: prescriber}
      none_of_the_remaining: true
      family_name: Example
      given_name: Jane
      birth_date: 1980-07-03
      sex_at_birth: female
      record_number: A-0001
      fitzpatrick_type: 2
      systolic_mmhg: 120
      diastolic_mmhg: 75
      concerns:
        - {concern: fine_lines, concern_degree: 2, concern_zones: [forehead, cheek]}
        - {concern: hyperpigmentation, concern_degree: 3, concern_zones: [forehead, cheek]}
        - {concern: dehydration, concern_degree: 1, concern_zones: [cheek, neck]}
      aspirin_self: yes
      aspirin_self.prescribed: no
      aspirin_self.last: 2026-11-16
      vitamin_e_supplement: yes
      vitamin_e_supplement.prescribed: no
      vitamin_e_supplement.last: 2026-11-18
    expect: {verdict: proceed}
    """

  private static func rivals(plannedOn day: String) throws -> Asking {
    let text = rivals.replacing("planned_date: 2026-12-02", with: "planned_date: \(day)")
    let root = try YAMLReader.read(Array(text.utf8), file: "rivals.yaml")
    guard case .read(let scenario) = try Scenario.read(root, for: try Bench.shared.get().form)
    else { throw Scenario.NoScenario() }
    return try Asking(scenario)
  }

  @Test(arguments: ["2026-12-02", "2026-12-01", "2026-11-25"])
  func `a line of the stop-list does not go because it is dated anew`(_ day: String) throws {
    let asking = try Self.rivals(plannedOn: day)
    let plan = try #require(try asking.open.judgement.plan)
    #expect(plan.beforeCare.contains { $0.rule == "W01" })
    for number in plan.beforeCare.indices {
      try hold(asking, .line(.before(number)))
      let others = asking.otherAnswers(to: .line(.before(number)))
      #expect(!others.contains { $0.place.item == "planned_date" && $0.reading == .gone })
    }
  }

  @Test func `what rivals of a concern make of it is found from both sides`() throws {
    let asking = try Self.rivals(plannedOn: "2026-12-02")
    let plan = try #require(try asking.open.judgement.plan)
    let concern = try #require(plan.unserved.firstIndex { $0.concern == "hyperpigmentation" })
    let substance = try #require(plan.notChosen.firstIndex { $0.substance == "tranexamic_acid" })
    for line in [PlanLine.unserved(concern), .notChosen(substance)] {
      try hold(asking, .line(line))
      let others = asking.otherAnswers(to: .line(line))
      #expect(others.contains { $0.place.item == "concern_degree" && $0.reading == .treated })
    }
  }

  /// Scenarios whose every line is asked about: every so many, or more where the environment asks for more.
  private static let sample: [String] = {
    let names = Scenario.names
    let asked = ProcessInfo.processInfo.environment["MESO_WHAT_IFS"].flatMap { Int($0) } ?? 4
    let count = max(0, min(asked, names.count))
    return (0..<count).map { names[$0 * names.count / count] }
  }()

  @Test(arguments: sample)
  func `every sentence about another answer comes true`(_ name: String) throws {
    guard case .read(let scenario) = try Scenario.read(name, for: try Bench.shared.get().form),
      scenario.answers.practitioner != nil
    else { return }
    let asking = try Asking(scenario)
    for subject in try asking.subjects { try hold(asking, subject) }
  }

  // MARK: Holding

  /// Makes every change that is named of a subject, and every one that is said to be in vain.
  private func hold(_ asking: Asking, _ subject: WhySubject) throws {
    let open = try asking.open
    for change in asking.changes(of: subject) {
      switch change {
      case .looking: Issue.record("\(subject): still looking")
      case .otherAnswer(let other):
        #expect(other.answer == open.words(for: other.values, at: other.place))
        for (number, values) in asking.answers(of: other).enumerated() {
          guard let after = try asking.given(values, at: other.place, after: other.opening)
          else {
            #expect(number > 0, "\(subject): \(other.question) cannot be \(values)")
            continue
          }
          let promise = Promise(subject: subject, before: open.judgement, after: after)
          let fault = promise.fault(in: other, asking.pack.knowledge)
          #expect(
            fault == nil,
            "\(subject): \(other.question) \(values) \(other.reading) \(other.moved)"
          )
        }
      case .noSingleAnswer(let nothing): try holdInVain(asking, subject, nothing)
      default: break
      }
    }
  }

  private func holdInVain(_ asking: Asking, _ subject: WhySubject, _ nothing: NoOtherAnswer) throws
  {
    let open = try asking.open
    let reasons = try #require(Reasoning(of: subject, in: open, pack: asking.pack))
    let places = [Place("planned_date")] + reasons.answers.flatMap(\.places)
    for place in places where !nothing.untried.contains(open.words(of: place)) {
      for values in others(at: place, in: open) {
        guard let after = try asking.given(values, at: place) else { continue }
        let promise = Promise(subject: subject, before: open.judgement, after: after)
        #expect(!promise.isFulfilled(nothing.aim), "\(subject): \(place) \(values)")
      }
    }
  }

  /// Every other option of a question, and some days around the one answered.
  private func others(at place: Place, in open: OpenConsultation) -> [[AnswerValue]] {
    let now = open.judgement.evaluation.values(at: place)
    let item = open.judgement.evaluation.index.item(place.item)
    let options = (item?.options ?? []).map { [AnswerValue.coding($0.coding)] }
    let days = now.flatMap { value -> [[AnswerValue]] in
      guard case .date(let date) = value else { return [] }
      return [-1, 1, 8, 64, 512].map { [.date(PartialDate(date.last.adding(days: $0)))] }
    }
    return (options + days).filter { $0 != now }
  }
}
