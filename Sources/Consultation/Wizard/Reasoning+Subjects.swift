import Clinical
import Drafting
import Safety

extension Reasoning {
  /// Gathers the reasons of a subject; nothing where the plan no longer has it.
  init?(of subject: WhySubject, in open: OpenConsultation, pack: Pack?) {
    var gathering = ReasonGathering(open: open, pack: pack)
    switch subject {
    case .finding(let finding): gathering.take(finding)
    case .concern(let code): gathering.takeConcern(ConcernID(code))
    case .line(let line):
      guard let plan = open.judgement.plan, open.planLines.contains(line) else { return nil }
      gathering.take(line, of: plan)
    }
    self = gathering.reasons
  }
}

extension ReasonGathering {
  fileprivate mutating func take(_ line: PlanLine, of plan: Plan) {
    switch line {
    case .verdict: takeVerdict(plan)
    case .eligible: takeDates(plan)
    case .condition(let number): takeCondition(plan.conditionsToMeet[number], plan)
    case .zone(let number): takeZone(plan.zones[number], plan)
    case .openCheck(let number):
      if let checks = open.judgement.assessment?.openChecks { take(checks[number]) }
    case .preparation, .component, .technique, .mixing, .pair: takeDrafted(line, plan)
    case .notChosen(let number): takeNotChosen(plan.notChosen[number], plan)
    case .runnerUp:
      guard let runnerUp = plan.runnerUp else { return }
      state(Words.runnerUp, status: pack?.weights.basis)
      change(.score(runnerUp.score, winner: plan.score))
    case .unserved(let number): take(plan.unserved[number])
    case .later(let number): state(plan.later[number].reason, status: .policy)
    case .course: takeCourse(plan)
    case .maintenance(let number): if let course = plan.course { take(course.maintenance[number]) }
    case .finding(let number): take(plan.findings[number])
    case .before(let number): take(plan.beforeCare[number])
    case .after(let number): take(plan.afterCare[number])
    case .normal(let number): take(plan.normalReactions[number])
    case .redFlag(let number): take(plan.redFlags[number])
    case .alternative(let number): take(plan.alternatives[number])
    case .expectation(let number): take(plan.expectations[number])
    case .note: state(Words.ownNote)
    case .edit:
      state(Words.byHand)
      change(.edit)
    case .refused(let number): state(open.judgement.editRefusals[number].message)
    case .approval: state(Words.approvedText)
    }
  }

  /// The findings that decide the verdict; where none does, that none does.
  private mutating func takeVerdict(_ plan: Plan) {
    let deciding = plan.findings.filter { finding in
      guard plan.verdict > .proceed, finding.gate == .drafting else { return false }
      return finding.verdict >= plan.verdict
    }
    state(deciding.isEmpty ? Words.nothingAgainst : Words.worstWins)
    for finding in deciding { take(finding) }
  }

  private mutating func takeDates(_ plan: Plan) {
    state(Words.latestDateCounts)
    for finding in plan.findings where finding.earliestDate != nil { take(finding) }
  }

  private mutating func takeCondition(_ condition: String, _ plan: Plan) {
    state(condition)
    for finding in plan.findings where finding.untilCondition == condition { take(finding) }
  }

  private mutating func takeZone(_ zone: ZoneVerdict, _ plan: Plan) {
    state(Words.zoneVerdict)
    for finding in plan.findings
    where finding.verdict >= zone.verdict && finding.holds(for: zone.zone) {
      take(finding)
    }
  }

  private mutating func takeDrafted(_ line: PlanLine, _ plan: Plan) {
    switch line {
    case .preparation(let number):
      for reason in plan.preparations[number].reasons
      where ["substance", "volume", "first_session"].contains(reason.subject) { take(reason) }
      change(.edit)
    case .component(let number, let part):
      let preparation = plan.preparations[number]
      let component = preparation.components[part]
      for reason in preparation.reasons where reason.subject == "substance" { take(reason) }
      cite(component.sources)
      rest(on: component.status)
      reasons.evidence = component.evidence
      change(.edit)
    case .technique(let number):
      let preparation = plan.preparations[number]
      for reason in preparation.reasons where ["depth", "technique"].contains(reason.subject) {
        take(reason)
      }
      cite(pack?.knowledge.technique(preparation.technique)?.sources ?? [])
      rest(on: preparation.depthStatus)
      if reasons.statements.isEmpty { state(Words.depthOfZones, status: preparation.depthStatus) }
      change(.edit)
    case .mixing(let number):
      state(Words.mixingOrder, status: .policy)
      takePairs(of: plan.preparations[number].components.map(\.substance))
    case .pair(let number, let pair):
      state(Words.pairWithoutData, status: .unknown)
      takePairs(of: plan.preparations[number].pairsWithoutData[pair])
    default: break
    }
  }

  private mutating func takePairs(of substances: [SubstanceID]) {
    for rule in pack?.knowledge.mixing.rules ?? [] {
      guard case .item(let first) = rule.first, case .item(let second) = rule.second,
        substances.contains(first), substances.contains(second)
      else { continue }
      state(rule.reason, rule: rule.id, status: rule.basis)
      cite(rule.sources)
    }
  }

  private mutating func takeNotChosen(_ candidate: NotChosen, _ plan: Plan) {
    state(candidate.reason)
    answered(items: candidate.answers)
    cite(candidate.sources)
    reasons.evidence = pack?.knowledge.monograph(candidate.substance)?.evidence
    for exclusion in open.judgement.assessment?.exclusions ?? []
    where exclusion.substance == candidate.substance {
      state(exclusion.message, rule: RuleID(exclusion.because))
      answered(exclusion.evidence)
    }
    if let score = candidate.scoreWith { change(.score(score, winner: plan.score)) }
  }

  private mutating func take(_ unserved: UnservedConcern) {
    state(unserved.reason)
    cite(unserved.sources)
    takeStops(of: unserved.concern)
    takeChoice(of: unserved.concern)
  }

  fileprivate mutating func takeConcern(_ concern: ConcernID) {
    for unserved in open.judgement.plan?.unserved ?? [] where unserved.concern == concern {
      state(unserved.reason)
      cite(unserved.sources)
    }
    takeStops(of: concern)
    takeChoice(of: concern)
  }

  private mutating func takeStops(of concern: ConcernID) {
    for stop in open.judgement.assessment?.stops ?? [] where stop.concern == concern {
      state(stop.message)
      answered(stop.evidence)
      cite(stop.sources)
    }
  }

  /// Where the concern was chosen, for the jump.
  private mutating func takeChoice(of concern: ConcernID) {
    for chosen in open.judgement.facts?.concerns ?? [] where chosen.concern == concern {
      answered(chosen.evidence)
    }
  }

  private mutating func takeCourse(_ plan: Plan) {
    guard let course = plan.course else { return }
    for reason in course.reasons { take(reason) }
    change(.range(course.intervalRange, ofDays: true))
    change(.range(course.sessionRange, ofDays: false))
  }
}

extension Finding {
  /// Whether it holds for a zone.
  func holds(for zone: ZoneID) -> Bool {
    switch scope {
    case .systemic: true
    case .zones(let zones): zones.contains(zone)
    }
  }
}
