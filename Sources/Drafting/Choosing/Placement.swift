/// The substances of one zone, and what that earns.
struct Placement: Hashable {
  /// The substances, by id; empty where nothing is placed.
  let substances: [Int]
  /// The volume of each in µL.
  let volumes: [Int]
  /// The points of the concerns served.
  let support: Int
  /// The points less the cost.
  let net: Int

  /// Nothing is placed.
  static let none = Placement(substances: [], volumes: [], support: 0, net: 0)

  /// More points first, then fewer substances, then the smaller ids.
  func precedes(_ other: Placement) -> Bool {
    if net != other.net { return net > other.net }
    if substances.count != other.substances.count {
      return substances.count < other.substances.count
    }
    return substances.lexicographicallyPrecedes(other.substances)
  }
}

extension ChoiceProblem {
  /// What these substances earn in a zone, or nothing where one is no candidate or the zone's cap is exceeded.
  ///
  /// Each concern is served by the best of them, equals by the smaller id. A substance's volume is the smallest
  /// of the concerns it serves; one that serves none takes the smallest it is a candidate for.
  func placement(of substances: [Int], in zone: Int) -> Placement? {
    guard !substances.isEmpty else { return Placement.none }
    let offers = substances.compactMap { zones[zone].offer(of: $0) }
    guard offers.count == substances.count else { return nil }
    let servers = Self.servers(of: offers)
    let volumes = offers.indices.map { index in
      Offer.volume(offers[index].volumes) { servers[$0] == index }
    }
    if let cap = zones[zone].cap, volumes.reduce(0, +) > cap { return nil }
    var support = 0
    for (concern, server) in servers.enumerated() {
      if let server { support += offers[server].points[concern] }
    }
    return Placement(
      substances: substances,
      volumes: volumes,
      support: support,
      net: support - costPerPlacement * substances.count
    )
  }

  /// Which of these offers serves each concern of the zone; nothing where none does.
  static func servers(of offers: [Offer]) -> [Int?] {
    guard let first = offers.first else { return [] }
    return first.points.indices.map { concern in
      var best: Int?
      for (index, offer) in offers.enumerated() where offer.points[concern] > 0 {
        if let known = best, offers[known].points[concern] >= offer.points[concern] { continue }
        best = index
      }
      return best
    }
  }

  /// The best placement of a zone, looked at alone; where the effort does not suffice, the best of one substance.
  func best(in zone: Int, effort: Effort) -> Placement {
    var alone = self
    alone.zones = [Zone(area: 0, cap: zones[zone].cap, offers: zones[zone].offers)]
    alone.areaCount = 1
    alone.priority = [0]
    alone.grades = grades.map { _ in 0 }
    alone.maximumNew = nil
    alone.maximumPerArea = maximumPerZone
    alone.limits = []
    if let best = ChoiceSearch(alone, effort: effort).best() { return best.placements[0] }
    let single = zones[zone].offers.compactMap { placement(of: [$0.substance], in: zone) }
    return single.reduce(.none) { $1.precedes($0) ? $1 : $0 }
  }
}
