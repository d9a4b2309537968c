import Clinical

/// A row of the checklist with the items that ask it; a class for the reason `RuleBook` is one.
final class CheckRow: Sendable {
  let rule: ChecklistRule
  /// The fact that an item of its own asks.
  let fact: FactID
  /// The facts whose items ask the same matter.
  let matters: [FactID]
  /// Whether it asks for the blood pressure, which is measured anew on the day.
  let isPressure: Bool
  /// Those, and what else may have begun since an earlier day.
  let againOnTheDay: [FactID]

  init(_ rule: ChecklistRule) {
    self.rule = rule
    fact = FactID(rule.id.text.lowercased())
    isPressure = rule.id == Checklist.pressure
    matters = Checklist.matters[rule.id] ?? []
    againOnTheDay = matters + (Checklist.begunSince[rule.id] ?? [])
  }
}

/// Which items ask the matter of a checklist row that has no item of its own.
private enum Checklist {
  /// Its row is asked once; C04 and the bands count what is measured on the day of treatment.
  static let pressure: RuleID = "P19"

  static let matters: [RuleID: [FactID]] = [
    "P05": ["allergies_known"],
    "P06": [
      "easy_bruising_history", "bleeding_disorder_or_haemorrhagic_disease", "bleeding_disorder",
    ],
    "P07": ["herpes_history"],
    "P13": ["alcohol"],
    "P14": ["aspirin_self", "vitamin_e_supplement", "fish_oil_supplement", "ibuprofen_self"],
    "P15": ["topical_retinoid"],
    "P16": [
      "rash_in_zone", "active_herpes_or_prodrome", "open_wound_or_skin_infection_in_zone",
    ],
    "P17": ["procedures_had", "microneedling_same_zone"],
    "P18": ["pregnancy", "lactation"],
  ]

  /// What no row asks of itself and may begin from one day to the next: a medicine, an infection, a day in the sun.
  static let begunSince: [RuleID: [FactID]] = [
    "P14": [
      "other_nsaid_self", "herbal_bleeding", "aspirin_prescribed", "antiplatelet_prescribed",
      "nsaid_prescribed", "warfarin_vka", "doac", "heparin_lmwh", "isotretinoin_oral",
    ],
    "P16": [
      "infection_fever_antibiotics", "systemic_antibiotic_current", "fever",
      "facial_active_dental_or_sinus_infection", "active_acne_or_dermatitis_or_sunburn_in_zone",
      "sun_or_tanning_bed",
    ],
  ]
}
