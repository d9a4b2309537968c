import Foundation

/// Which mutants are judged: a few of each kind, or by command all of them, or those with some words in their names.
struct MutationSettings: Sendable {
  /// Words in the names of the mutants asked for; empty for all of them, nothing for a sample.
  private let filter: String?
  /// How many generated consultations the oracle looks at.
  let cases: Int

  static let shared = MutationSettings(ProcessInfo.processInfo.environment)

  private init(_ environment: [String: String]) {
    filter = environment["MESO_MUTANTS"]
    cases =
      environment["MESO_MUTANT_CASES"].flatMap { Int($0) } ?? (filter == nil ? 5 : 600)
  }

  /// Whether the run was asked for, not a part of the ordinary tests.
  var isWhole: Bool { filter != nil }

  /// What the ordinary tests judge: of every file and every way to be noticed, so that the machinery is tried.
  static let sample: Set<String> = [
    "contraindications conditions C04 tiers systolic_ge_180_or_diastolic_ge_110 systolic: 180 mmHg to 181 mmHg",
    "contraindications conditions C25 deleted",
    "contraindications conditions C29 deleted",
    "contraindications derived_flags bmi_over_30 bmi_above: 30 kg/m2 to 31 kg/m2",
    "contraindications checklist P09 deleted",
    "washouts W07 wait: 14 days to 13 days",
    "washouts W07 wait: 14 days to 15 days",
    "washouts W12 wait: 2 days to 1 day",
    "washouts W12 wait: 2 days to 3 days",
    "washouts W30 deleted",
    "concerns dullness zones cheek volume: 1 mL to 0.9 mL",
    "concerns first_session cap_factor: 50 % to 49 %",
    "formulary substances ha_ncl min_interval wait: 14 days to 15 days",
    "formulary allergies fish deleted",
    "mixing incompatible X08 deleted",
    "mixing incompatible X19 deleted",
    "drafting pressure_above_age years: 40 years to 41 years",
    "aftercare A01 until: 48 h to 49 h",
    "allergens words latex deleted",
    "allergens words fish say salmon deleted",
  ]

  /// The scenarios that the ordinary tests hold the sample to, by how their names begin; all of them by command.
  var scenarios: [String] {
    isWhole
      ? [""]
      : [
        "what was taken waits its days", "what a rule says and takes out in each of its cases",
        "what to do after a session on the face and for how long",
      ]
  }

  func chosen(from mutants: [Mutant]) -> [Mutant] {
    guard let filter else { return mutants.filter { Self.sample.contains($0.name) } }
    return mutants.filter { filter.isEmpty || $0.name.contains(filter) }
  }
}
