/// UCUM units that convert into each other by a whole factor.
enum Unit {
  private enum Dimension { case volume, mass, length, time }

  private static let sizes: [String: (dimension: Dimension, factor: Int)] = [
    "uL": (.volume, 1), "mL": (.volume, 1000), "L": (.volume, 1_000_000),
    "ug": (.mass, 1), "mg": (.mass, 1000), "g": (.mass, 1_000_000), "kg": (.mass, 1_000_000_000),
    "um": (.length, 1), "mm": (.length, 1000), "cm": (.length, 10_000), "m": (.length, 1_000_000),
    "s": (.time, 1), "min": (.time, 60), "h": (.time, 3600), "d": (.time, 86_400),
    "wk": (.time, 604_800),
  ]

  /// Whether numbers of one unit can be said in the other.
  static func converts(_ unit: String, to other: String) -> Bool {
    if unit == other { return true }
    guard let size = sizes[unit], let otherSize = sizes[other] else { return false }
    return size.dimension == otherSize.dimension
  }

  /// Compares two quantities exactly, or says unknown where their units do not convert.
  static func compare(
    _ left: DecimalNumber,
    _ leftUnit: String,
    with right: DecimalNumber,
    _ rightUnit: String
  ) -> Comparison {
    if leftUnit == rightUnit { return Comparison(left, right) }
    guard converts(leftUnit, to: rightUnit), let leftFactor = sizes[leftUnit]?.factor,
      let rightFactor = sizes[rightUnit]?.factor
    else { return .unknown }
    return Comparison(left.scaled(by: leftFactor), right.scaled(by: rightFactor))
  }
}

extension DecimalNumber {
  /// The number times a factor, in billionths.
  fileprivate func scaled(by factor: Int) -> Int128 {
    let padding = (0..<(9 - decimals)).reduce(Int128(1)) { power, _ in power * 10 }
    return Int128(digits) * padding * Int128(factor)
  }
}
