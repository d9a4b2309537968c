import Clinical
import Drafting
import Safety

extension Reasoning {
  /// Gathers the reasons of a subject; nothing where the plan no longer has it.
  init?(of subject: WhySubject, in open: OpenConsultation, pack: Pack?) {
    var gathering = ReasonGathering(open: open, pack: pack)
    switch subject {
    case .finding(let finding): gathering.take(finding)
    case .concern(let code): gathering.takeConcern(ConcernID(code), of: open.judgement.plan)
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
    case .preparation, .component, .technique, .mixing, .pair:
      takeDrafted(line, plan)
      if let number = line.preparation {
        takeConcerns(of: plan.preparations[number].zones.map(\.zone))
      }
    case .notChosen(let number): takeNotChosen(plan.notChosen[number], plan)
    case .runnerUp: takeRunnerUp(plan)
    case .unserved(let number): take(plan.unserved[number], plan)
    case .later(let number): take(plan.later[number], plan)
    case .course: takeCourse(plan)
    case .maintenance(let number):
      if let course = plan.course { take(course.maintenance[number], rule: Words.maintenanceRule) }
    case .finding(let number): take(plan.findings[number])
    case .before(let number): takeBefore(plan.beforeCare[number], plan)
    case .after(let number): takeAfter(plan.afterCare[number], plan)
    case .normal(let number): takeNormal(plan.normalReactions[number])
    case .redFlag(let number): takeRedFlag(plan.redFlags[number])
    case .alternative(let number): take(plan.alternatives[number], rule: Words.alternativeRule)
    case .expectation(let number): take(plan.expectations[number], rule: Words.expectationRule)
    case .note: state(Words.ownNote)
    case .edit:
      state(Words.byHand)
      change(.edit)
    case .refused(let number): state(open.judgement.editRefusals[number].message)
    case .approval: state(Words.approvedText)
    }
  }

  /// The dated findings, the one that sets the day first.
  private mutating func takeDates(_ plan: Plan) {
    state(Words.latestDateCounts)
    let dated = plan.findings.filter { $0.earliestDate != nil }
    for finding in dated where finding.earliestDate == plan.eligibleOn { take(finding) }
    for finding in dated where finding.earliestDate != plan.eligibleOn { take(finding) }
    if let day = plan.eligibleOn { change(.replan(day)) }
  }

  private mutating func takeCondition(_ condition: String, _ plan: Plan) {
    state(Words.conditionRule)
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
      tell(component.substance)
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

  private mutating func takeCourse(_ plan: Plan) {
    guard let course = plan.course else { return }
    for reason in course.reasons { take(reason) }
    takeConcerns(of: plan.preparations.flatMap(\.zones).map(\.zone))
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
