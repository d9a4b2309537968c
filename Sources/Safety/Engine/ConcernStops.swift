import Clinical

/// Chosen concerns for which nothing is drafted, and who to see instead.
struct ConcernStops {
  let reading: CaseReading
  let book: ExclusionBook
  let findings: [Finding]

  private var engine: RuleBook { reading.engine }
  private var words: Words { reading.engine.words }

  /// The stops, in the order of the concerns; the severer one first.
  func stops() -> [ConcernStop] {
    reading.facts.concerns.flatMap { chosen in
      (concernStops(chosen) + allergyStop(chosen)).sorted { $0.verdict > $1.verdict }
    }
    .uniqued()
  }

  private func concernStops(_ chosen: ChosenConcern) -> [ConcernStop] {
    guard let concern = engine.concernOf[chosen.concern] else {
      return [stop(chosen, .refer, words.unknownConcern(chosen.concern))]
    }
    var found: [ConcernStop] = []
    if chosen.degree == 0 { found.append(open(chosen, ItemNames.concernDegree.text)) }
    if chosen.zones.isEmpty { found.append(open(chosen, ItemNames.concernZones.text)) }
    if !concern.isDraftable || concern.referIf.contains("always") {
      found.append(stop(chosen, .refer, words.never(concern)))
    }
    if let subtype = concern.subtypes.first(where: { $0.id == chosen.subtype }),
      !subtype.isDraftable
    {
      found.append(stop(chosen, .refer, words.subtype(concern, subtype)))
    }
    for reason in concern.referIf { found += stops(chosen, concern, reason) }
    return found
  }

  private func stops(_ chosen: ChosenConcern, _ concern: Concern, _ reason: String) -> [ConcernStop]
  {
    switch reason {
    case "always":
      return []
    case "severity_severe":
      return chosen.degree >= 3 ? [stop(chosen, .refer, words.severity(concern))] : []
    case "severity_moderate_or_more":
      return chosen.degree >= 2 ? [stop(chosen, .refer, words.severity(concern))] : []
    case "cause_not_recorded":
      let isKnown = concern.subtypes.contains { $0.id == chosen.subtype }
      return isKnown ? [] : [stop(chosen, .refer, words.noCause(concern))]
    case "hollow_or_structural_cause":
      // The subtypes that may not be drafted say it.
      return []
    case "diagnosis_not_recorded":
      let isKnown = chosen.diagnosis != nil && chosen.diagnosis != Named.noDiagnosis
      return isKnown ? [] : [stop(chosen, .refer, words.noDiagnosis(concern))]
    case "oedema_tendency":
      return flagged(chosen, concern, Named.oedemaTendency)
    default:
      return conditioned(chosen, concern, FactID(reason))
    }
  }

  /// A flag that stops a concern: so, perhaps so, or asked and not answered.
  private func flagged(_ chosen: ChosenConcern, _ concern: Concern, _ flag: FactID) -> [ConcernStop]
  {
    guard let known = reading.known[flag] else { return [] }
    switch known.state {
    case .yes, .notSure, .declined:
      return [
        stop(chosen, .refer, words.flag(concern, flag), evidence: chosen.evidence + known.evidence)
      ]
    case .notAsked: return [open(chosen, flag.text)]
    case .no, .notApplicable: return []
    }
  }

  /// A condition that stops a concern where it holds; the verdict is that of its findings there.
  private func conditioned(
    _ chosen: ChosenConcern,
    _ concern: Concern,
    _ condition: FactID
  ) -> [ConcernStop] {
    guard let position = engine.rowOf[condition] else { return [] }
    let rule = engine.rows[position].rule
    let blocking = findings.filter { $0.rule == rule.id && !$0.verdict.mayProceed }
    guard let worst = blocking.map(\.verdict).max() else { return [] }
    let places = blocking.map(\.scope.zones)
    let zones =
      places.contains { $0 == nil }
      ? nil : chosen.zones.filter { zone in places.contains { $0?.contains(zone) == true } }
    guard zones?.isEmpty != true else { return [] }
    return [
      ConcernStop(
        concern: chosen.concern,
        zones: zones.flatMap { Set($0) == Set(chosen.zones) ? nil : engine.inOrder($0) },
        verdict: worst,
        message: words.condition(concern, rule.id),
        evidence: chosen.evidence + blocking.flatMap(\.evidence).uniqued(),
        sources: concern.sources
      )
    ]
  }

  /// Allergies that leave a concern without any substance end that concern.
  private func allergyStop(_ chosen: ChosenConcern) -> [ConcernStop] {
    guard let concern = engine.concernOf[chosen.concern], !concern.ranked.isEmpty else { return [] }
    let barred = concern.ranked.allSatisfy { entry in
      book.exclusions.contains {
        $0.substance == entry.substance && reading.allergies.declared[FactID($0.because)] != nil
      }
    }
    guard barred else { return [] }
    let evidence = reading.allergies.declared.keys.sorted()
      .filter { allergy in
        book.exclusions.contains { out in
          out.because == allergy.text && concern.ranked.contains { $0.substance == out.substance }
        }
      }
      .flatMap { reading.allergies.declared[$0] ?? [] }
    return [
      stop(
        chosen,
        .doNotTreat,
        words.allergiesLeaveNothing(concern),
        evidence: chosen.evidence + evidence.uniqued()
      )
    ]
  }

  // MARK: Stops

  private func open(_ chosen: ChosenConcern, _ item: String) -> ConcernStop {
    let evidence = EvidenceAnswer(
      item: item,
      occurrences: chosen.evidence.first?.occurrences ?? [],
      answer: FactState.notAsked.rawValue
    )
    return stop(
      chosen,
      .defer,
      words.openConcern(chosen.concern, item),
      evidence: chosen.evidence + [evidence]
    )
  }

  private func stop(
    _ chosen: ChosenConcern,
    _ verdict: Verdict,
    _ message: String,
    evidence: [EvidenceAnswer]? = nil
  ) -> ConcernStop {
    ConcernStop(
      concern: chosen.concern,
      zones: nil,
      verdict: verdict,
      message: message,
      evidence: evidence ?? chosen.evidence,
      sources: engine.concernOf[chosen.concern]?.sources ?? []
    )
  }

  // MARK: What is left

  /// Zones in which at least one concern is not stopped, in the pack's order.
  static func liveZones(_ reading: CaseReading, _ stops: [ConcernStop]) -> [ZoneID] {
    reading.engine.inOrder(
      reading.facts.concerns.flatMap { chosen in
        chosen.zones.filter { zone in
          !stops.contains { $0.stops(chosen, in: zone) }
        }
      }
    )
  }
}

extension ConcernStop {
  /// Whether nothing is drafted for this choice in this zone; a stop for everywhere rests on that choice's answers.
  func stops(_ chosen: ChosenConcern, in zone: ZoneID) -> Bool {
    concern == chosen.concern && chosen.evidence.allSatisfy(evidence.contains)
      && zones?.contains(zone) != false
  }
}
