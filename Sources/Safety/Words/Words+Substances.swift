import Clinical

extension Words {
  func isOut(_ substance: SubstanceID, because reason: String, untilLabel: Bool = false) -> String {
    let label = untilLabel ? ", until a label free of it is recorded" : ""
    return "\(name(substance).capitalised): left out (\(reason)\(label))."
  }

  func needsCare(_ substance: SubstanceID, because reason: String) -> String {
    "\(name(substance).capitalised): with caution (\(reason))."
  }

  func answerNeeded(for substance: SubstanceID, _ reason: String, isCaution: Bool) -> String {
    let what = isCaution ? "with caution" : "left out"
    return "\(name(substance).capitalised): \(what) (answer needed: \(reason))."
  }

  func allergy(_ id: FactID) -> String { "allergy to \(name(id))" }

  func notBefore(_ day: CalendarDay, _ substance: SubstanceID) -> String {
    "\(name(substance).capitalised): left out (used too recently; again from "
      + "\(DateText.day(day)))."
  }

  func onlyAndrogenetic(_ substance: SubstanceID) -> String {
    "\(name(substance).capitalised): left out (only with androgenetic alopecia on record)."
  }

  func reasonTitle(_ because: String) -> String {
    switch because {
    case Named.earlierSession: "An earlier session"
    case Named.alopecia.text: "No androgenetic alopecia on record"
    default: name(FactID(because))
    }
  }

  /// One sentence on a reason that takes ranked substances out or asks for care with them.
  func substances(
    out: [SubstanceID],
    care: [SubstanceID],
    because reason: String,
    _ evidence: [EvidenceAnswer]
  ) -> String {
    var parts: [String] = []
    if !out.isEmpty { parts.append("left out: \(list(out.map(name)))") }
    if !care.isEmpty { parts.append("with caution: \(list(care.map(name)))") }
    let isOpen = evidence.first?.answer == FactState.notAsked.rawValue
    let found = isOpen ? "not answered, and an answer is needed" : "recorded"
    return "\(reasonTitle(reason).capitalised): \(found); \(parts.joined(separator: "; "))."
  }

  /// What a rule asks, with the substances that are drafted all the same.
  func withCare(_ message: String, _ care: [SubstanceID]) -> String {
    "\(message) With caution: \(list(care.map(name)))."
  }

  // MARK: Allergies

  var compareLabels: String {
    "compare every label with what the patient can tell before anything is drawn up"
  }

  /// What was done for one allergy.
  struct AllergyMeasures {
    let allergy: FactID
    let out: [SubstanceID]
    let care: [SubstanceID]
    /// Those whose every ingredient is compared with it.
    let compared: [SubstanceID]
    let action: String?
  }

  /// What was done for each allergy, and no more than that: "fish: left out: polynucleotides and PDRN".
  func done(for allergies: [AllergyMeasures]) -> String {
    allergies.map { measures in
      var parts: [String] = []
      if !measures.out.isEmpty { parts.append("left out: \(list(measures.out.map(name)))") }
      if !measures.care.isEmpty { parts.append("with caution: \(list(measures.care.map(name)))") }
      if !measures.compared.isEmpty {
        parts.append(
          "every ingredient on the label of \(list(measures.compared.map(name))) is compared with it"
        )
      }
      if let action = measures.action { parts.append(name(action)) }
      return "\(name(measures.allergy)) (\(parts.joined(separator: "; ")))"
    }
    .joined(separator: ", ")
  }

  var unknownAllergyTitle: String { "Allergy that this program does not know" }

  func unknownAllergies(_ said: [String], near: [String: [FactID]]) -> String {
    let strange = said.filter { near[$0] == nil }
    let resembling = said.compactMap { part in
      near[part].map { "\"\(part)\" reads like \(list($0.map(name))) and counts as that" }
    }
    return (resembling + (strange.isEmpty ? [] : [notKnown(strange)])).joined(separator: "; ")
  }

  private func notKnown(_ said: [String]) -> String {
    let quoted = list(said.map { "\"\($0)\"" })
    let them = said.count == 1 ? "it" : "them"
    return "This program does not know \(quoted), or not every word: "
      + "but for what is named besides, nothing was left out for \(them)"
  }

  func compareByHand(isDone: Bool) -> String {
    isDone
      ? "the composition on every label was compared by hand, as recorded"
      : "compare the composition on every label by hand, and record that before approval"
  }

  var labelsNotComparedTitle: String { "Labels compared by hand" }

  var labelsNotCompared: String {
    "The composition on every label is compared by hand with what the patient is allergic to."
  }

  // MARK: Concerns

  func unknownConcern(_ concern: ConcernID) -> String {
    "\(name(concern.text)): the pack does not know it; nothing is drafted for it."
  }

  func never(_ concern: Concern) -> String {
    sentence(concern, "nothing is injected for it; a medical review comes first")
  }

  func subtype(_ concern: Concern, _ subtype: ConcernSubtype) -> String {
    sentence(concern, "of the kind \"\(subtype.name)\", for which nothing is injected")
  }

  func severity(_ concern: Concern) -> String {
    sentence(concern, "too marked for mesotherapy; another treatment is assessed first")
  }

  func noCause(_ concern: Concern) -> String {
    sentence(concern, "its cause is not recorded, so it is looked for first")
  }

  func noDiagnosis(_ concern: Concern) -> String {
    sentence(concern, "no diagnosis is recorded, so one is made first")
  }

  func flag(_ concern: Concern, _ flag: FactID) -> String {
    sentence(concern, "nothing is injected for it: \(name(flag))")
  }

  func condition(_ concern: Concern, _ rule: RuleID) -> String {
    sentence(concern, "nothing is injected for it: \(title(rule))")
  }

  func openConcern(_ concern: ConcernID, _ item: String) -> String {
    "\(name(concern.text)): answer needed: \(name(item))."
  }

  func allergiesLeaveNothing(_ concern: Concern) -> String {
    sentence(concern, "the patient's allergies leave no substance for it, so it is not treated")
  }

  /// Why, and what the pack names instead.
  private func sentence(_ concern: Concern, _ why: String) -> String {
    let rule = wording[RuleID(concern.id.text)]?.message
    let instead = concern.alternative.map { " \($0.capitalised)" } ?? ""
    let remedy = rule ?? instead
    let said = "\(concern.name.capitalised): \(why)."
    return remedy.isEmpty ? said : "\(said) \(trimmed(remedy))"
  }

  private func trimmed(_ text: String) -> String {
    let bare = text.drop { $0 == " " }
    return bare.last == "." ? String(bare) : "\(bare)."
  }
}
