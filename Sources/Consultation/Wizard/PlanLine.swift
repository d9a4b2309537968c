import Clinical
import Drafting
import Safety

/// One line of the plan screen that keys act on and that answers why; numbers count within the plan.
public enum PlanLine: Hashable, Sendable {
  /// The plan's verdict.
  case verdict
  /// The first day on which only dates no longer stand in the way.
  case eligible
  /// Something that must be met first.
  case condition(Int)
  /// A zone whose verdict is worse than the plan's.
  case zone(Int)
  /// Something open before approval.
  case openCheck(Int)
  /// A preparation: its area and zones with volumes.
  case preparation(Int)
  /// A substance of a preparation.
  case component(Int, Int)
  /// How and how deep a preparation is placed.
  case technique(Int)
  /// The order of mixing.
  case mixing(Int)
  /// A pair without data that the prescriber answers for.
  case pair(Int, Int)
  /// A candidate that was not chosen.
  case notChosen(Int)
  /// The best choice that differs from the winner.
  case runnerUp
  /// A chosen concern for which nothing is drafted.
  case unserved(Int)
  /// A zone left for a later session.
  case later(Int)
  /// The dates of the course.
  case course
  /// How the result is kept.
  case maintenance(Int)
  /// A finding.
  case finding(Int)
  /// Care before the session.
  case before(Int)
  /// Care after the session.
  case after(Int)
  /// A reaction that is expected.
  case normal(Int)
  /// A sign that needs help.
  case redFlag(Int)
  /// What may serve the patient as well or better.
  case alternative(Int)
  /// What to expect, and when.
  case expectation(Int)
  /// A note of the practitioner.
  case note(Int)
  /// A change by hand that was taken in.
  case edit(Int)
  /// A change by hand that no longer holds.
  case refused(Int)
  /// Who approved the plan.
  case approval(Int)
}

extension OpenConsultation {
  /// The lines of the plan screen, in order; none while the answers cannot be read.
  public var planLines: [PlanLine] {
    guard let plan = judgement.plan else { return [] }
    return standing(plan) + drafted(plan) + checks + care(plan) + hand(plan)
  }

  /// The approved plan word for word, where no plan is judged now: what is stored can always be viewed.
  public var approvedLines: [String] {
    guard judgement.plan == nil, record.status == .approved, let approval = record.approvals.last
    else { return [] }
    return approval.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in String(line.filter { $0 != "\u{0C}" }) }
  }

  /// Whether a sheet can leave: the plan as it is judged, or an approved one.
  var hasSheet: Bool { judgement.plan != nil || !approvedLines.isEmpty }

  /// Whether the plan can be moved to its first eligible day by one key.
  public var replanDay: Bool {
    guard let plan = judgement.plan else { return false }
    return plan.verdict == .defer && plan.eligibleOn != nil && !isReadOnly
  }

  /// The plan's verdict and what stands in its way.
  private func standing(_ plan: Plan) -> [PlanLine] {
    var lines = record.approvals.indices.reversed().map(PlanLine.approval) + [.verdict]
    if plan.verdict == .defer, plan.eligibleOn != nil { lines.append(.eligible) }
    lines += deciding(plan).map(PlanLine.finding)
    lines += plan.conditionsToMeet.indices.map(PlanLine.condition)
    lines += plan.zones.indices.filter { plan.zones[$0].verdict > plan.verdict }.map(PlanLine.zone)
    return lines
  }

  /// What weighs more than any wait: it is told before what is still to be met.
  private func deciding(_ plan: Plan) -> [Int] {
    plan.findings.indices.filter { plan.findings[$0].verdict > .defer }
  }

  /// What must be done before the approval or the session.
  private var checks: [PlanLine] {
    (judgement.assessment?.openChecks ?? []).indices.map(PlanLine.openCheck)
  }

  private func drafted(_ plan: Plan) -> [PlanLine] {
    var lines: [PlanLine] = []
    for (number, preparation) in plan.preparations.enumerated() {
      lines.append(.preparation(number))
      lines += preparation.components.indices.map { .component(number, $0) }
      lines.append(.technique(number))
      if !preparation.mixingOrder.isEmpty { lines.append(.mixing(number)) }
      lines += preparation.pairsWithoutData.indices.map { .pair(number, $0) }
    }
    lines += plan.notes.indices.map(PlanLine.note)
    lines += plan.notChosen.indices.map(PlanLine.notChosen)
    if plan.runnerUp != nil { lines.append(.runnerUp) }
    lines += plan.unserved.indices.map(PlanLine.unserved)
    lines += plan.later.indices.map(PlanLine.later)
    if let course = plan.course {
      lines.append(.course)
      lines += course.maintenance.indices.map(PlanLine.maintenance)
    }
    return lines
  }

  private func care(_ plan: Plan) -> [PlanLine] {
    let told = deciding(plan)
    return plan.findings.indices.filter { !told.contains($0) }.map(PlanLine.finding)
      + plan.beforeCare.indices.map(PlanLine.before)
      + plan.afterCare.indices.map(PlanLine.after)
      + plan.normalReactions.indices.map(PlanLine.normal)
      + plan.redFlags.indices.map(PlanLine.redFlag)
      + plan.alternatives.indices.map(PlanLine.alternative)
      + plan.expectations.indices.map(PlanLine.expectation)
  }

  private func hand(_ plan: Plan) -> [PlanLine] {
    plan.edits.indices.filter { !plan.edits[$0].isNote }.map(PlanLine.edit)
      + judgement.editRefusals.indices.map(PlanLine.refused)
  }
}

extension PlanEdit {
  /// Whether it only adds a note.
  var isNote: Bool { if case .note = self { true } else { false } }
}
