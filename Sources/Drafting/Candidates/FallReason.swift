import Clinical
import Safety

/// Why a ranked substance is no candidate for a concern in a zone.
///
/// The cases stand in the order in which they decide: of several reasons the first is the one that is told.
enum FallReason: Hashable {
  case noMonograph
  case useClass(UseClass)
  case notAnActive
  case prescriberOnly
  case excluded(Exclusion)
  case allergy(FactID, answers: [String])
  case barredBy(FactID, answers: [String])
  case evidence(Evidence)
  case subtype(String)
  case diagnosis(String)
  case onlyElsewhere([ZoneID])
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
    case .notAnActive: 2
    case .prescriberOnly: 3
    case .excluded: 4
    case .allergy: 5
    case .barredBy: 6
    case .evidence: 7
    case .subtype: 8
    case .diagnosis: 9
    case .onlyElsewhere: 10
    case .neverHere: 11
    case .barredHere: 12
    case .notHere: 13
    case .noFigure: 14
    case .depthDoesNotFit: 15
    case .noTechnique: 16
    case .aboveCeiling: 17
    case .aboveZoneCap: 18
    case .weightMissing: 19
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
    case .noMonograph, .useClass, .notAnActive, .evidence, .onlyElsewhere, .neverHere, .barredHere,
      .notHere, .noFigure, .depthDoesNotFit, .noTechnique, .aboveCeiling, .aboveZoneCap:
      []
    }
  }
}
