import Clinical

/// What declared allergies mean for the items that may be planned: the row for known allergies.
struct AllergyFindings {
  let reading: CaseReading
  private let rule: Contraindication

  init?(_ reading: CaseReading) {
    guard let row = reading.engine.rowOf[Named.allergyToPlannedItem] else { return nil }
    self.reading = reading
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
      remedy: words.compareLabels,
      excludes: [],
      cautions: []
    )
  }

  private func known() -> [Finding] {
    let touching = reading.allergies.declared.keys.sorted().filter(touches)
    guard !touching.isEmpty || !reading.allergies.unmatched.isEmpty else { return [] }
    let engine = reading.engine
    let evidence =
      touching.flatMap { reading.allergies.declared[$0] ?? [] }
      + reading.allergies.unmatched.map {
        EvidenceAnswer(item: ItemNames.allergies.text, answer: $0)
      }
    let actions = touching.compactMap { engine.allergyOf[$0]?.action }
      .filter { Named.sessionActions.contains($0) || $0 == Named.askAboutFish }
    return [
      caution(
        evidence.uniqued(),
        remedy: words.allergyRemedy(
          actions: actions.uniqued(),
          isUnmatched: !reading.allergies.unmatched.isEmpty
        ),
        excludes: engine.inOrder(
          substances: Set(touching.flatMap { engine.substances(barredBy: $0) })
        ),
        cautions: engine.inOrder(
          substances: Set(touching.flatMap { engine.substances(cautionedBy: $0) })
        )
      )
    ]
  }

  /// Whether an allergy concerns a ranked substance of a chosen concern, or the session itself.
  private func touches(_ allergy: FactID) -> Bool {
    let engine = reading.engine
    if let action = engine.allergyOf[allergy]?.action, Named.sessionActions.contains(action) {
      return true
    }
    return (engine.substances(barredBy: allergy) + engine.substances(cautionedBy: allergy))
      .contains { reading.ranked[$0] != nil }
  }

  private func caution(
    _ evidence: [EvidenceAnswer],
    remedy: String?,
    excludes: [SubstanceID],
    cautions: [SubstanceID]
  ) -> Finding {
    words.finding(
      rule: rule.id,
      effect: rule.effect,
      scope: .systemic,
      verdict: max(rule.verdict, .proceedWithCaution),
      message: words.message(
        title: words.title(rule.id),
        said: evidence,
        meaning: words.meaning(rule.id),
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
