import Clinical

/// A pack's rules, prepared: who raises what, who bars what, in the pack's order.
///
/// A class, because it is large, never changes, and is handed to every part of every judgement: copying it as a
/// value took most of the time of one.
final class RuleBook: Sendable {
  let rules: SafetyRules
  let knowledge: Knowledge
  /// The numbers of the facts that these rules speak of.
  let facts: FactNumbers
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
  /// What may be drafted and holds so many ingredients that every allergy is compared with its label.
  let productsOfMany: [SubstanceID]
  let concernOf: [ConcernID: Concern]
  let words: Words
  let lexicon: AllergyLexicon
  let zoneOrder: [ZoneID: Int]
  let groupOf: [ZoneID: AreaID]
  /// What bars or cautions what, fact by fact, in a fixed order.
  let bars: [FactBars]
  /// Flags that follow from other answers.
  let derivedFlags: [DerivedRow]
  /// The fact that makes `zone_not_submental` and its like true is about the plan, not about the patient.
  let planFlags: Set<FactID>
  /// Flags that follow from a measured pressure.
  let pressureFlags: Set<FactID>
  /// The exposures that keep a distance: procedures.
  let spacedExposures: Set<FactID>
  /// Rows of the checklist that must be answered before drafting.
  let draftingChecks: [CheckRow]
  /// Rows of the checklist that must be answered after it, but for a pressure, which is a finding of its own.
  let laterChecks: [CheckRow]
  /// Rows of the checklist that are asked again on the day of treatment.
  let repeatedChecks: [CheckRow]
  /// Contraindications that stop what follows drafting.
  let laterConditions: [ConditionRow]
  /// The ids of all contraindications, as exclusions name them.
  let ruleIDs: Set<String>

  init(rules: SafetyRules, knowledge: Knowledge) {
    self.rules = rules
    self.knowledge = knowledge
    let first = { (old: Int, _: Int) in old }
    rowOf = Dictionary(
      rules.contraindications.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: first
    )
    var facts = FactNumbers()
    let index = RuleIndex(rules, &facts)
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
    productsOfMany = knowledge.monographs.filter { monograph in
      let isDrafted = [.draftable, .productOnly, .prescriberOnly].contains(monograph.useClass)
      return isDrafted && monograph.isComparedWithEveryAllergy
    }
    .map(\.id)
    concernOf = Dictionary(
      knowledge.concerns.map { ($0.id, $0) },
      uniquingKeysWith: { old, _ in old }
    )
    words = Words(rules: rules, knowledge: knowledge)
    lexicon = AllergyLexicon(rules: rules, knowledge: knowledge)
    zoneOrder = Dictionary(
      knowledge.body.zones.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: first
    )
    groupOf = Dictionary(
      knowledge.body.zones.map { ($0.id, $0.group) },
      uniquingKeysWith: { old, _ in old }
    )
    bars = FactBars.all(rules: rules, knowledge: knowledge, &facts)
    derivedFlags = rules.derivedFlags.map { DerivedRow($0, &facts) }
    self.facts = facts
    planFlags = Set(
      rules.derivedFlags.compactMap { flag in
        if case .zoneOtherThan = flag.derivation { flag.id } else { nil }
      }
    )
    pressureFlags = Set(
      rules.derivedFlags.compactMap { flag in
        if case .pressureAtLeast = flag.derivation { flag.id } else { nil }
      }
    )
    spacedExposures = Set(rules.washouts.filter { $0.kind == .space }.map(\.exposure))
    let blocking = rules.checklist.filter(\.isBlocking)
    draftingChecks = blocking.filter { $0.gate == .drafting }.map(CheckRow.init)
    laterChecks = blocking.filter { $0.gate != .drafting && $0.id != Named.bloodPressureMeasured }
      .map(CheckRow.init)
    repeatedChecks = rules.checklist.map(CheckRow.init).filter {
      $0.rule.isAskedAgain || $0.isPressure
    }
    laterConditions = rows.filter { $0.rule.gate != .drafting }
    ruleIDs = Set(rules.contraindications.map(\.id.text))
  }

  /// Zones in the pack's order, each once.
  func inOrder(_ zones: some Sequence<ZoneID>) -> [ZoneID] {
    Set(zones).sorted {
      (zoneOrder[$0] ?? .max, $0.text) < (zoneOrder[$1] ?? .max, $1.text)
    }
  }
}
