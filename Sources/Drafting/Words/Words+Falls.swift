import Clinical
import Safety

/// Why a ranked substance is no candidate.
extension Words {
  /// The deciding reason of a fallen candidate.
  static func fall(_ fall: FallenCandidate, _ context: DraftingContext) -> String {
    self.fall(
      fall.reason,
      substance: fall.substance,
      wish: context.wishes[fall.wish],
      context
    )
  }

  /// A reason for a substance, wanted for a concern in a zone where one is known.
  static func fall(
    _ reason: FallReason,
    substance: SubstanceID,
    wish: Wish?,
    _ context: DraftingContext
  ) -> String {
    let zone = wish.map { context.name($0.zone.id) } ?? "this zone"
    switch reason {
    case .noMonograph: return "no monograph"
    case .useClass(.blocked): return "blocked: never drafted and never offered"
    case .useClass(.hidden): return "hidden: this clinic does not use it"
    case .useClass: return "explained only, never drafted"
    case .unsafeVehicle: return "its vehicle is oil or alcohol, or not known to be water"
    case .notAnActive: return "not an active substance"
    case .prescriberOnly: return "a medicine: only an authorised prescriber may draft it"
    case .excluded(let exclusion): return exclusion.message
    case .allergy(let allergy, _):
      return "declared allergy: \(context.knowledge.name(allergy.text))"
    case .barredBy(let fact, _): return "ruled out by: \(context.knowledge.name(fact.text))"
    case .evidence(let evidence): return evidenceFall(evidence)
    case .subtype(let subtype):
      let name = wish?.concern.subtypes.first { $0.id == subtype }?.name
      return "only for the kind: \(name ?? context.knowledge.name(subtype))"
    case .diagnosis(let diagnosis):
      return "only with the diagnosis recorded: \(context.knowledge.name(diagnosis))"
    case .onlyElsewhere:
      let zones = context.monographs[substance]?.onlyZones.map { context.name($0) } ?? []
      return "only placed in: \(list(zones))"
    case .neverHere, .barredHere: return "never placed in the zone: \(zone)"
    case .notHere: return "cannot be placed at the depth of the zone: \(zone)"
    case .noFigure(let missing): return "no published figure: \(name(of: missing, zone: zone))"
    case .depthDoesNotFit: return "its depth does not fit the zone: \(zone)"
    case .noTechnique: return "no technique reaches its depth in the zone: \(zone)"
    case .aboveCeiling(let volume, let ceiling):
      return "\(self.volume(volume)) for the zone \(zone) is above its ceiling of "
        + "\(self.volume(ceiling)) a session"
    case .aboveZoneCap(let volume, let cap):
      return "\(self.volume(volume)) for the zone \(zone) is above a cap of \(self.volume(cap))"
    case .weightMissing: return "its ceiling needs a body weight, which is not recorded"
    }
  }

  private static func evidenceFall(_ evidence: Evidence) -> String {
    evidence.direction == .negative
      ? "evidence \(self.evidence(evidence)): it does not help"
      : "evidence \(self.evidence(evidence)): there is none for the injected route"
  }

  private static func name(of missing: FallReason.Missing, zone: String) -> String {
    switch missing {
    case .concentration: "its concentration"
    case .zoneVolume: "the volume for the zone \(zone)"
    case .zoneDepth: "the depth for the zone \(zone)"
    case .substanceDepth: "its depth"
    }
  }
}
