import Clinical

/// What the patient is allergic to, as far as the pack knows it.
struct DeclaredAllergies: Sendable {
  /// Whether the question was answered; `yes` without a list is not an answer yet.
  let known: FactState
  let knownEvidence: [EvidenceAnswer]
  /// Allergies and substances by id, with the answers behind them.
  let declared: [FactID: [EvidenceAnswer]]
  /// Parts of the patient's own words in which the pack finds nothing it knows.
  let unmatched: [String]
  /// What those parts read like, where they read like something.
  let near: [String: [FactID]]
  /// The answers that hold those parts.
  let unmatchedEvidence: [EvidenceAnswer]

  init(_ engine: RuleBook, _ facts: PatientFacts) {
    let asked = facts.allergiesKnown
    var declared: [FactID: [EvidenceAnswer]] = [:]
    for (id, fact) in facts.allergies where fact.state.isPossible {
      declared[id] = fact.evidence.isEmpty ? [id.unanswered] : fact.evidence
    }
    var unmatched: [String] = []
    var near: [String: [FactID]] = [:]
    var behind: [EvidenceAnswer] = []
    for words in facts.otherAllergies {
      let reading = engine.lexicon.read(words)
      let evidence = [EvidenceAnswer(item: ItemNames.allergies.text, answer: words)]
      for id in reading.found { declared[id, default: []] += evidence }
      unmatched += reading.unknown
      near.merge(reading.near) { $0 + $1 }
      if !reading.unknown.isEmpty { behind += evidence }
    }
    for id in declared.keys.sorted() {
      for implied in engine.anaestheticClasses(of: id) where declared[implied] == nil {
        declared[implied] = declared[id]
      }
    }
    self.declared = declared
    self.unmatched = unmatched.uniqued()
    self.near = near
    unmatchedEvidence = behind.uniqued()
    let state = asked?.state ?? (declared.isEmpty && unmatched.isEmpty ? .notAsked : .yes)
    known = state == .yes && declared.isEmpty && unmatched.isEmpty ? .notAsked : state
    knownEvidence = asked?.evidence ?? [FactID(ItemNames.allergiesKnown.text).unanswered]
  }

  /// What the answers say of any of these allergies.
  func reading(of ids: [FactID]) -> Known {
    let evidence = ids.flatMap { declared[$0] ?? [] }.uniqued()
    guard evidence.isEmpty else { return Known(state: .yes, evidence: evidence) }
    let state: FactState = known == .yes ? .no : known
    return Known(state: state, evidence: knownEvidence)
  }
}

extension RuleBook {
  /// An allergy to an anaesthetic itself is an allergy to its class.
  func anaestheticClasses(of id: FactID) -> [FactID] {
    guard let monograph = monographOf[SubstanceID(id.text)], monograph.role == .anaesthetic,
      let row = rowOf[Named.allergyToAnaesthetic]
    else { return [] }
    return monograph.allergens.filter { rows[row].rule.allergies.contains($0) }
  }

  /// Every substance that a declared allergy rules out, in the pack's order.
  func substances(barredBy allergy: FactID) -> [SubstanceID] {
    let listed = Set(allergyOf[allergy]?.excludes ?? [])
    return knowledge.monographs.filter { monograph in
      listed.contains(monograph.id) || monograph.allergens.contains(allergy)
        || monograph.id.text == allergy.text
    }
    .map(\.id)
  }

  /// Every product of many ingredients that may be drafted and whose label is compared with a declared allergy.
  func substances(comparedWith allergy: FactID) -> [SubstanceID] {
    let barred = substances(barredBy: allergy)
    return productsOfMany.filter { !barred.contains($0) }
  }

  /// Every substance that a declared allergy asks to use with caution, in the pack's order.
  func substances(cautionedBy allergy: FactID) -> [SubstanceID] {
    guard let rule = allergyOf[allergy] else { return [] }
    if rule.cautions.isEmpty, rule.action == Named.askAboutFish {
      return substances(barredBy: Named.fish)
    }
    return rule.cautions
  }
}

extension CaseReading {
  /// What an allergy takes out of this plan, in the pack's order.
  func substances(outFor allergy: FactID) -> [SubstanceID] {
    let lifted = substancesLiftedByClearance(allergy)
    return engine.substances(barredBy: allergy).filter { !lifted.contains($0) }
  }

  /// What an allergy asks to use with caution in this plan, in the pack's order.
  func substances(withCareFor allergy: FactID) -> [SubstanceID] {
    let lifted = substancesLiftedByClearance(allergy)
    return engine.substances(barredBy: allergy).filter(lifted.contains)
      + engine.substances(cautionedBy: allergy)
  }

  /// Whether an allergy names a substance that a product of many ingredients may hold, and nobody read its label yet.
  func mayBeIngredient(_ allergy: FactID) -> Bool {
    engine.monographOf[SubstanceID(allergy.text)] != nil && !areLabelsCompared
  }

  /// What a specialist's clearance of the row behind an allergy brings back.
  func substancesLiftedByClearance(_ allergy: FactID) -> Set<SubstanceID> {
    let rows = engine.rows.filter { $0.rule.allergies.contains(allergy) }
    return rows.map(\.rule).reduce(into: []) { lifted, rule in
      if clearance(for: rule) != nil, !forbidsDraft(rule) {
        lifted.formUnion(rule.excludesLiftedByClearance)
      }
    }
  }

  /// Whether somebody compared the labels with what the patient is allergic to.
  var areLabelsCompared: Bool { facts.facts[Named.labelsCompared]?.state == .yes }
}
