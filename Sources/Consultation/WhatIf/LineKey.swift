import Clinical
import Drafting
import Safety

/// What a line of a plan is about, so that the same line is found in the plan of other answers.
enum LineKey: Hashable {
  case verdict
  /// The first day on which only dates no longer stand in the way.
  case day
  case condition(String)
  case zone(ZoneID)
  case check(RuleID)
  case syringes(AreaID)
  case component(SubstanceID, AreaID)
  case way(AreaID)
  case mixing(AreaID)
  case pair([SubstanceID], AreaID)
  case candidate(SubstanceID, AreaID)
  case runnerUp
  case concern(ConcernID)
  case later(ZoneID)
  case course
  case finding(RuleID, Finding.Scope)
  /// A line of care, an alternative or an expectation: the same only word for word.
  case told(String)

  /// What a subject is about in a judgement; nothing for what no answer decides: notes, changes by hand, approvals.
  init?(_ subject: WhySubject, in judgement: Judgement) {
    switch subject {
    case .finding(let finding): self = .finding(finding.rule, finding.scope)
    case .concern(let code): self = .concern(ConcernID(code))
    case .line(let line):
      guard let plan = judgement.plan, let key = LineKey(line, of: plan, judgement) else {
        return nil
      }
      self = key
    }
  }

  private init?(_ line: PlanLine, of plan: Plan, _ judgement: Judgement) {
    switch line {
    case .verdict: self = .verdict
    case .eligible: self = .day
    case .condition(let number): self = .condition(plan.conditionsToMeet[number])
    case .zone(let number): self = .zone(plan.zones[number].zone)
    case .openCheck(let number):
      guard let checks = judgement.assessment?.openChecks else { return nil }
      self = .check(checks[number].rule)
    case .preparation(let number): self = .syringes(plan.preparations[number].area)
    case .component(let number, let part):
      let preparation = plan.preparations[number]
      self = .component(preparation.components[part].substance, preparation.area)
    case .technique(let number): self = .way(plan.preparations[number].area)
    case .mixing(let number): self = .mixing(plan.preparations[number].area)
    case .pair(let number, let pair):
      let preparation = plan.preparations[number]
      self = .pair(preparation.pairsWithoutData[pair], preparation.area)
    case .notChosen(let number):
      self = .candidate(plan.notChosen[number].substance, plan.notChosen[number].area)
    case .runnerUp: self = .runnerUp
    case .unserved(let number): self = .concern(plan.unserved[number].concern)
    case .later(let number): self = .later(plan.later[number].zone)
    case .course: self = .course
    case .finding(let number):
      self = .finding(plan.findings[number].rule, plan.findings[number].scope)
    default:
      guard let text = line.told(in: plan) else { return nil }
      self = .told(text)
    }
  }
}

extension PlanLine {
  /// The words of a line that is told as the pack has it.
  fileprivate func told(in plan: Plan) -> String? {
    switch self {
    case .maintenance(let number): plan.course?.maintenance[number].text
    case .before(let number): plan.beforeCare[number].text
    case .after(let number): plan.afterCare[number].text
    case .normal(let number): plan.normalReactions[number].text
    case .redFlag(let number): plan.redFlags[number].text
    case .alternative(let number): plan.alternatives[number].text
    case .expectation(let number): plan.expectations[number].text
    default: nil
    }
  }
}
