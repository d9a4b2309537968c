/// What may be placed where, and within which limits, in plain integers.
///
/// Substances are numbers in the order of their ids, zones are numbers in the pack's order, areas are numbers
/// in the order of their zones. Only what stands as a candidate is in it.
struct ChoiceProblem {
  /// What one substance does in one zone.
  struct Offer {
    let substance: Int
    /// Degree times support for each concern of the zone; 0 where it is no candidate.
    let points: [Int]
    /// The zone's volume for each concern in µL; 0 where it is no candidate.
    let volumes: [Int]
    /// The points of all the concerns it serves where it is alone.
    let support: Int
    /// The volume it takes where it is alone, in µL.
    let volume: Int

    init(substance: Int, points: [Int], volumes: [Int]) {
      self.substance = substance
      self.points = points
      self.volumes = volumes
      support = points.reduce(0) { $0 + max(0, $1) }
      volume = Self.volume(volumes) { points[$0] > 0 }
    }

    /// The smallest volume of the concerns that are served; where none is, of every one there is.
    static func volume(_ volumes: [Int], serving: (Int) -> Bool) -> Int {
      let serves = volumes.indices.contains(where: serving)
      var least: Int?
      for concern in volumes.indices
      where volumes[concern] > 0 && (!serves || serving(concern)) {
        least = min(least ?? .max, volumes[concern])
      }
      return least ?? 0
    }
  }

  /// One zone with the substances that may be placed in it, by substance.
  struct Zone {
    let area: Int
    /// The largest volume of one session in µL, where the zone has a figure of its own.
    let cap: Int?
    let offers: [Offer]

    /// What a substance does here; nothing where it may not be placed.
    func offer(of substance: Int) -> Offer? {
      var (low, high) = (0, offers.count)
      while low < high {
        let middle = (low + high) / 2
        if offers[middle].substance < substance { low = middle + 1 } else { high = middle }
      }
      return low < offers.count && offers[low].substance == substance ? offers[low] : nil
    }
  }

  /// A bound on the sum of volumes: a cap of areas, or the ceiling of one substance.
  struct Limit {
    let bound: Int
    /// The zones it covers, by zone.
    let covers: [Bool]
    /// The only substance it counts; nothing where it counts every one.
    let substance: Int?
  }

  var zones: [Zone]
  var areaCount: Int
  /// Zones from the highest priority to the lowest.
  var priority: [Int]
  /// A = 3, B = 2, C = 1, by substance.
  var grades: [Int]
  /// Whether a substance is new to the patient, by substance.
  var isNew: [Bool]
  /// The most new substances of the session; nothing where it does not matter.
  var maximumNew: Int?
  var maximumPerArea: Int
  var maximumPerZone: Int
  var costPerPlacement: Int
  var limits: [Limit]

  /// The zones of an area, from the highest priority to the lowest.
  func zones(ofArea area: Int) -> [Int] { priority.filter { zones[$0].area == area } }

  /// Whether a session may hold these substances, by how many are new to the patient.
  func allowsNew(in substances: [Int]) -> Bool {
    guard let most = maximumNew else { return true }
    return Set(substances.filter { isNew[$0] }).count <= most
  }

  /// Which substances stand in an area, in the order of their ids.
  func substances(ofArea area: Int) -> [Int] {
    Set(zones.filter { $0.area == area }.flatMap { $0.offers.map(\.substance) }).sorted()
  }
}

extension ChoiceProblem {
  /// The limits that placements exceed, in their order.
  func exceededLimits(by placements: [Placement]) -> [Int] {
    var totals = grades.map { _ in 0 }
    for placement in placements {
      for (substance, volume) in zip(placement.substances, placement.volumes) {
        totals[substance] += volume
      }
    }
    return limits.indices.filter { index in
      if let substance = limits[index].substance, totals[substance] <= limits[index].bound {
        return false
      }
      return placements.indices.reduce(0) { $0 + limits[index].counts(placements[$1], in: $1) }
        > limits[index].bound
    }
  }
}

extension ChoiceProblem {
  /// The problem with one limit more where every substance has a ceiling: no session holds more than all of them.
  ///
  /// It forbids nothing, but it counts volume whoever it is of, which tells how many zones there is enough for.
  func summingCeilings() -> ChoiceProblem {
    var ceilings: [Int: Int] = [:]
    for limit in limits where limit.covers.allSatisfy({ $0 }) {
      guard let substance = limit.substance else { continue }
      ceilings[substance] = min(ceilings[substance] ?? .max, limit.bound)
    }
    let standing = Set(zones.flatMap { $0.offers.map(\.substance) })
    let bounds = standing.compactMap { ceilings[$0] }
    guard !standing.isEmpty, bounds.count == standing.count else { return self }
    var summed = self
    let sum = bounds.reduce(0, +)
    summed.limits.append(Limit(bound: sum, covers: zones.map { _ in true }, substance: nil))
    return summed
  }
}

extension ChoiceProblem.Limit {
  /// The volume of a placement that it counts, in µL.
  func counts(_ placement: Placement, in zone: Int) -> Int {
    guard covers[zone] else { return 0 }
    guard let substance else { return placement.volumes.reduce(0, +) }
    return placement.substances.firstIndex(of: substance).map { placement.volumes[$0] } ?? 0
  }
}
