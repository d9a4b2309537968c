import Clinical
import Questionnaires

/// Proves that whoever a rule or a substance is about is asked, and not only those who said yes to something else.
///
///     rows ─▶ needs: this answer, of those patients ─▶ the form as each of them sees it ─▶ who is not asked
///
/// The form is evaluated for every sex and every concern chosen alone, with no to every other safety question.
struct Asking {
  let tables: PackTables
  let form: FormLines
  let log: FaultLog
  private let views: FormViews
  private let details: [String: [Node]]

  init(_ questionnaire: Questionnaire, _ proofs: Contradictions) {
    tables = proofs.tables
    form = proofs.form
    log = proofs.log
    details = form.details
    views = FormViews(
      questionnaire,
      form,
      followed: Set(Self.following.values.joined()),
      details: Set(details.keys)
    )
  }

  /// An answer that something depends on, and the patients whose answer it is.
  struct Need {
    let item: String
    /// The concerns of which somebody must have chosen one; nothing for everybody.
    let concerns: Set<String>?
    /// The rule or the substance, and where it stands.
    let label: String
    let place: SourcePosition

    func of(_ other: String) -> Need {
      Need(item: other, concerns: concerns, label: label, place: place)
    }
  }

  func report() {
    var told: Set<String> = []
    for need in needs() where form.items[need.item] != nil && !told.contains(need.item) {
      guard let (item, who) = unasked(need) else { continue }
      told.insert(need.item)
      report(item, who, for: need.label, need.place)
    }
    for fact in details.keys.sorted() { checkDetails(of: fact) }
  }

  private func report(_ item: String, _ who: String, for label: String, _ place: SourcePosition) {
    log.add(
      .unasked(item, where: who, for: label, at: place),
      at: form.items[item]?.place("when") ?? place
    )
  }

  /// The item that somebody is not asked, and who that is; of one that follows others each of them counts.
  private func unasked(_ need: Need) -> (item: String, who: String)? {
    let item = need.item
    guard let parents = Self.following[item] else {
      return views.denying.first {
        isOf(need, $0) && !isExempt(item, $0) && !$0.asked.contains(item)
      }.map { (item, $0.who) }
    }
    for parent in parents {
      if let found = unasked(need.of(parent)) { return found }
      if let view = views.view(affirmingOnly: parent), !view.asked.contains(item) {
        return (item, view.who)
      }
    }
    return views.affirming.first { isOf(need, $0) && !$0.asked.contains(item) }
      .map { (item, $0.who) }
  }

  private func isOf(_ need: Need, _ view: FormViews.View) -> Bool {
    guard let concerns = need.concerns else { return true }
    return view.concern.map(concerns.contains) ?? false
  }

  private func isExempt(_ item: String, _ view: FormViews.View) -> Bool {
    view.sex == "male" && Self.ofWomen.contains(item)
  }

  /// When and where something was is asked wherever the thing itself is.
  private func checkDetails(of fact: String) {
    for detail in details[fact] ?? [] {
      guard let id = detail["id"]?.text,
        let view = views.affirming.first(where: {
          $0.asked.contains(fact) && !$0.asked.contains(id)
        }), let item = form.items[fact]
      else { continue }
      report(
        id,
        Words.patient(sex: view.sex, concern: view.concern, yes: fact),
        for: fact,
        item.position
      )
    }
  }
}

// What of the form is known by name. Anything else that a rule reads is asked of everybody it is about.
extension Asking {
  /// What men are not asked; whoever is neither, or said nothing, is.
  private static let ofWomen: Set<String> = [
    "pregnancy", "lactation", "combined_hormonal_contraceptive", "hrt_oestrogen",
  ]

  /// Questions that only a yes leads to, for they ask of what it said yes to.
  static let following: [String: [String]] = [
    "pacemaker_alone": ["heart_disease"],
    "hyperthyroidism_untreated": ["thyroid_disease"],
    "stable_with_recent_tsh": ["thyroid_disease"],
    "hypothyroidism": ["thyroid_disease"],
    "melanoma_in_zone": ["cancer_history"],
    "psoriasis_vitiligo_or_lichen_planus_in_or_near_zone": ["autoimmune_history_quiescent"],
    "antiphospholipid_syndrome": ["thrombosis_history_or_thrombophilia"],
    "renal_impairment_severe": ["renal_impairment"],
    "liver_disease_severe": ["liver_disease"],
    "hba1c_mmol_per_mol": ["diabetes_insulin", "diabetes_non_insulin"],
    "herpes_prophylaxis_confirmed": ["herpes_history", "active_herpes_or_prodrome"],
    "fever": ["infection_fever_antibiotics"],
    "infection_any": ["infection_fever_antibiotics"],
    "allergies": ["allergies_known"],
    "procedures": ["procedures_had"],
    "mesotherapy_sessions": ["mesotherapy_before"],
    "mesotherapy_complication_history": ["mesotherapy_before"],
  ]

  /// Narrower questions beside a general one that everybody is asked: they are for the substances that need them.
  static let narrower: [String: String] = [
    "thrombogenic_heart_disease": "heart_disease",
    "haemophilia": "bleeding_disorder_or_haemorrhagic_disease",
    "breast_cancer_history": "cancer_history",
    "active_clotting": "thrombosis_history_or_thrombophilia",
    "retinal_vein_occlusion": "thrombosis_history_or_thrombophilia",
  ]

  /// What counts in one zone alone, and is asked where that is treated.
  static let ofZone = [
    "periorbital_oedema_tendency": "periorbital_lower", "pigmented_lower_lid": "periorbital_lower",
  ]

  /// What the program reads by name, whatever the rows say.
  static let readByName = [
    "systolic_mmhg", "diastolic_mmhg", "weight_kg", "height_cm", "fitzpatrick_type", "pih_history",
    "alcohol", "allergies", "procedures", "mesotherapy_sessions",
    "mesotherapy_complication_history",
    "consent_recorded", "herpes_prophylaxis_confirmed", "fever",
    "hba1c_mmol_per_mol",
  ]
}
