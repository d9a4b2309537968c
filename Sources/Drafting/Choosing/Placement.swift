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
    let offers = substances.compactMap { substance in
      zones[zone].offers.first { $0.substance == substance }
    }
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

  /// What these substances earn in a zone, or nothing where they cannot be placed there.
  func net(of substances: [Int], in zone: Int) -> Int? {
    guard substances.count == 1 else { return placement(of: substances, in: zone)?.net }
    return net(of: substances[0], in: zone)
  }

  /// What one substance earns alone in a zone, or nothing where it cannot be placed there.
  func net(of substance: Int, in zone: Int) -> Int? {
    guard let place = zones[zone].offers.firstIndex(where: { $0.substance == substance }),
      zones[zone].offers[place].volume <= zones[zone].cap ?? .max
    else { return nil }
    return zones[zone].offers[place].support - costPerPlacement
  }

  /// The most that some of these substances earn in a zone, and the most of those that hold one of them.
  func most(
    from allowed: [Int],
    in zone: Int,
    holding kept: Int?
  ) -> (net: Int, holding: Int?) {
    var most = 0
    var holding: Int?
    for set in sets(of: allowed, in: zone) {
      guard let net = net(of: set, in: zone) else { continue }
      most = max(most, net)
      if let kept, set.contains(kept) { holding = max(holding ?? .min, net) }
    }
    return (most, holding)
  }

  /// Every set of these substances that a zone has room for, the empty one first.
  private func sets(of allowed: [Int], in zone: Int) -> [[Int]] {
    var sets: [[Int]] = [[]]
    for offer in zones[zone].offers where allowed.contains(offer.substance) {
      sets += sets.filter { $0.count < maximumPerZone }.map { $0 + [offer.substance] }
    }
    return sets
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

  /// Every way worth trying to fill a zone from these substances, best first; nothing placed is one of them.
  ///
  /// A way is not worth trying where some of its substances earn as much alone and take no more volume, unless that
  /// drops a substance that must be kept.
  func placements(from allowed: [Int], in zone: Int, keeping kept: Int? = nil) -> [Placement] {
    let all = sets(of: allowed, in: zone).compactMap { placement(of: $0, in: zone) }
      .sorted { $0.precedes($1) }
    return all.filter { placement in
      !all.contains { other in
        other.isPart(of: placement) && other.net >= placement.net
          && (kept.map { !placement.substances.contains($0) || other.substances.contains($0) }
            ?? true)
      }
    }
  }
}

extension Placement {
  /// Whether it holds some but not all substances of another, and no more of any.
  fileprivate func isPart(of other: Placement) -> Bool {
    guard substances.count < other.substances.count else { return false }
    return substances.indices.allSatisfy { index in
      guard let place = other.substances.firstIndex(of: substances[index]) else { return false }
      return volumes[index] <= other.volumes[place]
    }
  }
}
