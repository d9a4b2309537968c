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
    let wishes = Dictionary(grouping: Set(here.map(\.wish))) { context.wishes[$0].zone.id }
      .mapValues { $0.sorted() }
    let zones = context.knowledge.body.zones.filter { wishes[$0.id] != nil }
    let substances = Set(here.map(\.substance)).sorted()
    let limits = limits(zones: zones, substances: substances)
    let map = SessionMap(
      areas: areas,
      zones: zones,
      substances: substances,
      wishes: zones.map { wishes[$0.id] ?? [] },
      limits: limits.map(\.name)
    )
    let problem = ChoiceProblem(
      zones: self.zones(map, here),
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

  /// The zones with what is offered in them.
  private func zones(_ map: SessionMap, _ here: [Candidate]) -> [ChoiceProblem.Zone] {
    let numbers = Dictionary(
      uniqueKeysWithValues: map.substances.enumerated().map { ($1, $0) }
    )
    let byWish = Dictionary(grouping: here, by: \.wish)
    return map.zones.indices.map { zone in
      let nothing = map.wishes[zone].map { _ in 0 }
      var points = map.substances.map { _ in nothing }
      var volumes = points
      for (concern, wish) in map.wishes[zone].enumerated() {
        for candidate in byWish[wish] ?? [] {
          guard let number = numbers[candidate.substance], volumes[number][concern] == 0
          else { continue }
          points[number][concern] = candidate.points
          volumes[number][concern] = candidate.volume.microlitres
        }
      }
      return ChoiceProblem.Zone(
        area: map.areas.firstIndex(of: map.zones[zone].group) ?? 0,
        cap: map.zones[zone].cap.value?.microlitres,
        offers: map.substances.indices.filter { volumes[$0] != nothing }.map { number in
          ChoiceProblem.Offer(substance: number, points: points[number], volumes: volumes[number])
        }
      )
    }
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
