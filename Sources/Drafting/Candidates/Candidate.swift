import Clinical

/// A ranked substance that may be placed for a concern in a zone.
struct Candidate {
  let substance: SubstanceID
  /// The wish it serves, as an index into the context's wishes.
  let wish: Int
  /// Support in points, from evidence and rank.
  let support: Int
  /// Degree times support.
  let points: Int
  /// The zone's full volume for this concern.
  let volume: Volume
  /// The depth that substance, concern and zone allow together.
  let depth: DepthRange
  /// The techniques of the concern in this zone that reach the depth, in the pack's order.
  let techniques: [TechniqueID]
}

/// A ranked substance that may not be placed for a concern in a zone, with the deciding reason.
struct FallenCandidate {
  let substance: SubstanceID
  let wish: Int
  let reason: FallReason
}

/// Every ranked substance of the open wishes, parted into those that stand and those that fell.
struct Candidates {
  var standing: [Candidate] = []
  var fallen: [FallenCandidate] = []

  /// Notes a substance that fell.
  mutating func fell(_ substance: SubstanceID, wish: Int, _ reason: FallReason) {
    fallen.append(FallenCandidate(substance: substance, wish: wish, reason: reason))
  }

  /// The candidate that stands for a wish; nothing where the substance does not.
  func standing(_ substance: SubstanceID, for wish: Int) -> Candidate? {
    let first = firstStanding { ($0.wish, $0.substance) < (wish, substance) }
    guard first < standing.count, standing[first].wish == wish,
      standing[first].substance == substance
    else { return nil }
    return standing[first]
  }

  /// Whether anything stands for a wish.
  func hasStanding(for wish: Int) -> Bool {
    let first = firstStanding { $0.wish < wish }
    return first < standing.count && standing[first].wish == wish
  }

  /// The first of those that stand which does not come before something.
  private func firstStanding(where isBefore: (Candidate) -> Bool) -> Int {
    var (low, high) = (0, standing.count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(standing[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
