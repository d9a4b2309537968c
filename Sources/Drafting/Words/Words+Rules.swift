import Clinical

/// The rules by which candidates fall or win, and what would let them be placed.
extension Words {
  static func mostPoints(cost: Int) -> String {
    "The choice with the most points is drafted: for every concern of a zone its degree times the support of "
      + "the best substance placed there, less \(cost) for each substance placed in a zone. Support comes from "
      + "the grade of evidence and the place in the concern's ranking."
  }

  /// The rule by which a candidate falls.
  static func rule(of fall: FallReason) -> String {
    switch fall {
    case .noMonograph: "Only what has a monograph in the pack is drafted."
    case .useClass(.blocked): "What the pack blocks is never drafted and never offered."
    case .useClass(.hidden): "What the clinic's own values hide is never drafted."
    case .useClass: "What the pack only explains is never drafted."
    case .unsafeVehicle: "Nothing in oil or alcohol is injected: it can kill the tissue."
    case .notAnActive: "Only an active substance is chosen for a concern."
    case .prescriberOnly:
      "A prescriber-only medicine is drafted only where the operator is an authorised prescriber."
    case .excluded: "What a finding or a stated fact rules out is not placed."
    case .allergy: "What a declared allergen stands in is not placed."
    case .barredBy: "The monograph rules the substance out where this holds."
    case .evidence: "A substance whose evidence is negative, or none, is not placed."
    case .subtype: "It is ranked for one kind of the concern only."
    case .diagnosis: "It is a candidate only where its diagnosis is recorded."
    case .onlyElsewhere: "The monograph names the only zones in which it is placed."
    case .neverHere, .barredHere, .notHere: "Monograph, concern and zone each may bar a place."
    case .noFigure:
      "Without a published strength, volume and depth nothing is placed; no figure is ever guessed."
    case .depthDoesNotFit: "Substance, concern and zone must have a depth in common."
    case .noTechnique: "A technique listed for the concern must reach the depth."
    case .aboveCeiling, .aboveZoneCap:
      "A volume above a cap or ceiling is not placed, and volumes are never thinned to fit."
    case .weightMissing: "A ceiling by body weight counts only with the weight."
    }
  }

  /// What would let a fallen candidate be placed; nothing where nothing would.
  static func remedy(of fall: FallReason) -> String? {
    switch fall {
    case .noMonograph: "A monograph in the pack."
    case .unsafeVehicle: "A product in water, with a monograph of its own."
    case .useClass, .notAnActive, .onlyElsewhere, .neverHere, .barredHere, .notHere: nil
    case .prescriberOnly: "An authorised prescriber as the operator."
    case .excluded, .allergy, .barredBy: "Only a correction of the answer behind it, were it wrong."
    case .evidence: "Better evidence of the injected route in its monograph."
    case .subtype: "That kind recorded for the concern, where it is so."
    case .diagnosis: "That diagnosis recorded for the concern, where it is made."
    case .noFigure: "A published figure in the pack."
    case .depthDoesNotFit, .noTechnique: "Another zone in which depth and technique meet."
    case .aboveCeiling, .aboveZoneCap: "A smaller published volume, or a higher cap, in the pack."
    case .weightMissing: "The body weight, once it is recorded."
    }
  }
}
