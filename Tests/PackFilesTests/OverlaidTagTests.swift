import Clinical
import Consultation
import Drafting
import Foundation
import Questionnaires
import Testing

@testable import PackFiles

@Suite("A figure of the clinic's own marks only what rests on it")
struct OverlaidTagTests {
  /// The plan for melasma in a prescriber's hands, with these entries over the shipped pack.
  private func plan(_ entries: String) throws -> Plan {
    let files = PackFolder(Shipped.pack.path, log: FaultLog())
    let shipped = try PackReader.check(files, log: FaultLog())
    let text = """
      format: 1
      signed_off_by: Dr E. Example
      signed_off_on: 2026-11-20
      made_for: \(files.digest.prefix(10))
      \(entries)
      """
    let clock = try #require(CalendarDay(iso: "2026-12-01"))
    let file = OverlayFile(path: "/home/clinic.yaml", today: clock)
    let pack = try PackReader.check(files, shipped, file, Array(text.utf8)).pack
    let answers = try YAMLReader.read(
      Array(
        """
        today: 2026-12-01
        planned_date: 2026-12-10
        operator: {name: Dr P. Prescriber, role: prescriber}
        birth_date: 1994-04-18
        sex_at_birth: female
        fitzpatrick_type: 2
        concerns:
          - {concern: hyperpigmentation, concern_degree: 2, concern_zones: [cheek]}
        none_of_the_remaining: true
        """.utf8
      ),
      file: "answers.yaml"
    )
    let index = QuestionnaireIndex(pack.questionnaire)
    let said = try AnswersFile.read(answers, for: index, today: nil, clock: clock)
    let judgement = Judge(pack: pack)
      .judge(said.response, today: said.today, practitioner: said.practitioner)
    return try #require(judgement.plan)
  }

  @Test func `a strength is the clinic's, and neither the evidence nor the course is`() throws {
    let plan = try plan(
      "changes: [{substance: tranexamic_acid, figure: concentration, value: 3 mg/mL}]"
    )
    let preparation = try #require(plan.preparations.first)
    let component = try #require(preparation.components.first)
    #expect(component.substance == "tranexamic_acid")
    #expect(component.status == .clinic)
    #expect(component.sources.first == .clinic)
    let evidence = try #require(
      preparation.reasons.first { $0.text.contains("place in the ranking") }
    )
    #expect(evidence.status == .sourced)
    #expect(!evidence.sources.isEmpty && !evidence.sources.contains(.clinic))
    let course = try #require(plan.course)
    #expect(course.reasons.allSatisfy { $0.status != .clinic && !$0.sources.contains(.clinic) })
    #expect(plan.expectations.allSatisfy { !$0.sources.contains(.clinic) })
    #expect(plan.notChosen.allSatisfy { !$0.sources.contains(.clinic) })
  }

  @Test func `an interval of a concern is the clinic's, and what the concern says is not`() throws {
    let plan = try plan(
      """
      changes:
        - {concern: hyperpigmentation, figure: interval, value: {min: 35 days, max: 42 days}}
      """
    )
    let component = try #require(plan.preparations.first?.components.first)
    #expect(!component.sources.contains(.clinic))
    #expect((plan.alternatives + plan.expectations).allSatisfy { !$0.sources.contains(.clinic) })
    let interval = try #require(plan.course?.reasons.first { $0.subject == "interval" })
    #expect(interval.sources.contains(.clinic))
  }
}

@Suite("Naming the clinic")
struct ClinicCitationTests {
  @Test(arguments: [
    (Basis.sourced, ["SEED1", "SEED2"]), (.policy, ["SEED1", "SEED2"]),
    (.clinic, ["CLINIC", "SEED1", "SEED2"]),
  ])
  func `the clinic is named for its own values alone, and first`(_ basis: Basis, _ ids: [String]) {
    let row: [SourceID] = ["SEED1", .clinic, "SEED2"]
    #expect(row.citing(basis).map(\.text) == ids)
  }

  @Test func `what nobody else says is the clinic's`() {
    #expect([SourceID.clinic].citing(.sourced) == [.clinic])
  }
}
