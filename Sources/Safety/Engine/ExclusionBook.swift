import Clinical

/// Every substance that is out or used with caution, and why.
struct ExclusionBook {
  let reading: CaseReading
  private(set) var exclusions: [Exclusion] = []
  private(set) var cautions: [Exclusion] = []
  private var seen: Set<Key> = []

  private struct Key: Hashable {
    let substance: SubstanceID
    let because: String
    let zones: [ZoneID]?
    let isCaution: Bool
  }

  private var engine: RuleBook { reading.engine }
  private var words: Words { reading.engine.words }

  init(_ reading: CaseReading) {
    self.reading = reading
    for position in reading.engine.rows.indices { readRow(position) }
    readBars()
    readAllergies()
    readEarlierSessions()
    readDiagnosis()
    exclusions.sort(by: before)
    cautions.sort(by: before)
  }

  /// An order that is total: a substance is never out, nor used with care, for one reason in two places.
  private func before(_ left: Exclusion, _ right: Exclusion) -> Bool {
    (left.substance, left.because) < (right.substance, right.because)
  }

  private mutating func add(
    _ substance: SubstanceID,
    _ zones: [ZoneID]?,
    _ because: String,
    _ message: String,
    _ evidence: [EvidenceAnswer],
    isCaution: Bool = false
  ) {
    let key = Key(substance: substance, because: because, zones: zones, isCaution: isCaution)
    guard seen.insert(key).inserted else { return }
    let entry = Exclusion(
      substance: substance,
      zones: zones,
      because: because,
      message: message,
      evidence: evidence
    )
    if isCaution { cautions.append(entry) } else { exclusions.append(entry) }
  }

  // MARK: Contraindications

  private mutating func readRow(_ position: Int) {
    let rule = engine.rows[position].rule
    let said = reading.rows[position]
    guard rule.gate == .drafting, said.state.isPossible || !said.bands.isEmpty else { return }
    let evidence = (said.evidence + said.bands.flatMap(\.evidence)).uniqued()
    let zones = rule.isZoneLocal && !said.isEscalated ? said.zones.map(engine.inOrder) : nil
    // Out in zones that nobody plans to treat is out nowhere.
    if let zones, !reading.zones.isEmpty, Set(zones).isDisjoint(with: reading.zones) { return }
    let mayReturn = Set(rule.liftedByLabel)
    let title = words.title(rule.id, raisedBy: said)
    for substance in reading.excludes(of: position) {
      let message = words.isOut(
        substance,
        because: title,
        untilLabel: mayReturn.contains(substance)
      )
      add(substance, zones, rule.id.text, message, evidence)
    }
  }

  // MARK: Flags and medicines

  private mutating func readBars() {
    for barred in engine.bars {
      guard let fact = reading.known[barred.numberedFact] else { continue }
      switch fact.state {
      case .yes, .notSure, .declined: for bar in barred.bars { read(bar, fact) }
      case .notAsked: for bar in barred.bars { readUnanswered(bar, fact) }
      case .no, .notApplicable: continue
      }
    }
  }

  private mutating func read(_ bar: FactBar, _ fact: Known) {
    guard let place = places(of: bar.fact, fact), !hasPassed(bar) else { return }
    let title = words.name(bar.fact)
    let isCleared = bar.strength == .outUntilCleared && isCleared(bar.fact)
    if bar.strength == .caution || isCleared {
      add(
        bar.substance,
        place.zones,
        bar.fact.text,
        words.needsCare(bar.substance, because: title),
        fact.evidence,
        isCaution: true
      )
    } else if !isCovered(bar, place) {
      add(
        bar.substance,
        place.zones,
        bar.fact.text,
        words.isOut(bar.substance, because: title),
        fact.evidence
      )
    }
  }

  /// A bar that was asked and not answered is never a no: no draft rests on it.
  private mutating func readUnanswered(_ bar: FactBar, _ fact: Known) {
    guard let place = places(of: bar.fact, fact), isWanted(bar.substance) else { return }
    let isCaution = bar.strength == .caution
    add(
      bar.substance,
      place.zones,
      bar.fact.text,
      words.answerNeeded(for: bar.substance, words.name(bar.fact), isCaution: isCaution),
      fact.evidence,
      isCaution: isCaution
    )
  }

  /// Whether a draft might reach for it: ranked for a chosen concern, or an anaesthetic or a diluent.
  private func isWanted(_ substance: SubstanceID) -> Bool {
    reading.ranked[substance] != nil || engine.monographOf[substance]?.isActive == false
  }

  /// Where a fact counts; nothing where it counts nowhere in this plan.
  private func places(of id: FactID, _ fact: Known) -> Finding.Scope? {
    if Named.lowerLidFlags.contains(id) {
      return reading.zones.contains(Named.lowerLid) ? .zones([Named.lowerLid]) : nil
    }
    guard engine.isLocal(id) || engine.planFlags.contains(id), let zones = fact.zones else {
      return .systemic
    }
    return .zones(engine.inOrder(zones))
  }

