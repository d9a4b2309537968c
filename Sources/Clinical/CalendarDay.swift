/// A day of the Gregorian calendar, without time and without zone.
///
/// Years 1600 to 9999.
public struct CalendarDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The year, 1600 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// Makes a day that exists, or nothing: 30 February is refused, never moved.
  public init?(year: Int, month: Int, day: Int) {
    guard (1600...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, in: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2026-12-24`: four, two and two digits, and a day that exists.
  public init?(iso text: String) {
    let bytes = Array(text.utf8)
    let hyphen = UInt8(ascii: "-")
    guard bytes.count == 10, bytes[4] == hyphen, bytes[7] == hyphen,
      let year = digits(bytes[..<4]), let month = digits(bytes[5..<7]),
      let day = digits(bytes[8...])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The number of days in a month: 28 to 31.
  public static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// The day as `2026-12-24`.
  public var iso: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(10)
    append(year, 4, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(month, 2, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(day, 2, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The day as `2026-12-24`.
  public var description: String { iso }

  /// Earlier days come first.
  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

/// Reads a few ASCII digits and nothing else; the caller knows how many there are.
func digits(_ text: some Sequence<UInt8>) -> Int? {
  var number = 0
  for digit in text {
    guard (0x30...0x39).contains(digit) else { return nil }
    number = number * 10 + Int(digit - 0x30)
  }
  return number
}

private func append(_ number: Int, _ width: Int, to bytes: inout [UInt8]) {
  if width > 1 { append(number / 10, width - 1, to: &bytes) }
  bytes.append(0x30 + UInt8(number % 10))
}
