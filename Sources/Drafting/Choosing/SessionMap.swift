import Clinical
import Safety

/// What the numbers of a choice problem stand for.
struct SessionMap {
  /// A limit by what sets it.
  enum LimitName: Hashable {
    case cap(VolumeCap)
    case ceiling(SubstanceID, Volume)
  }

  let areas: [AreaID]
  let zones: [Zone]
  let substances: [SubstanceID]
  /// By zone: the open wishes there, as indices into the context's wishes.
  let wishes: [[Int]]
  let limits: [LimitName]

  func number(of zone: ZoneID) -> Int? { zones.firstIndex { $0.id == zone } }
  func number(of substance: SubstanceID) -> Int? { substances.firstIndex(of: substance) }
  func number(of area: AreaID) -> Int? { areas.firstIndex(of: area) }

  func ids(_ numbers: [Int]) -> [SubstanceID] { numbers.map { substances[$0] } }
}

/// Turns standing candidates of some areas into a choice problem.
struct SessionReader {
  let context: DraftingContext
  let areas: [AreaID]
  let candidates: [Candidate]

  /// The problem with what its numbers stand for.
  func read() -> (problem: ChoiceProblem, map: SessionMap) {
    let here = candidates.filter { areas.contains(context.wishes[$0.wish].zone.group) }
    let body = context.knowledge.body
    let zones = body.zones.filter { zone in
      here.contains { context.wishes[$0.wish].zone.id == zone.id }
    }
    let substances = Set(here.map(\.substance)).sorted()
    let wishes = zones.map { zone in
      Set(here.map(\.wish)).filter { context.wishes[$0].zone.id == zone.id }.sorted()
    }
    let limits = limits(zones: zones, substances: substances)
    let map = SessionMap(
      areas: areas,
      zones: zones,
      substances: substances,
      wishes: wishes,
      limits: limits.map(\.name)
    )
    let problem = ChoiceProblem(
      zones: zones.indices.map { zone(map, number: $0, here) },
      areaCount: areas.count,
      priority: priority(map),
      grades: substances.map { context.monographs[$0]?.evidence.grade.points ?? 0 },
      isNew: substances.map { !context.knownSubstances.contains($0) },
      maximumNew: context.isFirstSession ? context.weights.newSubstancesAtFirstSession : nil,
      maximumPerArea: context.knowledge.mixing.maximumActives.value ?? 0,
      maximumPerZone: maximumPerZone,
      costPerPlacement: context.weights.costPerPlacement,
      limits: limits.map(\.limit)
    )
    return (problem, map)
  }

  private var maximumPerZone: Int {
    switch context.mode {
    case .strictIFU: context.weights.itemsPerZoneUnmixed
    case .prescriberMixture: context.knowledge.mixing.maximumActives.value ?? 0
    }
  }

  private func zone(_ map: SessionMap, number: Int, _ here: [Candidate]) -> ChoiceProblem.Zone {
    let wishes = map.wishes[number]
    let offers = map.substances.indices.compactMap { substance -> ChoiceProblem.Offer? in
      let own = wishes.map { wish in
        here.first { $0.wish == wish && $0.substance == map.substances[substance] }
      }
      guard own.contains(where: { $0 != nil }) else { return nil }
      return ChoiceProblem.Offer(
        substance: substance,
        points: own.map { $0?.points ?? 0 },
        volumes: own.map { $0?.volume.microlitres ?? 0 }
      )
    }
    return ChoiceProblem.Zone(
      area: map.areas.firstIndex(of: map.zones[number].group) ?? 0,
      cap: map.zones[number].cap.value?.microlitres,
      offers: offers
    )
  }

  /// Zones by the sum of degrees of their open wishes, then in the pack's order.
  private func priority(_ map: SessionMap) -> [Int] {
    let degrees = map.wishes.map { $0.reduce(0) { $0 + context.wishes[$1].degree } }
    return map.zones.indices.sorted { (degrees[$1], $0) < (degrees[$0], $1) }
  }

  private func limits(
    zones: [Zone],
    substances: [SubstanceID]
  ) -> [(limit: ChoiceProblem.Limit, name: SessionMap.LimitName)] {
    let caps = context.knowledge.body.caps.compactMap { cap in
      cap.maximum.value.map { maximum in
        (
          ChoiceProblem.Limit(
            bound: maximum.microlitres,
            covers: zones.map { cap.groups.contains($0.group) },
            substance: nil
          ),
          SessionMap.LimitName.cap(cap)
        )
      }
    }
    return caps + ceilings(zones: zones, substances: substances)
  }

  private func ceilings(
    zones: [Zone],
    substances: [SubstanceID]
  ) -> [(limit: ChoiceProblem.Limit, name: SessionMap.LimitName)] {
    substances.enumerated().compactMap { number, id in
      guard let monograph = context.monographs[id],
        case .volume(let ceiling) = SubstanceCeiling(
          of: monograph,
          weight: context.facts.weight?.value
        )
      else { return nil }
      let limit = ChoiceProblem.Limit(
        bound: ceiling.microlitres,
        covers: zones.map { _ in true },
        substance: number
      )
      return (limit, .ceiling(id, ceiling))
    }
  }
}

extension Evidence.Grade {
  /// What a grade counts in the sum that breaks ties: A three, B two, C one.
  var points: Int {
    switch self {
    case .a: 3
    case .b: 2
    case .c: 1
    }
  }
}
