import Clinical
import Drafting

/// One syringe as JSON.
enum PreparationJSON {
  static func json(_ preparation: Preparation) -> JSON {
    .members([
      "area": .string(preparation.area.text),
      "zones": .array(preparation.zones.map(zone)),
      "components": .array(preparation.components.map(component)),
      "totalMicrolitres": .integer(preparation.total.microlitres),
      "technique": .string(preparation.technique.text),
      "depthMicrometres": depth(preparation),
      "mixingOrder": .strings(preparation.mixingOrder),
      "pairsWithoutData": .array(
        preparation.pairsWithoutData.map { .strings($0.map(\.text)) }
      ),
      "reasons": .strings(preparation.reasons.map(JSONLines.reason)),
    ])
  }

  private static func zone(_ zone: Preparation.ZoneVolume) -> JSON {
    .members([
      "zone": .string(zone.zone.text),
      "volumeMicrolitres": .integer(zone.volume.microlitres),
    ])
  }

  private static func component(_ component: Preparation.Component) -> JSON {
    .members([
      "substance": .string(component.substance.text),
      "role": .string(component.role.rawValue),
      "volumeMicrolitres": .integer(component.volume.microlitres),
      "concentrationMicrogramsPerMillilitre": component.concentration.value.map {
        .integer($0.microgramsPerMillilitre)
      },
      "massMicrograms": component.mass.map { .integer($0.micrograms) },
      "evidenceGrade": .string(component.evidence.grade.rawValue),
      "sources": .strings(component.sources.map(\.text)),
      "status": .string(component.status.rawValue),
    ])
  }

  /// Absent where the depth rests on nothing: an unknown figure is never a number.
  private static func depth(_ preparation: Preparation) -> JSON? {
    guard preparation.depthStatus != .unknown else { return nil }
    return .members([
      "min": .integer(preparation.depth.minimum),
      "max": .integer(preparation.depth.maximum),
    ])
  }
}
