public import Clinical

/// The names that rules coded by hand look for; each stands for a sentence of the pack that data cannot say.
enum Named {
  // MARK: Conditions that no item of their own name asks
  static let minor: FactID = "minor_under_18"
  static let skinType: FactID = "fitzpatrick_V_VI_or_PIH_history"
  static let allergyToPlannedItem: FactID = "known_allergy_to_a_planned_item"
  static let allergyToAnaesthetic: FactID = "allergy_to_anaesthetic"
  static let alcoholOnDay: FactID = "alcohol_or_intoxication_on_day"
  static let consentNotRecorded: FactID = "consent_not_recorded"

  // MARK: Conditions with a sentence of their own
  static let chemotherapyOrRadiotherapy: FactID = "chemotherapy_or_radiotherapy"
  static let cancerHistory: FactID = "cancer_history"
  static let autoimmuneActive: FactID = "autoimmune_active"
  static let autoimmuneQuiescent: FactID = "autoimmune_history_quiescent"
  static let immunosuppressants: FactID = "immunosuppressant_or_biologic_or_systemic_steroid"
  static let severeAllergies: FactID = "anaphylaxis_or_severe_multiple_allergies"
  static let severeAsthma: FactID = "asthma_severe_or_aspirin_sensitive"
  static let complicationHistory: FactID = "mesotherapy_complication_history"
  static let undiagnosedLesion: FactID = "undiagnosed_or_changing_lesion_in_zone"

  // MARK: Facts asked by items of their own
  static let alcohol: FactID = "alcohol"
  static let consentRecorded: FactID = "consent_recorded"
  static let pigmentHistory: FactID = "pih_history"
  static let prophylaxisConfirmed: FactID = "herpes_prophylaxis_confirmed"
  static let proceduresHad: FactID = "procedures_had"
  static let mesotherapyBefore: FactID = "mesotherapy_before"
  static let antihypertensive: FactID = "antihypertensive"
  static let oedemaTendency: FactID = "periorbital_oedema_tendency"

  // MARK: Flags that another one raises
  static let phenylketonuria: FactID = "phenylketonuria_if_phenylalanine"
  /// What a product of mixed amino acids holds of phenylalanine is never known beforehand.
  static let phenylalanineUnknown: FactID = "phenylketonuria_unknown_composition"

  // MARK: Exposures read from groups
  static let earlierMesotherapy: FactID = "mesotherapy_same_zone"

  /// Medicines named for what they are taken against imply it; a cold sore now is one in the history.
  static let impliedBy: [FactID: FactID] = [
    "active_herpes_or_prodrome": "herpes_history",
    "anticonvulsant": "epilepsy_or_seizure",
    "antihypertensive": "hypertension_any",
    "antiarrhythmic": "heart_disease",
    "levothyroxine_or_antithyroid": "thyroid_disease",
  ]

  /// Allergies that raise a condition whose row lists none.
  static let raisedByAllergy: [FactID: FactID] = ["salicylate_aspirin": severeAsthma]

  /// Conditions that bar whatever a declared allergy would bar.
  static let barsAsAllergy: [FactID: FactID] = [severeAsthma: "sulfite"]

  /// Flags that count for the lower lid alone.
  static let lowerLidFlags: Set<FactID> = [oedemaTendency, "pigmented_lower_lid"]
  static let lowerLid: ZoneID = "periorbital_lower"
  static let scalp: AreaID = "scalp"

  /// Concerns that treat pigment, for which Fitzpatrick IV is at risk.
  static let pigmentConcerns: Set<ConcernID> = ["hyperpigmentation", "age_spots", "uneven_tone"]
  /// Substances that are candidates for hair loss only with androgenetic alopecia on record.
  static let androgeneticOnly: Set<SubstanceID> = ["minoxidil", "dutasteride"]
  static let androgenetic = "androgenetic"
  static let noDiagnosis = "none"
  static let alopecia: ConcernID = "alopecia"

  /// What an allergy asks of the session itself rather than of a substance.
  static let sessionActions: Set<String> = [
    "use_another_antiseptic", "latex_free_gloves_and_stoppers",
  ]
  /// What dissolves hyaluronic acid where it was injected wrongly; an allergy to it bars the rescue, not the item.
  static let rescue: SubstanceID = "hyaluronidase"
  static let askAboutFish = "ask_about_fin_fish_before_use"
  static let fish: FactID = "fish"
  /// Whether labels were compared with an allergy that the pack does not know.
  static let labelsCompared: FactID = "allergy_labels_compared"
  static let noDraft = "refer_no_draft"

  // MARK: Rules without a row
  static let bloodPressureMeasured: RuleID = "P19"
  static let proceduresAsked: RuleID = "P17"
  static let ageCaution: RuleID = "age"
  static let earlierSession = "earlier_session"
}

extension Contraindication {
  /// Whether it is about skin that marks easily, for which the days between sessions have a least of their own.
  public var isOfSkinThatMarks: Bool { name == Named.skinType }
}

extension Concern {
  /// Whether it is about pigment, where sun is kept off longer and more skin types are at risk.
  public var treatsPigment: Bool { Named.pigmentConcerns.contains(id) }
}
