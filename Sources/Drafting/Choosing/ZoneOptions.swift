/// Every way worth trying to fill the zones of an area from a set, zone by zone and the best first.
///
/// Ways are told apart by the bits of the set's places. A way is not worth trying where part of it earns as much and
/// counts no more toward any limit, unless it drops what is forced.
struct ZoneOptions {
  /// Where each zone's ways begin, and at last where they end.
  private(set) var starts: [Int] = []
  private(set) var masks: [Int] = []
  private(set) var nets: [Int] = []
  /// What each is worth in prices, tolls paid.
  private(set) var worths: [Int] = []
  /// By way and limit: the volume it counts.
  private(set) var counted: [Int] = []
  /// By zone and mask: what the zones from there on are worth at most, where these are used already and all of the
  /// set must be.
  private(set) var hopes: [Int] = []
  /// By zone and steps of volume used before it: what it, the zones after it and all else come to at most.
  private(set) var completions: [Int] = []

  private var volumes: [Int] = []
  private var sums: [Int] = []

  /// The ways of a zone.
  func ways(of zone: Int) -> Range<Int> { starts[zone]..<starts[zone + 1] }

  /// Lists the ways afresh for a set by rows, of which the bits of a mask are forced.
  mutating func list(
    _ table: AreaTable,
    _ prices: Prices,
    set: [Int],
    forced: Int,
    limits: [Int]
  ) {
    starts.removeAll(keepingCapacity: true)
    masks.removeAll(keepingCapacity: true)
    nets.removeAll(keepingCapacity: true)
    worths.removeAll(keepingCapacity: true)
    counted.removeAll(keepingCapacity: true)
    volumes = Array(repeating: 0, count: set.count)
    sums = Array(repeating: 0, count: limits.count)
    starts.append(0)
    for zone in table.zones.indices {
      for mask in 0..<(1 << set.count) where mask.nonzeroBitCount <= table.problem.maximumPerZone {
        guard let net = table.net(of: mask, set, zone, &volumes) else { continue }
        if mask != 0, net <= 0, mask & forced == 0 { continue }
        add(mask, net, table, prices, set, zone, limits)
      }
      leaveWorthwhile(from: starts[zone], forced: forced, limits: limits.count)
      starts.append(masks.count)
    }
    hopeBackwards(table.zones.count, set.count)
  }

  /// What is missing must be placed once, at the least loss there is.
  private mutating func hopeBackwards(_ zones: Int, _ count: Int) {
    let masks = 1 << count
    hopes = Array(repeating: 0, count: (zones + 1) * masks)
    var losses = Array(repeating: -AreaTable.never, count: count)
    var hope = 0
    for zone in (0...zones).reversed() {
      if zone < zones {
        var most = AreaTable.never
        for way in ways(of: zone) { most = max(most, worths[way]) }
        for way in ways(of: zone) {
          for place in 0..<count where self.masks[way] & 1 << place != 0 {
            losses[place] = min(losses[place], most - worths[way])
          }
        }
        hope += most
      }
      for mask in 0..<masks {
        var loss = 0
        for place in 0..<count where mask & 1 << place == 0 { loss = max(loss, losses[place]) }
        hopes[zone * masks + mask] = hope - loss
      }
    }
  }

  /// Notes what zones come to beside what completes them, by the volume that was used before them.
  ///
  /// What is forced is told apart: first what zones come to while it is missing, then once it is used.
  mutating func complete(_ completion: Completion, forced: Int, limits: Int) {
    let (steps, zones) = (completion.rest.count, starts.count - 1)
    let missing = Array(repeating: AreaTable.never, count: steps)
    completions = Array(repeating: AreaTable.never, count: zones * 2 * steps)
    completions += (forced == 0 ? completion.rest : missing) + completion.rest
    guard let volume = completion.volume else { return }
    var filled = completions
    filled.withUnsafeMutableBufferPointer { filled in
      for zone in (0..<zones).reversed() {
        for way in ways(of: zone) {
          let counted = counted[way * limits + volume]
          let value = worths[way] + completion.toll * counted
          let used = counted / completion.unit
          for layer in 0...1 where (layer == 1 || forced != 0) && used < steps {
            let own = (zone * 2 + layer) * steps
            let next = (zone * 2 + 2 + (masks[way] & forced == 0 ? layer : 1)) * steps + used
            for step in 0..<(steps - used) {
              filled[own + step] = max(filled[own + step], value + filled[next + step])
            }
          }
        }
      }
    }
    completions = filled
  }

  /// The most that all zones come to with what completes them.
  func most(_ completion: Completion, forced: Int) -> Int {
    completions[forced == 0 ? completion.rest.count : 0]
  }

  /// Adds a way where the order of ways wants it.
  private mutating func add(
    _ mask: Int,
    _ net: Int,
    _ table: AreaTable,
    _ prices: Prices,
    _ set: [Int],
    _ zone: Int,
    _ limits: [Int]
  ) {
    var worth = prices.scale * net
    for place in set.indices where mask & 1 << place != 0 {
      worth -= prices.tolls[set[place] * table.zones.count + zone] * volumes[place]
    }
    for index in limits.indices {
      let number = limits[index]
      sums[index] = 0
      guard table.limits[number].covers[table.zones[zone]] else { continue }
      let only = table.limits[number].substance
      for place in set.indices where mask & 1 << place != 0 {
        if only == nil || only == table.substances[set[place]] { sums[index] += volumes[place] }
      }
    }
    var way = masks.count
    while way > starts[zone], precedes(mask, net, way - 1) { way -= 1 }
    masks.insert(mask, at: way)
    nets.insert(net, at: way)
    worths.insert(worth, at: way)
    counted.insert(contentsOf: sums, at: way * limits.count)
  }

  private func precedes(_ mask: Int, _ net: Int, _ way: Int) -> Bool {
    if net != nets[way] { return net > nets[way] }
    let (own, others) = (mask.nonzeroBitCount, masks[way].nonzeroBitCount)
    if own != others { return own < others }
    let differing = mask ^ masks[way]
    return mask & (differing & -differing) != 0
  }

  private mutating func leaveWorthwhile(from start: Int, forced: Int, limits: Int) {
    var kept = start
    for way in start..<masks.count {
      var isKept = true
      for part in start..<kept where isPart(part, of: way, forced, limits) {
        isKept = false
        break
      }
      guard isKept else { continue }
      if kept != way {
        masks[kept] = masks[way]
        nets[kept] = nets[way]
        worths[kept] = worths[way]
        for index in 0..<limits { counted[kept * limits + index] = counted[way * limits + index] }
      }
      kept += 1
    }
    masks.removeLast(masks.count - kept)
    nets.removeLast(nets.count - kept)
    worths.removeLast(worths.count - kept)
    counted.removeLast(counted.count - kept * limits)
  }

  /// Whether a way that stands before another is part of it and makes it needless.
  private func isPart(_ part: Int, of way: Int, _ forced: Int, _ limits: Int) -> Bool {
    guard masks[part] & ~masks[way] == 0, masks[part] & forced == masks[way] & forced else {
      return false
    }
    for index in 0..<limits where counted[part * limits + index] > counted[way * limits + index] {
      return false
    }
    return true
  }
}
