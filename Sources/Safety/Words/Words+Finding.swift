import Clinical

extension Words {
  /// A finding with its title; its severity follows from its verdict unless it is named.
  func finding(
    rule: RuleID,
    title: String? = nil,
    effect: Effect,
    scope: Finding.Scope,
    verdict: Verdict,
    gate: Gate = .drafting,
    message: String,
    evidence: [EvidenceAnswer],
    date: CalendarDay? = nil,
    isSoft: Bool = false,
    until: String? = nil,
    excludes: [SubstanceID] = [],
    cautions: [SubstanceID] = [],
    intervalDays: Int? = nil,
    allowsOverride: Bool = false,
    clearanceTo: Verdict? = nil,
    conflicts: [RuleID] = [],
    status: Basis,
    sources: [SourceID]
  ) -> Finding {
    Finding(
      rule: rule,
      title: title ?? (rule == Named.ageCaution ? "Age" : self.title(rule)),
      effect: effect,
      severity: verdict.severity,
      scope: scope,
      verdict: verdict,
      gate: gate,
      message: message,
      evidence: evidence.uniqued(),
      earliestDate: date,
      isSoft: isSoft,
      untilCondition: until.map(open),
      excludes: excludes,
      cautions: cautions,
      intervalDays: intervalDays,
      allowsOverride: allowsOverride,
      clearanceTo: clearanceTo,
      conflicts: conflicts,
      status: status,
      sources: sources
    )
  }
}

extension Verdict {
  /// How loudly a finding with this verdict speaks.
  var severity: Severity {
    switch self {
    case .proceed: .info
    case .proceedWithCaution: .warning
    case .defer, .refer, .doNotTreat: .critical
    }
  }
}
