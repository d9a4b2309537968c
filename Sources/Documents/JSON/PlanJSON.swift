public import Clinical
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
    /// SHA-256 over its files and the clinic's own values, in hexadecimal.
    public let digest: String
    /// The clinic's own values, where there are any.
    public let overlay: Overlay?
    /// Whether its files were edited after they had been proven and sealed.
    public let isEdited: Bool

    /// The clinic's own values that were laid over a pack.
    public struct Overlay: Hashable, Sendable {
      /// SHA-256 over their file, in hexadecimal.
      public let digest: String
      /// SHA-256 over the pack's files alone, in hexadecimal.
      public let packDigest: String
      /// Who answers for them.
      public let signedOffBy: String
      /// Since when.
      public let signedOffOn: CalendarDay

      /// Describes a clinic's own values.
      public init(
        digest: String,
        packDigest: String,
        signedOffBy: String,
        signedOffOn: CalendarDay
      ) {
        self.digest = digest
        self.packDigest = packDigest
        self.signedOffBy = signedOffBy
        self.signedOffOn = signedOffOn
      }

      fileprivate var json: JSON {
        .members([
          "digest": .string(digest),
          "packDigest": .string(packDigest),
          "signedOffBy": .string(signedOffBy),
          "signedOffOn": .string(signedOffOn.iso),
        ])
      }
    }

    /// Names a pack, sealed and without a clinic's own values where nothing else is said.
    public init(
      id: String,
      version: String,
      digest: String,
      overlay: Overlay? = nil,
      isEdited: Bool = false
    ) {
      self.id = id
      self.version = version
      self.digest = digest
      self.overlay = overlay
      self.isEdited = isEdited
    }

    /// The stamp as plans carry it.
    public var json: JSON {
      .members([
        "id": .string(id),
        "version": .string(version),
        "digest": .string(digest),
        "edited": isEdited ? .boolean(true) : nil,
        "overlay": overlay?.json,
      ])
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
      "pack": pack.json,
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
