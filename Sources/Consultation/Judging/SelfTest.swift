import Clinical
import Drafting
import Safety

/// Whether the program still judges as it did when its pack was released.
///
///     cases ─▶ the pack as shipped ─▶ every outcome as written? ─┐
///     cases ─▶ with the clinic's own values ─▶ every law kept? ──┴▶ planning on, or off and why
///
/// The cases prove engine and pack together. A clinic's own values change what comes out, so they are held
/// against laws instead: no hard finding is lost, and nothing is drafted that may not be.
public struct SelfTest: Hashable, Sendable {
  /// What was not as it must be, in the order of the cases; empty where all is well.
  public let faults: [String]
  /// How many cases were judged.
  public let count: Int

  /// Judges every case by the shipped pack, and by the clinic's own values where they differ.
  public init(_ cases: [GoldenCase], shipped: Judge, own: Judge?) {
    count = cases.count
    var faults: [String] = cases.isEmpty ? [Words.noGoldenCases] : []
    for golden in cases {
      let judgement = shipped.judge(golden)
      if let fault = Self.difference(judgement, from: golden) { faults.append(fault) }
      guard let own else { continue }
      let laws = Laws(shipped: shipped.pack, own: own.pack)
      faults += laws.broken(judgement, own.judge(golden)).map {
        Words.lawBroken(golden.name, $0)
      }
    }
    self.faults = faults
  }

  /// Why planning is off; nothing while it is on.
  public var problem: String? {
    faults.first.map { Words.selfTestFailed(first: $0, faults: faults.count) }
  }

  /// The first thing in which a judgement is not as expected.
  private static func difference(_ judgement: Judgement, from golden: GoldenCase) -> String? {
    guard let found = GoldenCase.Outcome(judgement) else {
      return Words.goldenDiffers(golden.name, Words.noPlanAtAll)
    }
    let expected = golden.expected
    guard found != expected else { return nil }
    if found.verdict != expected.verdict {
      return Words.goldenDiffers(
        golden.name,
        Words.insteadOf(found.verdict.id, expected.verdict.id)
      )
    }
    if found.eligibleOn != expected.eligibleOn {
      return Words.goldenDiffers(
        golden.name,
        Words.insteadOf(found.eligibleOn?.iso, expected.eligibleOn?.iso)
      )
    }
    if found.findings != expected.findings {
      return Words.goldenDiffers(
        golden.name,
        Words.insteadOf(found.findings.map(\.text), expected.findings.map(\.text))
      )
    }
    if found.doses != expected.doses {
      return Words.goldenDiffers(
        golden.name,
        Words.insteadOf(found.doses.map(Words.dose), expected.doses.map(Words.dose))
      )
    }
    return Words.goldenDiffers(
      golden.name,
      Words.insteadOf(found.sessions.map(\.iso), expected.sessions.map(\.iso))
    )
  }
}

/// What holds whatever a clinic's own values are.
private struct Laws {
  let shipped: Pack
  let own: Pack

  /// The laws that a judgement with the clinic's own values breaks, beside the one without them.
  func broken(_ before: Judgement, _ after: Judgement) -> [String] {
    lost(before, after) + drafted(after)
  }

  /// A finding of a hard rule is there with the clinic's own values, too, and as severe.
  private func lost(_ before: Judgement, _ after: Judgement) -> [String] {
    let rules = shipped.rules
    let hard = Set(
      rules.contraindications.filter(\.hardNoOverride).map(\.id)
        + rules.washouts.filter { $0.isHard || $0.hardNoOverride }.map(\.id)
    )
    let now = after.assessment?.findings ?? []
    return (before.assessment?.findings ?? []).filter { finding in
      hard.contains(finding.rule)
        && !now.contains { $0.rule == finding.rule && $0.verdict >= finding.verdict }
    }
    .map { Words.hardFindingLost($0.rule) }
  }

  /// Nothing is drafted under a verdict that waits, nothing blocked or hidden, and every sum is exact.
  private func drafted(_ judgement: Judgement) -> [String] {
    guard let plan = judgement.plan else { return [] }
    var broken: [String] = []
    if !plan.preparations.isEmpty, !plan.verdict.mayProceed { broken.append(Words.draftedAnyway) }
    for preparation in plan.preparations {
      let parts = preparation.components.map(\.volume).reduce(.zero, +)
      let zones = preparation.zones.map(\.volume).reduce(.zero, +)
      if parts != preparation.total || zones != preparation.total {
        broken.append(Words.sumsDiffer)
      }
      for component in preparation.components {
        let useClass = own.knowledge.monograph(component.substance)?.useClass
        if ![.draftable, .productOnly, .prescriberOnly].contains(useClass) {
          broken.append(Words.draftedThough(component.substance))
        }
      }
    }
    return broken
  }
}

extension Judge {
  /// The judgement of a golden case.
  func judge(_ golden: GoldenCase) -> Judgement {
    judge(
      golden.response,
      today: golden.today,
      practitioner: golden.practitioner,
      overrides: golden.overrides
    )
  }
}
