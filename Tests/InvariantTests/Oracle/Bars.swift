import Clinical
import Questionnaires

/// What the answers bar, worked out from the reference alone.
struct Bars: Sendable {
  private let patient: Patient
  private let reference: Reference
  /// What is true of the whole body.
  let facts: Set<String>
  /// What is true of some zones only.
  private let local: [String: Set<String>]
  /// Contraindications that hold for the whole body.
  private let conditions: [Reference.Condition]
  private let allergies: Set<String>

  init(_ patient: Patient, _ reference: Reference) {
    self.patient = patient
    self.reference = reference
    var facts = Self.stated(patient, reference)
    var holding: [Reference.Condition] = []
    var before = -1
    while facts.count != before {
      before = facts.count
      holding = reference.conditions.filter { row in
        !row.isLocal && (facts.contains(row.name) || row.raisedBy.contains(where: facts.contains))
      }
      for row in holding { facts.formUnion([row.name] + row.setsFlags) }
    }
    let unsure = reference.conditions.filter {
      !$0.isLocal && ["exclude", "same_as_yes"].contains($0.unsure) && patient.isUnsure($0.name)
    }
    self.facts = facts
    conditions = holding + unsure
    local = Self.stated(locallyBy: patient, reference)
    allergies = Self.allergies(patient, facts)
  }

  /// Plain yeses and what a table derives from numbers; what may be over by now is left out.
  private static func stated(_ patient: Patient, _ reference: Reference) -> Set<String> {
    var facts = Set(reference.facts.filter { patient.isYes($0) && isNow($0, patient) })
    if patient.isYes("anticonvulsant") { facts.insert("epilepsy_or_seizure") }
    if patient.isYes(anyOf: ["warfarin_vka", "doac", "heparin_lmwh"]) {
      facts.insert("anticoagulant_any")
    }
    if patient.isYes(anyOf: ["diabetes_insulin", "diabetes_non_insulin"]) {
      facts.insert("diabetes_any")
    }
    if let systolic = patient.number("systolic_mmhg"), systolic >= 160 {
      facts.insert("hypertension_uncontrolled")
    }
    if let diastolic = patient.number("diastolic_mmhg"), diastolic >= 100 {
      facts.insert("hypertension_uncontrolled")
    }
    if let ages = patient.ages, ages.youngest < 18 { facts.insert("minor") }
    if mayBear(patient) { facts.insert("female_childbearing_potential") }
    return facts
  }

  /// Whether a yes still counts: a window has not passed, a lesion or infection is there today.
  private static func isNow(_ fact: String, _ patient: Patient) -> Bool {
    switch fact {
    case "combined_hormonal_contraceptive":
      patient.daysSince(patient.date("\(fact).last")) < 365
    case "fever", "infection_any": patient.isYes("infection_fever_antibiotics.present")
    case "chemotherapy_or_radiotherapy", "isotretinoin_oral": false
    default: patient.said("\(fact).present").map { $0 == .yes } ?? true
    }
  }

  private static func mayBear(_ patient: Patient) -> Bool {
    guard patient.code("sex_at_birth") == "female", let ages = patient.ages else { return false }
    let unless = ["postmenopausal_over_12_months", "hysterectomy", "bilateral_oophorectomy"]
    return ages.youngest >= 12 && ages.oldest <= 55 && !patient.isYes(anyOf: unless)
  }

  private static func stated(
    locallyBy patient: Patient,
    _ reference: Reference
  ) -> [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    for row in reference.conditions where row.isLocal && patient.isYes(row.name) {
      guard isNow(row.name, patient) else { continue }
      let zones = patient.zones(row.name).map { Set($0) } ?? Set(reference.zones.keys)
      for fact in [row.name] + row.setsFlags { found[fact, default: []].formUnion(zones) }
    }
    return found
  }

  /// Declared allergies, and what other answers say as plainly.
  private static func allergies(_ patient: Patient, _ facts: Set<String>) -> Set<String> {
    var found = patient.allergies
    let typed = ["Salmon": "fish", "xylocaine": "amide_anaesthetic", "NICKEL": "nickel_steel"]
    found.formUnion(patient.typedAllergies.compactMap { typed[$0] })
    let anaesthetics: Set = ["amide_anaesthetic", "ester_anaesthetic", "paba"]
    if patient.isPossible("allergy_to_anaesthetic"), found.isDisjoint(with: anaesthetics),
      !found.contains("lidocaine"), !found.contains("procaine")
    {
      found.formUnion(anaesthetics)
    }
    if facts.contains("asthma_severe_or_aspirin_sensitive") { found.insert("sulfite") }
    return found
  }
}

extension Bars {
  /// Why a substance may not be placed in a zone; nothing where nothing bars it.
  func reason(_ id: String, in zone: String) -> String? {
    guard let substance = reference.substances[id] else { return "no monograph" }
    return useClass(substance) ?? place(substance, zone) ?? condition(substance)
      ?? fact(substance, zone) ?? allergy(substance)
  }

  private func useClass(_ substance: Reference.Substance) -> String? {
    switch substance.useClass {
    case "blocked", "explain_only": substance.useClass
    case "prescriber_only": patient.role == .prescriber ? nil : "no prescriber"
    default: nil
    }
  }

  private func place(_ substance: Reference.Substance, _ zone: String) -> String? {
    if !substance.onlyZones.isEmpty, !substance.onlyZones.contains(zone) { return "only elsewhere" }
    let isOut =
      substance.neverZones.contains(zone)
      || reference.zones[zone]?.excluded.contains(substance.id) == true
    return isOut ? "never in \(zone)" : nil
  }

  private func condition(_ substance: Reference.Substance) -> String? {
    conditions.first { row in
      let isLifted =
        patient.cleared.contains(row.name) && row.liftedByClearance.contains(substance.id)
      return (row.excludesAll || row.excludes.contains(substance.id)) && !isLifted
    }?
    .id
  }

  private func fact(_ substance: Reference.Substance, _ zone: String) -> String? {
    let here = local.filter { $0.value.contains(zone) }.map(\.key)
    for fact in facts.union(here).sorted() {
      if reference.excludedByFact[fact]?.contains(substance.id) == true { return fact }
      if substance.excludeIf.contains(fact) { return fact }
      if substance.excludeUnlessCleared.contains(fact), !isCleared(fact) { return fact }
    }
    return nil
  }

  private func isCleared(_ fact: String) -> Bool {
    reference.conditions.contains {
      ($0.name == fact || $0.raisedBy.contains(fact)) && patient.cleared.contains($0.name)
    }
  }

  private func allergy(_ substance: Reference.Substance) -> String? {
    allergies.sorted().first { allergy in
      let isOut =
        reference.excludedByAllergy[allergy]?.contains(substance.id) == true
        || substance.allergens.contains(allergy) || substance.id == allergy
        || (substance.holdsMany && reference.substances[allergy] != nil
          && patient.flag("allergy_labels_compared") != true)
      return isOut && !isLifted(allergy, for: substance.id)
    }
  }

  /// A specialist's clearance of severe allergies brings back what it names.
  private func isLifted(_ allergy: String, for id: String) -> Bool {
    !allergies.contains("unknown_injectable_reaction")
      && reference.conditions.contains {
        $0.allergies.contains(allergy) && $0.liftedByClearance.contains(id)
          && patient.cleared.contains($0.name)
      }
  }
}
