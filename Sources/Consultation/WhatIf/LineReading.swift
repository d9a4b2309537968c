public import Clinical
import Drafting
import Safety

/// What a line says in a judgement.
public enum LineReading: Hashable, Sendable {
  /// It is not there.
  case gone
  /// It is there, word for word.
  case stands
  /// The verdict of the plan or of a zone.
  case verdict(Verdict)
  /// What a finding leads to.
  case finding(Verdict)
  /// The first day on which only dates no longer stand in the way.
  case day(CalendarDay)
  /// What stood aside is treated: a candidate is chosen, a concern served, a zone takes part.
  case treated
  /// What is drafted there, word for word.
  case drafted([String])
  /// What is told there, where it has days with them counted from its first.
  case told([String])
}

extension LineKey {
  /// What the line says in a judgement; nothing where its answers cannot be judged.
  func reading(in judgement: Judgement) -> LineReading? {
    guard let plan = judgement.plan else { return nil }
    switch self {
    case .verdict: return .verdict(plan.verdict)
    case .day: return plan.eligibleOn.map { .day($0) } ?? .gone
    case .condition(let rules):
      let conditions = plan.conditions(of: rules)
      return conditions.isEmpty ? .gone : .told(conditions)
    case .zone(let zone):
      let verdict = plan.zones.first { $0.zone == zone }
      return verdict.map { .verdict($0.verdict) } ?? .gone
    case .check(let rule):
      let checks = judgement.assessment?.openChecks ?? []
      return checks.contains { $0.rule == rule } ? .stands : .gone
    case .concern(let concern): return reading(of: concern, in: judgement, plan)
    case .later(let zone):
      if plan.later.contains(where: { $0.zone == zone }) { return .stands }
      return plan.preparations.flatMap(\.zones).contains { $0.zone == zone } ? .treated : .gone
    case .finding(let rule, let scope):
      let same = plan.findings.filter { $0.rule == rule }
      let finding = same.first { $0.scope == scope } ?? same.first
      return finding.map { .finding($0.verdict) } ?? .gone
    case .care, .outlook: return told(in: plan).map { .told($0.counted(in: plan)) } ?? .gone
    default: return drafted(in: plan)
    }
  }

  private func reading(
    of concern: ConcernID,
    in judgement: Judgement,
    _ plan: Plan
  ) -> LineReading {
    let stops = judgement.assessment?.stops ?? []
    let chosen = judgement.facts?.concerns.filter { $0.concern == concern } ?? []
    guard !chosen.isEmpty else { return .gone }
    let isWithout =
      plan.unserved.contains { $0.concern == concern } || stops.contains { $0.concern == concern }
    if isWithout { return .stands }
    return plan.serves(concern, inOneOf: chosen.flatMap(\.zones)) ? .treated : .gone
  }

  /// What is drafted: syringes, and what is said of them.
  private func drafted(in plan: Plan) -> LineReading {
    func preparations(_ area: AreaID) -> [Preparation] {
      plan.preparations.filter { $0.area == area }
    }
    func words(_ parts: [String]) -> LineReading { parts.isEmpty ? .gone : .drafted(parts) }
    switch self {
    case .syringes(let area): return words(preparations(area).flatMap(\.contents))
    case .component(let substance, let area):
      return words(
        preparations(area).flatMap(\.components).filter { $0.substance == substance }.map {
          "\($0.volume.microlitres)"
        }
      )
    case .way(let area):
      return words(preparations(area).map { "\($0.technique.text) \($0.depth)" })
    case .mixing(let area): return words(preparations(area).flatMap { $0.mixingOrder })
    case .pair(let pair, let area):
      return preparations(area).contains { $0.pairsWithoutData.contains(pair) } ? .stands : .gone
    case .candidate(let substance, let area):
      let isPlaced = preparations(area).flatMap(\.components).contains {
        $0.substance == substance
      }
      if isPlaced { return .treated }
      let isCandidate = plan.notChosen.contains { $0.substance == substance && $0.area == area }
      return isCandidate ? .stands : .gone
    // The second choice may be to place nothing.
    case .runnerUp: return plan.runnerUp.map { .drafted($0.substances.map(\.text)) } ?? .gone
    case .course:
      return words(plan.course.map { ["\($0.intervalDays)", "\($0.sessionCount)"] } ?? [])
    default: return .gone
    }
  }
}

extension Preparation {
  /// Every zone and every substance with its volume.
  fileprivate var contents: [String] {
    zones.map { "\($0.zone.text) \($0.volume.microlitres)" }
      + components.map { "\($0.substance.text) \($0.volume.microlitres)" }
  }
}

extension Plan {
  /// Whether something is placed for a concern in one of its zones: what only waits for a later session is not treated.
  fileprivate func serves(_ concern: ConcernID, inOneOf zones: [ZoneID]) -> Bool {
    let placed = Set(preparations.flatMap(\.zones).map(\.zone))
    return zones.contains { zone in
      placed.contains(zone)
        && !weighed.contains { $0.zone == zone && $0.unserved.contains(concern) }
    }
  }
}
