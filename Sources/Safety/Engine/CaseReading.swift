import Clinical

/// What is known of a fact after everything that implies it has been followed.
struct Known: Hashable, Sendable {
  var state: FactState
  /// The zones it holds for; nothing for the whole body.
  var zones: [ZoneID]?
  var evidence: [EvidenceAnswer]
  /// The row that taught it, where one row alone did.
  var teacher: Int?

  /// Takes the weightier of two; two of one weight hold in the zones of both.
  mutating func join(_ other: Known) {
    guard other.state.weight >= state.weight else { return }
    guard other.state.weight == state.weight else {
      self = other
      return
    }
    // What is not so needs no further witness.
    if teacher != other.teacher { teacher = nil }
    guard state != .no, state != .notApplicable else { return }
    if state.isPossible {
      if let mine = zones, let others = other.zones {
        zones = (mine + others).uniqued()
      } else {
        zones = nil
      }
    }
    for answer in other.evidence where !evidence.contains(answer) { evidence.append(answer) }
  }
}

extension Known {
  /// What was said of a fact, which acts no longer once its time has passed.
  init(_ happening: Happening, hasPassed: Bool) {
    state = hasPassed ? .no : happening.state
    zones = happening.zones.isEmpty ? nil : happening.zones
    evidence = happening.evidence
  }
}

/// A washout with an exposure that it reads.
struct WashoutOutcome: Sendable {
  let washout: Int
  let happening: Happening
  /// The zones it holds for; nothing for the whole body.
  let zones: [ZoneID]?
  let passage: Passage
}

/// One consultation as the rules see it: what was said, and what follows from it.
///
/// A class, because every part of one judgement looks at the same reading and copying it cost most of the time;
/// it never leaves the judgement that makes it, and changes only while it settles.
final class CaseReading {
  let engine: RuleBook
  let facts: PatientFacts
  let calendar: Calendar
  /// The chosen zones, in the pack's order.
  let zones: [ZoneID]
  /// The age on the planned date: the youngest and the oldest that the birth date allows.
  let ages: (youngest: Int, oldest: Int)?
  /// Where each ranked substance of a chosen concern may be wanted, in the pack's order.
  let ranked: [SubstanceID: [ZoneID]]
  /// Declared allergies, those found in the patient's own words and those they imply.
  let allergies: DeclaredAllergies
  /// What was said, by fact, in the order of the form.
  let happenings: FactTable<[Happening]>
  /// Washouts with an exposure that is so.
  private(set) var outcomes: [WashoutOutcome] = []
  /// What is known of each fact.
  private(set) var known: FactTable<Known>
  /// Facts learnt since the rows were last read.
  private var learnt: Set<FactID> = []
  /// What is known of each row, by its position.
  private(set) var rows: [RowReading] = []

  init(_ engine: RuleBook, _ facts: PatientFacts) {
    self.engine = engine
    self.facts = facts
    calendar = Calendar(today: facts.today, planned: facts.plannedDate)
    zones = engine.inOrder(facts.concerns.flatMap(\.zones))
    ages = facts.birthDate.map {
      ($0.last.age(on: facts.plannedDate), $0.first.age(on: facts.plannedDate))
    }
    var ranked: [SubstanceID: [ZoneID]] = [:]
    for chosen in facts.concerns {
      for entry in engine.concernOf[chosen.concern]?.ranked ?? [] {
        ranked[entry.substance, default: []] += chosen.zones
      }
    }
    self.ranked = ranked.mapValues { engine.inOrder($0) }
    allergies = DeclaredAllergies(engine, facts)
    happenings = Self.happenings(engine, facts)
    known = FactTable(engine.facts)
    outcomes = readOutcomes()
    settle()
  }

  private static func happenings(
    _ engine: RuleBook,
    _ facts: PatientFacts
  ) -> FactTable<[Happening]> {
    var found = FactTable<[Happening]>(engine.facts)
    for (id, fact) in facts.facts { found.set(id, to: [Happening(fact)]) }
    for (id, exposures) in Dictionary(grouping: facts.exposures, by: \.id) {
      found.set(id, to: exposures.map { Happening($0, facts.facts[id]) })
    }
    if facts.hadMesotherapy != .no {
      let sessions = facts.earlierSessions.map { Happening($0) }
      if !sessions.isEmpty {
        let id = Named.earlierMesotherapy
        found.set(id, to: (found[id] ?? []) + sessions)
      }
      if facts.earlierSessions.isEmpty, facts.hadMesotherapy.isPossible {
        let said = EvidenceAnswer(
          item: Named.mesotherapyBefore.text,
          answer: facts.hadMesotherapy.rawValue
        )
        let session = Happening(Named.earlierMesotherapy, .yes, evidence: [said])
        found.set(Named.earlierMesotherapy, to: [session])
      }
    }
    return found
  }

