/// Fillings of the first zones of an area, side by side in one flat list of numbers.
struct PartialFillings {
  /// Where the numbers of a filling stand: score, worth, mask, the ways of its zones, and what each limit counts.
  struct Layout {
    /// How many bits a way takes.
    fileprivate let bits: Int
    /// How many ways fit into a number.
    fileprivate let perWord: Int
    fileprivate let words: Int
    fileprivate let limits: Int

    fileprivate static let ways = 3
    fileprivate var used: Int { Self.ways + words }
    fileprivate var stride: Int { used + limits }

    init(zones: Int, set: Int, limits: Int) {
      bits = set
      perWord = 62 / max(1, bits)
      words = (zones + perWord - 1) / perWord
      self.limits = limits
    }
  }

  private var layout = Layout(zones: 0, set: 0, limits: 0)
  private var numbers: [Int] = []
  private(set) var count = 0
  /// The fillings that are kept, while they are parted from the others.
  private var kept: [Int] = []
  /// Their numbers.
  private var left: [Int] = []

  /// Begins again with one filling, of no zones.
  mutating func restart(_ layout: Layout) {
    clear(layout)
    numbers.append(contentsOf: repeatElement(0, count: layout.stride))
    count = 1
  }

  /// Begins again with none.
  mutating func clear(_ layout: Layout) {
    self.layout = layout
    numbers.removeAll(keepingCapacity: true)
    count = 0
  }

  func score(_ filling: Int) -> Int { numbers[filling * layout.stride] }
  func worth(_ filling: Int) -> Int { numbers[filling * layout.stride + 1] }
  func mask(_ filling: Int) -> Int { numbers[filling * layout.stride + 2] }
  func used(_ filling: Int, _ limit: Int) -> Int {
    numbers[filling * layout.stride + layout.used + limit]
  }

  /// Which of its options a zone is filled by.
  func way(_ filling: Int, zone: Int) -> Int {
    let word = numbers[filling * layout.stride + Layout.ways + zone / layout.perWord]
    return word >> shift(zone) & (1 << layout.bits - 1)
  }

  /// Earlier zones stand before later ones, so that words compare as the ways do one by one.
  private func shift(_ zone: Int) -> Int {
    (layout.perWord - 1 - zone % layout.perWord) * layout.bits
  }

  /// Begins again with every filling of others and every way of one zone more that come to a worth, together with all
  /// that completes them, and exceed no bound.
  mutating func restart(
    from others: PartialFillings,
    _ options: ZoneOptions,
    zone: Int,
    worth floor: Int,
    bounds: [Int],
    beside completion: Completion,
    forced: Int
  ) {
    clear(others.layout)
    let (stride, first) = (layout.stride, layout.used)
    let word = Layout.ways + zone / layout.perWord
    let shift = shift(zone)
    let ways = options.ways(of: zone)
    let (known, hopes) = (others.numbers, (zone + 1) << layout.bits)
    let worthFloor = floor - completion.most
    let volume = first + (completion.volume ?? 0)
    let completions = (zone + 1) * 2 * completion.rest.count
    for filling in 0..<others.count {
      let start = filling * stride
      let least = worthFloor - known[start + 1]
      next: for way in ways {
        let mask = known[start + 2] | options.masks[way]
        if options.worths[way] + options.hopes[hopes + mask] < least { continue }
        let counted = way * bounds.count
        for limit in bounds.indices
        where known[start + first + limit] + options.counted[counted + limit] > bounds[limit] {
          continue next
        }
        if completion.volume != nil {
          let used = known[start + volume] + options.counted[counted + volume - first]
          let value = known[start + 1] + options.worths[way] + completion.toll * used
          let step = used / completion.unit
          guard step < completion.rest.count else { continue }
          let layer = mask & forced == forced ? completion.rest.count : 0
          if value + options.completions[completions + layer + step] < floor { continue }
        }
        let end = numbers.count
        for number in start..<(start + stride) { numbers.append(known[number]) }
        numbers[end] += options.nets[way]
        numbers[end + 1] += options.worths[way]
        numbers[end + 2] = mask
        numbers[end + word] |= (way - ways.lowerBound) << shift
        for limit in bounds.indices {
          numbers[end + first + limit] += options.counted[counted + limit]
        }
        count += 1
      }
    }
  }

  /// Leaves only fillings that no other one dominates, the higher score first, and returns how many pairs of them
  /// were compared.
  mutating func keepUndominated(forced: Int, new: Int) -> Int {
    guard count > 1 else { return 0 }
    var compared = 0
    let order = (0..<count).sorted { precedes($0, $1) }
    kept.removeAll(keepingCapacity: true)
    for filling in order {
      var isKept = true
      for other in kept {
        compared += 1
        if dominates(other, filling, forced: forced, new: new) {
          isKept = false
          break
        }
      }
      if isKept { kept.append(filling) }
    }
    left.removeAll(keepingCapacity: true)
    for filling in kept {
      for number in 0..<layout.stride { left.append(numbers[filling * layout.stride + number]) }
    }
    swap(&numbers, &left)
    count = kept.count
    return compared
  }

  /// An order in which none stands behind one that it dominates.
  private func precedes(_ left: Int, _ right: Int) -> Bool {
    if score(left) != score(right) { return score(left) > score(right) }
    let (fewer, more) = (mask(left).nonzeroBitCount, mask(right).nonzeroBitCount)
    return fewer == more ? waysPrecede(left, right) : fewer < more
  }

  private func waysPrecede(_ left: Int, _ right: Int) -> Bool {
    let (own, other) = (left * layout.stride, right * layout.stride)
    return numbers[(own + Layout.ways)..<(own + layout.used)]
      .lexicographicallyPrecedes(numbers[(other + Layout.ways)..<(other + layout.used)])
  }

  private func dominates(_ left: Int, _ right: Int, forced: Int, new: Int) -> Bool {
    let (own, other) = (mask(left), mask(right))
    guard score(left) >= score(right), own & forced >= other & forced, own & new & ~other == 0
    else { return false }
    for limit in 0..<layout.limits where used(left, limit) > used(right, limit) { return false }
    guard score(left) == score(right) else { return true }
    return own & ~other == 0 && !waysPrecede(right, left)
  }
}
