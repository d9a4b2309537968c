import Benches
import Clinical
import Drafting
import Safety

/// An outcome, read by the keys in which scenarios expect.
struct OutcomeFacts {
  private let plan: Plan
  private let assessment: Assessment
  private let refusals: [String]
  private let outcome: Outcome

  init(_ outcome: Outcome) {
    plan = outcome.plan
    assessment = outcome.assessment
    refusals = outcome.refusals.map(\.message)
    self.outcome = outcome
  }

  /// Every date that stands beside a finding or a zone.
  var dates: [String] {
    let findings = plan.findings.filter { $0.earliestDate != nil }
      .map { "\($0.rule) has a date: \($0.earliestDate?.iso ?? "")" }
    return findings + (plan.eligibleOn.map { ["there is an eligible date: \($0.iso)"] } ?? [])
  }

  // MARK: One text, one number

  func difference(of key: String, expecting expected: String) -> [String] {
    switch key {
    case "verdict": compare(key, expected, plan.verdict.id)
    case "eligible_on": compare(key, expected, plan.eligibleOn?.iso ?? "none")
    case "sheet": compare(key, expected, plan.sheet.rawValue)
    case "technique": compare(key, expected, plan.preparations.map(\.technique.text).joined())
    case "interval_range": compare(key, expected, span(plan.course?.intervalRange))
    case "session_range": compare(key, expected, span(plan.course?.sessionRange))
    case "until":
      plan.conditionsToMeet.contains { $0.contains(expected) }
        ? [] : ["until: no condition says \(expected): \(plan.conditionsToMeet)"]
    default: ["\(key): the answers were taken, though \(expected) was to be refused"]
    }
  }

  func difference(of key: String, expecting expected: Int) -> [String] {
    let found: Int? =
      switch key {
      case "score": plan.score
      case "total": plan.preparations.reduce(0) { $0 + $1.total.microlitres }
      case "interval_days": plan.course?.intervalDays
      default: plan.preparations.count
      }
    return compare(key, String(expected), found.map(String.init) ?? "none")
  }

  /// "14 to 28".
  private func span(_ span: Span?) -> String {
    span.map { "\($0.minimum) to \($0.maximum.map(String.init) ?? "unknown")" } ?? "none"
  }

  private func compare(_ key: String, _ expected: String, _ found: String) -> [String] {
    expected == found ? [] : ["\(key): expected \(expected), found \(found)"]
  }

  // MARK: Lists

  func difference(of key: String, expecting expected: [String]) -> [String] {
    switch key {
    case "substances": same(key, expected, Set(substances).sorted(), inOrder: false)
    case "sessions": same(key, expected, plan.course?.sessions.map(\.iso) ?? [], inOrder: true)
    case "open_checks":
      expected.filter { !openChecks.contains($0) }.map { "\($0) is not an open check" }
    case "asked_again":
      expected.filter { !askedAgain.contains($0) }.map { "\($0) is not asked again" }
    case "conflicts":
      expected.filter { !conflicts.contains($0) }.map { "\($0) is settled by no finding" }
    case "excluded": expected.filter { !excluded.contains($0) }.map { "\($0) is not ruled out" }
    case "not_excluded": expected.filter(excluded.contains).map { "\($0) is ruled out" }
    case "cautioned": expected.filter { !cautioned.contains($0) }.map { "\($0) needs no care" }
    case "findings" where expected.isEmpty: rules.map { "\($0) was found" }
    case "findings": expected.filter { !rules.contains($0) }.map { "\($0) was not found: \(rules)" }
    case "no_findings": expected.filter(rules.contains).map { "\($0) was found" }
    case "reasons":
      expected.filter { part in !reasons.contains { $0.contains(part) } }
        .map { "no reason says \($0): \(reasons)" }
    case "refused_edits": different(expected, refusals)
    case "says": said(expected, false).map { "nothing says \($0)" }
    case "never_says": said(expected, true).map { "something says \($0)" }
    default:
      expected.filter { !beforeCare.contains($0.lowercased()) }
        .map { "before care does not say \($0): \(beforeCare)" }
    }
  }

  /// The refusals of changes by hand, in their order, each by a part of what it says.
  private func different(_ expected: [String], _ found: [String]) -> [String] {
    expected.count == found.count && zip(expected, found).allSatisfy { $1.contains($0) }
      ? [] : ["refused_edits: expected \(expected), found \(found)"]
  }

  private var substances: [String] {
    plan.preparations.flatMap(\.components).map(\.substance.text)
  }

  /// Why the plan is as it is, and what to expect of it.
  private var reasons: [String] {
    (plan.preparations.flatMap(\.reasons) + (plan.course?.reasons ?? [])).map(\.text)
      + ((plan.course?.maintenance ?? []) + plan.expectations).map(\.text)
  }

  private var rules: [String] { plan.findings.map(\.rule.text) }

