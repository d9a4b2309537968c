import Clinical
import Safety

/// A pack as the composer looks things up in it, prepared once.
///
/// A class, because it is large, never changes, and is handed to every part of every draft.
final class DraftingBook: Sendable {
  let knowledge: Knowledge
  let rules: SafetyRules
  let weights: DraftingWeights
  let monographs: [SubstanceID: Monograph]
  let techniques: [TechniqueID: NumberedTechnique]
  let zoneOrder: [ZoneID: Int]
  let pairs: PairTest
  /// The washouts that are kept before a session, in the pack's order.
  let beforeCare: [BeforeCareRule]
  let afterCare: AfterCareBook
  let outlook: OutlookBook
  /// The rows about skin that marks easily.
  let markingSkin: Set<RuleID>
  let patience: Patience

  init(
    knowledge: Knowledge,
    rules: SafetyRules,
    weights: DraftingWeights,
    patience: Patience = Patience()
  ) {
    self.patience = patience
    self.knowledge = knowledge
    self.rules = rules
    self.weights = weights
    monographs = Dictionary(
      knowledge.monographs.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    techniques = Dictionary(
      knowledge.techniques.enumerated().map { ($1.id, NumberedTechnique($1, number: $0)) },
      uniquingKeysWith: { first, _ in first }
    )
    zoneOrder = Dictionary(
      knowledge.body.zones.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    pairs = PairTest(knowledge)
    beforeCare = rules.washouts.compactMap {
      BeforeCareRule($0, rules: rules, knowledge: knowledge)
    }
    afterCare = AfterCareBook(rules: rules, knowledge: knowledge)
    outlook = OutlookBook(rules: rules, knowledge: knowledge)
    markingSkin = Set(rules.contraindications.filter(\.isOfSkinThatMarks).map(\.id))
  }
}

/// A technique with its place in the pack; a class for the reason `DraftingBook` is one.
final class NumberedTechnique: Sendable {
  let technique: Technique
  let number: Int

  init(_ technique: Technique, number: Int) {
    self.technique = technique
    self.number = number
  }
}
