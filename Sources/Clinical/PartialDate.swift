/// A date as precisely as it was said: a day, a month, a year, or the days between two ends.
///
/// A rule never guesses inside it: it takes the unfavourable end.
public struct PartialDate: Hashable, Sendable, CustomStringConvertible {
  /// How precisely the date was said.
  public enum Precision: Sendable, Hashable {
    /// One day.
    case day
    /// A month of a year.
    case month
    /// A year.
    case year
    /// Some day between the two ends, both counted.
    case range
  }

  /// The first day it may have been.
  public let first: CalendarDay
  /// The last day it may have been, never before `first`.
  public let last: CalendarDay
  /// How precisely it was said.
  public let precision: Precision

  /// A date known to the day.
  public init(_ day: CalendarDay) {
    first = day
    last = day
    precision = .day
  }

  /// A date known to the month, or nothing if there is no such month.
  public init?(year: Int, month: Int) {
    guard let first = CalendarDay(year: year, month: month, day: 1),
      let last = CalendarDay(
        year: year,
        month: month,
        day: CalendarDay.length(ofMonth: month, in: year)
      )
    else { return nil }
    self.first = first
    self.last = last
    precision = .month
  }

  /// A date known to the year, or nothing outside the calendar's range.
  public init?(year: Int) {
    guard let first = CalendarDay(year: year, month: 1, day: 1),
      let last = CalendarDay(year: year, month: 12, day: 31)
    else { return nil }
    self.first = first
    self.last = last
    precision = .year
  }

  /// A date known to lie between two days, or nothing if they stand the wrong way round.
  public init?(from first: CalendarDay, to last: CalendarDay) {
    guard first <= last else { return nil }
    self.init(first...last)
  }

  /// A date known to be one of some days.
  init(_ days: ClosedRange<CalendarDay>) {
    first = days.lowerBound
    last = days.upperBound
    precision = first == last ? .day : .range
  }

  /// Reads `2026`, `2026-11`, `2026-11-13` or `2026-11-10/2026-11-16`.
  public init?(iso text: String) {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    if ends.count == 2, let first = CalendarDay(iso: String(ends[0])),
      let last = CalendarDay(iso: String(ends[1]))
    {
      self.init(from: first, to: last)
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.first?.utf8.count == 4, let year = digits(parts[0].utf8) else { return nil }
    switch parts.count {
    case 1:
      self.init(year: year)
    case 2:
      guard parts[1].utf8.count == 2, let month = digits(parts[1].utf8) else { return nil }
      self.init(year: year, month: month)
    default:
      guard let day = CalendarDay(iso: text) else { return nil }
      self.init(day)
    }
  }

  /// The date as `2026`, `2026-11`, `2026-11-13` or `2026-11-10/2026-11-16`.
  public var iso: String {
    switch precision {
    case .day: first.iso
    case .month: String(first.iso.prefix(7))
    case .year: String(first.iso.prefix(4))
    case .range: "\(first.iso)/\(last.iso)"
    }
  }

  /// The date as `iso` writes it.
  public var description: String { iso }

  /// Whether it is known to the day.
  public var isExact: Bool { first == last }
}
