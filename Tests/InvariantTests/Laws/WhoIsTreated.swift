import Clinical
import Drafting
import Questionnaires
import Safety

/// INV-01 to INV-07: what the answers say of the patient decides before anything else.
extension Law {
  static let pregnancy = refusal("INV-01", of: "pregnancy")

  static let lactation = refusal("INV-02", of: "lactation")

  static let minor = Law("INV-03") { seen in
    guard seen.planned != nil, let ages = seen.patient.ages, ages.youngest < 18 else { return nil }
    return seen.atLeast(.doNotTreat) + seen.nothingDrafted
  }

  static let cancerTreatment = Law("INV-04") { seen in
    let patient = seen.patient
    let last = patient.date("chemotherapy_or_radiotherapy.last")
    let isRecent = patient.isYes("chemotherapy_or_radiotherapy") && patient.daysSince(last) < 180
    guard seen.planned != nil, patient.isYes("cancer_current") || isRecent else { return nil }
    return seen.atLeast(.doNotTreat) + seen.nothingDrafted
  }

  static let anticoagulants = Law("INV-05") { seen in
    let medicines = ["warfarin_vka", "doac", "heparin_lmwh"]
    guard seen.plan != nil, medicines.contains(where: seen.patient.isPossible) else { return nil }
    return seen.atLeast(.refer) + seen.nothingDrafted
      + (seen.printed.map { StopWords.faults(in: $0.all) } ?? [])
  }

  static let prescribedAspirin = Law("INV-06") { seen in
    let patient = seen.patient
    let isTablet =
      patient.isYes("aspirin_self") && patient.isYes("aspirin_self.prescribed")
      && (patient.date("aspirin_self.last").map { $0.last.adding(days: 14) > patient.today } ?? true)
    let asked = ["aspirin_prescribed", "antiplatelet_prescribed"].filter(patient.isYes)
    guard let plan = seen.plan, isTablet || !asked.isEmpty else { return nil }
    let items = asked + (isTablet ? ["aspirin_self"] : [])
    let about = plan.findings.filter { $0.evidence.contains { items.contains($0.item) } }
    let dated = about.filter { $0.earliestDate != nil }.map { "\($0.rule) names a day" }
    let stops = plan.beforeCare.filter { line in
      line.from != nil && line.text.lowercased().contains("aspirin")
    }
    return seen.atLeast(.refer) + seen.nothingDrafted + dated
      + stops.map { "stop-list names aspirin: \($0.text)" }
      + unless(
        about.contains { $0.message.lowercased().contains("prescriber") },
        "no finding says to ask the prescriber"
      )
      + (seen.printed.map { StopWords.faults(in: $0.all) } ?? [])
  }

  static let sourceTexts = Law("INV-07") { seen in
    guard seen.planned != nil else { return nil }
    let patient = seen.patient
    let body = Self.excludedBySourceTexts.filter(patient.isPossible)
    let isOnSkin = Self.excludedInZone.filter { item in
      patient.isPossible(item) && patient.said("\(item).present") != .no
    }
    guard !body.isEmpty || !isOnSkin.isEmpty else { return nil }
    return (body.isEmpty ? [] : seen.atLeast(.proceedWithCaution))
      + isOnSkin.flatMap { seen.atLeast(.defer, in: seen.chosen(patient.zones($0))) }
  }

  /// The exclusions that SEED4 lists, as the questionnaire asks them of the whole body.
  private static let excludedBySourceTexts = [
    "pregnancy", "lactation", "hypertension_any", "diabetes_insulin", "diabetes_non_insulin",
    "heart_disease", "bleeding_disorder_or_haemorrhagic_disease", "epilepsy_or_seizure",
    "thyroid_disease", "warfarin_vka", "doac", "heparin_lmwh",
    "allergy_nickel_or_stainless_steel", "cancer_current", "chemotherapy_or_radiotherapy",
    "cancer_history", "keloid_personal", "keloid_family",
  ]

  /// And of one zone.
  private static let excludedInZone = [
    "open_wound_or_skin_infection_in_zone", "solar_keratosis_in_zone",
  ]

  private static func refusal(_ id: String, of item: String) -> Law {
    Law(id) { seen in
      guard seen.planned != nil, seen.patient.isPossible(item) else { return nil }
      return seen.atLeast(.doNotTreat) + seen.nothingDrafted
    }
  }
}
