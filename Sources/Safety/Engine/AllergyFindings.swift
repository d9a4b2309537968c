import Clinical

/// What declared allergies mean for the items that may be planned: the row for known allergies.
struct AllergyFindings {
  let reading: CaseReading
  let book: ExclusionBook
  private let rule: Contraindication

  init?(_ reading: CaseReading, _ book: ExclusionBook) {
    guard let row = reading.engine.rowOf[Named.allergyToPlannedItem] else { return nil }
    self.reading = reading
    self.book = book
    rule = reading.engine.rows[row].rule
  }

  private var words: Words { reading.engine.words }

  /// Raised when an allergy touches a ranked substance or the session itself, or is not known well enough.
  func findings() -> [Finding] {
    switch reading.allergies.known {
    case .notAsked: [unanswered] + known()
    case .notSure, .declined: [unsure] + known()
    case .yes, .no, .notApplicable: known()
    }
  }

  private var unanswered: Finding {
    let evidence =
      reading.facts.allergiesKnown?.state == .yes
      ? [FactID(ItemNames.allergies.text).unanswered] : reading.allergies.knownEvidence
    return words.finding(
      rule: rule.id,
      effect: .deferUntilCondition,
      scope: .systemic,
      verdict: .defer,
      message: words.notAnswered(words.title(rule.id), evidence),
      evidence: evidence,
      until: words.answerNeeded(evidence, FactID(ItemNames.allergiesKnown.text)),
      status: rule.basis,
      sources: rule.sources
    )
  }

  private var unsure: Finding {
    caution(
      reading.allergies.knownEvidence,
      meaning: words.meaning(rule.id),
      remedy: words.compareLabels,
      excludes: [],
      cautions: []
    )
  }

  private func known() -> [Finding] { declared() + unknown() }

  /// What is left out, used with care or done otherwise for the allergies that the pack knows.
  private func declared() -> [Finding] {
    let touching = reading.allergies.declared.keys.sorted().filter(touches)
    guard !touching.isEmpty else { return [] }
    let excludes = Set(touching.flatMap(out))
    let cautions = Set(touching.flatMap(care))
    return [
      caution(
        touching.flatMap { reading.allergies.declared[$0] ?? [] }.uniqued(),
        meaning: words.meaning(rule.id),
        remedy: words.done(for: touching.map(measures)),
        excludes: reading.engine.inOrder(substances: excludes),
        cautions: reading.engine.inOrder(substances: cautions)
      )
    ]
  }

  private func out(for allergy: FactID) -> [SubstanceID] {
    reading.substances(outFor: allergy)
      + (reading.mayBeIngredient(allergy) ? book.toCompare(with: allergy) : [])
  }

  private func care(for allergy: FactID) -> [SubstanceID] {
    reading.substances(withCareFor: allergy)
      + (reading.mayBeIngredient(allergy) ? [] : book.toCompare(with: allergy))
  }

  private func measures(for allergy: FactID) -> Words.AllergyMeasures {
    let engine = reading.engine
    let action = engine.allergyOf[allergy]?.action
    return Words.AllergyMeasures(
      allergy: allergy,
      out: out(for: allergy),
      care: care(for: allergy),
      compared: book.toCompare(with: allergy),
      action: action.flatMap {
        Named.sessionActions.contains($0) || $0 == Named.askAboutFish ? $0 : nil
      }
    )
  }

  /// What the pack does not know is never harmless: nothing was left out for it, and that is said.
  private func unknown() -> [Finding] {
    let unknown = reading.allergies.unmatched
    guard !unknown.isEmpty else { return [] }
    return [
      caution(
        reading.allergies.unmatchedEvidence,
        title: words.unknownAllergyTitle,
        meaning: words.unknownAllergies(unknown, near: reading.allergies.near),
        remedy: words.compareByHand(isDone: reading.areLabelsCompared),
        excludes: [],
        cautions: []
      )
    ]
  }

  /// Whether an allergy concerns a ranked substance of a chosen concern, or the session itself.
  private func touches(_ allergy: FactID) -> Bool {
    let engine = reading.engine
    if let action = engine.allergyOf[allergy]?.action, Named.sessionActions.contains(action) {
      return true
    }
    let barred = engine.substances(barredBy: allergy)
    if barred.contains(Named.rescue), isViscousRanked { return true }
    if !book.toCompare(with: allergy).isEmpty { return true }
    return (barred + engine.substances(cautionedBy: allergy)).contains { reading.ranked[$0] != nil }
  }

  /// Whether hyaluronic acid may be planned, whose rescue must then be at hand.
  private var isViscousRanked: Bool {
    reading.engine.knowledge.monographs.contains { $0.isViscous && reading.ranked[$0.id] != nil }
  }

  private func caution(
    _ evidence: [EvidenceAnswer],
    title: String? = nil,
    meaning: String?,
    remedy: String?,
    excludes: [SubstanceID],
    cautions: [SubstanceID]
  ) -> Finding {
    words.finding(
      rule: rule.id,
      title: title,
      effect: rule.effect,
      scope: .systemic,
      verdict: max(rule.verdict, .proceedWithCaution),
      message: words.message(
        title: words.title(rule.id),
        said: evidence,
        meaning: meaning,
        remedy: remedy,
        verdict: rule.verdict
      ),
      evidence: evidence,
      excludes: excludes,
      cautions: cautions,
      status: rule.basis,
      sources: rule.sources
    )
  }
}
