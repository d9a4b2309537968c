public import Clinical
public import Safety

extension Finding {
  /// Whether it keeps a draft from a zone.
  public func stands(inTheWayOf zone: ZoneID) -> Bool {
    guard gate == .drafting, !verdict.mayProceed else { return false }
    return switch scope {
    case .systemic: true
    case .zones(let zones): zones.contains(zone)
    }
  }
}
