import Clinical
package import Consultation
import Documents
import Drafting
import Questionnaires
import Safety

/// A desk with the sample form and two rules: pregnancy bars treatment, ibuprofen waits 14 days.
package enum SampleDesk {
  package static let clinic = Clinic(
    name: "Lindenhof",
    emergencyTelephone: "+41 44 000 00 00",
    practitioner: Practitioner(name: "Dr Vogt", role: .prescriber),
    paper: .a4,
    dateOrder: .dayFirst
  )

  package static func desk(withPack: Bool = true) -> Desk {
    let index = QuestionnaireIndex(SampleForm.form)
    return Desk(
      pack: withPack ? pack : nil,
      judge: { record, today, _ in judge(Evaluation(index, record.response, today: today)) },
      sheet: { _, record, _, _ in "Plan of \(record.id)" },
      fold: { text in
        let marks: [Character: Character] = ["é": "e", "ü": "u", "ø": "o", "š": "s", "á": "a"]
        return String(text.lowercased().map { marks[$0] ?? $0 })
      }
    )
  }

  private static func judge(_ evaluation: Evaluation) -> Judgement {
    var findings: [Finding] = []
    if evaluation.code("pregnancy") == "yes" {
      findings.append(
        finding("C01", "Pregnancy", .doNotTreat, "Pregnant: no treatment.", "pregnancy", nil)
      )
    }
    if case .date(let last) = evaluation.values(at: Place("ibuprofen.last")).first {
      let until = last.last.adding(days: 14)
      if evaluation.today < until {
        findings.append(
          finding(
            "W05",
            "Ibuprofen",
            .defer,
            "Ibuprofen within 14 days: wait until \(DateWords.short(until)).",
            "ibuprofen.last",
            until
          )
        )
      }
    }
    return Judgement(
      evaluation: evaluation,
      assessment: Assessment(
        findings: findings,
        verdict: findings.map(\.verdict).max() ?? .proceed,
        eligibleOn: findings.compactMap(\.earliestDate).max(),
        conditionsToMeet: [],
        zones: [],
        exclusions: [],
        cautions: [],
        stops: [],
        openChecks: []
      )
    )
  }

  private static func finding(
    _ rule: RuleID,
    _ title: String,
    _ verdict: Verdict,
    _ message: String,
    _ item: String,
    _ earliest: CalendarDay?
  ) -> Finding {
    Finding(
      rule: rule,
      title: title,
      effect: earliest.map { _ in .deferUntilDate } ?? .absolute,
      severity: .critical,
      scope: .systemic,
      verdict: verdict,
      message: message,
      evidence: [EvidenceAnswer(item: item, answer: "yes")],
      earliestDate: earliest,
      status: .sourced,
      sources: ["SEED4"]
    )
  }

  package static let pack = Pack(
    identity: Pack.Identity(id: "sample", version: "1", digest: "0"),
    questionnaire: SampleForm.form,
    rules: SafetyRules(
      contraindications: [],
      washouts: [],
      flags: [],
      drugs: [],
      derivedFlags: [],
      checklist: [],
      conflicts: [],
      allergies: [],
      cautionAboveAge: .unknown,
      pressureAboveAge: .unknown,
      wording: [:]
    ),
    knowledge: Knowledge(
      monographs: [],
      blocked: [],
      concerns: [],
      techniques: [],
      body: BodyMap(
        zones: [],
        groups: [],
        caps: [],
        firstSessionPercent: .unknown,
        firstSessionGroups: 1
      ),
      mixing: MixingMatrix(
        rules: [],
        neverMixed: [],
        acidityWindow: .unknown,
        maximumActives: .unknown,
        maximumAnaesthetics: .unknown
      ),
      intervals: IntervalRule(skinDays: 14, scalpDays: 7, pigmentRiskDays: 28, basis: .policy),
      aftercare: [],
      normalReactions: [],
      redFlags: [],
      sources: [],
      names: [:]
    ),
    weights: DraftingWeights(
      support: [:],
      rankPercents: [100],
      costPerPlacement: 25,
      newSubstancesAtFirstSession: 2,
      itemsPerZoneUnmixed: 1,
      courseWeeks: Figure(26, basis: .policy),
      basis: .policy
    )
  )
}

extension Evaluation {
  fileprivate func code(_ item: ItemID) -> String? {
    if case .coding(let coding) = values(at: Place(item)).first { coding.code } else { nil }
  }
}
