public import Clinical

/// A time of day, hours 0 to 23.
public struct TimeOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Seconds since midnight, 0 to 86,399.
  public let seconds: Int

  /// Reads `hh:mm` or `hh:mm:ss`, each of two digits.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count),
      parts.allSatisfy({ part in
        part.utf8.count == 2 && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers[0] < 24, numbers[1] < 60, numbers.dropFirst(2).allSatisfy({ $0 < 60 }) else {
      return nil
    }
    seconds = numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
  }

  /// The time as `hh:mm:ss`.
  public var description: String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }
      .joined(separator: ":")
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
    let halves = text.split(separator: "T", omittingEmptySubsequences: false)
    guard halves.count == 2, let day = CalendarDay(iso: String(halves[0])) else { return nil }
    let rest = halves[1]
    if rest.last == "Z", let time = TimeOfDay(String(rest.dropLast())) {
      self.init(day: day, time: time, offsetMinutes: 0)
      return
    }
    guard let sign = rest.lastIndex(where: { $0 == "+" || $0 == "-" }),
      let time = TimeOfDay(String(rest[..<sign])),
      let zone = TimeOfDay(String(rest[rest.index(after: sign)...])),
      zone.seconds <= 14 * 3600, zone.seconds.isMultiple(of: 60)
    else { return nil }
    let minutes = zone.seconds / 60
    self.init(day: day, time: time, offsetMinutes: rest[sign] == "-" ? -minutes : minutes)
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
    let minutes = offsetMinutes.magnitude
    let pair = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(day.iso)T\(time)\(offsetMinutes < 0 ? "-" : "+")\(pair.joined(separator: ":"))"
  }
}
