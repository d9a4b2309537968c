import Clinical
import Safety

/// What the numbers of a choice problem stand for.
struct SessionMap {
  /// A limit by what sets it.
  enum LimitName: Hashable {
    case cap(VolumeCap, Volume)
    case ceiling(SubstanceID, Volume)
  }

  let areas: [AreaID]
  let zones: [Zone]
  let substances: [SubstanceID]
  /// By zone: the open wishes there, as indices into the context's wishes.
  let wishes: [[Int]]
  /// By zone, wish there and substance: the rank, 0 where it is not ranked.
  let ranks: [[[Int]]]
  let limits: [LimitName]
  /// By substance: its number.
  let numbers: [SubstanceID: Int]

  func number(of zone: ZoneID) -> Int? { zones.firstIndex { $0.id == zone } }
  func number(of substance: SubstanceID) -> Int? { numbers[substance] }
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
    let isHere = context.wishes.map { areas.contains($0.zone.group) }
    let here = context.maximumActives > 0 ? candidates.filter { isHere[$0.wish] } : []
    let wishes = Dictionary(grouping: Set(here.map(\.wish))) { context.wishes[$0].zone.id }
      .mapValues { $0.sorted() }
    let wanted = context.knowledge.body.zones.compactMap { zone in
      wishes[zone.id].map { (zone: zone, wishes: $0) }
    }
    let zones = wanted.map(\.zone)
    let monographs = Set(here.map(\.substance)).sorted().compactMap { context.monographs[$0] }
    let substances = monographs.map(\.id)
    let limits = limits(zones: zones, monographs)
    let numbers = Dictionary(uniqueKeysWithValues: substances.enumerated().map { ($1, $0) })
    let map = SessionMap(
      areas: areas,
      zones: zones,
      substances: substances,
      wishes: wanted.map(\.wishes),
      ranks: ranks(numbers, wanted.map(\.wishes)),
      limits: limits.map(\.name),
      numbers: numbers
    )
    let problem = ChoiceProblem(
      zones: self.zones(map, here, numbers),
      areaCount: areas.count,
      priority: priority(map),
      grades: monographs.map(\.evidence.grade.points),
      isNew: substances.map { !context.knownSubstances.contains($0) },
      maximumNew: context.isFirstSession ? context.weights.newSubstancesAtFirstSession : nil,
      maximumPerArea: context.maximumActives,
      maximumPerZone: maximumPerZone,
      costPerPlacement: context.weights.costPerPlacement,
      limits: limits.map(\.limit)
    )
    return (problem, map)
  }

  private var maximumPerZone: Int {
    switch context.mode {
    case .strictIFU: context.weights.itemsPerZoneUnmixed
    case .prescriberMixture: context.maximumActives
    }
  }

  /// The zones with what is offered in them.
  private func zones(
    _ map: SessionMap,
    _ here: [Candidate],
    _ numbers: [SubstanceID: Int]
  ) -> [ChoiceProblem.Zone] {
    let places = places(map)
    let widths = map.wishes.map(\.count)
    var points = widths.map { Array(repeating: 0, count: $0 * map.substances.count) }
    var volumes = points
    for candidate in here {
      if let number = numbers[candidate.substance], let place = places[candidate.wish] {
        let cell = number * widths[place.zone] + place.concern
        points[place.zone][cell] = candidate.points
        volumes[place.zone][cell] = candidate.volume.microlitres
      }
    }
    return map.zones.indices.map { zone in
      ChoiceProblem.Zone(
        area: map.areas.prefix { $0 != map.zones[zone].group }.count,
        cap: map.zones[zone].cap.value?.microlitres,
        offers: map.substances.indices.compactMap { number in
          let cells = (number * widths[zone])..<((number + 1) * widths[zone])
          guard volumes[zone][cells].contains(where: { $0 != 0 }) else { return nil }
          return ChoiceProblem.Offer(
            substance: number,
            points: Array(points[zone][cells]),
            volumes: Array(volumes[zone][cells])
          )
        }
      )
    }
  }

  /// By zone, wish there and substance: the first rank there is.
  private func ranks(_ numbers: [SubstanceID: Int], _ wishes: [[Int]]) -> [[[Int]]] {
    var ranks: [ConcernID: [Int]] = [:]
    for concern in context.concerns(of: wishes.joined()) {
      var own = Array(repeating: 0, count: numbers.count)
      for ranked in concern.ranked.reversed() {
        if let number = numbers[ranked.substance] { own[number] = ranked.rank }
      }
      ranks[concern.id] = own
    }
    return wishes.map { here in here.compactMap { ranks[context.wishes[$0].concern.id] } }
  }

  /// By wish: its zone, and its place among the wishes there.
  private func places(_ map: SessionMap) -> [Int: (zone: Int, concern: Int)] {
    var places: [Int: (zone: Int, concern: Int)] = [:]
    for zone in map.wishes.indices {
      for (concern, wish) in map.wishes[zone].enumerated() { places[wish] = (zone, concern) }
    }
    return places
  }

  /// Zones by the sum of degrees of their open wishes, then in the pack's order.
  private func priority(_ map: SessionMap) -> [Int] {
    let degrees = map.wishes.map { $0.reduce(0) { $0 + context.wishes[$1].degree } }
    return map.zones.indices.sorted { (degrees[$1], $0) < (degrees[$0], $1) }
  }

  private func limits(
    zones: [Zone],
    _ monographs: [Monograph]
  ) -> [(limit: ChoiceProblem.Limit, name: SessionMap.LimitName)] {
    let caps = context.knowledge.body.caps.compactMap { cap in
      cap.maximum.value.map { maximum in
        (
          ChoiceProblem.Limit(
            bound: maximum.microlitres,
            covers: zones.map { cap.groups.contains($0.group) },
            substance: nil
          ),
          SessionMap.LimitName.cap(cap, maximum)
        )
      }
    }
    return caps + ceilings(zones: zones, monographs)
  }

  private func ceilings(
    zones: [Zone],
    _ monographs: [Monograph]
  ) -> [(limit: ChoiceProblem.Limit, name: SessionMap.LimitName)] {
    monographs.enumerated().compactMap { number, monograph in
      let ceiling = SubstanceCeiling(of: monograph, weight: context.facts.weight?.value)
      guard case .volume(let ceiling) = ceiling else { return nil }
      let limit = ChoiceProblem.Limit(
        bound: ceiling.microlitres,
        covers: zones.map { _ in true },
        substance: number
      )
      return (limit, .ceiling(monograph.id, ceiling))
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
