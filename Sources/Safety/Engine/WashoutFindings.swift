import Clinical

/// Turns the exposures that one washout reads into findings.
struct WashoutFindings {
  let reading: CaseReading
  let position: Int
  private let row: WashoutRow
  private let condition: ConditionRow?

  init(_ reading: CaseReading, _ position: Int) {
    self.reading = reading
    self.position = position
    row = reading.engine.washouts[position]
    condition = row.row.map { reading.engine.rows[$0] }
  }

  private var rule: Washout { row.rule }
  private var words: Words { reading.engine.words }

  /// What the row says; nothing where every exposure is clear.
  func findings() -> [Finding] {
    guard rule.looksBack else { return [] }
    let found =
      reading.outcomes
      .filter { $0.washout == position && ($0.happening.state == .yes || condition == nil) }
      .flatMap { outcome in outcome.passage.parts.compactMap { finding(outcome, $0) } }
      .uniqued()
    // A session half told may turn out worse than what is known of it: its day is never all there is to wait for.
    if found.allSatisfy(\.verdict.mayProceed) || rule.exposure == Named.earlierMesotherapy {
      return found + unanswered()
    }
    return found
  }

  /// What is waited for, named as the row it belongs to names it, so that it is listed once.
  private var subject: String { words.title(condition?.rule.id ?? rule.id) }

  /// The title without the remark that it was bought without a prescription.
  private var unboughtTitle: String { words.withoutRemark(words.title(rule.id)) }

  // MARK: Not asked

  /// A row whose condition already asks for the answer does not ask twice; advice never waits for one.
  private func unanswered() -> [Finding] {
    guard condition == nil, rule.gates, rule.kind != .advice else { return [] }
    let open = unansweredFacts
    guard !open.isEmpty,
      let scope = reading.place(of: [], isLocal: rule.isZoneLocal, areas: rule.areas)
    else { return [] }
    return [
      words.finding(
        rule: rule.id,
        effect: .deferUntilCondition,
        scope: scope,
        verdict: .defer,
        message: words.notAnswered(words.title(rule.id), open),
        evidence: open,
        until: words.answerNeeded(open, rule.exposure),
        conflicts: rule.conflicts,
        status: rule.days.basis,
        sources: rule.sources
      )
    ]
  }

  private var unansweredFacts: [EvidenceAnswer] {
    if rule.exposure == Named.earlierMesotherapy {
      guard reading.facts.hadMesotherapy != .notAsked else {
        return [Named.mesotherapyBefore.unanswered]
      }
      if reading.facts.hadMesotherapy == .yes, reading.facts.earlierSessions.isEmpty {
        return [FactID(ItemNames.sessionDate.text).unanswered]
      }
      return reading.facts.hadMesotherapy == .no
        ? [] : reading.facts.earlierSessions.flatMap(\.unanswered)
    }
    return row.numberedTriggers.filter { trigger in
      reading.happenings[trigger]?.contains { $0.state == .notAsked } == true
    }
    .map(\.id.unanswered)
  }

  // MARK: One exposure

  private func finding(_ outcome: WashoutOutcome, _ passage: Passage) -> Finding? {
    guard let claim = claim(passage, outcome.happening) else { return nil }
    let clearance = condition.map(\.rule).flatMap { condition in
      condition.clearanceTo.flatMap { lowered in
        reading.clearance(for: condition).map { ($0, min(lowered, claim.verdict)) }
      }
    }
    let afterClearance = clearance?.1 ?? claim.verdict
    let override = claim.allowsOverride ? overriding : nil
    let verdict = override == nil ? afterClearance : min(afterClearance, .proceedWithCaution)
    let date = verdict == .defer || claim.verdict <= .proceedWithCaution ? claim.date : nil
    return words.finding(
      rule: rule.id,
      title: claim.title,
      effect: verdict.effect(isDated: date != nil),
      severity: rule.gates ? nil : .info,
      scope: outcome.zones.map(Finding.Scope.zones) ?? .systemic,
      verdict: verdict,
      message: words.message(
        title: words.title(rule.id),
        said: outcome.happening.evidence,
        meaning: claim.text ?? words.meaning(rule.id),
        remedy: words.remedy(
          claim.remedy,
          onceLowered: claim.remedyOnceLowered,
          from: claim.verdict,
          to: verdict
        ),
        verdict: verdict,
        clearance: clearance?.0,
        override: verdict < afterClearance ? override : nil
      ),
      evidence: outcome.happening.evidence + (clearance?.0.evidence ?? []),
      date: date,
      isSoft: claim.isSoft,
      until: verdict == .defer && date == nil ? claim.until : nil,
      allowsOverride: claim.allowsOverride && override == nil && verdict == .defer,
      clearanceTo: clearance == nil && verdict > .proceedWithCaution
        ? condition?.rule.clearanceTo : nil,
      conflicts: rule.conflicts,
      status: rule.days.basis == .unknown ? condition?.rule.basis ?? .unknown : rule.days.basis,
      sources: rule.sources
    )
  }

