import Clinical

/// Turns what the answers say of one contraindication into findings.
struct ConditionFindings {
  let reading: CaseReading
  let position: Int
  private let row: ConditionRow
  private let said: RowReading
  private let clearance: Clearance?

  init(_ reading: CaseReading, _ position: Int) {
    self.reading = reading
    self.position = position
    row = reading.engine.rows[position]
    said = reading.rows[position]
    clearance = reading.clearance(for: row.rule)
  }

  private var rule: Contraindication { row.rule }
  private var words: Words { reading.engine.words }

  /// What the row says, worst first; nothing where it says nothing.
  func findings() -> [Finding] {
    let claims = undominated(parts() + bands())
    var found = claims.isEmpty || isIrrelevant ? [] : claims.map(finding)
    if !said.unanswered.isEmpty, found.allSatisfy(\.verdict.mayProceed) { found += unanswered() }
    return found + avoidedZones()
  }

  // MARK: Statements

  /// One thing the row says, before it is put into words.
  fileprivate struct Claim {
    var scope: Finding.Scope
    var verdict: Verdict
    var clearanceTo: Verdict?
    var date: CalendarDay?
    var until: String?
    var allowsOverride = false
    /// What is to be done, where the row's own words do not say it.
    var remedy: String?
    /// What is to be done instead once a clearance or a typed decision lowers it.
    var remedyOnceLowered: String?
    var text: String?
    var isBand = false
    /// Whether its words hold whatever else is in doubt.
    var isCertain = false
    var basis: Basis
    var evidence: [EvidenceAnswer]
  }

  private func parts() -> [Claim] {
    said.parts.compactMap { part in
      guard let scope = scope(part.zones) else { return nil }
      return part.state == .yes ? claim(part, scope) : unsure(part, scope)
    }
    .merged(reading.engine)
  }

  private func claim(_ part: RowReading.Part, _ scope: Finding.Scope) -> Claim {
    var claim = Claim(
      scope: scope,
      verdict: rule.verdict,
      clearanceTo: reading.forbidsDraft(rule) ? nil : rule.clearanceTo,
      basis: rule.basis,
      evidence: part.evidence
    )
    switch part.passage {
    case .until(let day, let allowsOverride):
      guard rule.verdict == .defer else { break }
      claim.date = day
      claim.allowsOverride = allowsOverride && !rule.hardNoOverride
      claim.remedy = words.wait(until: day, counting: part.date, reading.calendar)
      claim.remedyOnceLowered = words.better(day, counting: part.date, reading.calendar)
    case .open(let opening):
      guard rule.verdict == .defer else { break }
      claim.until = words.condition(opening, of: words.title(rule.id))
      claim.remedy = words.remedy(opening)
    case .prescriber:
      claim.verdict = max(.refer, rule.verdict)
      claim.remedy = words.askPrescriber
    case .clear, .care, .fixed, nil:
      claim.until = rule.verdict == .defer ? words.untilMet(rule) : nil
    }
    return claim
  }

  /// "Not sure" and a refusal count as the row says.
  private func unsure(_ part: RowReading.Part, _ scope: Finding.Scope) -> Claim {
    var claim = Claim(
      scope: scope,
      verdict: rule.unsureVerdict,
      clearanceTo: rule.clearanceTo,
      remedy: words.remedy(unsure: rule.unsureVerdict),
      basis: rule.basis,
      evidence: part.evidence
    )
    if claim.verdict == .defer { claim.until = words.untilKnown(words.title(rule.id)) }
    return claim
  }

  private func bands() -> [Claim] {
    said.bands.compactMap { band in
      let isLocal = band.tier.isZoneLocal ?? rule.isZoneLocal
      let zones = band.zones ?? (rule.isZoneLocal ? said.zones : nil) ?? []
      let place = reading.place(
        of: zones,
        isLocal: isLocal && !said.isEscalated,
        areas: rule.areas,
        fixed: rule.zones
      )
      guard let place else { return nil }
      let isSure = band.state == .yes
      let verdict = isSure ? band.tier.verdict : min(band.tier.verdict, rule.unsureVerdict)
      var claim = Claim(
        scope: place,
        verdict: verdict,
        clearanceTo: isSure ? band.tier.clearanceTo : nil,
        remedy: isSure ? nil : words.remedy(unsure: verdict),
        text: band.tier.text,
        isBand: true,
        isCertain: isSure,
        basis: band.tier.basis ?? rule.basis,
        evidence: (said.evidence + band.evidence).uniqued()
      )
      if verdict == .defer { claim.until = words.until(band.tier, rule) }
      return claim
    }
  }

  /// Leaves out what another claim says of the same place at least as strictly.
  ///
  /// Strict is what a claim says before and after a clearance. Of equals the band stays, then the later date; a
  /// date never takes the place of an open wait.
  private func undominated(_ claims: [Claim]) -> [Claim] {
    claims.enumerated().filter { index, claim in
      !claims.enumerated().contains { other, rival in
        other != index && rival.scope.covers(claim.scope)
          && isStricter(rival, than: claim, comesFirst: other < index)
      }
    }
    .map(\.element)
  }

  private func isStricter(_ rival: Claim, than claim: Claim, comesFirst: Bool) -> Bool {
    let mine = strictness(claim)
    let theirs = strictness(rival)
    guard theirs.verdict >= mine.verdict, theirs.cleared >= mine.cleared else { return false }
    guard theirs == mine else { return true }
    if rival.isBand != claim.isBand { return rival.isBand }
    guard let day = claim.date, let later = rival.date else { return false }
    return later > day || (later == day && comesFirst && rival.scope == claim.scope)
  }

