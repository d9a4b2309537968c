import Clinical
import Safety
import Testing

@Suite struct `Laws of the verdict` {
  /// A small world: statements that may each be made or not, over rules of every kind.
  static let statements: [@Sendable (SmallPatient) -> SmallPatient] = [
    { $0.said("ill") },
    { $0.said("wound", zones: ["cheek"], ended: "2026-11-20", present: .no) },
    { $0.said("filler", zones: ["forehead"]) },
    { $0.said("keloid") },
    { $0.said("glaucoma") },
    { $0.exposed("vitamin_e_supplement", last: "2026-11-20") },
    { $0.exposed("herbal_bleeding", last: "2026-11-19") },
    { $0.exposed("microneedling_same_zone", last: "2026-11-10", zones: ["cheek"], healed: .yes) },
    { $0.allergic(to: "fish") },
    { $0.pressure(165, 90) },
    { $0.wants("puffy_eyes", in: "periorbital_lower") },
  ]

  /// Every choice of up to four statements, as bits.
  static let worlds = (0..<(1 << statements.count)).filter { $0.nonzeroBitCount <= 4 }

  static let engine = SmallPack.engine(
    rows: [
      SmallPack.row("C10", "ill", clearanceTo: .proceedWithCaution),
      SmallPack.row(
        "C03",
        "wound",
        .deferUntilCondition,
        .defer,
        isLocal: true,
        unsure: .defer,
        days: 14
      ),
      SmallPack.row("C38", "filler", isLocal: true),
      SmallPack.row("C18", "keloid", clearanceTo: .proceedWithCaution, avoid: ["forehead"]),
      SmallPack.row(
        "C33",
        "known_allergy_to_a_planned_item",
        .excludeSubstances,
        .proceedWithCaution,
        unsure: .exclude
      ),
      SmallPack.pressure,
    ],
    washouts: [
      WashoutTests.vitaminE, WashoutTests.herbs, SmallPack.needling,
    ],
    flags: [`Substances and allergies`.flag("glaucoma", excludes: ["ha_ncl"])],
    derived: [SmallPack.uncontrolledPressure],
    allergies: [`Substances and allergies`.rule("fish", excludes: ["polynucleotides"])],
    monographs: [SmallPack.monograph("ha_ncl"), SmallPack.monograph("polynucleotides")],
    concerns: [
      SmallPack.concern("dullness", ranked: ["ha_ncl", "polynucleotides"]),
      SmallPack.concern("puffy_eyes", isDraftable: false, referIf: ["always"]),
    ]
  )

  static let clean = SmallPatient().said("ill", .no).said("wound", .no).said("filler", .no)
    .said("keloid", .no).said("hypertension_any", .no).allergic(known: .no)
    .wants("dullness", in: "cheek", "forehead")

  static func world(_ bits: Int, of start: SmallPatient = clean) -> SmallPatient {
    statements.indices.filter { bits & (1 << $0) != 0 }
      .reduce(start) { statements[$1]($0) }
  }

  static func verdicts(_ patient: SmallPatient) -> (plan: Verdict, zones: [ZoneID: Verdict]) {
    let found = engine.assess(patient)
    return (
      found.verdict,
      Dictionary(uniqueKeysWithValues: found.zones.map { ($0.zone, $0.verdict) })
    )
  }

  @Test func `nothing said to be wrong is a plain proceed`() {
    #expect(Self.engine.assess(Self.clean).findings.isEmpty)
    #expect(Self.engine.assess(Self.clean).verdict == .proceed)
  }

  @Test func `adding a finding never makes the verdict milder`() {
    let all = Dictionary(
      uniqueKeysWithValues: Self.worlds.map { ($0, Self.verdicts(Self.world($0))) }
    )
    for (bits, before) in all {
      for added in Self.statements.indices where bits & (1 << added) == 0 {
        guard let after = all[bits | (1 << added)] else { continue }
        if after.plan < before.plan { Issue.record("plan: \(bits) + \(added)") }
        for (zone, verdict) in before.zones where after.zones[zone] ?? .doNotTreat < verdict {
          Issue.record("\(zone): \(bits) + \(added)")
        }
      }
    }
  }

