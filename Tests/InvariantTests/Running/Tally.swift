import Clinical
import Consultation
import Drafting
import Safety

/// What the cases of one run came to.
struct Tally: Sendable {
  /// A broken law with the case that broke it.
  struct Fault: Sendable {
    let made: Case
    let text: String
  }

  /// How many faults of one law are kept.
  static let kept = 4

  private(set) var cases = 0
  /// How often each law had something to say.
  private(set) var applied: [String: Int] = [:]
  private(set) var faults: [String: [Fault]] = [:]
  private(set) var faultCounts: [String: Int] = [:]
  /// How often each thing came up, by kind and name.
  private(set) var seen: [String: [String: Int]] = [:]

  mutating func add(_ seen: Seen) {
    cases += 1
    for law in Law.all {
      guard let broken = law.faults(seen) else { continue }
      applied[law.id, default: 0] += 1
      faultCounts[law.id, default: 0] += broken.isEmpty ? 0 : 1
      guard !broken.isEmpty, faults[law.id, default: []].count < Self.kept else { continue }
      faults[law.id, default: []].append(
        Fault(made: seen.made, text: broken.prefix(4).joined(separator: "\n"))
      )
    }
    count(seen)
  }

  private mutating func count(_ seen: Seen) {
    note("kind", seen.made.kind.rawValue)
    guard let plan = seen.plan else { return note("verdict", "refused as impossible") }
    note("verdict", plan.verdict.id)
    note("drafted substances", String(seen.substances.count))
    for substance in seen.substances { note("substance", substance) }
    for finding in Set(plan.findings.map(\.rule.text)) { note("rule", finding) }
    for check in seen.judgement.assessment?.openChecks ?? [] { note("check", check.rule.text) }
    for line in plan.beforeCare {
      for rule in [line.rule] + line.alike { note("before care", rule.text) }
    }
    for line in plan.afterCare { note("after care", line.rule.text) }
    for wish in Set(seen.patient.concerns.map(\.concern)) { note("concern", wish) }
    for zone in plan.preparations.flatMap(\.zones) { note("zone", zone.zone.text) }
    note("role", seen.patient.role?.rawValue ?? "none")
    if plan.isFirstSession { note("session", "first") }
    if plan.preparations.contains(where: { $0.components.count > 1 }) { note("session", "mixture") }
  }

  private mutating func note(_ kind: String, _ name: String) {
    seen[kind, default: [:]][name, default: 0] += 1
  }

  /// Puts another part of the run beside this one.
  mutating func join(_ other: Tally) {
    cases += other.cases
    applied.merge(other.applied, uniquingKeysWith: +)
    faultCounts.merge(other.faultCounts, uniquingKeysWith: +)
    faults.merge(other.faults) { Array(($0 + $1).prefix(Self.kept)) }
    seen.merge(other.seen) { $0.merging($1, uniquingKeysWith: +) }
  }

  /// The rules that said something: as a finding, an open check or a line of care.
  var rules: Set<String> {
    Set(
      ["rule", "check", "before care", "after care"].flatMap { seen[$0]?.keys.map(\.self) ?? [] }
    )
  }

  /// Everything that came up, in lines.
  var summary: String {
    seen.sorted { $0.key < $1.key }.map { kind, names in
      let parts = names.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      return "\(kind): " + parts.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }
    .joined(separator: "\n")
  }
}
