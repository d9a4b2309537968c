public import Clinical

/// A time of day, hours 0 to 23.
public struct TimeOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Seconds since midnight, 0 to 86,399.
  public let seconds: Int

  /// Reads `hh:mm` or `hh:mm:ss`, each of two digits.
  public init?(_ text: String) {
    self.init(ArraySlice(text.utf8))
  }

  fileprivate init?(_ bytes: ArraySlice<UInt8>) {
    let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hours = twoDigits(parts[0]), hours < 24,
      let minutes = twoDigits(parts[1]), minutes < 60,
      let rest = parts.count == 3 ? twoDigits(parts[2]) : 0, rest < 60
    else { return nil }
    seconds = hours * 3600 + minutes * 60 + rest
  }

  /// The time as `hh:mm:ss`.
  public var description: String {
    "\(pair(seconds / 3600)):\(pair(seconds / 60 % 60)):\(pair(seconds % 60))"
  }

  /// The first moment of a day.
  public static let midnight = TimeOfDay(seconds: 0)

  /// The time so many seconds after midnight, or nothing outside 0 to 86,399.
  public init?(secondsAfterMidnight seconds: Int) {
    guard (0..<86_400).contains(seconds) else { return nil }
    self.init(seconds: seconds)
  }

  private init(seconds: Int) {
    self.seconds = seconds
  }

  /// Earlier times come first.
  public static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }
}

/// A day, a time and the zone's distance from UTC.
public struct DateTime: Hashable, Sendable, CustomStringConvertible {
  /// The day.
  public let day: CalendarDay
  /// The time.
  public let time: TimeOfDay
  /// Minutes that the zone is ahead of UTC, -840 to 840.
  public let offsetMinutes: Int

  /// Reads `2026-12-24T10:00:00+01:00`, with `Z` for UTC.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count > 11, bytes[10] == UInt8(ascii: "T"),
      let day = CalendarDay(iso: String(decoding: bytes[..<10], as: UTF8.self))
    else { return nil }
    let rest = bytes[11...]
    if rest.last == UInt8(ascii: "Z"), let time = TimeOfDay(rest.dropLast()) {
      self.init(day: day, time: time, offsetMinutes: 0)
      return
    }
    let zone = rest.suffix(6)
    guard let sign = zone.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let time = TimeOfDay(rest.dropLast(6)), let ahead = TimeOfDay(zone.dropFirst()),
      ahead.seconds <= 14 * 3600
    else { return nil }
    let minutes = ahead.seconds / 60
    self.init(day: day, time: time, offsetMinutes: sign == UInt8(ascii: "-") ? -minutes : minutes)
  }

  /// A time on a day in a zone so many minutes ahead of UTC, or nothing beyond 840 either way.
  public init?(_ day: CalendarDay, _ time: TimeOfDay, offsetMinutes: Int) {
    guard (-840...840).contains(offsetMinutes) else { return nil }
    self.init(day: day, time: time, offsetMinutes: offsetMinutes)
  }

  /// The first moment of a day in UTC.
  public init(startOf day: CalendarDay) {
    self.init(day: day, time: .midnight, offsetMinutes: 0)
  }

  private init(day: CalendarDay, time: TimeOfDay, offsetMinutes: Int) {
    self.day = day
    self.time = time
    self.offsetMinutes = offsetMinutes
  }

  /// The instant in seconds since 1970, for comparing across zones.
  public var instant: Int { day.number * 86_400 + time.seconds - offsetMinutes * 60 }

  /// The text as FHIR writes it.
  public var description: String {
    guard offsetMinutes != 0 else { return "\(day.iso)T\(time)Z" }
    let minutes = abs(offsetMinutes)
    let zone = "\(pair(minutes / 60)):\(pair(minutes % 60))"
    return "\(day.iso)T\(time)\(offsetMinutes < 0 ? "-" : "+")\(zone)"
  }
}

private func twoDigits(_ bytes: ArraySlice<UInt8>) -> Int? {
  guard bytes.count == 2, bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
  return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
}

private func pair(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
