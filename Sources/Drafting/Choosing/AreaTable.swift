/// One area of a problem in flat tables, so that sets of its substances are weighed without looking anything up.
///
/// Rows are the area's substances by number, columns its zones from the highest priority to the lowest, or the
/// concerns of those zones one after the other. A class, because all that look at an area share it.
final class AreaTable {
  let problem: ChoiceProblem
  let limits: [ChoiceProblem.Limit]
  let effort: Effort
  let area: Int
  /// The zones, from the highest priority to the lowest.
  let zones: [Int]
  /// The substances, by number.
  let substances: [Int]
  /// By substance's number: its row, or less than nothing.
  private let rows: [Int]
  /// Where each zone's concerns begin, and at last where they end.
  let concerns: [Int]
  /// By substance and concern: the points, 0 where it is no candidate.
  let points: [Int]
  /// By substance and zone: where its concerns begin among those that it earns points for, and at last where all end.
  let starts: [Int]
  /// The concerns that substances earn points for, substance by substance and zone by zone.
  let earning: [Int]
  /// By substance and concern: the volume, 0 where it is no candidate.
  let concernVolumes: [Int]
  /// By substance and zone: what it earns alone, or `never` where it cannot be placed.
  let nets: [Int]
  /// By substance and zone: the volume it takes alone.
  let volumes: [Int]
  /// By substance and zone: the least volume it could take.
  let leastVolumes: [Int]

  /// By zone: how many substances could fit into it at most; only where several may.
  private(set) var rooms: [Int] = []
  /// By substance and zone: whether another could fit in beside it.
  private(set) var leavesRoom: [Bool] = []
  /// The substances worth trying where nothing is demanded of them, by row.
  private(set) var promising: [Int] = []

  /// What substances add to each other; only where several may share a zone.
  private(set) lazy var gains = PairGains(self)

  /// Less than anything can earn, and far from overflowing.
  static let never = -(1 << 56)

  init(_ problem: ChoiceProblem, area: Int, effort: Effort) {
    self.problem = problem
    limits = problem.limits
    self.effort = effort
    self.area = area
    let zones = problem.zones(ofArea: area)
    let substances = problem.substances(ofArea: area)
    var concerns = [0]
    for zone in zones {
      concerns.append(
        concerns[concerns.count - 1] + (problem.zones[zone].offers.first?.points.count ?? 0)
      )
    }
    var places = Array(repeating: -1, count: problem.grades.count)
    for (place, substance) in substances.enumerated() { places[substance] = place }
    let columns = concerns[zones.count]
    var points = Array(repeating: 0, count: substances.count * columns)
    var concernVolumes = points
    var nets = Array(repeating: Self.never, count: substances.count * zones.count)
    var volumes = Array(repeating: 0, count: nets.count)
    var leastVolumes = volumes
    for (column, zone) in zones.enumerated() {
      for offer in problem.zones[zone].offers {
        let row = places[offer.substance]
        let cell = row * zones.count + column
        for (concern, earned) in offer.points.enumerated() {
          let place = row * columns + concerns[column] + concern
          points[place] = max(0, earned)
          concernVolumes[place] = offer.volumes[concern]
        }
        volumes[cell] = offer.volume
        leastVolumes[cell] = ChoiceProblem.Offer.volume(offer.volumes) { _ in true }
        if offer.volume <= problem.zones[zone].cap ?? .max {
          nets[cell] = offer.support - problem.costPerPlacement
        }
      }
    }
    var starts = [0]
    var earning: [Int] = []
    for row in substances.indices {
      for zone in zones.indices {
        earning += (concerns[zone]..<concerns[zone + 1]).filter { points[row * columns + $0] > 0 }
        starts.append(earning.count)
      }
    }
    rows = places
    self.starts = starts
    self.earning = earning
    self.zones = zones
    self.substances = substances
    self.concerns = concerns
    self.points = points
    self.concernVolumes = concernVolumes
    self.nets = nets
    self.volumes = volumes
    self.leastVolumes = leastVolumes
    promising = worthTrying()
    if problem.maximumPerZone > 1 { (rooms, leavesRoom) = findRoom() }
  }

  var columns: Int { concerns[zones.count] }

  /// The row of a substance; nothing where it does not stand here.
  func row(of substance: Int) -> Int? { rows[substance] < 0 ? nil : rows[substance] }

