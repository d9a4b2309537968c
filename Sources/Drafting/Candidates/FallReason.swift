import Clinical
import Safety

/// Why a ranked substance is no candidate for a concern in a zone.
///
/// The cases stand in the order in which they decide: of several reasons the first is the one that is told.
enum FallReason: Hashable {
  case noMonograph
  case useClass(UseClass)
  case unsafeVehicle
  case notAnActive
  case prescriberOnly
  case excluded(Exclusion)
  case allergy(FactID, answers: [String])
  case barredBy(FactID, answers: [String])
  case evidence(Evidence)
  case subtype(String)
  case diagnosis(String)
  case onlyElsewhere
  case neverHere
  case barredHere
  case notHere
  case noFigure(Missing)
  case depthDoesNotFit
  case noTechnique
  case aboveCeiling(volume: Volume, ceiling: Volume)
  case aboveZoneCap(volume: Volume, cap: Volume)
  case weightMissing

  /// The figure that nobody published.
  enum Missing: Hashable {
    case concentration
    case zoneVolume
    case zoneDepth
    case substanceDepth
  }

  /// The place in the order of deciding, smaller first.
  var rank: Int {
    switch self {
    case .noMonograph: 0
    case .useClass: 1
    case .unsafeVehicle: 2
    case .notAnActive: 3
    case .prescriberOnly: 4
    case .excluded: 5
    case .allergy: 6
    case .barredBy: 7
    case .evidence: 8
    case .subtype: 9
    case .diagnosis: 10
    case .onlyElsewhere: 11
    case .neverHere: 12
    case .barredHere: 13
    case .notHere: 14
    case .noFigure: 15
    case .depthDoesNotFit: 16
    case .noTechnique: 17
    case .aboveCeiling: 18
    case .aboveZoneCap: 19
    case .weightMissing: 20
    }
  }

  /// The answers behind it, as item ids.
  var answers: [String] {
    switch self {
    case .excluded(let exclusion): exclusion.evidence.map(\.item)
    case .allergy(_, let answers), .barredBy(_, let answers): answers
    case .prescriberOnly: ["operator_role"]
    case .subtype: ["concern_subtype"]
    case .diagnosis: ["concern_diagnosis"]
    case .weightMissing: ["weight_kg"]
    case .noMonograph, .useClass, .unsafeVehicle, .notAnActive, .evidence, .onlyElsewhere,
      .neverHere, .barredHere,
      .notHere, .noFigure, .depthDoesNotFit, .noTechnique, .aboveCeiling, .aboveZoneCap:
      []
    }
  }
}
