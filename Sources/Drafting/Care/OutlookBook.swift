import Clinical
import Safety

/// What a pack says of alternatives and results, as far as it is the same for every plan.
struct OutlookBook: Sendable {
  /// Platelet-rich plasma and microneedling.
  let procedures: [ReasonedLine]
  let doingNothing: ReasonedLine
  /// How long a result lasts, that results vary, and how good the evidence is.
  let everyResult: [ReasonedLine]

  init(rules: SafetyRules, knowledge: Knowledge) {
    let plasma = knowledge.monograph(.plateletRichPlasma).map { monograph in
      ReasonedLine(
        text: Words.plasma(monograph),
        status: .sourced,
        sources: monograph.sources.citing(.sourced)
      )
    }
    // Only sources that the pack holds.
    let line = { (text: String, sources: [SourceID]) in
      ReasonedLine(
        text: text,
        status: .sourced,
        sources: sources.filter { source in knowledge.sources.contains { $0.id == source } }
      )
    }
    procedures =
      [plasma].compactMap(\.self) + [line(Words.needling, ["SEED0", "SEED1", "SEED4"])]
    doingNothing = ReasonedLine(text: Words.doingNothing, status: .policy, sources: [])
    let lasting = rules.conflicts.filter { $0.id == .duration }.map { conflict in
      ReasonedLine(text: Words.lasting(conflict.settled), status: .sourced, sources: [])
    }
    everyResult =
      lasting + [
        line(Words.resultsVary, ["SEED2", "SEED4"]),
        line(Words.evidenceHeadline, ["IADVL2011", "SIM2011", "GHATGE2023", "DUTEIL2023"]),
      ]
  }
}

extension SubstanceID {
  /// Platelet-rich plasma, which is explained and never drafted.
  static let plateletRichPlasma: SubstanceID = "prp"
}

extension RuleID {
  /// The conflict of the sources about how long a result lasts.
  static let duration: RuleID = "K15"
}