  /// Whether the window after the last exposure has passed; while it goes on, or on no known day, it has not.
  private func hasPassed(_ bar: FactBar) -> Bool {
    guard let window = bar.window, let happenings = reading.happenings[bar.fact] else {
      return false
    }
    return happenings.allSatisfy { happening in
      guard happening.state == .yes || happening.state == .no else { return false }
      return happening.state == .no
        || reading.calendar.wait(
          until: reading.calendar.lastExposure(happening).adding(days: window)
        ).isClear
    }
  }

  /// Whether a written clearance counts for a row that this fact belongs to.
  private func isCleared(_ fact: FactID) -> Bool {
    engine.rows(about: fact).contains {
      reading.clearance(for: engine.rows[$0].rule) != nil
    }
  }

  /// Whether the row that the fact belongs to already rules the substance out there.
  private func isCovered(_ bar: FactBar, _ place: Finding.Scope) -> Bool {
    let rows = engine.rows(about: bar.fact).map { engine.rows[$0].rule.id.text }
    return rows.contains { row in
      [place.zones, nil].contains { zones in
        seen.contains(
          Key(substance: bar.substance, because: row, zones: zones, isCaution: false)
        )
      }
    }
  }

  // MARK: Allergies

  private mutating func readAllergies() {
    for allergy in reading.allergies.declared.keys.sorted() {
      let evidence = reading.allergies.evidence(of: allergy)
      let lifted = reading.substancesLiftedByClearance(allergy)
      let mayReturn = Set(engine.allergyOf[allergy]?.liftedByLabel ?? [])
      for substance in engine.substances(barredBy: allergy) {
        let byLabel =
          mayReturn.contains(substance)
          || engine.monographOf[substance]?.allergensLiftedByLabel.contains(allergy) == true
        let isLifted = lifted.contains(substance)
        add(
          substance,
          nil,
          allergy.text,
          isLifted
            ? words.needsCare(substance, because: words.allergy(allergy))
            : words.isOut(substance, because: words.allergy(allergy), untilLabel: byLabel),
          evidence,
          isCaution: isLifted
        )
      }
      for substance in engine.substances(cautionedBy: allergy) {
        add(
          substance,
          nil,
          allergy.text,
          words.needsCare(substance, because: words.allergy(allergy)),
          evidence,
          isCaution: true
        )
      }
      readIngredients(allergy, evidence)
    }
  }

  /// A product of many ingredients is out for an allergy to a substance, until its label is compared with it.
  private mutating func readIngredients(_ allergy: FactID, _ evidence: [EvidenceAnswer]) {
    let isOut = reading.mayBeIngredient(allergy)
    let because = words.allergy(allergy)
    for substance in engine.substances(comparedWith: allergy) {
      let message =
        isOut
        ? words.isOut(substance, because: because, untilLabel: true)
        : words.needsCare(substance, because: because)
      add(substance, nil, allergy.text, message, evidence, isCaution: !isOut)
    }
  }

  /// The ranked products of many ingredients that nothing else takes out, so that an allergy is compared with them.
  ///
  /// With an allergy that forbids every treatment nothing is compared.
  func toCompare(with allergy: FactID) -> [SubstanceID] {
    let forbids = engine.rows.contains {
      $0.rule.allergies.contains(allergy) && $0.rule.verdict == .doNotTreat
    }
    guard !forbids else { return [] }
    return engine.substances(comparedWith: allergy).filter { substance in
      reading.ranked[substance] != nil
        && !exclusions.contains { out in
          out.substance == substance && out.zones == nil
            && !isCompared(substance, with: FactID(out.because))
        }
    }
  }

  private func isCompared(_ substance: SubstanceID, with allergy: FactID) -> Bool {
    reading.allergies.declared[allergy] != nil
      && engine.substances(comparedWith: allergy).contains(substance)
  }

  // MARK: Earlier sessions and diagnosis

  /// A substance's own interval counts from every session in which it was used, wherever that was.
  private mutating func readEarlierSessions() {
    guard reading.facts.hadMesotherapy != .no else { return }
    for session in reading.facts.earlierSessions {
      let last = reading.calendar.unfavourable(session.date)
      for substance in session.substances {
        guard let days = engine.monographOf[substance]?.minimumInterval.value,
          case .until(let day, _) = reading.calendar.wait(until: last.adding(days: days))
        else { continue }
        add(
          substance,
          nil,
          Named.earlierSession,
          words.notBefore(day, substance),
          session.evidence
        )
      }
    }
  }

  /// Without androgenetic alopecia on record, its medicines are no candidates.
  private mutating func readDiagnosis() {
    for chosen in reading.facts.concerns where chosen.concern == Named.alopecia {
      guard chosen.diagnosis?.contains(Named.androgenetic) != true else { continue }
      for substance in Named.androgeneticOnly.sorted() {
        add(
          substance,
          nil,
          Named.alopecia.text,
          words.onlyAndrogenetic(substance),
          chosen.evidence
        )
      }
    }
  }
}

extension RuleBook {
  /// Whether a flag speaks of zones: every row it belongs to does, and it escalates none.
  func isLocal(_ fact: FactID) -> Bool {
    guard let about = rowsAbout[fact], !about.isEmpty else { return false }
    return about.allSatisfy {
      rows[$0].rule.isZoneLocal && !rows[$0].rule.escalatesIf.contains(fact)
    }
  }
}
