import Clinical
import Safety

@testable import Drafting

/// Drafts as the rules are written down, slowly and plainly, for a small formulary.
///
/// It shares the description of a problem and the words of a reason with the composer, and nothing else.
struct PlainComposer {
  let world: PlainWorld
  /// The concern, zone and degree of every wish that may be drafted, in the order of concerns and zones.
  let wishes: [Wish]
  let areas: [AreaID]
  let fallen: [Fallen]
  let offers: [Offer]

  struct Wish {
    let concern: Concern
    let zone: Zone
    let row: ConcernZone
    let degree: Int
  }

  struct Fallen {
    let wish: Int
    let substance: SubstanceID
    let reason: FallReason
  }

  struct Offer {
    let wish: Int
    let substance: SubstanceID
    let points: Int
    let volume: Int
  }

  init(_ world: PlainWorld) {
    self.world = world
    let knowledge = world.knowledge
    let consultation = world.consultation
    var wishes: [Wish] = []
    for concern in knowledge.concerns {
      for zone in knowledge.body.zones where consultation.blocked[zone.id] == nil {
        let chosen = consultation.concerns.first { $0.concern == concern.id }
        guard let chosen, chosen.zones.contains(zone.id),
          let row = concern.zones.first(where: { $0.zone == zone.id })
        else { continue }
        wishes.append(Wish(concern: concern, zone: zone, row: row, degree: chosen.degree))
      }
    }
    var fallen: [Fallen] = []
    var offers: [Offer] = []
    for (index, wish) in wishes.enumerated() {
      for ranked in wish.concern.ranked {
        let judge = PlainJudge(world: world, wish: wish, ranked: ranked)
        if let reason = judge.firstFailing {
          fallen.append(Fallen(wish: index, substance: ranked.substance, reason: reason))
        } else {
          offers.append(
            Offer(
              wish: index,
              substance: ranked.substance,
              points: wish.degree * judge.support,
              volume: judge.volume
            )
          )
        }
      }
    }
    self.wishes = wishes
    self.fallen = fallen
    self.offers = offers
    areas = Self.areas(wishes, offers, isFirst: consultation.earlier == nil)
  }

  /// Every area with a wish; at a first session the one with most degrees, of those in which something stands.
  private static func areas(_ wishes: [Wish], _ offers: [Offer], isFirst: Bool) -> [AreaID] {
    let wanted: [AreaID] = ["north", "south"].filter { area in
      wishes.contains { $0.zone.group == area }
    }
    guard isFirst else { return wanted }
    let served = wanted.filter { area in offers.contains { wishes[$0.wish].zone.group == area } }
    let from = served.isEmpty ? wanted : served
    let degrees = { (area: AreaID) in
      wishes.filter { $0.zone.group == area }.reduce(0) { $0 + $1.degree }
    }
    return from.count == 2 && degrees(from[1]) > degrees(from[0])
      ? [from[1]] : Array(from.prefix(1))
  }

  // MARK: The problem

  var here: [Offer] { offers.filter { areas.contains(wishes[$0.wish].zone.group) } }
  var zones: [Zone] {
    world.knowledge.body.zones.filter { zone in
      here.contains { wishes[$0.wish].zone.id == zone.id }
    }
  }
  var substances: [SubstanceID] { Set(here.map(\.substance)).sorted() }

  /// Every kind of session: with the concerns that need none of their own, or with one that does; with the
  /// substances that may stand beside others, or with one that may not.
  var kinds: [ChoiceProblem] {
    let alone = substances.filter { id in
      world.knowledge.mixing.neverMixed.contains(id)
        || world.knowledge.monograph(id)?.aloneInSession == true
    }
    let own = Set(here.map { wishes[$0.wish].concern }.filter(\.needsOwnSession).map(\.id)).sorted()
    return ([nil] + own).flatMap { concern in
      ([nil] + alone).map { only in
        problem { offer in
          let wanted = wishes[offer.wish].concern
          let counts = wanted.needsOwnSession ? wanted.id == concern : concern == nil
          return counts && (only.map { $0 == offer.substance } ?? !alone.contains(offer.substance))
        }
      }
    }
  }

  private func problem(_ holds: (Offer) -> Bool) -> ChoiceProblem {
    let consultation = world.consultation
    let knowledge = world.knowledge
    let isFirst = consultation.earlier == nil
    let isMixed = consultation.role == .prescriber && consultation.mixture
    let actives = knowledge.mixing.maximumActives.value ?? 0
    let zones = zones.map { zone in self.zone(zone, holds) }
    let degrees = self.zones.map { zone in
      Set(here.map(\.wish)).filter { wishes[$0].zone.id == zone.id }
        .reduce(0) { $0 + wishes[$1].degree }
    }
    return ChoiceProblem(
      zones: zones,
      areaCount: areas.count,
      priority: zones.indices.sorted { (degrees[$1], $0) < (degrees[$0], $1) },
      grades: substances.map { id in
        switch knowledge.monograph(id)?.evidence.grade {
        case .a?: 3
        case .b?: 2
        default: 1
        }
      },
      isNew: substances.map { !(consultation.earlier ?? []).contains($0) },
      maximumNew: isFirst ? 2 : nil,
      maximumPerArea: actives,
      maximumPerZone: isMixed ? actives : 1,
      costPerPlacement: 25,
      limits: limits
    )
  }

