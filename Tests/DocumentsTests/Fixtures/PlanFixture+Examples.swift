import Clinical
import Drafting
import Safety

/// One plan for each sheet.
extension PlanFixture {
  static func plan(_ kind: SheetKind) -> Plan {
    switch kind {
    case .plan: treatment
    case .stopList: waiting
    case .letter: referral
    case .refusal: refused
    }
  }

  static var treatment: Plan {
    plan(
      verdict: .proceedWithCaution,
      sheet: .plan,
      zones: [
        ZoneVerdict(zone: "cheek", verdict: .proceedWithCaution, eligibleOn: nil),
        ZoneVerdict(zone: "forehead", verdict: .proceedWithCaution, eligibleOn: nil),
        ZoneVerdict(zone: "crow_feet", verdict: .defer, eligibleOn: day("2027-01-02")),
      ],
      findings: [caution, needled],
      preparations: [preparation],
      course: course,
      notChosen: notChosen,
      runnerUp: RunnerUp(substances: ["ha_ncl", "amino_acids"], score: 620),
      score: 670,
      unserved: [
        UnservedConcern(
          concern: "puffy_eyes",
          zones: ["periorbital_lower"],
          reason: "oedema-prone lids are a labelled unsuitability; a medical check comes first",
          sources: ["RESTVITAL"]
        )
      ],
      later: [
        LaterZone(zone: "neck", area: "neck_decolletage", reason: "a first session treats one area")
      ],
      beforeCare: beforeCare,
      afterCare: afterCare,
      normalReactions: [
        CareLine(
          rule: "N03",
          text: "bruises, swelling",
          fromHour: 48,
          untilHour: 72,
          status: .sourced,
          sources: ["SEED4"]
        )
      ],
      redFlags: redFlags,
      expectations: [
        ReasonedLine(
          text: "full result 28 to 56 days after the course",
          status: .policy,
          sources: []
        )
      ],
      notes: ["Prefers the left side first."],
      edits: [.interval(days: 21), .note("Prefers the left side first.")]
    )
  }

  static var waiting: Plan {
    plan(
      verdict: .defer,
      sheet: .stopList,
      planned: day("2026-12-12"),
      eligibleOn: day("2026-12-24"),
      conditions: ["answer needed: blood pressure"],
      findings: [
        finding(
          "W07",
          "Ibuprofen, self-bought",
          .deferUntilDate,
          .defer,
          "Ibuprofen was taken on 10 Dec 2026; 14 days pass before injections.",
          evidence: [EvidenceAnswer(item: "ibuprofen_last", answer: "2026-12-10")],
          earliest: day("2026-12-24")
        ),
        finding(
          "C20",
          "Keloid tendency",
          .refer,
          .defer,
          "A keloid tendency needs a clearance.",
          evidence: [EvidenceAnswer(item: "keloid", answer: "not_sure")],
          clearanceTo: .proceedWithCaution
        ),
      ],
      beforeCare: beforeCare
    )
  }

  static var referral: Plan {
    plan(
      verdict: .refer,
      sheet: .letter,
      findings: [
        finding(
          "W03",
          "Prescribed aspirin",
          .refer,
          .refer,
          "Aspirin 75 mg was prescribed after a stent; only the prescriber can weigh the bleeding.",
          evidence: [EvidenceAnswer(item: "aspirin_prescribed", answer: "yes")]
        ),
        finding(
          "C17",
          "Epilepsy",
          .refer,
          .refer,
          "Epilepsy needs an answer before local anaesthetic.",
          evidence: [EvidenceAnswer(item: "epilepsy", answer: "yes")]
        ),
      ]
    )
  }

  static var refused: Plan {
    plan(
      verdict: .doNotTreat,
      sheet: .refusal,
      findings: [
        finding(
          "C01",
          "Pregnancy",
          .absolute,
          .doNotTreat,
          "Pregnancy: no injected cosmetic substance has adequate safety data.",
          evidence: [EvidenceAnswer(item: "pregnancy", answer: "yes")]
        ),
        caution,
      ]
    )
  }

  static var caution: Finding {
    finding(
      "C31",
      "Skin type at risk of pigment change",
      .caution,
      .proceedWithCaution,
      "Type V skin darkens after injury; a test point comes first.",
      evidence: [EvidenceAnswer(item: "fitzpatrick", answer: "5")],
      status: .policy
    )
  }

  static var needled: Finding {
    finding(
      "W19",
      "Microneedling before",
      .deferUntilDate,
      .defer,
      "The crow's feet were needled on 5 Dec 2026.",
      scope: .zones(["crow_feet"]),
      evidence: [EvidenceAnswer(item: "needling_date", answer: "2026-12-05")],
      earliest: day("2027-01-02"),
      conflicts: ["K3"],
      sources: ["SEED3"]
    )
  }

