/// What the law says of a substance for the use it is put to here.
public enum Standing: String, Sendable, Hashable, CaseIterable {
  /// Authorised for this use.
  case authorised
  /// Only as a product that is made and marked for this use.
  case namedProduct = "named_product"
  /// A medicine that is authorised for another use, or by another route.
  case offLabel = "off_label"
  /// No product authorised for injection was found, or a regulator speaks against it.
  case notAuthorised = "not_authorised"
  /// Different from country to country.
  case varies
  /// Looked for and not found.
  case unknown

  /// Whether this use is the one it is made or authorised for.
  public var isUsual: Bool {
    switch self {
    case .authorised, .namedProduct: true
    case .offLabel, .notAuthorised, .varies, .unknown: false
    }
  }
}

/// A sentence of the pack with what it rests on.
public struct PackSentence: Hashable, Sendable {
  /// The sentence, never empty.
  public let text: String
  /// What it rests on.
  public let basis: Basis
  /// Where it was read.
  public let sources: [SourceID]

  /// Makes a sentence.
  public init(_ text: String, basis: Basis, sources: [SourceID] = []) {
    self.text = text
    self.basis = basis
    self.sources = sources
  }
}

/// What is said of a substance beside its figures.
///
/// Nothing, or an empty list, means that the pack says nothing of it, never that there is nothing.
public struct MonographText: Hashable, Sendable {
  /// The kind of substance, in a few words.
  public let kind: String
  /// What the law says of this use.
  public let standing: Standing
  /// The same in a sentence.
  public let regulatory: PackSentence
  /// The strength of the medicine as it is sold, where it must be diluted to the strength that is drafted.
  public let supplied: Figure<Concentration>
  /// How it looks, how it is kept, what to mind when it is drawn up.
  public let handling: PackSentence?
  /// When it is thrown away, beyond what holds for every preparation.
  public let discard: PackSentence?
  /// Medicines, tests and procedures that do not go well with it.
  public let interactions: [PackSentence]
  /// What it is never mixed with, beyond the pairs of the mixing matrix.
  public let notMixedWith: [PackSentence]
  /// What pregnancy means for it, beyond what holds for every substance.
  public let pregnancy: PackSentence?
  /// What its grade of evidence is about.
  public let evidence: PackSentence?

  /// Describes a substance in words.
  public init(
    kind: String,
    standing: Standing,
    regulatory: PackSentence,
    supplied: Figure<Concentration> = .unknown,
    handling: PackSentence? = nil,
    discard: PackSentence? = nil,
    interactions: [PackSentence] = [],
    notMixedWith: [PackSentence] = [],
    pregnancy: PackSentence? = nil,
    evidence: PackSentence? = nil
  ) {
    self.kind = kind
    self.standing = standing
    self.regulatory = regulatory
    self.supplied = supplied
    self.handling = handling
    self.discard = discard
    self.interactions = interactions
    self.notMixedWith = notMixedWith
    self.pregnancy = pregnancy
    self.evidence = evidence
  }
}

/// What is said of substances in words, of all of them and of each.
public struct MonographTexts: Hashable, Sendable {
  /// How whatever is injected is drawn up, and when it is thrown away, in the pack's order.
  public let drawingUp: [PackSentence]
  /// What becomes of who mixes products.
  public let mixture: PackSentence?
  /// What holds for all products and what the law says of them, in the pack's order.
  public let law: [PackSentence]
  /// What pregnancy and breastfeeding mean for every substance.
  public let pregnancy: PackSentence?
  /// Each substance; only one that a clinic added may be missing.
  public let substances: [SubstanceID: MonographText]

  /// Gathers what is said.
  public init(
    drawingUp: [PackSentence] = [],
    mixture: PackSentence? = nil,
    law: [PackSentence] = [],
    pregnancy: PackSentence? = nil,
    substances: [SubstanceID: MonographText] = [:]
  ) {
    self.drawingUp = drawingUp
    self.mixture = mixture
    self.law = law
    self.pregnancy = pregnancy
    self.substances = substances
  }

  /// What is said of one substance.
  public subscript(id: SubstanceID) -> MonographText? { substances[id] }
}