  // MARK: Washouts

  private func readOutcomes() -> [WashoutOutcome] {
    var found: [WashoutOutcome] = []
    for (position, washout) in engine.washouts.enumerated() where washout.rule.looksBack {
      for trigger in washout.numberedTriggers {
        for happening in happenings[trigger] ?? [] where happening.state.isPossible {
          found += outcomes(of: position, washout.rule, happening)
        }
      }
    }
    return found
  }

  private func outcomes(
    of position: Int,
    _ rule: Washout,
    _ happening: Happening
  ) -> [WashoutOutcome] {
    let reading = WashoutReading(row: rule, calendar: calendar)
    let row = engine.washouts[position].row.map { engine.rows[$0].rule }
    let here = place(
      of: happening.zones,
      isLocal: rule.isZoneLocal,
      areas: rule.areas.isEmpty ? row?.areas ?? [] : rule.areas,
      fixed: row?.zones ?? []
    )
    guard let here, !isProtected(rule) else { return [] }
    guard rule.scalpDays != nil, case .zones(let named) = here else {
      return [
        WashoutOutcome(
          washout: position,
          happening: happening,
          zones: here.zones,
          passage: reading.passage(happening, onScalp: false)
        )
      ]
    }
    return [false, true].compactMap { onScalp in
      let part = named.filter { (engine.groupOf[$0] == Named.scalp) == onScalp }
      guard !part.isEmpty else { return nil }
      return WashoutOutcome(
        washout: position,
        happening: happening,
        zones: part,
        passage: reading.passage(happening, onScalp: onScalp)
      )
    }
  }

  /// Whether the protection a row asks for has been arranged.
  private func isProtected(_ rule: Washout) -> Bool {
    rule.kind == .prophylaxis && facts.facts[Named.prophylaxisConfirmed]?.state == .yes
  }

  // MARK: Places

  /// Where something holds: everywhere, or in those zones of the plan that it touches; nothing if it touches none.
  func place(
    of named: [ZoneID],
    isLocal: Bool,
    areas: [AreaID] = [],
    fixed: [ZoneID] = []
  ) -> Finding.Scope? {
    let allowed =
      fixed
      + areas.flatMap { area in
        engine.knowledge.body.groups.filter { $0.id == area }.flatMap(\.zones)
      }
    let concerned = zones.isEmpty ? (named.isEmpty ? allowed : named) : zones
    let touched = concerned.filter {
      (allowed.isEmpty || allowed.contains($0)) && (named.isEmpty || named.contains($0) || !isLocal)
    }
    if !isLocal {
      return allowed.isEmpty || !touched.isEmpty ? .systemic : nil
    }
    if touched.isEmpty {
      // Before any zone is chosen, something local without a named zone may concern every zone.
      guard zones.isEmpty, named.isEmpty, allowed.isEmpty else { return nil }
      return .zones(engine.knowledge.body.zones.map(\.id))
    }
    return .zones(engine.inOrder(touched))
  }

  // MARK: What follows from what

  /// Follows flags to conditions and conditions to flags until nothing new is learnt.
  ///
  /// A fact only ever gains weight, so this ends.
  private func settle() {
    readDeclared()
    readDerivedFlags()
    learnt = []
    rows = engine.rows.indices.map { RowReading(self, $0) }
    spread(Array(rows.indices))
    readDerivedFlags()
    while !learnt.isEmpty {
      let concerned = Set(learnt.flatMap { engine.rowsAbout[$0] ?? [] }).sorted()
      learnt = []
      for position in concerned { rows[position] = RowReading(self, position) }
      spread(concerned)
      readDerivedFlags()
    }
  }

  private func readDeclared() {
    known = happenings.mapValues { all in
      let first = all[0]
      var joined = Known(first, hasPassed: hasPassed(first))
      for happening in all.dropFirst() {
        joined.join(Known(happening, hasPassed: hasPassed(happening)))
      }
      return joined
    }
    readImpliedMedicines()
    if let disorder = known[Named.phenylketonuria], disorder.state.isPossible {
      learn(Named.phenylalanineUnknown, disorder)
    }
  }

