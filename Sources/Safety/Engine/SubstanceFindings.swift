import Clinical

/// Cautions of monographs: raised when a ranked substance of a chosen concern falls, or stays with care, for a
/// reason of the patient's own that no other finding tells.
struct SubstanceFindings {
  let reading: CaseReading
  let book: ExclusionBook
  /// The findings so far.
  let told: [Finding]

  private var engine: RuleBook { reading.engine }
  private var words: Words { reading.engine.words }

  /// One finding for each reason and place, in a fixed order.
  func findings() -> [Finding] {
    var groups:
      [Reason: (out: Set<SubstanceID>, care: Set<SubstanceID>, evidence: [EvidenceAnswer])] =
        [:]
    for (entries, isCaution) in [(book.exclusions, false), (book.cautions, true)] {
      for entry in entries where isOwnReason(entry) {
        for scope in scopes(entry) {
          let reason = Reason(because: entry.because, zones: scope.zones)
          if isCaution {
            groups[reason, default: ([], [], [])].care.insert(entry.substance)
          } else {
            groups[reason, default: ([], [], [])].out.insert(entry.substance)
          }
          groups[reason]?.evidence = entry.evidence
        }
      }
    }
    return groups.sorted { $0.key < $1.key }.map { reason, group in
      finding(reason, out: group.out, care: group.care, evidence: group.evidence)
    }
  }

  /// The findings of rows; one that asks for care names what is drafted all the same and asks for care for its reason.
  func toldWithCare() -> [Finding] {
    told.map { finding in
      guard finding.verdict == .proceedWithCaution else { return finding }
      let named = Set(finding.excludes + finding.cautions)
      let care = book.cautions.filter { entry in
        isOwnReason(entry) && !named.contains(entry.substance)
          && tells(finding, entry.because, entry.zones.map(Finding.Scope.zones) ?? .systemic)
      }
      guard !care.isEmpty else { return finding }
      var finding = finding
      let added = engine.inOrder(substances: Set(care.map(\.substance)))
      finding.cautions += added
      finding.message = words.withCare(finding.message, added)
      return finding
    }
  }

  private struct Reason: Hashable, Comparable {
    let because: String
    let zones: [ZoneID]?

    static func < (left: Self, right: Self) -> Bool {
      (left.because, left.zones.inWords) < (right.because, right.zones.inWords)
    }
  }

  /// Not a row's, which has its own finding; not an allergy's, which has the row for allergies; not the plan's.
  private func isOwnReason(_ entry: Exclusion) -> Bool {
    let fact = FactID(entry.because)
    return reading.ranked[entry.substance] != nil && !engine.ruleIDs.contains(entry.because)
      && reading.allergies.declared[fact] == nil && !engine.planFlags.contains(fact)
  }

  /// Where the reason touches a zone in which the substance is wanted, and nothing else tells it.
  private func scopes(_ entry: Exclusion) -> [Finding.Scope] {
    guard let zones = entry.zones else {
      return isTold(entry.because, .systemic) ? [] : [.systemic]
    }
    let touched = zones.filter { reading.ranked[entry.substance]?.contains($0) == true }
    let scope = Finding.Scope.zones(touched)
    return touched.isEmpty || isTold(entry.because, scope) ? [] : [scope]
  }

  private func isTold(_ because: String, _ scope: Finding.Scope) -> Bool {
    told.contains { $0.verdict > .proceed && tells($0, because, scope) }
  }

  /// Whether a finding is of a row about this fact, and of these zones.
  private func tells(_ finding: Finding, _ because: String, _ scope: Finding.Scope) -> Bool {
    engine.rows(about: FactID(because)).contains { engine.rows[$0].rule.id == finding.rule }
      && (finding.scope.covers(scope)
        || (finding.scope.covers(.zones(reading.zones)) && !reading.zones.isEmpty))
  }

  private func finding(
    _ reason: Reason,
    out: Set<SubstanceID>,
    care: Set<SubstanceID>,
    evidence: [EvidenceAnswer]
  ) -> Finding {
    let out = engine.inOrder(substances: out)
    let care = engine.inOrder(substances: care.subtracting(out))
    return words.finding(
      rule: RuleID(reason.because),
      title: words.reasonTitle(reason.because),
      effect: out.isEmpty ? .caution : .excludeSubstances,
      scope: reason.zones.map(Finding.Scope.zones) ?? .systemic,
      verdict: .proceedWithCaution,
      message: words.substances(out: out, care: care, because: reason.because, evidence),
      evidence: evidence,
      excludes: out,
      cautions: care,
      status: .sourced,
      sources: sources(out + care)
    )
  }

  private func sources(_ substances: [SubstanceID]) -> [SourceID] {
    substances.flatMap { engine.monographOf[$0]?.sources ?? [] }.uniqued().sorted()
  }
}

extension [ZoneID]? {
  /// For an order that is total: the whole body first.
  fileprivate var inWords: String { self?.map(\.text).joined(separator: ",") ?? "" }
}
