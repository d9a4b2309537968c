import Clinical
import Drafting
import Safety

@testable import Consultation

/// What a sentence promises of a line, held against the plan that is really drafted then; it knows lines by rules and
/// words, never as the search does.
struct Promise {
  let subject: WhySubject
  let before: Judgement
  let after: Judgement

  /// What does not come true of another answer; nothing where all does.
  func fault(in other: OtherAnswer, _ knowledge: Knowledge) -> String? {
    guard let old = before.plan, let new = after.plan else { return "nothing is planned" }
    if let verdict = other.verdict, verdict != new.verdict {
      return "the verdict is \(new.verdict)"
    }
    switch other.reading {
    case .stands: return "nothing is promised"
    case .gone:
      if isThere(new, old) { return "the line stands" }
      return isInstead(other, new, old, knowledge) ? nil : "something else comes instead"
    case .verdict(let verdict): return self.verdict(new, old) == verdict ? nil : "another verdict"
    case .finding(let verdict): return self.verdict(new, old) == verdict ? nil : "another finding"
    case .day(let day): return new.eligibleOn == day ? nil : "another day"
    case .treated: return isTreated(new, old) ? nil : "it is not treated"
    case .told:
      let words = told(new, old).map(\.words)
      if other.moved.count != 1 { return "it says nothing" }
      return words.contains { $0.contains(where: other.moved[0].contains) } ? nil : "\(words)"
    case .drafted:
      let moved = PlanDifference(between: old, and: new, knowledge: knowledge).drafted
      if !other.moved.allSatisfy(moved.contains) { return "other syringes: \(moved)" }
      return old.preparations == new.preparations && old.course == new.course
        && old.runnerUp == new.runnerUp ? "nothing moved" : nil
    }
  }

  /// Whether what is said to come instead does, in the area of the line: other substances, or none at all.
  private func isInstead(
    _ other: OtherAnswer,
    _ plan: Plan,
    _ old: Plan,
    _ knowledge: Knowledge
  ) -> Bool {
    let number: Int
    switch subject {
    case .line(.component(let preparation, _)), .line(.preparation(let preparation)):
      number = preparation
    default: return other.moved.isEmpty
    }
    let area = old.preparations[number].area
    let here = plan.preparations.filter { $0.area == area }.flatMap(\.components)
    let before = old.preparations.filter { $0.area == area }.flatMap(\.components).map(\.substance)
    let names = here.filter { !before.contains($0.substance) }.compactMap {
      knowledge.monograph($0.substance)?.name
    }
    return other.moved.allSatisfy { words in
      words == Words.nothingInstead
        ? here.isEmpty && plan.verdict.mayProceed : names.contains(where: words.contains)
    }
  }

  /// Whether the answers made of the line what is said to be out of reach of them.
  func isFulfilled(_ aim: NoOtherAnswer.Aim) -> Bool {
    guard let old = before.plan, let new = after.plan else { return false }
    switch aim {
    case .verdict: return verdict(new, old) != verdict(old, old)
    case .day: return new.eligibleOn != old.eligibleOn
    case .going: return !isThere(new, old)
    case .treatment: return isTreated(new, old)
    case .draft: return !isThere(new, old)
    case .words: return !isThere(new, old)
    }
  }

  // MARK: What the line is about

  private func verdict(_ plan: Plan, _ old: Plan) -> Verdict? {
    switch subject {
    case .finding(let finding): return verdict(of: finding, in: plan)
    case .line(.finding(let number)): return verdict(of: old.findings[number], in: plan)
    case .line(.zone(let number)):
      return plan.zones.first { $0.zone == old.zones[number].zone }?.verdict
    default: return plan.verdict
    }
  }

  private func verdict(of finding: Finding, in plan: Plan) -> Verdict? {
    let same = plan.findings.filter { $0.rule == finding.rule }
    return (same.first { $0.scope == finding.scope } ?? same.first)?.verdict
  }

  private func isTreated(_ plan: Plan, _ old: Plan) -> Bool {
    func isPlaced(_ zone: ZoneID) -> Bool {
      plan.preparations.contains { $0.zones.contains { $0.zone == zone } }
    }
    switch subject {
    case .concern(let code): return isServed(ConcernID(code), in: plan)
    case .line(.unserved(let number)): return isServed(old.unserved[number].concern, in: plan)
    case .line(.later(let number)):
      return isPlaced(old.later[number].zone)
        && !plan.later.contains { $0.zone == old.later[number].zone }
    case .line(.notChosen(let number)):
      let candidate = old.notChosen[number]
      return plan.preparations.contains { preparation in
        preparation.area == candidate.area
          && preparation.components.contains { $0.substance == candidate.substance }
      }
    default: return false
    }
  }

