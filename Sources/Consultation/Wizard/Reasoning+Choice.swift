import Clinical
import Drafting
import Safety

/// Why a substance was or was not chosen, by the composer's own figures; why a concern goes without.
extension ReasonGathering {
  mutating func takeNotChosen(_ candidate: NotChosen, _ plan: Plan) {
    state(
      candidate.rule.isEmpty ? candidate.reason : candidate.rule,
      status: candidateBasis(candidate)
    )
    compare(candidate.weighed, with: plan)
    answered(items: candidate.answers)
    cite(candidate.sources)
    reasons.evidence = pack?.knowledge.monograph(candidate.substance)?.evidence
    let exclusions = (open.judgement.assessment?.exclusions ?? []).filter {
      $0.substance == candidate.substance
    }
    for exclusion in exclusions {
      let rule = RuleID(exclusion.because)
      state(exclusion.message, rule: rule)
      answered(exclusion.evidence)
      cite(pack?.rules.contraindications.first { $0.id == rule }?.sources ?? [])
    }
    tell(candidate.substance)
    takeConcerns(ranking: candidate.substance, in: candidate.area)
    if exclusions.isEmpty { takeRivals(plan) }
    if let remedy = candidate.remedy { change(.remedy(remedy)) }
    if let score = candidate.scoreWith {
      change(.score(score, winner: plan.score))
      change(.remedy(Words.swapWhereItFits))
    }
  }

  private func candidateBasis(_ candidate: NotChosen) -> Basis? {
    candidate.scoreWith == nil ? nil : pack?.weights.basis
  }

  mutating func takeRunnerUp(_ plan: Plan) {
    guard let runnerUp = plan.runnerUp else { return }
    state(Words.runnerUp, status: pack?.weights.basis)
    compare(runnerUp.weighed, with: plan)
    for substance in runnerUp.substances {
      cite(pack?.knowledge.monograph(substance)?.sources.citing(.sourced) ?? [])
    }
    change(.score(runnerUp.score, winner: plan.score))
    change(.remedy(Words.swapWhereItFits))
  }

  /// Zone by zone what is drafted earns, and what the other choice would.
  private mutating func compare(_ others: [WeighedZone], with plan: Plan) {
    for other in others {
      if let drafted = plan.weighed.first(where: { $0.zone == other.zone }) {
        state(Words.weighed(drafted, as: Words.drafted, name: name))
      }
      state(Words.weighed(other, as: Words.instead, name: name))
    }
    let concerns = Set(others.flatMap { $0.shares.map(\.concern) + $0.unserved })
    for chosen in open.judgement.facts?.concerns ?? [] where concerns.contains(chosen.concern) {
      answered(chosen.evidence)
    }
  }

  /// Where the concerns were chosen for which a substance is ranked in an area.
  private mutating func takeConcerns(ranking substance: SubstanceID, in area: AreaID) {
    let here = (pack?.knowledge.body.zones ?? []).filter { $0.group == area }.map(\.id)
    for chosen in open.judgement.facts?.concerns ?? []
    where chosen.zones.contains(where: here.contains) {
      let ranked = pack?.knowledge.concern(chosen.concern)?.ranked ?? []
      if ranked.contains(where: { $0.substance == substance }) { answered(chosen.evidence) }
    }
  }

  // MARK: Concerns and zones that go without

  mutating func take(_ unserved: UnservedConcern, _ plan: Plan) {
    takeWithout(unserved, plan)
    let isOfTheChoice = reasons.statements.isEmpty
    if isOfTheChoice {
      state(Words.unservedRule(rule: pack?.knowledge.concern(unserved.concern)?.rule))
      rest(on: unserved.sources.isEmpty ? .policy : .sourced)
    }
    takeChoice(of: unserved.concern)
    if isOfTheChoice { takeRivals(plan) }
  }

  mutating func takeConcern(_ concern: ConcernID, of plan: Plan?) {
    for unserved in plan?.unserved ?? [] where unserved.concern == concern {
      state(unserved.reason)
      if let plan { takeWithout(unserved, plan) }
    }
    takeStops(of: concern)
    takeChoice(of: concern)
    let stops = open.judgement.assessment?.stops ?? []
    if let plan, !stops.contains(where: { $0.concern == concern }) { takeRivals(plan) }
  }

  /// What stands in the way of a concern: the findings, those first that set the day, and the stops of its own.
  private mutating func takeWithout(_ unserved: UnservedConcern, _ plan: Plan) {
    let standing = plan.findings.filter { finding in
      unserved.zones.contains { finding.stands(inTheWayOf: $0) }
        || (plan.verdict == .defer && finding.isSoft && finding.earliestDate != nil)
    }
    let isBlocked =
      !plan.verdict.mayProceed
      || plan.zones.contains { unserved.zones.contains($0.zone) && !$0.verdict.mayProceed }
    if isBlocked, !standing.isEmpty {
      state(plan.eligibleOn == nil ? Words.blockedBy : Words.blockedUntil)
      for finding in standing where finding.earliestDate == plan.eligibleOn { take(finding) }
      for finding in standing where finding.earliestDate != plan.eligibleOn { take(finding) }
      if let day = plan.eligibleOn { change(.replan(day)) }
    }
    cite(unserved.sources)
    takeStops(of: unserved.concern)
  }

  private mutating func takeStops(of concern: ConcernID) {
    let stops = (open.judgement.assessment?.stops ?? []).filter { $0.concern == concern }
    if !stops.isEmpty { state(Words.stopped) }
    for stop in stops { take(stop) }
  }

  /// Where every concern was chosen, where something is drafted: one choice is made for all of them, and what one gets
  /// may leave no room for another.
  private mutating func takeRivals(_ plan: Plan) {
    guard plan.verdict.mayProceed else { return }
    for chosen in open.judgement.facts?.concerns ?? [] { answered(chosen.evidence) }
  }

  /// Where the concern was chosen, for the jump.
  private mutating func takeChoice(of concern: ConcernID) {
    for chosen in open.judgement.facts?.concerns ?? [] where chosen.concern == concern {
      answered(chosen.evidence)
    }
  }

  mutating func take(_ later: LaterZone, _ plan: Plan) {
    let isLeftOut = plan.edits.contains(.omitZone(later.zone))
    let isOtherArea = !plan.preparations.contains { $0.area == later.area }
    if isLeftOut {
      state(Words.byHand)
      change(.edit)
    } else if plan.isFirstSession, isOtherArea {
      state(Words.oneAreaRule, status: .policy)
      answered(items: ["mesotherapy_before"])
    } else {
      state(Words.priorityRule, status: .policy)
    }
    takeConcerns(of: [later.zone])
    takeRivals(plan)
  }

  /// Where the concerns of these zones were chosen.
  mutating func takeConcerns(of zones: [ZoneID]) {
    for chosen in open.judgement.facts?.concerns ?? []
    where chosen.zones.contains(where: zones.contains) { answered(chosen.evidence) }
  }

  /// The name of anything the pack names.
  func name(_ id: String) -> String {
    pack?.knowledge.monograph(SubstanceID(id))?.name
      ?? pack?.knowledge.concern(ConcernID(id))?.name ?? pack?.knowledge.name(id) ?? id
  }
}
