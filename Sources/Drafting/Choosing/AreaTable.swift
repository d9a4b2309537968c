/// One area of a problem in flat tables, so that sets of its substances are weighed without looking anything up.
///
/// Rows are the area's substances by number, columns its zones from the highest priority to the lowest, or the
/// concerns of those zones one after the other.
struct AreaTable {
  let problem: ChoiceProblem
  let area: Int
  /// The zones, from the highest priority to the lowest.
  let zones: [Int]
  /// The substances, by number.
  let substances: [Int]
  /// Where each zone's concerns begin, and at last where they end.
  let concerns: [Int]
  /// By substance and concern: the points, 0 where it is no candidate.
  let points: [Int]
  /// By substance and concern: the volume, 0 where it is no candidate.
  let concernVolumes: [Int]
  /// By substance and zone: what it earns alone, or `never` where it cannot be placed.
  let nets: [Int]
  /// By substance and zone: the volume it takes alone.
  let volumes: [Int]
  /// By substance and zone: the least volume it could take.
  let leastVolumes: [Int]

  /// Less than anything can earn, and far from overflowing.
  static let never = -(1 << 56)

  init(_ problem: ChoiceProblem, area: Int) {
    self.problem = problem
    self.area = area
    let zones = problem.zones(ofArea: area)
    let substances = problem.substances(ofArea: area)
    var concerns = [0]
    for zone in zones {
      concerns.append(
        concerns[concerns.count - 1] + (problem.zones[zone].offers.first?.points.count ?? 0)
      )
    }
    var places = Array(repeating: 0, count: problem.grades.count)
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
    self.zones = zones
    self.substances = substances
    self.concerns = concerns
    self.points = points
    self.concernVolumes = concernVolumes
    self.nets = nets
    self.volumes = volumes
    self.leastVolumes = leastVolumes
  }

  var columns: Int { concerns[zones.count] }

  /// The row of a substance; nothing where it does not stand here.
  func row(of substance: Int) -> Int? { substances.firstIndex(of: substance) }

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
    for concern in concerns[zone]..<concerns[zone + 1] {
      var most = 0
      var server = 0
      for place in set.indices where mask & 1 << place != 0 {
        let own = points[set[place] * columns + concern]
        if own > most { (most, server) = (own, place) }
      }
      guard most > 0 else { continue }
      net += most
      volumes[server] = min(volumes[server], concernVolumes[set[server] * columns + concern])
    }
    for place in set.indices where mask & 1 << place != 0 {
      if volumes[place] == .max {
        volumes[place] = leastVolumes[set[place] * zones.count + zone]
      }
      total += volumes[place]
    }
    return total <= problem.zones[zones[zone]].cap ?? .max ? net : nil
  }
}
