import Clinical
import Consultation
import Drafting
import Questionnaires
import Safety

extension Bench {
  /// A plan for what was chosen, with a line of every kind where something is drafted.
  static func plan(_ chart: Chart) -> Plan {
    let isDrafted = chart.verdict.mayProceed && !chart.zones.isEmpty
    return Plan(
      today: chart.today,
      plannedDate: chart.planned ?? chart.today,
      verdict: chart.verdict,
      eligibleOn: chart.eligibleOn,
      conditionsToMeet: chart.verdict == .defer && chart.eligibleOn == nil
        ? ["answer needed: ibuprofen"] : [],
      zones: chart.zones.map { ZoneVerdict(zone: $0, verdict: chart.verdict, eligibleOn: nil) },
      findings: chart.findings,
      mode: .strictIFU,
      isFirstSession: true,
      preparations: isDrafted ? [preparation(chart)] : [],
      course: isDrafted ? course(chart) : nil,
      notChosen: isDrafted ? notChosen : [],
      runnerUp: isDrafted ? RunnerUp(substances: ["amino_acids"], score: 470) : nil,
      score: isDrafted ? 670 : nil,
      unserved: chart.unserved,
      later: isDrafted
        ? [
          LaterZone(
            zone: "neck",
            area: "neck_decolletage",
            reason: "a first session treats one area"
          )
        ]
        : [],
      beforeCare: [
        care("W05", "no ibuprofen bought without a prescription", from: chart.today)
      ],
      afterCare: isDrafted ? [care("A04", "no exercise or sweating", hours: 48)] : [],
      normalReactions: isDrafted ? [care("N03", "bruises, swelling", hours: 72)] : [],
      redFlags: isDrafted ? [care("R01", "difficulty breathing, swelling of the tongue")] : [],
      alternatives: [
        ReasonedLine(text: "Doing nothing is possible.", status: .policy, sources: [])
      ],
      expectations: isDrafted
        ? [ReasonedLine(text: "full result 28 to 56 days after", status: .policy, sources: [])]
        : [],
      notes: chart.taken.compactMap { if case .note(let text) = $0 { text } else { nil } },
      sheet: isDrafted ? .plan : .stopList,
      edits: chart.taken
    )
  }

  private static func preparation(_ chart: Chart) -> Preparation {
    let zones = chart.zones.filter { !chart.omitted.contains($0) }
    func volume(_ zone: ZoneID) -> Volume {
      chart.taken.reduce(.microlitres(250)) { volume, edit in
        if case .volume(zone, _, let typed) = edit { typed } else { volume }
      }
    }
    let total = zones.map(volume).reduce(.zero, +)
    let substance: SubstanceID = chart.taken.reduce("ha_ncl") { substance, edit in
      if case .swap(_, _, let to) = edit { to } else { substance }
    }
    return Preparation(
      area: "face",
      zones: zones.map {
        Preparation.ZoneVolume(zone: $0, volume: volume($0), laterVolume: .microlitres(500))
      },
      components: [
        Preparation.Component(
          substance: substance,
          role: .deviceProduct,
          volume: total,
          concentration: Figure(Concentration(microgramsPerMillilitre: 10_000), basis: .unverified),
          mass: Mass(micrograms: total.microlitres * 10),
          evidence: Evidence(grade: .a, direction: .positive),
          status: .unverified,
          sources: ["DUTEIL2023"]
        )
      ],
      total: total,
      technique: "micropapule",
      depth: DepthRange(minimum: 1000, maximum: 1500) ?? none,
      depthStatus: .unverified,
      mixingOrder: [],
      pairsWithoutData: [],
      reasons: [
        PlanReason(
          subject: "substance",
          text: "cheek: Dullness 2 × 90 + Dehydration 2 × 90 − 25 = 335",
          answers: ["concern"],
          sources: ["DUTEIL2023"],
          status: .policy
        ),
        PlanReason(
          subject: "first_session",
          text: "first session: half volumes",
          answers: [],
          sources: [],
          status: .policy
        ),
      ]
    )
  }

  private static let none: DepthRange = {
    guard let range = DepthRange(minimum: 0, maximum: 0) else { preconditionFailure("0 to 0") }
    return range
  }()

  private static func course(_ chart: Chart) -> Course? {
    guard let intervals = Span(minimum: 14, maximum: 28), let counts = Span(minimum: 3, maximum: 6)
    else { return nil }
    let days = chart.taken.reduce(14) { days, edit in
      if case .interval(let typed) = edit { typed } else { days }
    }
    let first = chart.planned ?? chart.today
    return Course(
      intervalDays: days,
      intervalRange: intervals,
      sessionCount: 3,
      sessionRange: counts,
      sessions: (0..<3).map { first.adding(days: $0 * days) },
      review: first.adding(days: 3 * days),
      maintenance: [
        ReasonedLine(text: "at least 2 sessions a year", status: .sourced, sources: ["SEED4"])
      ],
      reasons: [
        PlanReason(
          subject: "interval",
          text: "the largest of 14 and 7 days",
          answers: [],
          sources: ["SEED4"],
          status: .sourced
        )
      ]
    )
  }

  private static let notChosen = [
    NotChosen(
      substance: "polynucleotides",
      area: "face",
      reason: "fish allergy",
      scoreWith: nil,
      answers: ["concern"],
      sources: ["SEED4"]
    ),
    NotChosen(
      substance: "amino_acids",
      area: "face",
      reason: "adds cost and no support",
      scoreWith: 620,
      answers: [],
      sources: ["DUTEIL2023"]
    ),
  ]

  private static func care(
    _ rule: RuleID,
    _ text: String,
    from: CalendarDay? = nil,
    hours: Int? = nil
  ) -> CareLine {
    CareLine(
      rule: rule,
      text: text,
      from: from,
      fromHour: hours.map { _ in 0 },
      untilHour: hours,
      status: .sourced,
      sources: ["SEED4"]
    )
  }
}
