public import Clinical

/// The rules of a pack, prepared so that one consultation is judged in well under a millisecond.
public struct SafetyEngine: Sendable {
  /// The rules.
  public let rules: SafetyRules
  /// What is known of substances, concerns and zones.
  public let knowledge: Knowledge

  let rows: [ConditionRow]
  let washouts: [WashoutRow]
  /// Rows by the condition's name.
  let rowOf: [FactID: Int]
  /// Rows that a fact belongs to: it raises them, they set it, or it is their name.
  let rowsAbout: [FactID: [Int]]
  /// Washouts that a fact triggers.
  let washoutsAbout: [FactID: [Int]]
  let flagOf: [FactID: FlagRule]
  let drugOf: [FactID: DrugRule]
  let allergyOf: [FactID: AllergyRule]
  let monographOf: [SubstanceID: Monograph]
  let concernOf: [ConcernID: Concern]
  let words: Words
  let zoneOrder: [ZoneID: Int]
  let groupOf: [ZoneID: AreaID]
  /// What bars or cautions what, fact by fact, in a fixed order.
  let bars: [FactBar]
  /// The fact that makes `zone_not_submental` and its like true is about the plan, not about the patient.
  let planFlags: Set<FactID>

  /// Prepares the rules of a pack.
  public init(rules: SafetyRules, knowledge: Knowledge) {
    self.rules = rules
    self.knowledge = knowledge
    let first = { (old: Int, _: Int) in old }
    rowOf = Dictionary(
      rules.contraindications.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: first
    )
    let index = RuleIndex(rules)
    rows = index.rows
    washouts = index.washouts
    rowsAbout = index.rowsAbout
    washoutsAbout = index.washoutsAbout
    flagOf = Dictionary(rules.flags.map { ($0.id, $0) }, uniquingKeysWith: { old, _ in old })
    drugOf = Dictionary(rules.drugs.map { ($0.id, $0) }, uniquingKeysWith: { old, _ in old })
    allergyOf = Dictionary(rules.allergies.map { ($0.id, $0) }, uniquingKeysWith: { old, _ in old })
    monographOf = Dictionary(
      knowledge.monographs.map { ($0.id, $0) },
      uniquingKeysWith: { old, _ in old }
    )
    concernOf = Dictionary(
      knowledge.concerns.map { ($0.id, $0) },
      uniquingKeysWith: { old, _ in old }
    )
    words = Words(rules: rules, knowledge: knowledge)
    zoneOrder = Dictionary(
      knowledge.body.zones.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: first
    )
    groupOf = Dictionary(
      knowledge.body.zones.map { ($0.id, $0.group) },
      uniquingKeysWith: { old, _ in old }
    )
    bars = FactBar.all(rules: rules, knowledge: knowledge)
    planFlags = Set(
      rules.derivedFlags.compactMap { flag in
        if case .zoneOtherThan = flag.derivation { flag.id } else { nil }
      }
    )
  }

  /// All that the rules say about one consultation.
  ///
  /// The same facts give the same assessment, to the byte.
  public func assess(_ facts: PatientFacts) -> Assessment {
    let consultation = CaseReading(self, facts)
    return AssessmentBuilder(consultation).assessment()
  }

  /// Zones in the pack's order, each once.
  func inOrder(_ zones: some Sequence<ZoneID>) -> [ZoneID] {
    Set(zones).sorted {
      (zoneOrder[$0] ?? .max, $0.text) < (zoneOrder[$1] ?? .max, $1.text)
    }
  }
}

/// All that the rules say about one consultation; prepare a `SafetyEngine` to judge more than one.
public func assess(_ facts: PatientFacts, rules: SafetyRules, knowledge: Knowledge) -> Assessment {
  SafetyEngine(rules: rules, knowledge: knowledge).assess(facts)
}
