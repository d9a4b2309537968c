import Clinical
import Consultation
import Questionnaires

@testable import Drafting
@testable import Safety

/// What the program makes of rules that say in two places what they say, or of what nobody can answer.
///
/// Two packs of one bearing cannot be told apart, though a row of one is missing in the other: its bars stand in
/// the monographs as well, the pair is parted by another row too, the phrase is the allergen's own name.
struct Bearing: Equatable, Sendable {
  private let bars: [FactBar]
  private let rowsAbout: [FactID: [Int]]
  private let triggers: [[FactID]]
  private let names: [String: String]
  private let pairs: [String: PairState]
  private let phrases: [AllergyLexicon.Reading]
  private let allergies: [Allergy]
  private let rules: SafetyRules
  private let knowledge: Knowledge
  private let weights: DraftingWeights

  /// Reads a pack.
  ///
  /// - Parameters:
  ///   - pack: The pack.
  ///   - phrases: All that the shipped pack says patients type for an allergen.
  init(_ pack: Pack, phrases: [String]) {
    let book = RuleBook(rules: pack.rules, knowledge: pack.knowledge)
    let facts = Self.facts(pack)
    bars = book.bars.filter { facts.contains($0.fact.text) }.flatMap(\.bars)
    rowsAbout = book.rowsAbout.filter { facts.contains($0.key.text) }
    triggers = (book.rows.map(\.triggers) + book.washouts.map(\.triggers)).map { all in
      all.filter { facts.contains($0.text) }
    }
    names = pack.knowledge.names.filter { facts.contains($0.key) }
    pairs = Self.pairs(pack.knowledge)
    self.phrases = phrases.map(book.lexicon.read)
    allergies = pack.rules.allergies.map { Allergy($0, book) }
    rules = Self.rest(of: pack.rules)
    knowledge = Self.rest(of: pack.knowledge)
    weights = pack.weights
  }

  /// The rules without the tables that only bars, triggers and phrases are made of.
  private static func rest(of rules: SafetyRules) -> SafetyRules {
    SafetyRules(
      contraindications: rules.contraindications,
      washouts: rules.washouts,
      flags: [],
      drugs: [],
      derivedFlags: rules.derivedFlags,
      checklist: rules.checklist,
      conflicts: rules.conflicts,
      allergies: [],
      allergyWords: [],
      wordsBesideAllergies: rules.wordsBesideAllergies,
      cautionAboveAge: rules.cautionAboveAge,
      pressureAboveAge: rules.pressureAboveAge,
      wording: rules.wording
    )
  }

  /// The knowledge without names, and without the rows that pairs are made of.
  private static func rest(of knowledge: Knowledge) -> Knowledge {
    let mixing = knowledge.mixing
    return Knowledge(
      monographs: knowledge.monographs,
      blocked: knowledge.blocked,
      concerns: knowledge.concerns,
      techniques: knowledge.techniques,
      needles: knowledge.needles,
      body: knowledge.body,
      mixing: MixingMatrix(
        rules: [],
        neverMixed: mixing.neverMixed,
        acidityWindow: mixing.acidityWindow,
        maximumActives: mixing.maximumActives,
        maximumActivesPerSyringe: mixing.maximumActivesPerSyringe,
        maximumAnaesthetics: mixing.maximumAnaesthetics
      ),
      intervals: knowledge.intervals,
      aftercare: knowledge.aftercare,
      normalReactions: knowledge.normalReactions,
      redFlags: knowledge.redFlags,
      sources: knowledge.sources,
      openedVials: knowledge.openedVials,
      oilOrAlcoholVehicle: knowledge.oilOrAlcoholVehicle,
      texts: knowledge.texts,
      names: [:]
    )
  }

  /// What a declared allergy does: its own row and the monographs together.
  private struct Allergy: Equatable, Sendable {
    let id: FactID
    let barred: [SubstanceID]
    let cautioned: [SubstanceID]
    let untilLabel: Set<SubstanceID>
    let action: String?
    let condition: RuleID?

    init(_ rule: AllergyRule, _ book: RuleBook) {
      id = rule.id
      barred = book.substances(barredBy: rule.id)
      cautioned = book.substances(cautionedBy: rule.id)
      untilLabel = Set(
        barred.filter { substance in
          rule.liftedByLabel.contains(substance)
            || book.monographOf[substance]?.allergensLiftedByLabel.contains(rule.id) == true
        }
      )
      action = rule.action
      condition = rule.condition
    }
  }

  /// What an answer can state or teach: items and their options, conditions, and what follows from both.
  private static func facts(_ pack: Pack) -> Set<String> {
    let items = QuestionnaireIndex(pack.questionnaire).items
    let rules = pack.rules
    return Set(items.map(\.id.text))
      .union(items.flatMap(\.options).map(\.coding.code))
      .union(rules.derivedFlags.map(\.id.text))
      .union(rules.contraindications.flatMap { [$0.name] + $0.setsFlags }.map(\.text))
      .union(rules.washouts.map(\.exposure.text))
      .union(pack.knowledge.monographs.map(\.id.text))
      .union(pack.knowledge.concerns.map(\.id.text))
      .union(pack.knowledge.body.zones.map(\.id.text))
  }

  /// Whether each two substances of the formulary may meet; both packs hold the same substances.
  private static func pairs(_ knowledge: Knowledge) -> [String: PairState] {
    let test = PairTest(knowledge)
    let ids = knowledge.monographs.map(\.id)
    var pairs: [String: PairState] = [:]
    for left in ids {
      for right in ids where left < right {
        pairs["\(left) \(right)"] = test.state(left, right, in: .prescriberMixture)
      }
    }
    return pairs
  }
}
