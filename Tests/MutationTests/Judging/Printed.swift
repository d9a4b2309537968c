import Clinical
import Consultation
import Safety

/// What sheets look up in a pack beside the judgement that they print.
///
/// Of two packs that are alike in it, a judgement that comes out alike prints alike, so nothing need be printed to know.
struct Printed: Equatable, Sendable {
  private let rules: SafetyRules
  private let techniques: [Technique]
  private let needles: Needles?
  private let openedVials: [SubstanceID: Figure<Int>]
  private let oilOrAlcoholVehicle: Figure<Bool>
  private let vehiclesToShow: [SubstanceID]
  private let normalReactions: [NormalReaction]
  private let redFlags: [RedFlag]
  private let firstSessionPercent: Figure<Int>
  private let names: [String: String]
  private let sources: [Citation]
  private let substances: [String]
  private let concerns: [String]

  init(_ pack: Pack) {
    let knowledge = pack.knowledge
    rules = pack.rules
    techniques = knowledge.techniques
    needles = knowledge.needles
    openedVials = knowledge.openedVials
    oilOrAlcoholVehicle = knowledge.oilOrAlcoholVehicle
    vehiclesToShow = knowledge.monographs.filter(\.mustShowVehicle).map(\.id)
    normalReactions = knowledge.normalReactions
    redFlags = knowledge.redFlags
    firstSessionPercent = knowledge.body.firstSessionPercent
    names = knowledge.names
    sources = knowledge.sources
    substances = knowledge.monographs.flatMap { [$0.id.text, $0.name] }
    concerns = knowledge.concerns.flatMap { [$0.id.text, $0.name] }
  }
}
