import Clinical

/// What the answers say of one contraindication.
struct RowReading: Sendable {
  /// One statement that raises the row.
  struct Part: Sendable {
    let state: FactState
    /// Whether its time has passed; nothing where the row counts no days.
    let passage: Passage?
    /// When it was, for the wording.
    let date: PartialDate?
    /// The zones named; nothing for the whole body.
    let zones: [ZoneID]?
    let evidence: [EvidenceAnswer]
  }

  /// A band that holds, or may hold.
  struct Band: Sendable {
    let tier: Contraindication.Tier
    let state: FactState
    let zones: [ZoneID]?
    let evidence: [EvidenceAnswer]
  }

  /// Yes, or perhaps yes, by the row itself rather than by a band alone.
  let state: FactState
  /// What raises it, where it is raised.
  let parts: [Part]
  /// Bands that hold, or may.
  let bands: [Band]
  /// Facts that were asked and not answered.
  let unanswered: [EvidenceAnswer]
  /// Whether a declared fact makes a zone-local row hold for the whole body.
  let isEscalated: Bool

  /// Whether the answers say nothing that a finding could tell.
  var isSilent: Bool { parts.isEmpty && bands.isEmpty && unanswered.isEmpty }

  /// The zones of all parts; nothing for the whole body.
  var zones: [ZoneID]? {
    let all = parts.map(\.zones)
    return all.contains { $0 == nil } ? nil : all.compactMap(\.self).flatMap(\.self).uniqued()
  }

  var evidence: [EvidenceAnswer] { parts.flatMap(\.evidence).uniqued() }

  init(_ reading: CaseReading, _ position: Int) {
    let row = reading.engine.rows[position]
    var sources = RowSources(reading, position)
    let tests = TierTests(reading: reading, row: row, base: sources.state)
    bands = row.bands.compactMap { tests.reading(of: $0) }
    for band in bands where band.tier.isZoneLocal == true && !row.rule.isZoneLocal {
      // What a local band tells of one zone is, for the rest of the body, what the row is about.
      if band.state.isPossible { sources.add(band) }
    }
    state = sources.state
    parts = sources.parts.filter { $0.state == sources.state }
    unanswered = (sources.unanswered + tests.unanswered).uniqued()
    // Only what an item of its own asks: the flags that the row sets say nothing of the rest of the body.
    isEscalated =
      row.rule.escalatesIf.contains { reading.stands($0) }
      || (!row.rule.escalatesIf.isEmpty && row.triggers.contains { reading.standsInfected($0) })
  }
}

/// Gathers what raises a row.
struct RowSources {
  private(set) var parts: [RowReading.Part] = []
  private(set) var unanswered: [EvidenceAnswer] = []
  private var isSaid = false
  private let reading: CaseReading
  private let position: Int
  private let row: ConditionRow

  /// The weightiest statement: yes, perhaps, or no.
  var state: FactState {
    parts.map(\.state).max { $0.weight < $1.weight } ?? .no
  }

  init(_ reading: CaseReading, _ position: Int) {
    self.reading = reading
    self.position = position
    row = reading.engine.rows[position]
    for trigger in row.numberedTriggers { read(trigger) }
    readAllergies()
    if row.rule.name == Named.skinType {
      add(reading.skinType)
      unanswered += reading.skinTypeUnanswered
    }
    if row.rule.name == Named.cancerHistory { readPastTreatment() }
    if row.rule.name == Named.autoimmuneActive { readQuiescentOnImmunosuppressants() }
    if !isSaid {
      // Nothing asks it and nothing derives it: not asked, and never a no.
      unanswered.append(row.rule.name.unanswered)
    }
  }

  mutating func add(_ band: RowReading.Band) {
    parts.append(
      RowReading.Part(
        state: band.state,
        passage: row.isDated ? .open(.stillPresent) : nil,
        date: nil,
        zones: nil,
        evidence: band.evidence
      )
    )
  }

  private mutating func read(_ trigger: NumberedFact) {
    let declared = reading.happenings[trigger] ?? []
    for happening in declared { add(happening) }
    // What the row itself taught says nothing new of it.
    guard let known = reading.known[trigger], known.teacher != position,
      !isPressureAlone(trigger)
    else { return }
    isSaid = true
    if declared.isEmpty
      || (known.state.isPossible && declared.allSatisfy { $0.state.weight < known.state.weight })
    {
      add(known)
    }
  }