  private func strictness(_ claim: Claim) -> (verdict: Verdict, cleared: Verdict) {
    (claim.verdict, min(claim.clearanceTo ?? claim.verdict, claim.verdict))
  }

  // MARK: Scope and relevance

  private func scope(_ zones: [ZoneID]?) -> Finding.Scope? {
    if said.isEscalated || reading.makesLesionSystemic(rule, zones) { return .systemic }
    return reading.place(
      of: zones ?? [],
      isLocal: rule.isZoneLocal,
      areas: rule.areas,
      fixed: rule.zones
    )
  }

  /// A caution that only excludes substances is raised when one of them is ranked for a chosen concern.
  private var isIrrelevant: Bool {
    rule.effect == .excludeSubstances && rule.verdict <= .proceedWithCaution
      && !reading.excludes(of: position).contains { reading.ranked[$0] != nil }
  }

  private func unanswered() -> [Finding] {
    guard let scope = scope(nil) else { return [] }
    return [
      words.finding(
        rule: rule.id,
        effect: .deferUntilCondition,
        scope: scope,
        verdict: .defer,
        message: words.notAnswered(words.title(rule.id), said.unanswered),
        evidence: said.unanswered,
        until: words.answerNeeded(said.unanswered),
        status: rule.basis,
        sources: rule.sources
      )
    ]
  }

  /// Zones better avoided while the row holds are not treated, cleared or not.
  private func avoidedZones() -> [Finding] {
    guard said.state.isPossible else { return [] }
    let avoided = reading.zones.filter { rule.avoidZones.contains($0) }
    guard !avoided.isEmpty else { return [] }
    return [
      words.finding(
        rule: rule.id,
        effect: .refer,
        scope: .zones(avoided),
        verdict: .refer,
        message: words.avoid(avoided, words.title(rule.id)),
        evidence: said.evidence,
        status: rule.basis,
        sources: rule.sources
      )
    ]
  }

  // MARK: Findings

  private func finding(_ claim: Claim) -> Finding {
    let lowered = clearance.flatMap { clearance in
      claim.clearanceTo.map { (clearance, min($0, claim.verdict)) }
    }
    let override = claim.allowsOverride ? reading.override(of: rule.id, row.washouts) : nil
    let afterClearance = lowered?.1 ?? claim.verdict
    let verdict = override == nil ? afterClearance : min(afterClearance, .proceedWithCaution)
    let message = words.message(
      title: words.title(rule.id, raisedBy: said),
      said: claim.evidence,
      meaning: claim.text ?? words.meaning(rule),
      isCertain: claim.isCertain,
      remedy: words.remedy(
        claim.remedy,
        onceLowered: claim.remedyOnceLowered,
        from: claim.verdict,
        to: verdict
      ),
      verdict: verdict,
      clearance: lowered?.0,
      override: verdict < afterClearance ? override : nil
    )
    return words.finding(
      rule: rule.id,
      title: words.title(rule.id, raisedBy: said),
      effect: effect(verdict, claim),
      scope: claim.scope,
      verdict: verdict,
      message: message,
      evidence: claim.evidence + (lowered?.0.evidence ?? []),
      date: verdict == .defer ? claim.date : nil,
      until: verdict == .defer && claim.date == nil ? claim.until : nil,
      excludes: reading.excludes(of: position),
      intervalDays: rule.intervalDays,
      allowsOverride: claim.allowsOverride && override == nil && verdict == .defer,
      clearanceTo: lowered == nil ? claim.clearanceTo : nil,
      status: claim.basis,
      sources: rule.sources
    )
  }

  private func effect(_ verdict: Verdict, _ claim: Claim) -> Effect {
    rule.effect == .excludeSubstances && verdict <= .proceedWithCaution
      ? .excludeSubstances : verdict.effect(isDated: claim.date != nil)
  }
}

extension [ConditionFindings.Claim] {
  /// Claims that say the same of different places become one.
  fileprivate func merged(_ engine: RuleBook) -> Self {
    var merged: Self = []
    for claim in self {
      let same = merged.firstIndex {
        $0.verdict == claim.verdict && $0.clearanceTo == claim.clearanceTo && $0.date == claim.date
          && $0.until == claim.until && $0.remedy == claim.remedy
      }
      guard let same else {
        merged.append(claim)
        continue
      }
      merged[same].evidence = (merged[same].evidence + claim.evidence).uniqued()
      switch (merged[same].scope, claim.scope) {
      case (.zones(let left), .zones(let right)):
        merged[same].scope = .zones(engine.inOrder(left + right))
      default: merged[same].scope = .systemic
      }
    }
    return merged
  }
}

extension Contraindication {
  /// The verdict of an answer that is neither yes nor no.
  var unsureVerdict: Verdict {
    switch unsureCountsAs {
    case .sameAsYes, .exclude: verdict
    case .refer: .refer
    case .defer: .defer
    case .caution: .proceedWithCaution
    }
  }
}

extension Finding.Scope {
  /// Whether everything the other concerns is concerned by this one.
  func covers(_ other: Finding.Scope) -> Bool {
    switch (self, other) {
    case (.systemic, _): true
    case (.zones, .systemic): false
    case (.zones(let mine), .zones(let theirs)): theirs.allSatisfy(mine.contains)
    }
  }
}

extension Verdict {
  func effect(isDated: Bool) -> Effect {
    switch self {
    case .proceed, .proceedWithCaution: .caution
    case .defer: isDated ? .deferUntilDate : .deferUntilCondition
    case .refer: .refer
    case .doNotTreat: .absolute
    }
  }
}
