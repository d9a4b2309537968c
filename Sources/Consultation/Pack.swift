public import Clinical
public import Drafting
public import Questionnaires
public import Safety

/// The whole clinical content of one folder under `Questionnaires/`.
public struct Pack: Hashable, Sendable {
  /// Which pack it is.
  public struct Identity: Hashable, Sendable {
    /// The pack's id.
    public let id: String
    /// Its version.
    public let version: String
    /// SHA-256 over its files and the clinic's own values, in hexadecimal.
    public let digest: String

    /// Names a pack.
    public init(id: String, version: String, digest: String) {
      self.id = id
      self.version = version
      self.digest = digest
    }
  }

  /// What a pack was made of.
  public struct Provenance: Hashable, Sendable {
    /// A clinic's own values, laid over the files.
    public struct Overlay: Hashable, Sendable {
      /// SHA-256 over its file, in hexadecimal.
      public let digest: String
      /// Who answers for the values.
      public let signedOffBy: String
      /// Since when.
      public let signedOffOn: CalendarDay

      /// Describes a clinic's own values.
      public init(digest: String, signedOffBy: String, signedOffOn: CalendarDay) {
        self.digest = digest
        self.signedOffBy = signedOffBy
        self.signedOffOn = signedOffOn
      }
    }

    /// SHA-256 over the files alone, in hexadecimal.
    public let digest: String
    /// Whether the files are those that were sealed when they had been proven and tested.
    public let isSealed: Bool
    /// The clinic's own values, where there are any.
    public let overlay: Overlay?

    /// Describes what a pack was made of.
    public init(digest: String, isSealed: Bool, overlay: Overlay? = nil) {
      self.digest = digest
      self.isSealed = isSealed
      self.overlay = overlay
    }
  }

  /// Which pack it is.
  public let identity: Identity
  /// What it was made of.
  public let provenance: Provenance
  /// What is asked.
  public let questionnaire: Questionnaire
  /// The rules.
  public let rules: SafetyRules
  /// What is known of substances, concerns, zones and care.
  public let knowledge: Knowledge
  /// The composer's weights.
  public let weights: DraftingWeights

  /// Gathers a pack; without a provenance its files count as sealed.
  public init(
    identity: Identity,
    provenance: Provenance? = nil,
    questionnaire: Questionnaire,
    rules: SafetyRules,
    knowledge: Knowledge,
    weights: DraftingWeights
  ) {
    self.identity = identity
    self.provenance = provenance ?? Provenance(digest: identity.digest, isSealed: true)
    self.questionnaire = questionnaire
    self.rules = rules
    self.knowledge = knowledge
    self.weights = weights
  }
}
