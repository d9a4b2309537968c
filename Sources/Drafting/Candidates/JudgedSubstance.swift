import Clinical
import Safety

/// One substance with all that bars it from this patient, read once for every concern and zone.
///
/// A class for the reason `DraftingContext` is one.
final class JudgedSubstance {
  let monograph: Monograph
  /// The place of its id among the substances judged.
  let number: Int
  let ceiling: SubstanceCeiling
  private let everywhere: FallReason?
  private let exclusions: [Exclusion]
  private let allergy: FallReason?
  private let barring: [(id: FactID, fact: StatedFact)]

  init(_ monograph: Monograph, number: Int = 0, in context: DraftingContext) {
    self.monograph = monograph
    self.number = number
    ceiling = SubstanceCeiling(of: monograph, weight: context.facts.weight?.value)
    everywhere = Self.useReason(monograph, context)
    exclusions = context.assessment.exclusions.filter { $0.substance == monograph.id }
    allergy = Self.declaredAllergy(to: monograph, context)
    barring = Self.trueExclusions(of: monograph, context)
  }

  /// Why it is barred from a zone whatever it is wanted for; nothing where it is not.
  func bar(in zone: ZoneID) -> FallReason? {
    if let everywhere { return everywhere }
    if let exclusion = exclusions.first(where: { $0.zones?.contains(zone) ?? true }) {
      return .excluded(exclusion)
    }
    if let allergy { return allergy }
    let here = barring.first { $0.fact.zones.isEmpty || $0.fact.zones.contains(zone) }
    return here.map { .barredBy($0.id, answers: $0.fact.evidence.map(\.item)) }
  }

  private static func useReason(
    _ monograph: Monograph,
    _ context: DraftingContext
  ) -> FallReason? {
    switch monograph.useClass {
    case .blocked, .explainOnly, .hidden: return .useClass(monograph.useClass)
    case _ where !monograph.hasSafeVehicle: return .unsafeVehicle
    case .prescriberOnly where context.facts.practitioner?.role != .prescriber:
      return .prescriberOnly
    case .prescriberOnly, .productOnly, .draftable: break
    }
    return monograph.isActive ? nil : .notAnActive
  }

  private static func declaredAllergy(
    to monograph: Monograph,
    _ context: DraftingContext
  ) -> FallReason? {
    let declared = context.facts.allergies.values
      .filter { $0.state == .yes || $0.state == .notSure || $0.state == .declined }
      .filter { $0.id.text == monograph.id.text || monograph.allergens.contains($0.id) }
      .filter { !isCleared($0.id, for: monograph.id, context) }
      .min { $0.id < $1.id }
    return declared.map { .allergy($0.id, answers: $0.evidence.map(\.item)) }
  }

  /// The facts that rule it out today, in the monograph's order.
  private static func trueExclusions(
    of monograph: Monograph,
    _ context: DraftingContext
  ) -> [(id: FactID, fact: StatedFact)] {
    // What bars for a time only is counted by the rules.
    monograph.excludedIf.filter { monograph.exclusionWindows[$0] == nil }
      .compactMap { fact -> (id: FactID, fact: StatedFact)? in
        guard let stated = context.facts.facts[fact], stated.state == .yes, stated.ended == nil,
          stated.presentToday != .no, !isCleared(fact, for: monograph.id, context)
        else { return nil }
        return (fact, stated)
      }
  }

  /// Whether a written clearance lifts what a fact rules out, because its condition says so.
  private static func isCleared(
    _ fact: FactID,
    for substance: SubstanceID,
    _ context: DraftingContext
  ) -> Bool {
    context.rules.contraindications.contains { rule in
      (rule.raisedBy.contains(fact) || rule.allergies.contains(fact) || rule.name == fact)
        && rule.excludesLiftedByClearance.contains(substance)
        && context.facts.clearances.contains { $0.condition == rule.name }
    }
  }
}