  /// Whether a fact was said to be so, or perhaps so, and its time has not passed.
  func stands(_ id: FactID) -> Bool {
    (happenings[id] ?? []).contains { $0.state.isPossible && !hasPassed($0) }
  }

  /// Whether a wound was said to be infected, or perhaps so, and its time has not passed.
  func standsInfected(_ id: FactID) -> Bool {
    (happenings[id] ?? []).contains {
      $0.state.isPossible && $0.infected.isPossible && !hasPassed($0)
    }
  }

  /// Whether a wound outside every planned zone was not asked about: infected it would put off the whole session, while
  /// one in a planned zone holds that zone up as it is.
  func mayBeInfectedElsewhere(_ happening: Happening) -> Bool {
    happening.infected == .notAsked && !happening.zones.isEmpty && !zones.isEmpty
      && Set(happening.zones).isDisjoint(with: zones) && !hasPassed(happening)
  }

  /// Whether all that was said of these facts is of wounds that are not infected.
  func isAllClean(_ ids: [FactID]) -> Bool {
    let said = ids.flatMap { happenings[$0] ?? [] }.filter(\.state.isPossible)
    return !said.isEmpty && said.allSatisfy { $0.infected == .no }
  }

  /// The weightiest thing said of the facts that raise a condition, where one is or may be so and its time has not passed.
  func weightiest(of condition: FactID) -> Happening? {
    guard let row = engine.rowOf[condition] else { return nil }
    return engine.rows[row].triggers.flatMap { happenings[$0] ?? [] }
      .filter { $0.state.isPossible && !hasPassed($0) }
      .max { $0.state.weight < $1.state.weight }
  }

  /// Whether everything that counts days from this fact has passed: then it acts no longer.
  private func hasPassed(_ happening: Happening) -> Bool {
    guard happening.state.isPossible else { return false }
    let id = happening.id
    var passages = outcomes.filter {
      $0.happening.id == id && engine.washouts[$0.washout].rule.gates
    }.map(\.passage)
    for position in engine.rowsAbout[id] ?? [] {
      let row = engine.rows[position]
      guard row.washouts.isEmpty, row.triggers.contains(id), let days = row.rule.days.value else {
        continue
      }
      passages.append(
        calendar.passage(ofState: happening, days: days, unknownDays: row.rule.unknownDateDays)
      )
    }
    return !passages.isEmpty && passages.allSatisfy(\.isClear)
  }

  /// An exposure of a washout is the medicine of that washout: self-bought ibuprofen is a self-bought NSAID.
  private func readImpliedMedicines() {
    for washout in engine.washouts {
      guard let exposure = known[washout.exposure] else { continue }
      for drug in washout.rule.drugs where drug != washout.rule.exposure {
        learn(drug, exposure)
      }
    }
  }

  /// A condition that holds makes its name and its flags true.
  private func spread(_ positions: [Int]) {
    for position in positions where rows[position].state.isPossible {
      let reading = rows[position]
      let rule = engine.rows[position].rule
      let isClean = !rule.escalatesIf.isEmpty && isAllClean(engine.rows[position].triggers)
      for fact in [rule.name] + rule.setsFlags
      where !isClean || !rule.escalatesIf.contains(fact) {
        let isLocal = rule.isZoneLocal && !rule.escalatesIf.contains(fact)
        let taught = Known(
          state: reading.state,
          zones: isLocal ? reading.zones : nil,
          evidence: reading.evidence,
          teacher: position
        )
        learn(fact, taught)
      }
    }
  }

  func learn(_ id: FactID, _ fact: Known) {
    guard let before = known[id] else {
      known.set(id, to: fact)
      if fact.state != .notApplicable { learnt.insert(id) }
      return
    }
    guard fact.state.weight >= before.state.weight else { return }
    var joined = before
    joined.join(fact)
    // Where it holds and who taught it matter only where it may be so.
    guard joined.state != before.state || (joined.state.isPossible && joined != before) else {
      known.set(id, to: joined)
      return
    }
    known.set(id, to: joined)
    learnt.insert(id)
  }
}

extension Finding.Scope {
  /// The zones, or nothing for the whole patient.
  var zones: [ZoneID]? {
    switch self {
    case .systemic: nil
    case .zones(let zones): zones
    }
  }
}

extension Washout {
  /// Whether something of the past is read; a row that only speaks of what follows a session is not.
  var looksBack: Bool {
    switch direction {
    case "after_session", "session_before_event": false
    default: true
    }
  }
}