  private func zone(_ zone: Zone, _ holds: (Offer) -> Bool) -> ChoiceProblem.Zone {
    let own = Set(here.map(\.wish)).filter { wishes[$0].zone.id == zone.id }.sorted()
    let offered = substances.indices.compactMap { number -> ChoiceProblem.Offer? in
      let mine = own.map { wish in
        here.first { $0.wish == wish && $0.substance == substances[number] && holds($0) }
      }
      guard mine.contains(where: { $0 != nil && $0?.points != 0 }) else { return nil }
      return ChoiceProblem.Offer(
        substance: number,
        points: mine.map { $0?.points ?? 0 },
        volumes: mine.map { $0?.volume ?? 0 }
      )
    }
    return ChoiceProblem.Zone(
      area: areas.firstIndex(of: zone.group) ?? 0,
      cap: zone.cap.value?.microlitres,
      offers: offered
    )
  }

  private var limits: [ChoiceProblem.Limit] {
    let caps = world.knowledge.body.caps.map { cap in
      ChoiceProblem.Limit(
        bound: cap.maximum.value?.microlitres ?? 0,
        covers: zones.map { cap.groups.contains($0.group) },
        substance: nil
      )
    }
    let ceilings = substances.indices.compactMap { number -> ChoiceProblem.Limit? in
      PlainJudge.ceiling(of: substances[number], world).map { ceiling in
        ChoiceProblem.Limit(bound: ceiling, covers: zones.map { _ in true }, substance: number)
      }
    }
    return caps + ceilings
  }
}

/// Judges one ranked substance for one wish, rule by rule in the order in which they decide.
struct PlainJudge {
  let world: PlainWorld
  let wish: PlainComposer.Wish
  let ranked: RankedSubstance

  var volume: Int { wish.row.volume.value?.microlitres ?? 0 }

  /// Grade and direction, less what the rank takes away.
  var support: Int {
    guard let evidence = world.knowledge.monograph(ranked.substance)?.evidence else { return 0 }
    let base =
      switch (evidence.grade, evidence.direction) {
      case (.a, .positive): 90
      case (.a, .mixed), (.b, .positive): 60
      case (.b, .mixed): 40
      case (.c, .positive), (.c, .mixed): 20
      default: 0
      }
    return base * max(70, 110 - 10 * ranked.rank) / 100
  }

  var firstFailing: FallReason? {
    guard let monograph = world.knowledge.monograph(ranked.substance) else { return .noMonograph }
    return who(monograph) ?? whatFor(monograph) ?? howMuch(monograph)
  }

  private func who(_ monograph: Monograph) -> FallReason? {
    let consultation = world.consultation
    if [.blocked, .explainOnly, .hidden].contains(monograph.useClass) {
      return .useClass(monograph.useClass)
    }
    if !monograph.hasSafeVehicle { return .unsafeVehicle }
    if monograph.useClass == .prescriberOnly, consultation.role != .prescriber {
      return .prescriberOnly
    }
    if monograph.role == .anaesthetic || monograph.role == .diluent { return .notAnActive }
    let excluded = consultation.exclusions.first {
      $0.substance == monograph.id && ($0.zones == nil || $0.zones?.contains(wish.zone.id) == true)
    }
    if let excluded { return .excluded(excluded) }
    if let allergy = consultation.allergies.first(where: {
      $0.text == monograph.id.text || monograph.allergens.contains($0)
    }) {
      return .allergy(allergy, answers: [allergy.text])
    }
    if let fact = monograph.excludedIf.first, consultation.facts[fact] == .yes {
      return .barredBy(fact, answers: [fact.text])
    }
    return nil
  }

  private func whatFor(_ monograph: Monograph) -> FallReason? {
    if monograph.evidence.direction == .negative { return .evidence(monograph.evidence) }
    let zone = wish.zone.id
    if !monograph.onlyZones.isEmpty, !monograph.onlyZones.contains(zone) { return .onlyElsewhere }
    if monograph.neverZones.contains(zone) { return .neverHere }
    if wish.zone.barred.contains(monograph.id) { return .barredHere }
    return wish.row.notHere.contains(monograph.id) ? .notHere : nil
  }

  private func howMuch(_ monograph: Monograph) -> FallReason? {
    if monograph.concentration.value == nil { return .noFigure(.concentration) }
    if wish.row.volume.value == nil { return .noFigure(.zoneVolume) }
    if monograph.depth.value == nil { return .noFigure(.substanceDepth) }
    if wish.row.depth.value == nil { return .noFigure(.zoneDepth) }
    if wish.zone.maximumDepth.value == 500 { return .depthDoesNotFit }
    if monograph.massCeiling?.microgramsPerKilogram != nil, world.consultation.weight == nil {
      return .weightMissing
    }
    let amount = Volume.microlitres(volume)
    if let ceiling = Self.ceiling(of: monograph.id, world), volume > ceiling {
      return .aboveCeiling(volume: amount, ceiling: .microlitres(ceiling))
    }
    let caps =
      [wish.zone.cap.value?.microlitres].compactMap(\.self)
      + world.knowledge.body.caps.filter { $0.groups.contains(wish.zone.group) }
      .compactMap { $0.maximum.value?.microlitres }
    if let cap = caps.min(), volume > cap {
      return .aboveZoneCap(volume: amount, cap: .microlitres(cap))
    }
    return nil
  }

  /// The smallest ceiling as a volume; every strength here is 1 mg/mL, so that a microgram is a microlitre.
  static func ceiling(of substance: SubstanceID, _ world: PlainWorld) -> Int? {
    guard let monograph = world.knowledge.monograph(substance) else { return nil }
    let mass = monograph.massCeiling
    let perWeight = mass?.microgramsPerKilogram.map { $0 * (world.consultation.weight ?? 0) / 1000 }
    return [
      monograph.volumeCeiling.value?.microlitres, mass?.perSession.value?.micrograms, perWeight,
    ]
    .compactMap(\.self).min()
  }
}
