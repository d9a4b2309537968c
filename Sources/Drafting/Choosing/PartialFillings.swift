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
      bits = max(1, set)
      perWord = max(1, 62 / bits)
      words = (zones + perWord - 1) / perWord
      self.limits = limits
    }
  }

  private let layout: Layout
  private var numbers: [Int]
  private(set) var count: Int

  /// One filling, of no zones.
  init(_ layout: Layout) {
    self.layout = layout
    numbers = Array(repeating: 0, count: layout.stride)
    count = 1
  }

  /// None yet, with room for each of some others filled in so many ways.
  init(_ layout: Layout, from others: PartialFillings, expecting ways: Int) {
    self.layout = layout
    numbers = []
    numbers.reserveCapacity(others.count * ways * layout.stride)
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

  /// Adds a filling with one zone more, unless it exceeds a bound.
  mutating func append(
    _ others: PartialFillings,
    _ other: Int,
    _ options: ZoneOptions,
    _ way: Int,
    zone: Int,
    bounds: [Int]
  ) {
    let start = other * layout.stride
    let counted = way * bounds.count
    for limit in bounds.indices
    where others.numbers[start + layout.used + limit] + options.counted[counted + limit]
      > bounds[limit]
    { return }
    numbers.append(others.numbers[start] + options.nets[way])
    numbers.append(others.numbers[start + 1] + options.worths[way])
    numbers.append(others.numbers[start + 2] | options.masks[way])
    for word in 0..<layout.words {
      let own = word == zone / layout.perWord ? way << shift(zone) : 0
      numbers.append(others.numbers[start + Layout.ways + word] | own)
    }
    for limit in bounds.indices {
      numbers.append(
        others.numbers[start + layout.used + limit] + options.counted[counted + limit]
      )
    }
    count += 1
  }

  /// Leaves only fillings that no other one dominates, the higher score first.
  mutating func keepUndominated(forced: Int, new: Int) {
    guard count > 1 else { return }
    let order = (0..<count).sorted { precedes($0, $1) }
    var kept: [Int] = []
    for filling in order
    where !kept.contains(where: { dominates($0, filling, forced: forced, new: new) }) {
      kept.append(filling)
    }
    var left: [Int] = []
    left.reserveCapacity(kept.count * layout.stride)
    for filling in kept {
      left += numbers[(filling * layout.stride)..<((filling + 1) * layout.stride)]
    }
    numbers = left
    count = kept.count
  }

  /// An order in which none stands behind one that it dominates.
  private func precedes(_ left: Int, _ right: Int) -> Bool {
    if score(left) != score(right) { return score(left) > score(right) }
    let (fewer, more) = (mask(left).nonzeroBitCount, mask(right).nonzeroBitCount)
    return fewer == more ? waysPrecede(left, right) : fewer < more
  }

  private func waysPrecede(_ left: Int, _ right: Int) -> Bool {
    for word in Layout.ways..<layout.used {
      let (own, other) = (
        numbers[left * layout.stride + word], numbers[right * layout.stride + word]
      )
      if own != other { return own < other }
    }
    return false
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