  private var askedAgain: [String] { assessment.askedAgain.map(\.rule.text) }

  private var conflicts: [String] { plan.findings.flatMap(\.conflicts).map(\.text) }

  private var excluded: [String] { assessment.exclusions.map(\.substance.text) }

  private var cautioned: [String] { assessment.cautions.map(\.substance.text) }

  private var openChecks: [String] { assessment.openChecks.map(\.rule.text) }

  private var beforeCare: String {
    plan.beforeCare.map(\.text).joined(separator: " ").lowercased()
  }

  /// Those of some words that are printed, or that are not.
  private func said(_ words: [String], _ isSaid: Bool) -> [String] {
    let text = printed
    return words.filter { text.contains($0.lowercased()) == isSaid }
  }

  /// Everything that is printed, in one line without its breaks.
  private var printed: String {
    let sheet = outcome.sheet.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return "\(sheet) \(outcome.json)".lowercased()
  }

  private func same(
    _ key: String,
    _ expected: [String],
    _ found: [String],
    inOrder: Bool
  ) -> [String] {
    (inOrder ? expected : expected.sorted()) == found
      ? [] : ["\(key): expected \(expected), found \(found)"]
  }

  // MARK: Tables

  func difference(of key: String, expecting expected: [String: String]) -> [String] {
    switch key {
    case "volumes": whole(key, expected, volumes { $0.volume })
    case "later_volumes": whole(key, expected, volumes { $0.laterVolume })
    case "masses": whole(key, expected, masses)
    case "zones": parts(key, expected, zones, isWhole: true)
    case "earliest_dates": parts(key, expected, earliestDates, isWhole: true)
    case "verdicts": parts(key, expected, verdicts, isWhole: true)
    case "excluded_by":
      parts(key, expected, table(assessment.exclusions.map { ($0.because, $0.substance.text) }))
    case "not_excluded_by":
      assessment.exclusions.filter { expected[$0.because] == $0.substance.text }
        .map { "\($0.substance) is ruled out by \($0.because)" }
    case "cautioned_by":
      parts(key, expected, table(assessment.cautions.map { ($0.because, $0.substance.text) }))
    case "evidence":
      parts(
        key,
        expected,
        table(plan.findings.map { ($0.rule.text, $0.evidence.map(\.item).joined(separator: " ")) })
      )
    case "unserved":
      parts(key, expected, table(plan.unserved.map { ($0.concern.text, $0.reason) }))
    case "later": parts(key, expected, table(plan.later.map { ($0.zone.text, $0.reason) }))
    default:
      parts(key, expected, table(plan.notChosen.map { ($0.substance.text, $0.reason) }))
    }
  }

  private func volumes(_ volume: (Preparation.ZoneVolume) -> Volume) -> [String: String] {
    let zones = plan.preparations.flatMap(\.zones)
    let sums = zones.reduce(into: [String: Int]()) { sums, zone in
      sums[zone.zone.text, default: 0] += volume(zone).microlitres
    }
    return sums.mapValues(String.init)
  }

  /// Micrograms of each substance at this session.
  private var masses: [String: String] {
    plan.preparations.flatMap(\.components)
      .reduce(into: [SubstanceID: Int]()) {
        $0[$1.substance, default: 0] += $1.mass?.micrograms ?? 0
      }
      .reduce(into: [:]) { $0[$1.key.text] = String($1.value) }
  }

  private var zones: [String: String] {
    table(plan.zones.map { ($0.zone.text, $0.verdict.id) })
  }

  private var earliestDates: [String: String] {
    table(plan.findings.map { ($0.rule.text, $0.earliestDate?.iso ?? "none") })
  }

  private var verdicts: [String: String] {
    table(plan.findings.map { ($0.rule.text, $0.verdict.id) })
  }

  /// Several entries of one key stand behind each other; findings come worst first.
  private func table(_ entries: [(String, String)]) -> [String: String] {
    Dictionary(entries) { first, next in first == next ? first : "\(first) and \(next)" }
  }

  private func whole(
    _ key: String,
    _ expected: [String: String],
    _ found: [String: String]
  ) -> [String] {
    expected == found ? [] : ["\(key): expected \(sorted(expected)), found \(sorted(found))"]
  }

  /// For each id, that its text is the one expected, or contains it.
  private func parts(
    _ key: String,
    _ expected: [String: String],
    _ found: [String: String],
    isWhole: Bool = false
  ) -> [String] {
    expected.compactMap { id, part in
      let text = found[id] ?? "nothing"
      let holds = isWhole ? text == part : text.lowercased().contains(part.lowercased())
      return holds ? nil : "\(key): \(id): expected \(part), found \(text)"
    }
  }

  private func sorted(_ table: [String: String]) -> [String] {
    table.map { "\($0) \($1)" }.sorted()
  }
}
