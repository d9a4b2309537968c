import Clinical
import Drafting
import Safety

/// Why the verdict is what it is.
extension ReasonGathering {
  /// The findings that decide the verdict; where treatment may go ahead, what was tried and what came nearest.
  mutating func takeVerdict(_ plan: Plan) {
    let deciding = plan.findings.filter { finding in
      guard plan.verdict > .proceed, finding.gate == .drafting else { return false }
      return finding.verdict >= plan.verdict
    }
    if !deciding.isEmpty { state(Words.worstWins) }
    for finding in deciding { take(finding) }
    if deciding.isEmpty, plan.verdict > .proceed {
      state(Words.worstWins)
      for stop in open.judgement.assessment?.stops ?? [] { take(stop) }
    }
    guard plan.verdict.mayProceed else {
      if let day = plan.eligibleOn { change(.replan(day)) }
      return
    }
    takeTrial(plan)
  }

  /// How many rules were tried, for which day, and what was stated that a rule counts and that is clear.
  private mutating func takeTrial(_ plan: Plan) {
    if let rules = pack?.rules {
      state(Words.everyRuleTried(rules, against: plan.findings.count))
    }
    state(Words.judgedFor(plan.plannedDate))
    let before = reasons.statements.count
    for exposure in open.judgement.facts?.exposures ?? [] where exposure.state.mayCount {
      takeCleared(exposure, plan)
    }
    let facts = (open.judgement.facts?.facts ?? [:]).values.filter(\.state.mayCount)
    for fact in facts.sorted(by: { $0.id < $1.id }) { takeCleared(fact, plan) }
    if reasons.statements.count == before, plan.findings.isEmpty { state(Words.nothingNear) }
    answered(items: ["planned_date"])
    change(.plannedDay)
  }

  /// An exposure that was stated, with the rule that counts it and no longer speaks against the day.
  private mutating func takeCleared(_ exposure: Exposure, _ plan: Plan) {
    let counting = (pack?.rules.washouts ?? []).filter { rule in
      rule.gates && (rule.exposure == exposure.id || rule.drugs.contains(exposure.id))
        && !plan.findings.contains { $0.rule == rule.id }
    }
    for rule in counting {
      let last = exposure.continues == .yes ? plan.today : exposure.last?.last
      let name = name(of: rule)
      if let days = rule.days.value, let last, last.adding(days: days) <= plan.plannedDate {
        let day = last.adding(days: days)
        state(Words.waited(name, days: days, last: last, until: day), rule: rule.id)
      } else {
        state(Words.doesNotSpeak(name), rule: rule.id)
      }
      rest(on: rule.days.basis)
      answered(exposure.evidence)
      cite(rule.sources)
      settle(rule.conflicts)
    }
  }

  /// A condition that was stated and that no finding rests on.
  private mutating func takeCleared(_ fact: StatedFact, _ plan: Plan) {
    for rule in pack?.rules.contraindications ?? []
    where rule.name == fact.id || rule.raisedBy.contains(fact.id) {
      guard !plan.findings.contains(where: { $0.rule == rule.id }) else { continue }
      state(
        Words.doesNotSpeak(pack?.rules.wording[rule.id]?.name ?? rule.name.text),
        rule: rule.id,
        status: rule.basis
      )
      answered(fact.evidence)
      cite(rule.sources)
    }
  }

  mutating func take(_ stop: ConcernStop) {
    state(stop.message)
    answered(stop.evidence)
    cite(stop.sources)
  }

  /// A washout's name, as the pack words it.
  func name(of rule: Washout) -> String {
    pack?.rules.wording[rule.id]?.name ?? pack?.knowledge.name(rule.exposure.text)
      ?? rule.exposure.text
  }
}

extension FactState {
  /// Whether a rule may count it: it was said to be so, or not said not to be.
  fileprivate var mayCount: Bool {
    switch self {
    case .yes, .notSure, .declined: true
    case .no, .notAsked, .notApplicable: false
    }
  }
}
