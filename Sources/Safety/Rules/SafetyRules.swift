public import Clinical

/// A flag of the intake that monographs test.
public struct FlagRule: Hashable, Sendable {
  /// The flag.
  public let id: FactID
  /// Contraindications it raises.
  public let conditions: [RuleID]
  /// Whether every substance is out.
  public let excludesAll: Bool
  /// Substances that are out.
  public let excludes: [SubstanceID]
  /// Substances used with caution.
  public let cautions: [SubstanceID]

  /// Describes a flag.
  public init(
    id: FactID,
    conditions: [RuleID],
    excludesAll: Bool,
    excludes: [SubstanceID],
    cautions: [SubstanceID]
  ) {
    self.id = id
    self.conditions = conditions
    self.excludesAll = excludesAll
    self.excludes = excludes
    self.cautions = cautions
  }
}

/// A medicine and the rules it raises.
public struct DrugRule: Hashable, Sendable {
  /// The medicine.
  public let id: FactID
  /// Contraindications it raises.
  public let conditions: [RuleID]
  /// Washouts it counts for.
  public let washouts: [RuleID]
  /// Substances that are out.
  public let excludes: [SubstanceID]
  /// Substances used with caution.
  public let cautions: [SubstanceID]

  /// Describes a medicine.
  public init(
    id: FactID,
    conditions: [RuleID],
    washouts: [RuleID],
    excludes: [SubstanceID],
    cautions: [SubstanceID]
  ) {
    self.id = id
    self.conditions = conditions
    self.washouts = washouts
    self.excludes = excludes
    self.cautions = cautions
  }
}

/// A flag that follows from other answers.
public struct DerivedFlag: Hashable, Sendable {
  /// From what a flag follows; the set is closed.
  public enum Derivation: Hashable, Sendable {
    /// Any of these facts.
    case anyOf([FactID])
    /// Sex at birth, an age on the planned date, and none of these facts.
    case childbearing(sex: String, ages: Span, unless: [FactID])
    /// An age on the planned date below this many years.
    case ageBelow(years: Int)
    /// A body mass index above this number.
    case bodyMassIndexAbove(Int)
    /// Any chosen zone other than this one.
    case zoneOtherThan(ZoneID)
    /// A pressure at or above either bound, in mmHg.
    case pressureAtLeast(systolic: Int, diastolic: Int)
  }

  /// The flag.
  public let id: FactID
  /// From what it follows.
  public let derivation: Derivation

  /// Describes a derived flag.
  public init(id: FactID, derivation: Derivation) {
    self.id = id
    self.derivation = derivation
  }
}

/// A row of the checklist.
public struct ChecklistRule: Hashable, Sendable {
  /// The rule's id, P01 to P21; also the id of the item that asks it, in lower case, where one does.
  public let id: RuleID
  /// What is asked.
  public let ask: String
  /// Whether it must be answered.
  public let isBlocking: Bool
  /// What it stops while open.
  public let gate: Gate
  /// Whether an answer of an earlier day is asked again on the day of treatment.
  public let isAskedAgain: Bool
  /// Where it was read.
  public let sources: [SourceID]

  /// Describes a row.
  public init(
    id: RuleID,
    ask: String,
    isBlocking: Bool,
    gate: Gate,
    isAskedAgain: Bool,
    sources: [SourceID]
  ) {
    self.id = id
    self.ask = ask
    self.isBlocking = isBlocking
    self.gate = gate
    self.isAskedAgain = isAskedAgain
    self.sources = sources
  }
}

/// A conflict between sources, and what the product does.
public struct SourceConflict: Hashable, Sendable {
  /// The conflict's id, K1 to K22.
  public let id: RuleID
  /// What it is about.
  public let topic: String
  /// What the product does.
  public let settled: String

  /// Describes a conflict.
  public init(id: RuleID, topic: String, settled: String) {
    self.id = id
    self.topic = topic
    self.settled = settled
  }
}