  private mutating func add(_ happening: Happening) {
    isSaid = true
    switch happening.state {
    case .yes, .notSure, .declined:
      if reading.mayBeInfectedElsewhere(happening), !row.rule.escalatesIf.isEmpty {
        unanswered.append(happening.id.unanswered(.infected))
      }
      for (passage, zones) in passages(of: happening) where passage?.isClear != true {
        parts.append(
          RowReading.Part(
            state: happening.state,
            passage: passage,
            date: happening.ended ?? happening.last,
            zones: zones,
            evidence: happening.evidence
          )
        )
      }
    case .notAsked: unanswered.append(happening.id.unanswered)
    case .no, .notApplicable: break
    }
  }

  private mutating func add(_ known: Known) {
    isSaid = true
    switch known.state {
    case .yes, .notSure, .declined:
      parts.append(
        RowReading.Part(
          state: known.state,
          passage: row.isDated ? .open(.stillPresent) : nil,
          date: nil,
          zones: known.zones,
          evidence: known.evidence
        )
      )
    case .notAsked: unanswered += known.evidence
    case .no, .notApplicable: break
    }
  }

  /// How the days of the row, or of its washouts, read a statement.
  private func passages(of happening: Happening) -> [(Passage?, [ZoneID]?)] {
    let named = happening.zones.isEmpty ? nil : happening.zones
    guard row.isDated, let days = row.rule.days.value else { return [(nil, named)] }
    guard happening.state == .yes else { return [(.open(.stillPresent), named)] }
    guard row.washouts.isEmpty else {
      return reading.outcomes.filter {
        row.washouts.contains($0.washout) && $0.happening.id == happening.id
      }
      .flatMap { outcome in outcome.passage.parts.map { ($0.isCare ? .clear : $0, named) } }
    }
    let passage = reading.calendar.passage(
      ofState: happening,
      days: days,
      unknownDays: row.rule.unknownDateDays
    )
    return [(passage, named)]
  }

  private mutating func readAllergies() {
    for allergy in row.raisingAllergies where reading.allergies.declared[allergy] != nil {
      add(reading.allergies.reading(of: [allergy]))
    }
    guard !row.rule.allergies.isEmpty else { return }
    add(reading.allergies.reading(of: row.rule.allergies))
  }

  /// Cancer treatment that is past is cancer in the history.
  private mutating func readPastTreatment() {
    guard let treatment = reading.engine.rowOf[Named.chemotherapyOrRadiotherapy] else { return }
    for trigger in reading.engine.rows[treatment].triggers {
      for happening in reading.happenings[trigger] ?? [] where happening.state == .yes {
        add(Known(state: .yes, evidence: happening.evidence))
      }
    }
  }

  /// A quiet autoimmune disease beside a medicine that dampens the immune system is one that needs it.
  private mutating func readQuiescentOnImmunosuppressants() {
    guard
      let quiet = reading.weightiest(of: Named.autoimmuneQuiescent),
      let medicine = reading.weightiest(of: Named.immunosuppressants)
    else { return }
    let state = quiet.state.weight < medicine.state.weight ? quiet.state : medicine.state
    add(Known(state: state, evidence: quiet.evidence + medicine.evidence))
  }

  /// A pressure measured today is a matter of the bands; only a history raises the row itself.
  private func isPressureAlone(_ trigger: NumberedFact) -> Bool {
    reading.happenings[trigger] == nil && reading.engine.pressureFlags.contains(trigger.id)
  }
}

extension Passage {
  var isCare: Bool { if case .care = self { true } else { false } }
}

extension CaseReading {
  /// What of the skin was not asked: the other answer, whatever it is, does not stand in for it.
  var skinTypeUnanswered: [EvidenceAnswer] {
    let pigment = facts.facts[Named.pigmentHistory]
    let type =
      facts.fitzpatrick == nil ? [FactID(ItemNames.fitzpatrick.text).unanswered] : []
    return type + (pigment?.state == .notAsked ? [Named.pigmentHistory.unanswered] : [])
  }

  /// Whether the skin is at risk of pigment change.
  var skinType: Known {
    let pigment = facts.facts[Named.pigmentHistory]
    let type = facts.fitzpatrick
    let behind =
      [
        type?.evidence
          ?? EvidenceAnswer(
            item: ItemNames.fitzpatrick.text,
            answer: FactState.notAsked.rawValue
          )
      ] + (pigment?.evidence ?? [])
    let treatsPigment = facts.concerns.contains { Named.pigmentConcerns.contains($0.concern) }
    let isDark = type.map { $0.value >= 5 || ($0.value == 4 && treatsPigment) }
    if isDark == true || pigment?.state == .yes { return Known(state: .yes, evidence: behind) }
    if let pigment, pigment.state.isUnsure {
      return Known(state: pigment.state, evidence: behind)
    }
    if isDark == nil || pigment?.state == .notAsked {
      return Known(state: .notAsked, evidence: behind)
    }
    return Known(state: .no, evidence: behind)
  }
}
