import Clinical

/// Gathers findings and draws the verdicts from them.
struct AssessmentBuilder {
  private let reading: CaseReading
  private let findings: [Finding]
  private let stops: [ConcernStop]
  private let book: ExclusionBook
  private let liveZones: [ZoneID]

  init(_ reading: CaseReading) {
    self.reading = reading
    book = ExclusionBook(reading)
    var found = Self.ruleFindings(reading, book)
    let substances = SubstanceFindings(reading: reading, book: book, told: found)
    found = substances.toldWithCare() + substances.findings()
    stops = ConcernStops(reading: reading, book: book, findings: found).stops()
    liveZones = ConcernStops.liveZones(reading, stops)
    if liveZones.isEmpty { found += Self.stopFindings(reading, stops) }
    findings = found.sorted(by: Self.comesFirst)
  }

  private static func ruleFindings(_ reading: CaseReading, _ book: ExclusionBook) -> [Finding] {
    var found: [Finding] = []
    for (position, row) in reading.engine.rows.enumerated()
    where row.rule.gate == .drafting && row.rule.name != Named.allergyToPlannedItem
      && !reading.rows[position].isSilent
    {
      found += ConditionFindings(reading, position).findings()
    }
    found += AllergyFindings(reading, book)?.findings() ?? []
    for position in reading.engine.washouts.indices {
      found += WashoutFindings(reading, position).findings()
      found += BookingFindings(reading, position).findings()
    }
    return found + PatientFindings(reading: reading).findings()
  }

  /// Stops reach the verdict only when no concern is left.
  private static func stopFindings(_ reading: CaseReading, _ stops: [ConcernStop]) -> [Finding] {
    let words = reading.engine.words
    return stops.map { stop in
      words.finding(
        rule: RuleID(stop.concern.text),
        title: words.name(stop.concern.text),
        effect: stop.verdict.effect(isDated: false),
        scope: .systemic,
        verdict: stop.verdict,
        message: stop.message,
        evidence: stop.evidence,
        until: stop.verdict == .defer ? stop.message : nil,
        status: .sourced,
        sources: stop.sources
      )
    }
  }

  /// Worst first, then by rule id, and then by what they say, so that the order is total.
  static func comesFirst(_ left: Finding, _ right: Finding) -> Bool {
    if left.verdict != right.verdict { return left.verdict > right.verdict }
    return (left.rule.text, left.earliestDate?.number ?? .max, left.message)
      < (right.rule.text, right.earliestDate?.number ?? .max, right.message)
  }

  /// All that the rules say.
  func assessment() -> Assessment {
    let zones = reading.zones.map(verdict)
    let (verdict, eligible) = planVerdict(zones)
    return Assessment(
      findings: findings,
      verdict: verdict,
      eligibleOn: eligible,
      conditionsToMeet: conditions(of: verdict, hasDay: eligible != nil),
      zones: zones,
      exclusions: book.exclusions,
      cautions: book.cautions,
      stops: stops,
      openChecks: PatientFindings(reading: reading).openChecks(book),
      askedAgain: PatientFindings(reading: reading).askedAgain()
    )
  }

  /// What undated reasons wait for; under a refusal nothing that is met would open treatment.
  ///
  /// Where only concerns that are stopped keep the plan waiting, it is what those wait for.
  private func conditions(of verdict: Verdict, hasDay: Bool) -> [String] {
    guard verdict != .doNotTreat else { return [] }
    let met = findings.filter { $0.verdict == .defer }.compactMap(\.untilCondition).uniqued()
    guard verdict == .defer, !hasDay, met.isEmpty else { return met }
    return stops.filter { $0.verdict == .defer }.map { reading.engine.words.open($0.message) }
      .uniqued()
  }

  // MARK: Verdicts

  private func verdict(of zone: ZoneID) -> ZoneVerdict {
    let own = findings.filter { $0.scope.zones?.contains(zone) != false }
    let verdict = Self.worst(own)
    return ZoneVerdict(zone: zone, verdict: verdict, eligibleOn: Self.eligible(own, verdict))
  }

  /// The worst systemic verdict, raised to the mildest of what the zones allow.
  ///
  /// A zone whose concerns are all stopped allows no more than the mildest of those stops. The day is the latest of
  /// the waiting zones, where each of them waits for a day; a zone that opens before says so itself.
  private func planVerdict(_ zones: [ZoneVerdict]) -> (Verdict, CalendarDay?) {
    let systemic = findings.filter { $0.scope == .systemic }
    let worst = Self.worst(systemic)
    guard let mildest = zones.map({ max($0.verdict, stopVerdict(in: $0.zone)) }).min() else {
      return (worst, Self.eligible(systemic, worst))
    }
    let verdict = max(mildest, worst)
    let days = zones.filter { $0.verdict == verdict && liveZones.contains($0.zone) }.map(
      \.eligibleOn
    )
    guard verdict == .defer, !days.contains(nil) else { return (verdict, nil) }
    return (verdict, days.compactMap(\.self).max())
  }

  private func stopVerdict(in zone: ZoneID) -> Verdict {
    let here = reading.facts.concerns.filter { $0.zones.contains(zone) }
    return here.map { chosen in
      stops.filter { $0.stops(chosen, in: zone) }.map(\.verdict).max() ?? .proceed
    }
    .reduce(.doNotTreat) { min($0, $1) }
  }

  static func worst(_ findings: [Finding]) -> Verdict { findings.map(\.verdict).max() ?? .proceed }

  /// The latest earliest date, soft ones too, where every reason to wait has a date.
  static func eligible(_ findings: [Finding], _ verdict: Verdict) -> CalendarDay? {
    guard verdict == .defer else { return nil }
    let waiting = findings.filter { $0.verdict == .defer }
    guard waiting.allSatisfy({ $0.earliestDate != nil }) else { return nil }
    return findings.filter { $0.verdict == .defer || $0.isSoft }.compactMap(\.earliestDate).max()
  }
}
