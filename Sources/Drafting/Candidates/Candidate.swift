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
}
