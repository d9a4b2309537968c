import Clinical
import Drafting
import Safety

/// Why a line of care stands there: its entry in the pack, in words.
extension ReasonGathering {
  mutating func takeBefore(_ line: CareLine, _ plan: Plan) {
    for id in [line.rule] + line.alike {
      guard let rule = pack?.rules.washouts.first(where: { $0.id == id }) else { continue }
      state(Words.washout(rule, name: name(of: rule)), rule: id, status: rule.days.basis)
      if let message = pack?.rules.wording[id]?.message { state(Words.keepsAway(message)) }
      cite(rule.sources)
      settle(rule.conflicts)
      for exposure in open.judgement.facts?.exposures ?? []
      where exposure.id == rule.exposure || rule.drugs.contains(exposure.id) {
        answered(exposure.evidence)
      }
    }
    finish(line)
    date(plan)
  }

  mutating func takeAfter(_ line: CareLine, _ plan: Plan) {
    if let rule = pack?.knowledge.aftercare.first(where: { $0.id == line.rule }) {
      let areas = rule.areas.map { name($0.text) }
      state(Words.aftercare(rule, areas: areas), rule: rule.id, status: line.status)
      for fact in rule.cautionIf {
        answered(open.judgement.facts?.facts[fact]?.evidence ?? [])
      }
      if let advice = rule.substanceRule {
        state(Words.after(advice.substances.map { name($0.text) }, act: advice.act, advice.days))
      }
    } else if let rule = pack?.rules.washouts.first(where: { $0.id == line.rule }) {
      state(Words.distance(rule, name: name(of: rule)), rule: rule.id, status: rule.days.basis)
      settle(rule.conflicts)
    }
    finish(line)
    date(plan)
  }

  mutating func takeNormal(_ line: CareLine) {
    if let reaction = pack?.knowledge.normalReactions.first(where: { $0.id == line.rule }) {
      state(Words.normal(reaction), rule: reaction.id, status: reaction.basis)
    }
    finish(line)
    answered(items: ["planned_date"])
  }

  mutating func takeRedFlag(_ line: CareLine) {
    if let flag = pack?.knowledge.redFlags.first(where: { $0.id == line.rule }) {
      let scopes = flag.scopes.map { Words.scope($0, name: name) }
      state(Words.redFlag(flag, scopes: scopes), rule: flag.id, status: flag.basis)
    }
    finish(line)
    answered(items: ["planned_date"])
  }

  /// A line of the outlook by the rule that puts it on every plan.
  mutating func take(_ line: ReasonedLine, rule: String) {
    state(rule, status: line.status)
    cite(line.sources)
    for chosen in open.judgement.facts?.concerns ?? [] { answered(chosen.evidence) }
  }

  /// Its sources, what they rest on and what they disagree in; the line itself where the pack has no entry.
  private mutating func finish(_ line: CareLine) {
    if reasons.statements.isEmpty { state(line.text, rule: line.rule) }
    rest(on: line.status)
    cite(line.sources)
    let aftercare = pack?.knowledge.aftercare.first { $0.id == line.rule }
    settle(aftercare?.conflicts ?? [])
  }

  private mutating func date(_ plan: Plan) {
    answered(items: ["planned_date"])
    change(.plannedDay)
  }
}
