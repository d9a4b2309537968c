public import Clinical
import Safety

/// What moved from one plan to another, line by line in words.
public struct PlanDifference: Hashable, Sendable {
  /// The lines, in the order of a plan: verdict, dates, syringes, course, gaps, findings, care; empty where nothing moved.
  public let lines: [String]
  /// Those of what is planned: all but the findings and the care.
  public let planned: [String]
  /// Those of what the rules found.
  public let found: [String]
  /// Those of what is drafted: syringes and course.
  public let drafted: [String]

  /// Compares two plans of one consultation.
  ///
  /// - Parameters:
  ///   - before: The earlier plan.
  ///   - after: The later plan.
  ///   - knowledge: The pack, for names.
  public init(between before: Plan, and after: Plan, knowledge: Knowledge) {
    let lines = DifferenceLines(before: before, after: after, knowledge: knowledge)
    drafted = lines.syringes + lines.course
    found = lines.findings
    planned =
      lines.verdict + lines.dates + lines.conditions + lines.zones + drafted + lines.gaps
    self.lines = planned + found + lines.care
  }
}

/// The lines of a difference, part by part.
private struct DifferenceLines {
  let before: Plan
  let after: Plan
  let knowledge: Knowledge

  var verdict: [String] {
    changed(Words.verdict(before.verdict), Words.verdict(after.verdict), "Verdict")
  }

  var dates: [String] {
    changed(Words.day(before.plannedDate), Words.day(after.plannedDate), "Planned day")
      + changed(
        before.eligibleOn.map(Words.day) ?? Words.noDay,
        after.eligibleOn.map(Words.day) ?? Words.noDay,
        "First eligible day"
      )
  }

  var conditions: [String] {
    moved(before.conditionsToMeet, after.conditionsToMeet, "Condition to meet")
  }

  var zones: [String] {
    let ids = (before.zones + after.zones).map(\.zone).uniqued()
    return ids.flatMap { zone in
      changed(
        verdict(of: zone, in: before),
        verdict(of: zone, in: after),
        knowledge.name(zone.text).capitalised
      )
    }
  }

  private func verdict(of zone: ZoneID, in plan: Plan) -> String {
    plan.zones.first { $0.zone == zone }.map { Words.verdict($0.verdict) } ?? Words.notChosenZone
  }

  // MARK: Syringes

  var syringes: [String] {
    let old = contents(before)
    let new = contents(after)
    let volumes = (old + new).map(\.place).uniqued().flatMap { place in
      changed(
        old.first { $0.place == place }.map { Words.volume($0.volume) } ?? Words.nothing,
        new.first { $0.place == place }.map { Words.volume($0.volume) } ?? Words.nothing,
        Words.placed(
          knowledge.monograph(place.substance)?.name ?? knowledge.name(place.substance.text),
          knowledge.name(place.zone.text)
        )
      )
    }
    return volumes + ways
      + changed("\(before.preparations.count)", "\(after.preparations.count)", "Syringes")
  }

  private func contents(_ plan: Plan) -> [(place: Place, volume: Volume)] {
    plan.preparations.flatMap { preparation in
      preparation.zones.flatMap { zone in
        preparation.components.map { component in
          (
            Place(zone: zone.zone, substance: component.substance),
            share(of: component, in: zone, of: preparation)
          )
        }
      }
    }
  }

  /// A component's part of a zone's volume: a mixture has the same proportion in every zone.
  private func share(
    of component: Preparation.Component,
    in zone: Preparation.ZoneVolume,
    of preparation: Preparation
  ) -> Volume {
    .microlitres(
      zone.volume.microlitres * component.volume.microlitres
        / max(1, preparation.total.microlitres)
    )
  }

  /// Depth and technique of the substances that both plans hold in an area.
  private var ways: [String] {
    before.preparations.flatMap { old -> [String] in
      let same = after.preparations.first { new in
        new.area == old.area && new.components.map(\.substance) == old.components.map(\.substance)
          && new.zones.contains { zone in old.zones.contains { $0.zone == zone.zone } }
      }
      guard let same else { return [] }
      let area = knowledge.name(old.area.text).capitalised
      return changed(Words.depth(old.depth), Words.depth(same.depth), "\(area), depth")
        + changed(name(old.technique), name(same.technique), "\(area), technique")
    }
  }

  private func name(_ technique: TechniqueID) -> String {
    knowledge.technique(technique)?.name ?? knowledge.name(technique.text)
  }

  // MARK: Course and gaps

  var course: [String] {
    changed(interval(before), interval(after), "Interval")
      + changed(count(before), count(after), "Course")
      + changed(sessions(before), sessions(after), "Sessions")
  }

  private func interval(_ plan: Plan) -> String {
    plan.course.map { Words.days($0.intervalDays) } ?? Words.nothing
  }

  private func count(_ plan: Plan) -> String {
    plan.course.map { Words.sessions($0.sessionCount) } ?? Words.nothing
  }

  private func sessions(_ plan: Plan) -> String {
    plan.course.map { Words.list($0.sessions.map(Words.day)) } ?? Words.nothing
  }

  var gaps: [String] {
    moved(before.unserved.map(unserved), after.unserved.map(unserved), "Not served")
      + moved(before.later.map(later), after.later.map(later), "Waits")
  }

  private func unserved(_ concern: UnservedConcern) -> String {
    let name = knowledge.concern(concern.concern)?.name ?? knowledge.name(concern.concern.text)
    return
      "\(name), \(Words.list(concern.zones.map { knowledge.name($0.text) })) - \(concern.reason)"
  }

  private func later(_ zone: LaterZone) -> String {
    "\(knowledge.name(zone.zone.text)) - \(zone.reason)"
  }

  // MARK: Findings and care

  var findings: [String] {
    func told(_ plan: Plan) -> [String] {
      plan.findings.map { "\($0.title.capitalised) - \($0.message)" }.uniqued()
    }
    return moved(told(before), told(after), "Finding")
  }

  /// What to do before and after; the days of what comes after move with the session itself.
  var care: [String] {
    let days = before.beforeCare.flatMap { old -> [String] in
      let same = after.beforeCare.first { $0.rule == old.rule && $0.text == old.text }
      guard let from = old.from, let other = same?.from else { return [] }
      return changed(Words.day(from), Words.day(other), old.text)
    }
    func told(_ lines: KeyPath<Plan, [CareLine]>, _ subject: String) -> [String] {
      moved(before[keyPath: lines].map(\.text), after[keyPath: lines].map(\.text), subject)
    }
    return told(\.beforeCare, "Before") + days + told(\.afterCare, "Aftercare")
      + told(\.normalReactions, "To be expected") + told(\.redFlags, "Sign that needs help")
  }

  // MARK: Lines

  private func changed(_ old: String, _ new: String, _ subject: String) -> [String] {
    old == new ? [] : [Words.moved(subject, from: old, to: new)]
  }

  private func moved(_ old: [String], _ new: [String], _ subject: String) -> [String] {
    old.filter { !new.contains($0) }.map { Words.noLonger(subject, $0) }
      + new.filter { !old.contains($0) }.map { Words.nowToo(subject, $0) }
  }
}