  private func isServed(_ concern: ConcernID, in plan: Plan) -> Bool {
    !plan.preparations.isEmpty && !plan.unserved.contains { $0.concern == concern }
      && plan.weighed.contains { $0.shares.contains { $0.concern == concern } }
  }

  /// Whether the plan still has the line.
  private func isThere(_ plan: Plan, _ old: Plan) -> Bool {
    guard case .line(let line) = subject else { return verdict(plan, old) != nil }
    func has(_ area: AreaID) -> Bool { plan.preparations.contains { $0.area == area } }
    switch line {
    case .verdict: return true
    case .eligible: return plan.verdict == .defer && plan.eligibleOn != nil
    case .finding, .zone: return verdict(plan, old) != nil
    case .openCheck(let number):
      let rule = before.assessment?.openChecks[number].rule
      return after.assessment?.openChecks.contains { $0.rule == rule } == true
    case .preparation(let number), .technique(let number):
      return has(old.preparations[number].area)
    case .mixing(let number):
      let area = old.preparations[number].area
      return plan.preparations.contains { $0.area == area && !$0.mixingOrder.isEmpty }
    case .component(let number, let part):
      let preparation = old.preparations[number]
      return plan.preparations.contains { new in
        new.area == preparation.area
          && new.components.contains { $0.substance == preparation.components[part].substance }
      }
    case .pair(let number, let pair):
      let pair = old.preparations[number].pairsWithoutData[pair]
      return plan.preparations.contains { $0.pairsWithoutData.contains(pair) }
    case .notChosen(let number):
      let candidate = old.notChosen[number]
      return plan.notChosen.contains {
        $0.substance == candidate.substance && $0.area == candidate.area
      }
    case .runnerUp: return plan.runnerUp != nil
    case .unserved(let number):
      return plan.unserved.contains { $0.concern == old.unserved[number].concern }
    case .later(let number): return plan.later.contains { $0.zone == old.later[number].zone }
    case .course: return plan.course != nil
    default: return told(plan, old).contains { $0.isThere }
    }
  }

  // MARK: What is told

  /// What a plan tells of what the line is about: of its rules, or in its words but for the days.
  private func told(_ plan: Plan, _ old: Plan) -> [(words: [String], isThere: Bool)] {
    guard case .line(let line) = subject else { return [] }
    func care(_ lines: (Plan) -> [CareLine], _ number: Int) -> [([String], Bool)] {
      let line = lines(old)[number]
      let part = lines(old).filter { $0.rule == line.rule }.count
      let same = lines(plan).filter { ([$0.rule] + $0.alike).contains(line.rule) }
      return same.map { new in
        let days = [new.from, new.until].compactMap { $0.map(DateWords.short) }
        let span = days.isEmpty ? ["without a date"] : days
        return (
          [withoutStop(new.text)] + span, part == 1 || dateless(new.text) == dateless(line.text)
        )
      }
    }
    func outlook(_ lines: (Plan) -> [ReasonedLine], _ number: Int) -> [([String], Bool)] {
      let line = lines(old)[number]
      let head = line.text.prefix { !":,".contains($0) }
      return lines(plan).filter { $0.text.hasPrefix(head) }.map { new in
        ([withoutStop(new.text)], dateless(new.text) == dateless(line.text))
      }
    }
    switch line {
    case .before(let number): return care(\.beforeCare, number)
    case .after(let number): return care(\.afterCare, number)
    case .normal(let number): return care(\.normalReactions, number)
    case .redFlag(let number): return care(\.redFlags, number)
    case .maintenance(let number): return outlook({ $0.course?.maintenance ?? [] }, number)
    case .alternative(let number): return outlook(\.alternatives, number)
    case .expectation(let number): return outlook(\.expectations, number)
    case .condition(let number):
      let text = old.conditionsToMeet[number]
      return plan.conditionsToMeet.map { ([withoutStop($0)], dateless($0) == dateless(text)) }
    default: return []
    }
  }

  private func withoutStop(_ text: String) -> String {
    text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  /// The words of a text without its numbers and months.
  private func dateless(_ text: String) -> String {
    let months = (1...12).compactMap { CalendarDay(year: 2026, month: $0, day: 1) }
      .map { DateWords.long($0).split(separator: " ")[2] }
    return text.split(separator: " ").filter { word in
      !months.contains(word) && !word.contains(where: \.isNumber)
    }
    .joined(separator: " ")
  }
}
