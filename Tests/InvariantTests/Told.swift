import Benches
import Clinical
import Consultation
import Drafting
import Testing

@testable import PackFiles

/// A healthy patient of 38 whose dull cheek is to be treated today, with a few answers changed.
struct Told {
  private var answers: [String: String] = [
    "today": "2026-12-10", "planned_date": "2026-12-10", "birth_date": "1988-04-18",
    "sex_at_birth": "female", "fitzpatrick_type": "2",
    "operator": "{name: Dr. Vogt, role: prescriber}",
    "concerns": "[{concern: dullness, concern_degree: 2, concern_zones: [cheek]}]",
    "systolic_mmhg": "124", "diastolic_mmhg": "78", "none_of_the_remaining": "true",
  ]

  /// With these answers, each key with what an answers file would say.
  init(_ changes: [String: String] = [:]) { answers.merge(changes) { $1 } }

  /// The plan of these answers.
  func plan(_ edits: [PlanEdit] = []) throws -> Plan { try #require(try judgement(edits).plan) }

  /// What the pack makes of these answers.
  func judgement(_ edits: [PlanEdit] = []) throws -> Judgement {
    let bench = try Run.bench()
    let text = answers.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\n" }.joined()
    let file = try AnswersFile.read(
      try YAMLReader.read(Array(text.utf8), file: "told"),
      for: bench.form,
      today: nil,
      clock: try #require(CalendarDay(iso: "2026-12-10"))
    )
    let said = Said(
      today: file.today,
      practitioner: file.practitioner,
      response: file.response
    )
    return bench.judgement(of: said, edits: edits)
  }
}
