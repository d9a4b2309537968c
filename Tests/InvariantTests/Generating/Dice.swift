/// Throws that a seed and a number fix: the same two give the same throws on every machine.
struct Dice {
  private var state: UInt64

  /// The dice of one case; cases of one seed do not depend on one another.
  init(seed: UInt64, number: Int) {
    state = seed
    state = next() ^ UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15
  }

  /// The next throw of SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// A number from 0 up to, not including, a bound above 0.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// A number in a range.
  mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  /// Whether so many of ten thousand throws would hit.
  mutating func hits(_ perTenThousand: Int) -> Bool { below(10_000) < perTenThousand }

  /// One of several.
  mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }

  /// One of several by their weights.
  mutating func one<Value>(weighed values: [(Value, Int)]) -> Value {
    var rest = below(values.reduce(0) { $0 + $1.1 })
    for (value, weight) in values {
      if rest < weight { return value }
      rest -= weight
    }
    return values[values.count - 1].0
  }

  /// Some of several, each once, in the order thrown.
  mutating func some<Value>(_ count: Int, of values: [Value]) -> [Value] {
    var left = values
    var taken: [Value] = []
    while taken.count < count, !left.isEmpty { taken.append(left.remove(at: below(left.count))) }
    return taken
  }
}
