import Clinical
public import Drafting
import Safety

/// The plan as JSON for programs: amounts are integers in the unit of their key, absent is not applicable.
public struct PlanJSON: Sendable {
  /// The pack that a plan was drafted from.
  public struct PackStamp: Hashable, Sendable {
    /// The pack's id.
    public let id: String
    /// Its version.
    public let version: String
    /// SHA-256 over its files, in hexadecimal.
    public let digest: String

    /// Names a pack.
    public init(id: String, version: String, digest: String) {
      self.id = id
      self.version = version
      self.digest = digest
    }
  }

  private let plan: Plan
  private let pack: PackStamp

  /// Takes a plan and the pack it was drafted from.
  public init(_ plan: Plan, pack: PackStamp) {
    self.plan = plan
    self.pack = pack
  }

  /// The text; the same plan gives the same bytes.
  public var text: String { json.text }

  /// The value, its keys in their documented order.
  public var json: JSON {
    .members([
      "verdict": .string(plan.verdict.id),
      "eligibleOn": plan.eligibleOn.map(Self.day),
      "conditionsToMeet": .strings(plan.conditionsToMeet),
      "zones": .array(plan.zones.map(Self.zone)),
      "findings": .array(plan.findings.map(Self.finding)),
      "preparations": .array(plan.preparations.map(PreparationJSON.json)),
      "course": plan.course.map(Self.course),
      "notChosen": .array(plan.notChosen.map(Self.notChosen)),
      "runnerUp": plan.runnerUp.map(Self.runnerUp),
      "score": plan.score.map(JSON.integer),
      "beforeCare": .strings(plan.beforeCare.map(JSONLines.care)),
      "afterCare": .strings(plan.afterCare.map(JSONLines.care)),
      "redFlags": .strings(plan.redFlags.map(JSONLines.care)),
      "alternatives": .strings(plan.alternatives.map(JSONLines.line)),
      "pack": .members([
        "id": .string(pack.id),
        "version": .string(pack.version),
        "digest": .string(pack.digest),
      ]),
      "disclaimer": .string(Plan.disclaimer),
    ])
  }

  private static func day(_ day: CalendarDay) -> JSON { .string(day.iso) }

  private static func zone(_ zone: ZoneVerdict) -> JSON {
    .members([
      "zone": .string(zone.zone.text),
      "verdict": .string(zone.verdict.id),
      "eligibleOn": zone.eligibleOn.map(day),
    ])
  }

  private static func finding(_ finding: Finding) -> JSON {
    .members([
      "rule": .string(finding.rule.text),
      "effect": .string(finding.effect.rawValue),
      "severity": .string(finding.severity.rawValue),
      "scope": .string(scope(finding.scope).name),
      "zones": scope(finding.scope).zones,
      "verdict": .string(finding.verdict.id),
      "message": .string(finding.message),
      "evidence": .array(finding.evidence.map(evidence)),
      "sources": .strings(finding.sources.map(\.text)),
      "status": .string(finding.status.rawValue),
      "earliestDate": finding.earliestDate.map(day),
    ])
  }

  private static func scope(_ scope: Finding.Scope) -> (name: String, zones: JSON?) {
    switch scope {
    case .systemic: ("systemic", nil)
    case .zones(let zones): ("zone", .strings(zones.map(\.text)))
    }
  }

  private static func evidence(_ answer: EvidenceAnswer) -> JSON {
    .members(["item": .string(answer.item), "answer": .string(answer.answer)])
  }

  private static func course(_ course: Course) -> JSON {
    .members([
      "intervalDays": .integer(course.intervalDays),
      "sessions": .array(course.sessions.map(day)),
      "maintenance": course.maintenance.isEmpty
        ? nil : .string(course.maintenance.map(JSONLines.line).joined(separator: "; ")),
      "review": day(course.review),
    ])
  }

  private static func notChosen(_ candidate: NotChosen) -> JSON {
    .members([
      "substance": .string(candidate.substance.text),
      "area": .string(candidate.area.text),
      "reason": .string(candidate.reason),
      "scoreWith": candidate.scoreWith.map(JSON.integer),
    ])
  }

  private static func runnerUp(_ runnerUp: RunnerUp) -> JSON {
    .members([
      "substances": .strings(runnerUp.substances.map(\.text)),
      "score": .integer(runnerUp.score),
    ])
  }
}