  private var overriding: RuleOverride? {
    let row = condition.flatMap { $0.rule.hardNoOverride ? nil : $0.rule.id }
    return reading.facts.overrides.first { $0.rule == rule.id || $0.rule == row }
  }

  /// What one passage means for the plan.
  private struct Claim {
    var verdict: Verdict
    var date: CalendarDay?
    var until: String?
    var isSoft = false
    var allowsOverride = false
    /// What is to be done, where the row's own words do not say it.
    var remedy: String?
    /// What is to be done instead once a clearance or a typed decision lowers it.
    var remedyOnceLowered: String?
    var text: String?
    /// Another title, where the rule's own speaks of what was bought and the answer does not.
    var title: String?
  }

  private func claim(_ passage: Passage, _ happening: Happening) -> Claim? {
    guard rule.gates else {
      return passage.isClear
        ? nil : Claim(verdict: .proceed, remedy: words.advice, text: rule.text)
    }
    let counted = happening.ended ?? happening.last
    switch passage {
    case .clear:
      return nil
    case .until(let day, let allowsOverride):
      return until(day, allowsOverride, counted)
    case .open(let opening):
      return Claim(
        verdict: max(.defer, rule.verdict ?? .defer),
        until: words.condition(opening, of: subject),
        remedy: words.remedy(opening),
        text: words.prescribedMeaning(opening, unboughtTitle),
        title: opening == .prescriptionNotSaid ? unboughtTitle : nil
      )
    case .prescriber:
      return Claim(
        verdict: .refer,
        remedy: happening.prescribed == .yes ? words.askPrescriber : words.askWhoeverPrescribes,
        text: words.prescription(unboughtTitle, isSure: happening.prescribed == .yes),
        title: unboughtTitle
      )
    case .care(let better, let text):
      return Claim(
        verdict: .proceedWithCaution,
        date: better,
        text: text
      )
    case .fixed(let verdict):
      return Claim(
        verdict: verdict,
        until: verdict == .defer ? words.untilArranged(rule, subject) : nil,
        remedy: rule.kind == .neverStop && words.meaning(rule.id) == nil ? words.askPrescriber : nil
      )
    case .both:
      return nil
    }
  }

  private func until(_ day: CalendarDay, _ allowsOverride: Bool, _ counted: PartialDate?) -> Claim {
    guard rule.kind != .advice else {
      return Claim(
        verdict: .proceedWithCaution,
        date: day,
        remedy: words.better(day, counting: counted, reading.calendar)
      )
    }
    guard rule.isHard else {
      return Claim(
        verdict: .proceedWithCaution,
        date: day,
        isSoft: true,
        remedy: words.better(day, counting: counted, reading.calendar)
      )
    }
    let verdict = max(.defer, rule.verdict ?? .defer)
    return Claim(
      verdict: verdict,
      date: verdict == .defer ? day : nil,
      allowsOverride: allowsOverride && verdict == .defer,
      remedy: verdict == .defer
        ? words.wait(until: day, counting: counted, reading.calendar) : nil,
      remedyOnceLowered: words.better(day, counting: counted, reading.calendar)
    )
  }
}