  /// How many substances could fit into each zone, and which leave room for another, were each as small as it
  /// could be.
  private func findRoom() -> (rooms: [Int], leavesRoom: [Bool]) {
    var leavesRoom = leastVolumes.map { _ in false }
    let rooms = zones.indices.map { zone in
      var left = problem.zones[zones[zone]].cap ?? .max
      let cells = substances.indices.map { $0 * zones.count + zone }
      let sorted = cells.map { leastVolumes[$0] }.filter { $0 > 0 }.sorted()
      for cell in cells where leastVolumes[cell] > 0 && sorted.count > 1 {
        let other = leastVolumes[cell] == sorted[0] ? sorted[1] : sorted[0]
        leavesRoom[cell] = other <= left - leastVolumes[cell]
      }
      var room = 0
      for volume in sorted.prefix(problem.maximumPerZone) where volume <= left {
        left -= volume
        room += 1
      }
      return room
    }
    return (rooms, leavesRoom)
  }

  /// The substances worth trying where one is placed in a zone, by row.
  ///
  /// Left out is what two others beat in every zone it earns anything in: they earn more, take no more volume and
  /// have no ceiling. Whichever of the two a demand keeps out, the other one serves better than it.
  private func worthTrying() -> [Int] {
    guard problem.maximumPerZone == 1, problem.areaCount == 1 || problem.maximumNew == nil else {
      return Array(substances.indices)
    }
    let bounded = Set(problem.limits.compactMap(\.substance))
    let beaters = substances.indices.filter { !bounded.contains(substances[$0]) }
    return substances.indices.filter { row in
      var count = 0
      for beater in beaters where beats(beater, row) {
        count += 1
        if count == 2 { return false }
      }
      return true
    }
  }

  private func beats(_ beater: Int, _ row: Int) -> Bool {
    if problem.maximumNew != nil, problem.isNew[substances[beater]],
      !problem.isNew[substances[row]]
    {
      return false
    }
    for zone in zones.indices {
      let (own, other) = (row * zones.count + zone, beater * zones.count + zone)
      if nets[own] > 0, nets[other] <= nets[own] || volumes[other] > volumes[own] { return false }
    }
    return beater != row
  }

  /// What some of a set earn in a zone together, and the volume of each; nothing where they cannot be placed there.
  ///
  /// The set stands by rows in their order, and the bits of the mask tell which of it are placed.
  func net(of mask: Int, _ set: [Int], _ zone: Int, _ volumes: inout [Int]) -> Int? {
    var total = 0
    if mask.nonzeroBitCount == 1 {
      let place = mask.trailingZeroBitCount
      let cell = set[place] * zones.count + zone
      volumes[place] = self.volumes[cell]
      return nets[cell] == Self.never ? nil : nets[cell]
    }
    for place in set.indices where mask & 1 << place != 0 {
      guard leastVolumes[set[place] * zones.count + zone] > 0 else { return nil }
      volumes[place] = .max
    }
    var net = -problem.costPerPlacement * mask.nonzeroBitCount
    for place in set.indices where mask & 1 << place != 0 {
      let cell = set[place] * zones.count + zone
      for entry in starts[cell]..<starts[cell + 1] {
        let concern = earning[entry]
        guard serves(concern, place, of: mask, set) else { continue }
        net += points[set[place] * columns + concern]
        volumes[place] = min(volumes[place], concernVolumes[set[place] * columns + concern])
      }
    }
    for place in set.indices where mask & 1 << place != 0 {
      if volumes[place] == .max {
        volumes[place] = leastVolumes[set[place] * zones.count + zone]
      }
      total += volumes[place]
    }
    return total <= problem.zones[zones[zone]].cap ?? .max ? net : nil
  }

  /// What some of a set come to in a zone; nothing is placed where they cannot be.
  func placement(of mask: Int, _ set: [Int], _ zone: Int) -> Placement {
    var volumes = set.map { _ in 0 }
    guard mask != 0, let net = net(of: mask, set, zone, &volumes) else { return .none }
    let placed = set.indices.filter { mask & 1 << $0 != 0 }
    return Placement(
      substances: placed.map { substances[set[$0]] },
      volumes: placed.map { volumes[$0] },
      support: net + problem.costPerPlacement * placed.count,
      net: net
    )
  }

  /// Whether no other of those that are placed earns more for a concern, or as much and stands before it.
  private func serves(_ concern: Int, _ place: Int, of mask: Int, _ set: [Int]) -> Bool {
    let own = points[set[place] * columns + concern]
    for other in set.indices where mask & 1 << other != 0 && other != place {
      let others = points[set[other] * columns + concern]
      if others > own || (others == own && other < place) { return false }
    }
    return true
  }
}
