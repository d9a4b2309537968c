public import Clinical

/// The weights and limits of the composer, as `drafting.yaml` gives them.
public struct DraftingWeights: Hashable, Sendable {
  /// The support of each grade and direction, in points.
  public let support: [Evidence: Int]
  /// What a rank leaves of the support, in percent: the first entry for rank 1, the last for all later ranks.
  public let rankPercents: [Int]
  /// What placing a substance in a zone costs, in points.
  public let costPerPlacement: Int
  /// The most substances new to the patient at a first session.
  public let newSubstancesAtFirstSession: Int
  /// The most items per zone where nothing is mixed.
  public let itemsPerZoneUnmixed: Int
  /// For how many weeks a course is dated before it says "review".
  public let courseWeeks: Figure<Int>
  /// What the points rest on: support, ranks and cost.
  public let basis: Basis

  /// Gathers the weights.
  public init(
    support: [Evidence: Int],
    rankPercents: [Int],
    costPerPlacement: Int,
    newSubstancesAtFirstSession: Int,
    itemsPerZoneUnmixed: Int,
    courseWeeks: Figure<Int>,
    basis: Basis
  ) {
    self.support = support
    self.rankPercents = rankPercents
    self.costPerPlacement = costPerPlacement
    self.newSubstancesAtFirstSession = newSubstancesAtFirstSession
    self.itemsPerZoneUnmixed = itemsPerZoneUnmixed
    self.courseWeeks = courseWeeks
    self.basis = basis
  }

  /// The support of some evidence before its rank, in points; what is not weighed supports nothing.
  func support(of evidence: Evidence) -> Int { support[evidence] ?? 0 }

  /// What a rank leaves of the support, in percent; nothing where no rank is given or none leaves anything.
  func percent(ofRank rank: Int) -> Int {
    guard rank >= 1 else { return 0 }
    return (rank <= rankPercents.count ? rankPercents[rank - 1] : rankPercents.last) ?? 0
  }
}
