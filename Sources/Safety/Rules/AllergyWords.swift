public import Clinical

/// What people say when they mean an allergen: "salmon" for fish.
public struct AllergyWords: Hashable, Sendable {
  /// The allergy, or the substance, that is meant.
  public let id: FactID
  /// Words and phrases, in any case, with or without accents; a plural counts as its singular.
  public let phrases: [String]
  /// What the list rests on.
  public let basis: Basis
  /// Where it was read.
  public let sources: [SourceID]

  /// Describes what people say.
  public init(id: FactID, phrases: [String], basis: Basis, sources: [SourceID]) {
    self.id = id
    self.phrases = phrases
    self.basis = basis
    self.sources = sources
  }
}
