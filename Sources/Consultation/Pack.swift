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
    /// SHA-256 over its files, in hexadecimal.
    public let digest: String

    /// Names a pack.
    public init(id: String, version: String, digest: String) {
      self.id = id
      self.version = version
      self.digest = digest
    }
  }

  /// Which pack it is.
  public let identity: Identity
  /// What is asked.
  public let questionnaire: Questionnaire
  /// The rules.
  public let rules: SafetyRules
  /// What is known of substances, concerns, zones and care.
  public let knowledge: Knowledge
  /// The composer's weights.
  public let weights: DraftingWeights

  /// Gathers a pack.
  public init(
    identity: Identity,
    questionnaire: Questionnaire,
    rules: SafetyRules,
    knowledge: Knowledge,
    weights: DraftingWeights
  ) {
    self.identity = identity
    self.questionnaire = questionnaire
    self.rules = rules
    self.knowledge = knowledge
    self.weights = weights
  }
}
