import Clinical

/// Findings that rest on age, measurements and whether something was asked at all.
struct PatientFindings {
  let reading: CaseReading

  private var words: Words { reading.engine.words }
  private var rules: SafetyRules { reading.engine.rules }

  /// What age, pressure and the checklist say.
  func findings() -> [Finding] {
    [ageCaution, pressureNotMeasured, proceduresNotSaid].compactMap(\.self) + checklist()
  }

  /// The oldest age that the birth date allows counts.
  private var ageCaution: Finding? {
    guard let bound = rules.cautionAboveAge.value, let ages = reading.ages, ages.oldest > bound
    else { return nil }
    return words.finding(
      rule: Named.ageCaution,
      effect: .caution,
      scope: .systemic,
      verdict: .proceedWithCaution,
      message: words.old(ages.oldest, above: bound),
      evidence: [reading.birthEvidence],
      status: rules.cautionAboveAge.basis,
      sources: rules.cautionAboveAge.sources
    )
  }

  private var pressureNotMeasured: Finding? {
    guard let bound = rules.pressureAboveAge.value, let ages = reading.ages, ages.oldest > bound,
      !reading.isPressureMeasured
    else { return nil }
    let row = rules.checklist.first { $0.id == Named.bloodPressureMeasured }
    return words.finding(
      rule: Named.bloodPressureMeasured,
      effect: .deferUntilCondition,
      scope: .systemic,
      verdict: .defer,
      message: words.pressureNotMeasured(age: ages.oldest, above: bound),
      evidence: [reading.birthEvidence] + reading.pressureEvidence,
      until: words.untilMeasured,
      status: rules.pressureAboveAge.basis,
      sources: row?.sources ?? rules.pressureAboveAge.sources
    )
  }

  /// Procedures are named in a group: without a clear answer before it, no procedure counts as none.
  private var proceduresNotSaid: Finding? {
    guard let asked = reading.facts.facts[Named.proceduresHad] else { return nil }
    switch asked.state {
    case .no, .notApplicable: return nil
    case .yes where isProcedureNamed: return nil
    case .yes, .notSure, .declined, .notAsked: break
    }
    return openChecklist(Named.proceduresAsked, asked.evidence, Named.proceduresHad)
  }

  private var isProcedureNamed: Bool {
    reading.facts.exposures.contains {
      $0.state == .yes && reading.engine.spacedExposures.contains($0.id)
        && reading.facts.facts[$0.id] == nil
    }
  }

  // MARK: Checklist

  /// Rows that gate drafting and whose matter neither their own item nor another one settles.
  private func checklist() -> [Finding] {
    reading.engine.draftingChecks.compactMap { row in
      if let answer = reading.facts.facts[row.fact] {
        guard answer.state != .yes, answer.state != .notApplicable else { return nil }
        return openChecklist(row.rule.id, answer.evidence, row.fact)
      }
      guard !row.matters.contains(where: isAsked) else { return nil }
      return openChecklist(row.rule.id, [row.fact.unanswered], row.fact)
    }
  }

  /// Whether the form asks it; left open, the rule of that very item says so.
  private func isAsked(_ fact: FactID) -> Bool {
    reading.facts.facts[fact] != nil || reading.happenings[fact] != nil
      || (fact.text == ItemNames.allergiesKnown.text && reading.facts.allergiesKnown != nil)
  }

  private func openChecklist(
    _ id: RuleID,
    _ evidence: [EvidenceAnswer],
    _ fact: FactID
  ) -> Finding {
    let row = rules.checklist.first { $0.id == id }
    let evidence = evidence.isEmpty ? [fact.unanswered] : evidence
    return words.finding(
      rule: id,
      effect: .deferUntilCondition,
      scope: .systemic,
      verdict: .defer,
      message: words.notAnswered(words.title(id), evidence),
      evidence: evidence,
      until: words.answerNeeded(evidence, fact),
      status: .sourced,
      sources: row?.sources ?? []
    )
  }

  // MARK: What stands open after drafting

  /// Consent and the checks that gate approval or the session: never a reason not to draft.
  func openChecks(_ book: ExclusionBook) -> [Finding] {
    let consent = reading.engine.laterConditions.map(\.rule).compactMap(openConsent)
    let checks = reading.engine.laterChecks.compactMap(openCheck)
    return (consent + checks + [labelsNotCompared(book)].compactMap(\.self)).sorted {
      $0.rule < $1.rule
    }
  }

  /// The rows that are asked again on the day, with every answer that was given to them.
  func askedAgain() -> [Finding] {
    reading.engine.repeatedChecks.compactMap { row in
      let said = row.againOnTheDay.compactMap { reading.facts.facts[$0] }
      let measured = row.isPressure ? [reading.facts.systolic, reading.facts.diastolic] : []
      let answers =
        said.flatMap(\.evidence).filter { $0.answer != FactState.notAsked.rawValue }
        + measured.compactMap { $0?.evidence }
      guard !answers.isEmpty else { return nil }
      let rule = row.rule
      return words.finding(
        rule: rule.id,
        effect: .deferUntilCondition,
        scope: .systemic,
        verdict: .defer,
        gate: .approval,
        message: words.meaning(rule.id) ?? words.title(rule.id),
        evidence: answers,
        status: .sourced,
        sources: rule.sources
      )
    }
  }

  /// What the pack does not know of an allergy or of a product, a person has to know before the plan is approved.
  private func labelsNotCompared(_ book: ExclusionBook) -> Finding? {
    let isOpen =
      !reading.allergies.unmatched.isEmpty
      || reading.allergies.declared.keys.contains { allergy in
        !reading.mayBeIngredient(allergy) && !book.toCompare(with: allergy).isEmpty
      }
    guard isOpen, !reading.areLabelsCompared,
      let row = reading.engine.rowOf[Named.allergyToPlannedItem]
    else { return nil }
    let rule = reading.engine.rows[row].rule
    return check(
      rule.id,
      .approval,
      Named.labelsCompared,
      reading.facts.facts[Named.labelsCompared],
      title: words.labelsNotComparedTitle,
      message: words.labelsNotCompared,
      status: rule.basis,
      sources: rule.sources
    )
  }

  private func openConsent(_ rule: Contraindication) -> Finding? {
    let fact = rule.name == Named.consentNotRecorded ? Named.consentRecorded : rule.name
    let answer = reading.facts.facts[fact]
    guard answer?.state != .yes else { return nil }
    return check(rule.id, rule.gate, fact, answer, status: rule.basis, sources: rule.sources)
  }

  private func openCheck(_ row: CheckRow) -> Finding? {
    let answer = reading.facts.facts[row.fact]
    guard answer?.state != .yes else { return nil }
    let rule = row.rule
    return check(rule.id, rule.gate, row.fact, answer, status: .sourced, sources: rule.sources)
  }

  private func check(
    _ id: RuleID,
    _ gate: Gate,
    _ fact: FactID,
    _ answer: StatedFact?,
    title: String? = nil,
    message: String? = nil,
    status: Basis,
    sources: [SourceID]
  ) -> Finding {
    let evidence = answer?.evidence ?? []
    return words.finding(
      rule: id,
      title: title,
      effect: .deferUntilCondition,
      scope: .systemic,
      verdict: .defer,
      gate: gate,
      message: message ?? words.openCheck(id),
      evidence: evidence.isEmpty ? [fact.unanswered] : evidence,
      until: message ?? words.meaning(id) ?? words.title(id),
      status: status,
      sources: sources
    )
  }
}
