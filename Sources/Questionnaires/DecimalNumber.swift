/// A decimal number kept exactly, with the digits that were typed.
///
/// 1.50 and 1.5 are equal in value and differ in `text`.
public struct DecimalNumber: Sendable, Comparable, Hashable, CustomStringConvertible {
  /// The number times ten to the power of `decimals`.
  public let digits: Int
  /// How many digits stand after the point, 0 to 9.
  public let decimals: Int

  /// Reads `-12`, `0.5` or `70.25`; at most nine digits before and nine after the point.
  public init?(_ text: String) {
    let negative = text.utf8.first == 0x2D
    let parts = text.dropFirst(negative ? 1 : 0)
      .split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ part in
        (1...9).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }),
      let digits = Int(parts.joined())
    else { return nil }
    self.digits = negative ? -digits : digits
    decimals = parts.count == 2 ? parts[1].utf8.count : 0
  }

  /// A whole number.
  public init(_ whole: Int32) {
    digits = Int(whole)
    decimals = 0
  }

  /// The number with the digits that were typed.
  public var text: String {
    guard decimals > 0 else { return String(digits) }
    let all = String(digits.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - all.count)) + all
    return (digits < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }

  /// The number with the digits that were typed.
  public var description: String { text }

  /// The number in whole units of ten to the power of minus `places`, or nothing if that would lose a digit.
  public func scaled(toPlaces places: Int) -> Int? {
    if places >= decimals { return digits * Self.power(places - decimals) }
    let divisor = Self.power(decimals - places)
    return digits.isMultiple(of: divisor) ? digits / divisor : nil
  }

  /// The number in whole units of ten to the power of minus `places`, 0 to 9, without the digits that are smaller.
  public func truncated(toPlaces places: Int) -> Int { nano / Self.power(9 - places) }

  /// Compares by value: 1.50 equals 1.5.
  public static func == (left: Self, right: Self) -> Bool { left.nano == right.nano }

  /// Compares by value.
  public static func < (left: Self, right: Self) -> Bool { left.nano < right.nano }

  /// Feeds the value, so that equal numbers have equal hashes.
  public func hash(into hasher: inout Hasher) { hasher.combine(nano) }

  private var nano: Int { digits * Self.power(9 - decimals) }

  private static func power(_ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