  static var preparation: Preparation {
    Preparation(
      area: "face",
      zones: [
        Preparation.ZoneVolume(
          zone: "cheek",
          volume: .microlitres(500),
          laterVolume: .microlitres(1000)
        ),
        Preparation.ZoneVolume(
          zone: "forehead",
          volume: .microlitres(250),
          laterVolume: .microlitres(500)
        ),
      ],
      components: [
        Preparation.Component(
          substance: "ha_ncl",
          role: .deviceProduct,
          volume: .microlitres(700),
          concentration: Figure(
            Concentration(microgramsPerMillilitre: 10_000),
            basis: .unverified,
            sources: ["DUTEIL2023"]
          ),
          mass: Mass(micrograms: 7_000),
          evidence: Evidence(grade: .a, direction: .positive),
          status: .unverified,
          sources: ["DUTEIL2023", "GHATGE2023"]
        ),
        Preparation.Component(
          substance: "saline",
          role: .diluent,
          volume: .microlitres(50),
          concentration: .unknown,
          mass: nil,
          evidence: Evidence(grade: .c, direction: .none),
          status: .policy,
          sources: ["SEED0"]
        ),
      ],
      total: .microlitres(750),
      technique: "micropapule",
      depth: KnowledgeFixture.depth(1000, 1500),
      depthStatus: .unverified,
      mixingOrder: ["saline", "hyaluronic acid last: it is viscous"],
      pairsWithoutData: [["ha_ncl", "saline"]],
      reasons: [
        PlanReason(
          subject: "substance",
          text: "dullness 2 × 90 + dehydration 2 × 90 − 25 = 335 in each zone",
          answers: ["dullness", "dehydration"],
          sources: ["DUTEIL2023"],
          status: .policy
        ),
        PlanReason(
          subject: "volume",
          text: "half of 1 mL and half of 0.5 mL at a first session",
          answers: [],
          sources: [],
          status: .policy
        ),
      ]
    )
  }

  /// A syringe of one substance alone.
  static func preparation(of substance: SubstanceID) -> Preparation {
    Preparation(
      area: "face",
      zones: [
        Preparation.ZoneVolume(
          zone: "cheek",
          volume: .microlitres(500),
          laterVolume: .microlitres(1000)
        )
      ],
      components: [
        Preparation.Component(
          substance: substance,
          role: .active,
          volume: .microlitres(500),
          concentration: .unknown,
          mass: nil,
          evidence: Evidence(grade: .b, direction: .mixed),
          status: .policy,
          sources: []
        )
      ],
      total: .microlitres(500),
      technique: "micropapule",
      depth: KnowledgeFixture.depth(1000, 1500),
      depthStatus: .unverified,
      mixingOrder: [],
      pairsWithoutData: [],
      reasons: []
    )
  }

  static var course: Course {
    Course(
      intervalDays: 21,
      intervalRange: KnowledgeFixture.span(14, 28),
      sessionCount: 3,
      sessionRange: KnowledgeFixture.span(3, nil),
      sessions: [day("2026-12-24"), day("2027-01-14"), day("2027-02-04")],
      review: day("2027-03-04"),
      maintenance: [
        ReasonedLine(text: "at least 2 sessions a year", status: .sourced, sources: ["SEED4"])
      ],
      reasons: [
        PlanReason(
          subject: "interval",
          text: "the largest of 14 and 21 days",
          answers: [],
          sources: ["SEED0"],
          status: .sourced
        )
      ]
    )
  }

  static var notChosen: [NotChosen] {
    [
      NotChosen(
        substance: "polynucleotides",
        area: "face",
        reason: "fish allergy",
        scoreWith: nil,
        answers: ["fish"],
        sources: ["PAK2014"]
      ),
      NotChosen(
        substance: "amino_acids",
        area: "face",
        reason: "adds cost and no support",
        scoreWith: 620,
        answers: [],
        sources: []
      ),
    ]
  }

  static var beforeCare: [CareLine] {
    [
      CareLine(
        rule: "W07",
        text: "no ibuprofen bought without a prescription; paracetamol if needed",
        from: day("2026-12-10"),
        until: day("2026-12-24"),
        status: .sourced,
        sources: ["SEED4"]
      ),
      CareLine(
        rule: "W01",
        text: "no alcohol",
        from: day("2026-12-23"),
        until: day("2026-12-24"),
        status: .sourced,
        sources: ["SEED4"]
      ),
    ]
  }

  /// Two procedures that keep a distance.
  static var spaces: [CareLine] {
    [
      CareLine(
        rule: "W19",
        text: "Microneedling: none from 28 November 2026 on.",
        from: day("2026-11-28"),
        until: day("2026-12-26"),
        status: .sourced,
        sources: ["SEED3"]
      ),
      CareLine(
        rule: "W22",
        text: "Botulinum toxin: none from 12 December 2026 on.",
        from: day("2026-12-12"),
        until: day("2026-12-26"),
        status: .unverified,
        sources: ["BTXSPACE"]
      ),
    ]
  }

  static var afterCare: [CareLine] {
    [
      CareLine(
        rule: "A04",
        text: "no exercise or sweating",
        fromHour: 0,
        untilHour: 48,
        status: .sourced,
        sources: ["SEED4", "SEED2"]
      ),
      CareLine(
        rule: "A19",
        text: "tell every donor service and doctor about the injections",
        fromHour: 0,
        status: .sourced,
        sources: ["DUTALABEL"]
      ),
    ]
  }

  static var redFlags: [CareLine] {
    [
      CareLine(
        rule: "R11",
        text: "cold sore tingling or blisters",
        fromHour: 24,
        untilHour: 336,
        status: .sourced,
        sources: ["CMACHSV"]
      ),
      CareLine(
        rule: "R01",
        text: "difficulty breathing, swelling of tongue or throat, collapse",
        status: .sourced,
        sources: ["ANAPH"]
      ),
    ]
  }
}

extension Plan {
  /// The same plan with one more note and condition.
  func noting(_ text: String) -> Plan {
    PlanFixture.plan(
      verdict: verdict,
      sheet: sheet,
      planned: plannedDate,
      eligibleOn: eligibleOn,
      conditions: conditionsToMeet + [text],
      zones: zones,
      findings: findings,
      preparations: preparations,
      course: course,
      notChosen: notChosen,
      runnerUp: runnerUp,
      score: score,
      unserved: unserved,
      later: later,
      beforeCare: beforeCare,
      afterCare: afterCare,
      normalReactions: normalReactions,
      redFlags: redFlags,
      alternatives: alternatives,
      expectations: expectations,
      notes: notes + [text],
      edits: edits + [.note(text)]
    )
  }
}
