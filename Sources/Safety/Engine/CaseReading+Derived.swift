import Clinical

extension CaseReading {
  func readDerivedFlags() {
    for flag in engine.derivedFlags { learn(flag.rule.id, derived(flag)) }
  }

  private func derived(_ flag: DerivedRow) -> Known {
    switch flag.rule.derivation {
    case .anyOf:
      return any(of: flag.facts)
    case .childbearing(let sex, let ages, let unless):
      return childbearing(sex: sex, span: ages, unless: unless)
    case .ageBelow(let years):
      guard let ages else { return Known(state: .notAsked, evidence: [birthEvidence]) }
      return Known(state: ages.youngest < years ? .yes : .no, evidence: [birthEvidence])
    case .bodyMassIndexAbove(let bound):
      return bodyMassIndex(above: bound)
    case .zoneOtherThan(let zone):
      let others = zones.filter { $0 != zone }
      return Known(
        state: others.isEmpty ? .no : .yes,
        zones: others,
        evidence: [EvidenceAnswer(item: ItemNames.concernZones.text, answer: words(others))]
      )
    case .pressureAtLeast(let systolic, let diastolic):
      return pressure(systolic: systolic, diastolic: diastolic)
    }
  }

  private func any(of facts: [NumberedFact]) -> Known {
    var joined = Known(state: .notApplicable, evidence: [])
    for fact in facts { if let said = known[fact] { joined.join(said) } }
    joined.zones = nil
    return joined
  }

  /// Anything but a clear "male" may be able to bear a child, until an answer rules it out.
  private func childbearing(sex: String, span: Span, unless: [FactID]) -> Known {
    let evidence = [
      EvidenceAnswer(
        item: ItemNames.sexAtBirth.text,
        answer: facts.sexAtBirth ?? FactState.notAsked.rawValue
      ),
      birthEvidence,
    ]
    if let ages, ages.oldest < span.minimum || ages.youngest > span.maximum ?? span.minimum {
      return Known(state: .no, evidence: evidence)
    }
    if unless.contains(where: { facts.facts[$0]?.state == .yes }) {
      return Known(state: .no, evidence: evidence)
    }
    guard let said = facts.sexAtBirth else { return Known(state: .notAsked, evidence: evidence) }
    switch said {
    case sex: return Known(state: ages == nil ? .notSure : .yes, evidence: evidence)
    case "male", "female": return Known(state: .no, evidence: evidence)
    default: return Known(state: .notSure, evidence: evidence)
    }
  }

  private func bodyMassIndex(above bound: Int) -> Known {
    guard let weight = facts.weight, let height = facts.height else {
      let missing = [
        (ItemNames.weight, facts.weight), (ItemNames.height, facts.height),
      ]
      return Known(
        state: .notAsked,
        evidence: missing.filter { $0.1 == nil }.map {
          EvidenceAnswer(item: $0.0.text, answer: FactState.notAsked.rawValue)
        }
      )
    }
    // g / mm² is 1000 kg/m².
    let isAbove = weight.value * 1000 > bound * height.value * height.value
    return Known(state: isAbove ? .yes : .no, evidence: [weight.evidence, height.evidence])
  }

  private func pressure(systolic: Int, diastolic: Int) -> Known {
    let measured = [facts.systolic, facts.diastolic].compactMap { $0?.evidence }
    guard !measured.isEmpty else { return Known(state: .notApplicable, evidence: []) }
    let isHigh =
      facts.systolic.map { $0.value >= systolic } == true
      || facts.diastolic.map { $0.value >= diastolic } == true
    return Known(state: isHigh ? .yes : .no, evidence: measured)
  }

  var birthEvidence: EvidenceAnswer {
    EvidenceAnswer(
      item: ItemNames.birthDate.text,
      answer: facts.birthDate?.iso ?? FactState.notAsked.rawValue
    )
  }

  /// Whether both pressures were measured.
  var isPressureMeasured: Bool { facts.systolic != nil && facts.diastolic != nil }

  var pressureEvidence: [EvidenceAnswer] {
    [(ItemNames.systolic, facts.systolic), (ItemNames.diastolic, facts.diastolic)].map {
      $0.1?.evidence
        ?? EvidenceAnswer(item: $0.0.text, answer: FactState.notAsked.rawValue)
    }
  }

  private func words(_ zones: [ZoneID]) -> String {
    zones.map(\.text).joined(separator: ", ")
  }
}
