import Clinical

extension CaseReading {
  /// The written clearance that counts for a row: the newest of those for its name.
  func clearance(for rule: Contraindication) -> Clearance? {
    facts.clearances.filter { $0.condition == rule.name }
      .max { ($0.on, $0.by) < ($1.on, $1.by) }
  }

  /// The typed decision to go past a row, or past a washout that belongs to it.
  func override(of rule: RuleID, _ linked: [Int]) -> RuleOverride? {
    let ids = [rule] + linked.map { engine.washouts[$0].rule.id }
    return facts.overrides.first { ids.contains($0.rule) }
  }

  /// Whether an allergy was declared under which nothing is drafted, cleared or not.
  func forbidsDraft(_ rule: Contraindication) -> Bool {
    rule.allergies.contains { allergy in
      allergies.declared[allergy] != nil && engine.allergyOf[allergy]?.action == Named.noDraft
    }
  }

  /// Substances that a row rules out as things stand, in the pack's order.
  func excludes(of position: Int) -> [SubstanceID] {
    let rule = engine.rows[position].rule
    let said = rows[position]
    var out: Set<SubstanceID> = []
    // A band milder than its row, such as kidney stones alone, takes out its own substances only.
    if said.state.isPossible || said.bands.contains(where: { $0.tier.verdict >= rule.verdict }) {
      out.formUnion(rule.excludesAll || forbidsDraft(rule) ? engine.allSubstances : rule.excludes)
      if let allergy = Named.barsAsAllergy[rule.name] {
        out.formUnion(engine.substances(barredBy: allergy))
      }
    }
    for band in said.bands {
      out.formUnion(band.tier.excludes)
      if band.tier.when == TierTests.Test.unknownAnaesthetic.rawValue {
        for allergy in rule.allergies { out.formUnion(engine.substances(barredBy: allergy)) }
      }
    }
    if clearance(for: rule) != nil, !forbidsDraft(rule) {
      out.subtract(rule.excludesLiftedByClearance)
    }
    return engine.inOrder(substances: out)
  }

  /// Whether a lesion without a diagnosis stands where pigment is to be treated: then nothing is treated.
  func makesLesionSystemic(_ rule: Contraindication, _ named: [ZoneID]?) -> Bool {
    guard rule.name == Named.undiagnosedLesion, rows.isEmpty || isRaised(rule.name) else {
      return false
    }
    return facts.concerns.contains { chosen in
      engine.concernOf[chosen.concern]?.referIf.contains(rule.name.text) == true
        && (named == nil || chosen.zones.isEmpty
          || chosen.zones.contains { named?.contains($0) == true })
    }
  }

  /// Whether a row is raised by the answers, for sure or perhaps.
  func isRaised(_ condition: FactID) -> Bool {
    engine.rowOf[condition].map { rows[$0].state.isPossible } == true
  }
}

extension RuleBook {
  var allSubstances: [SubstanceID] { knowledge.monographs.map(\.id) }

  /// Substances in the pack's order, each once; those without a monograph come last, by id.
  func inOrder(substances: Set<SubstanceID>) -> [SubstanceID] {
    let known = knowledge.monographs.map(\.id).filter(substances.contains)
    guard known.count < substances.count else { return known }
    return known + substances.subtracting(known).sorted()
  }
}
