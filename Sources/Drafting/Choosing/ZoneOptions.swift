/// Every way worth trying to fill one zone from a set, the best first.
///
/// Ways are told apart by the bits of the set's places. A way is not worth trying where part of it earns as much and
/// counts no more toward any limit, unless it drops what is forced.
struct ZoneOptions {
  private(set) var masks: [Int] = []
  private(set) var nets: [Int] = []
  /// What each is worth in prices, tolls paid.
  private(set) var worths: [Int] = []
  /// By way and limit: the volume it counts.
  private(set) var counted: [Int] = []

  var count: Int { masks.count }

  private struct Way {
    let mask: Int
    let net: Int
    let worth: Int
    let counted: [Int]

    func precedes(_ other: Way) -> Bool {
      if net != other.net { return net > other.net }
      let (own, others) = (mask.nonzeroBitCount, other.mask.nonzeroBitCount)
      if own != others { return own < others }
      let differing = mask ^ other.mask
      return mask & (differing & -differing) != 0
    }

    func isPart(of other: Way) -> Bool {
      guard mask & ~other.mask == 0, mask != other.mask, net >= other.net else { return false }
      for index in counted.indices where counted[index] > other.counted[index] { return false }
      return true
    }
  }

  init(
    _ table: AreaTable,
    _ prices: Prices,
    set: [Int],
    zone: Int,
    forced: Int,
    limits: [Int]
  ) {
    var ways: [Way] = []
    var volumes = set.map { _ in 0 }
    for mask in 0..<(1 << set.count) where mask.nonzeroBitCount <= table.problem.maximumPerZone {
      guard let net = table.net(of: mask, set, zone, &volumes) else { continue }
      if mask != 0, net <= 0, mask & forced == 0 { continue }
      var worth = prices.scale * net
      for place in set.indices where mask & 1 << place != 0 {
        worth -= prices.tolls[set[place] * table.zones.count + zone] * volumes[place]
      }
      let counted = limits.map { number in
        let limit = table.problem.limits[number]
        guard limit.covers[table.zones[zone]] else { return 0 }
        return set.indices.reduce(0) { sum, place in
          let counts =
            mask & 1 << place != 0
            && (limit.substance.map { $0 == table.substances[set[place]] } ?? true)
          return counts ? sum + volumes[place] : sum
        }
      }
      ways.append(Way(mask: mask, net: net, worth: worth, counted: counted))
    }
    let worthwhile = ways.filter { way in
      !ways.contains { $0.isPart(of: way) && $0.mask & forced == way.mask & forced }
    }
    for way in worthwhile.sorted(by: { $0.precedes($1) }) {
      masks.append(way.mask)
      nets.append(way.net)
      worths.append(way.worth)
      counted += way.counted
    }
  }
}
