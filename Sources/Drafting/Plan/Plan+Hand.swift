public import Clinical

/// What on a plan the practitioner's hand has set.
extension Plan {
  /// Whether a substance stands in an area because it was swapped in.
  public func isByHand(_ substance: SubstanceID, in area: AreaID) -> Bool {
    edits.contains { edit in
      if case .swap(area, _, to: substance) = edit { true } else { false }
    }
  }

  /// Whether the volume of a zone was set.
  public func isByHand(_ volume: Preparation.ZoneVolume, of preparation: Preparation) -> Bool {
    let placed = preparation.components.map(\.substance)
    return edits.contains { edit in
      guard case .volume(volume.zone, let substance, let set) = edit else { return false }
      return placed.contains(substance) && set <= volume.volume
    }
  }

  /// Whether the technique of a preparation was chosen.
  public func isTechniqueByHand(_ preparation: Preparation) -> Bool {
    let placed = preparation.components.map(\.substance)
    return edits.contains { edit in
      guard case .technique(preparation.area, let substance, preparation.technique) = edit else {
        return false
      }
      return placed.contains(substance)
    }
  }

  /// Whether the days between sessions were set.
  public var isIntervalByHand: Bool {
    edits.contains { if case .interval = $0 { true } else { false } }
  }

  /// Whether the number of sessions was set.
  public var isSessionCountByHand: Bool {
    edits.contains { if case .sessions = $0 { true } else { false } }
  }
}
