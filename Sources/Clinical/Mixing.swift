/// Whether two items may share a syringe.
public enum PairState: String, Sendable, Hashable, CaseIterable {
  /// Never one syringe, in any mode.
  case incompatible
  /// Documented as compatible.
  case documented
  /// Nothing is published: separate syringes, unless a prescriber answers for the mixture.
  case noData = "no_data"
}

/// One row of the mixing matrix.
public struct PairRule: Hashable, Sendable {
  /// What stands on one side of a pair.
  public enum Side: Hashable, Sendable {
    /// One substance, or an outside agent such as an antiseptic.
    case item(SubstanceID)
    /// Every substance of a use class.
    case useClass(UseClass)
    /// Everything.
    case anything
  }

  /// The rule's id.
  public let id: RuleID
  /// One side.
  public let first: Side
  /// The other side; the rule is symmetric.
  public let second: Side
  /// What holds.
  public let state: PairState
  /// Why.
  public let reason: String
  /// Whether the rule holds only in the mode without mixtures, and warns in the other.
  public let onlyUnmixedMode: Bool
  /// What it rests on.
  public let basis: Basis
  /// Where it was read.
  public let sources: [SourceID]

  /// Describes a row.
  public init(
    id: RuleID,
    first: Side,
    second: Side,
    state: PairState,
    reason: String,
    onlyUnmixedMode: Bool,
    basis: Basis,
    sources: [SourceID]
  ) {
    self.id = id
    self.first = first
    self.second = second
    self.state = state
    self.reason = reason
    self.onlyUnmixedMode = onlyUnmixedMode
    self.basis = basis
    self.sources = sources
  }
}

/// The mixing matrix with the limits that hold for every mixture.
public struct MixingMatrix: Hashable, Sendable {
  /// The rows; a pair without one has no data.
  public let rules: [PairRule]
  /// Substances never mixed in any mode, and alone in their session.
  public let neverMixed: [SubstanceID]
  /// The acidity a mixture must keep, in tenths of a pH unit.
  public let acidityWindow: Figure<Span>
  /// The most actives per area.
  public let maximumActives: Figure<Int>
  /// The most actives in one syringe of a mixture.
  public let maximumActivesPerSyringe: Figure<Int>
  /// The most anaesthetics per preparation.
  public let maximumAnaesthetics: Figure<Int>

  /// Describes the matrix.
  public init(
    rules: [PairRule],
    neverMixed: [SubstanceID],
    acidityWindow: Figure<Span>,
    maximumActives: Figure<Int>,
    maximumActivesPerSyringe: Figure<Int> = .unknown,
    maximumAnaesthetics: Figure<Int>
  ) {
    self.rules = rules
    self.neverMixed = neverMixed
    self.acidityWindow = acidityWindow
    self.maximumActives = maximumActives
    self.maximumActivesPerSyringe = maximumActivesPerSyringe
    self.maximumAnaesthetics = maximumAnaesthetics
  }
}
