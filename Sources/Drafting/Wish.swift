import Clinical
import Safety

/// One chosen concern in one of its chosen zones: what the patient would like to have treated.
///
/// A class for the reason `DraftingContext` is one.
final class Wish {
  let concern: Concern
  let zone: Zone
  /// How the concern is treated there, or nothing where the pack does not treat it there.
  let row: ConcernZone?
  let degree: Int
  let subtype: String?
  let diagnosis: String?
  let answers: [String]

  init(_ concern: Concern, in zone: Zone, _ chosen: ChosenConcern) {
    self.concern = concern
    self.zone = zone
    row = concern.zones.first { $0.zone == zone.id }
    degree = chosen.degree
    subtype = chosen.subtype
    diagnosis = chosen.diagnosis
    answers = chosen.evidence.map(\.item)
  }

  /// Every wish in the pack's order of concerns and zones; of two entries for one place the stronger counts.
  static func all(of facts: PatientFacts, in knowledge: Knowledge) -> [Wish] {
    let chosen = Dictionary(grouping: facts.concerns.filter { $0.degree > 0 }, by: \.concern)
    guard !chosen.isEmpty else { return [] }
    return knowledge.concerns.flatMap { concern -> [Wish] in
      guard let entries = chosen[concern.id] else { return [] }
      return knowledge.body.zones.compactMap { zone -> Wish? in
        let here = entries.filter { $0.zones.contains(zone.id) }
        return here.max { $0.degree < $1.degree }.map { Wish(concern, in: zone, $0) }
      }
    }
  }
}