  @Test(arguments: ["ill", "wound", "filler", "keloid", "hypertension_any"] as [FactID])
  func `taking an answer back never makes the verdict milder`(fact: FactID) {
    for bits in Self.worlds where bits.nonzeroBitCount <= 3 {
      let said = Self.world(bits)
      guard said.facts.facts[fact]?.state == .no else { continue }
      let open = Self.verdicts(said.said(fact, .notAsked))
      let before = Self.verdicts(said)
      if open.plan < max(before.plan, .defer) { Issue.record("\(fact): \(bits)") }
    }
  }

  @Test func `a clearance never makes a verdict worse and lowers no further than its row allows`() {
    for bits in Self.worlds {
      let patient = Self.world(bits)
      let before = Self.engine.assess(patient)
      let after = Self.engine.assess(patient.cleared("ill").cleared("keloid").cleared("filler"))
      #expect(after.verdict <= before.verdict)
      #expect(after.of("C38").map(\.verdict) == before.of("C38").map(\.verdict))
      #expect(after.of("C10").allSatisfy { $0.verdict == .proceedWithCaution })
    }
  }

  @Test func `the plan is the worst systemic verdict raised to the mildest open zone`() {
    for bits in Self.worlds {
      let found = Self.engine.assess(Self.world(bits))
      let systemic = found.findings.filter { $0.scope == .systemic }.map(\.verdict).max()
      let open = found.zones.filter { $0.zone != "periorbital_lower" }.map(\.verdict).min()
      #expect(found.verdict == max(systemic ?? .proceed, open ?? .proceed))
      for zone in found.zones {
        let own = found.findings.filter { finding in
          if case .zones(let zones) = finding.scope { zones.contains(zone.zone) } else { true }
        }
        #expect(zone.verdict == own.map(\.verdict).max() ?? .proceed)
      }
    }
  }

  @Test func `a date stands exactly where only dates are in the way and lies after the plan`() {
    for bits in Self.worlds {
      let found = Self.engine.assess(Self.world(bits))
      for zone in found.zones {
        let own = found.findings.filter { finding in
          if case .zones(let zones) = finding.scope { zones.contains(zone.zone) } else { true }
        }
        let waiting = own.filter { $0.verdict == .defer }
        let isDated = zone.verdict == .defer && waiting.allSatisfy { $0.earliestDate != nil }
        #expect((zone.eligibleOn != nil) == isDated)
        #expect(zone.eligibleOn.map { $0 > SmallPatient.today } ?? true)
      }
      if found.verdict != .defer { #expect(found.eligibleOn == nil) }
      #expect(found.eligibleOn != nil || found.verdict != .defer || !found.conditionsToMeet.isEmpty)
    }
  }

  @Test func `on the day it names the plan may go ahead`() {
    for bits in Self.worlds {
      var patient = Self.world(bits)
      guard let eligible = Self.engine.assess(patient).eligibleOn else { continue }
      patient.facts.plannedDate = eligible
      #expect(Self.engine.assess(patient).verdict.mayProceed)
    }
  }

  @Test func `the same facts give the same assessment in the same order`() {
    for bits in Self.worlds {
      let found = Self.engine.assess(Self.world(bits))
      #expect(found == Self.engine.assess(Self.world(bits)))
      let order = found.findings.map { (-$0.verdict.rawValue, $0.rule) }
      #expect(zip(order, order.dropFirst()).allSatisfy { $0 <= $1 })
      #expect(found.findings.allSatisfy { !$0.evidence.isEmpty })
    }
  }

  @Test func `zones come in the order of the pack`() {
    let found = Self.engine.assess(
      SmallPatient().wants("dullness", in: "scalp", "cheek").wants("dullness", in: "forehead")
    )
    #expect(found.zones.map(\.zone) == ["forehead", "cheek", "scalp"])
  }

  @Test func `a zone that the pack does not know comes last`() {
    let found = Self.engine.assess(
      SmallPatient().wants("dullness", in: "elbow", "scalp").wants("dullness", in: "ankle", "cheek")
    )
    #expect(found.zones.map(\.zone) == ["cheek", "scalp", "ankle", "elbow"])
  }
}
