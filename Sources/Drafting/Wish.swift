import Clinical
import Safety

/// One chosen concern in one of its chosen zones: what the patient would like to have treated.
struct Wish {
  let concern: Concern
  let zone: Zone
  /// How the concern is treated there, or nothing where the pack does not treat it there.
  let row: ConcernZone?
  let degree: Int
  let subtype: String?
  let diagnosis: String?
  let answers: [String]

  /// Every wish in the pack's order of concerns and zones; of two entries for one place the stronger counts.
  static func all(of facts: PatientFacts, in knowledge: Knowledge) -> [Wish] {
    knowledge.concerns.flatMap { concern in
      let entries = facts.concerns.filter { $0.concern == concern.id && $0.degree > 0 }
      return knowledge.body.zones.compactMap { zone -> Wish? in
        let here = entries.filter { $0.zones.contains(zone.id) }
        guard let strongest = here.max(by: { $0.degree < $1.degree }) else { return nil }
        return Wish(
          concern: concern,
          zone: zone,
          row: concern.zones.first { $0.zone == zone.id },
          degree: strongest.degree,
          subtype: strongest.subtype,
          diagnosis: strongest.diagnosis,
          answers: strongest.evidence.map(\.item)
        )
      }
    }
  }
}