/// An allergy and what it rules out.
public struct AllergyRule: Hashable, Sendable {
  /// The allergy.
  public let id: FactID
  /// Substances that are out.
  public let excludes: [SubstanceID]
  /// Those of `excludes` that a label free of it would lift.
  public let liftedByLabel: [SubstanceID]
  /// What else it asks for, as the pack names it.
  public let action: String?
  /// The contraindication it raises, where there is one.
  public let condition: RuleID?
  /// Substances used with caution.
  public let cautions: [SubstanceID]

  /// Describes an allergy.
  public init(
    id: FactID,
    excludes: [SubstanceID],
    liftedByLabel: [SubstanceID],
    action: String?,
    condition: RuleID?,
    cautions: [SubstanceID]
  ) {
    self.id = id
    self.excludes = excludes
    self.liftedByLabel = liftedByLabel
    self.action = action
    self.condition = condition
    self.cautions = cautions
  }
}

/// How a rule is said to people.
public struct RuleWording: Hashable, Sendable {
  /// A short name for lists: "Pregnancy".
  public let name: String
  /// One sentence for the practitioner.
  public let message: String
  /// One sentence in plain words for the patient.
  public let patient: String?
  /// Who a letter goes to: "your cardiologist or general practitioner".
  public let letterTo: String?
  /// The question the letter asks.
  public let question: String?
  /// What the patient may do instead, where treatment is refused.
  public let instead: String?

  /// Words a rule.
  public init(
    name: String,
    message: String,
    patient: String?,
    letterTo: String?,
    question: String?,
    instead: String? = nil
  ) {
    self.name = name
    self.message = message
    self.patient = patient
    self.letterTo = letterTo
    self.question = question
    self.instead = instead
  }
}

/// Every rule of a pack.
public struct SafetyRules: Hashable, Sendable {
  /// Contraindications, in the pack's order.
  public let contraindications: [Contraindication]
  /// Washouts, in the pack's order.
  public let washouts: [Washout]
  /// Flags.
  public let flags: [FlagRule]
  /// Medicines.
  public let drugs: [DrugRule]
  /// Flags that follow from other answers.
  public let derivedFlags: [DerivedFlag]
  /// The checklist.
  public let checklist: [ChecklistRule]
  /// Conflicts between sources.
  public let conflicts: [SourceConflict]
  /// Allergies.
  public let allergies: [AllergyRule]
  /// What people say for allergies and substances.
  public let allergyWords: [AllergyWords]
  /// Words of such an answer that say nothing of their own: "allergic", "to", "rash".
  public let wordsBesideAllergies: [String]
  /// Above which age on the planned date a caution is raised, with what it rests on.
  public let cautionAboveAge: Figure<Int>
  /// The age above which blood pressure must have been measured.
  public let pressureAboveAge: Figure<Int>
  /// How each rule is said.
  public let wording: [RuleID: RuleWording]

  /// Gathers the rules.
  public init(
    contraindications: [Contraindication],
    washouts: [Washout],
    flags: [FlagRule],
    drugs: [DrugRule],
    derivedFlags: [DerivedFlag],
    checklist: [ChecklistRule],
    conflicts: [SourceConflict],
    allergies: [AllergyRule],
    allergyWords: [AllergyWords] = [],
    wordsBesideAllergies: [String] = [],
    cautionAboveAge: Figure<Int>,
    pressureAboveAge: Figure<Int>,
    wording: [RuleID: RuleWording]
  ) {
    self.contraindications = contraindications
    self.washouts = washouts
    self.flags = flags
    self.drugs = drugs
    self.derivedFlags = derivedFlags
    self.checklist = checklist
    self.conflicts = conflicts
    self.allergies = allergies
    self.allergyWords = allergyWords
    self.wordsBesideAllergies = wordsBesideAllergies
    self.cautionAboveAge = cautionAboveAge
    self.pressureAboveAge = pressureAboveAge
    self.wording = wording
  }
}
