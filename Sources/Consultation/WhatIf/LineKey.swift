import Clinical
import Drafting
import Safety

/// What a line of a plan is about, so that the same line is found in the plan of other answers.
enum LineKey: Hashable {
  case verdict
  /// The first day on which only dates no longer stand in the way.
  case day
  /// A condition to meet, by the rules that ask for it.
  case condition([RuleID])
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
  /// A line of care, by its rule and which of that rule's lines in its part it is.
  case care(ToldPart, RuleID, Int)
  /// A line of the outlook, by what it is about.
  case outlook(ToldPart, String)

  /// What a subject is about in a judgement; nothing for what no answer decides: notes, changes by hand, approvals.
  init?(_ subject: WhySubject, in judgement: Judgement, _ knowledge: Knowledge) {
    switch subject {
    case .finding(let finding): self = .finding(finding.rule, finding.scope)
    case .concern(let code): self = .concern(ConcernID(code))
    case .line(let line):
      guard let plan = judgement.plan,
        let key = LineKey(line, of: plan, judgement) ?? LineKey(told: line, of: plan, knowledge)
      else { return nil }
      self = key
    }
  }

  private init?(_ line: PlanLine, of plan: Plan, _ judgement: Judgement) {
    switch line {
    case .verdict: self = .verdict
    case .eligible: self = .day
    case .condition(let number):
      self = .condition(plan.rules(askingFor: plan.conditionsToMeet[number]))
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
    default: return nil
    }
  }

  /// A line that is told as the pack has it: the same under its rule or its topic, whatever its days.
  private init?(told line: PlanLine, of plan: Plan, _ knowledge: Knowledge) {
    guard let (part, number) = line.told else { return nil }
    let lines = plan.told(part)
    if let rule = lines[number].rules.first {
      let sooner = lines[..<number].count { $0.rules.first == rule }
      self = .care(part, rule, sooner)
    } else {
      self = .outlook(part, lines[number].topic(knowledge))
    }
  }

  /// The line of a plan that is told about the same.
  func told(in plan: Plan) -> ToldLine? {
    switch self {
    case .care(let part, let rule, let sooner):
      let lines = plan.told(part)
      let own = lines.filter { $0.rules.first == rule }
      if own.indices.contains(sooner) { return own[sooner] }
      return sooner == 0 ? lines.first { $0.rules.contains(rule) } : nil
    case .outlook(let part, let topic):
      return plan.told(part).first { $0.starts(with: topic) }
    default: return nil
    }
  }
}

extension Plan {
  /// The rules whose findings ask for a condition.
  func rules(askingFor condition: String) -> [RuleID] {
    var rules: [RuleID] = []
    for finding in findings where finding.untilCondition == condition {
      if !rules.contains(finding.rule) { rules.append(finding.rule) }
    }
    return rules
  }

  /// What rules ask for before anything is drafted.
  func conditions(of rules: [RuleID]) -> [String] {
    conditionsToMeet.filter { condition in
      self.rules(askingFor: condition).contains(where: rules.contains)
    }
  }
}
