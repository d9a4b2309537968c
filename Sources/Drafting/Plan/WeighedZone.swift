public import Clinical

/// What one zone of a choice earns, and what that costs: the composer's own figures.
public struct WeighedZone: Hashable, Sendable {
  /// What a substance earns for one concern that it serves.
  public struct Share: Hashable, Sendable {
    /// The substance.
    public let substance: SubstanceID
    /// The concern it serves best of all that are placed in the zone.
    public let concern: ConcernID
    /// How much the concern bothers, 1 to 3.
    public let degree: Int
    /// Support in points, from evidence and rank.
    public let support: Int
    /// The substance's place in the concern's ranking.
    public let rank: Int

    /// States a share.
    public init(
      substance: SubstanceID,
      concern: ConcernID,
      degree: Int,
      support: Int,
      rank: Int
    ) {
      self.substance = substance
      self.concern = concern
      self.degree = degree
      self.support = support
      self.rank = rank
    }
  }

  /// The zone.
  public let zone: ZoneID
  /// What is placed there, by id; empty where nothing is.
  public let placed: [SubstanceID]
  /// What each concern served there earns.
  public let shares: [Share]
  /// What the placed substances cost together.
  public let cost: Int
  /// Chosen concerns of the zone that nothing placed there serves.
  public let unserved: [ConcernID]

  /// What the zone adds to the score.
  public var points: Int { shares.reduce(-cost) { $0 + $1.degree * $1.support } }

  /// Weighs a zone.
  public init(
    zone: ZoneID,
    placed: [SubstanceID],
    shares: [Share],
    cost: Int,
    unserved: [ConcernID]
  ) {
    self.zone = zone
    self.placed = placed
    self.shares = shares
    self.cost = cost
    self.unserved = unserved
  }
}
