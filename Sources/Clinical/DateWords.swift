/// Days in plain English.
public enum DateWords {
  /// The day as `Thu 10 December 2026`.
  public static func long(_ day: CalendarDay) -> String {
    let weekday = WordsClinical.weekdays[day.weekday - 1].prefix(3)
    return "\(weekday) \(day.day) \(month(day.month)) \(day.year)"
  }

  /// The day as `10 Dec 2026`.
  public static func short(_ day: CalendarDay) -> String {
    "\(day.day) \(month(day.month).prefix(3)) \(day.year)"
  }

  /// The date as precisely as it is known: a day as `long` says it, `December 2026`, `2026`, or
  /// `10 Dec 2026 to 16 Dec 2026`.
  public static func long(_ date: PartialDate) -> String {
    date.isExact ? long(date.first) : imprecise(date)
  }

  /// The date as precisely as it is known: a day as `short` says it, `December 2026`, `2026`, or
  /// `10 Dec 2026 to 16 Dec 2026`.
  public static func short(_ date: PartialDate) -> String {
    date.isExact ? short(date.first) : imprecise(date)
  }

  /// The month of a day as `December 2026`.
  public static func month(of day: CalendarDay) -> String { "\(month(day.month)) \(day.year)" }

  /// The name of a month, 1 to 12.
  static func month(_ number: Int) -> String { WordsClinical.months[number - 1] }

  private static func imprecise(_ date: PartialDate) -> String {
    switch date.precision {
    case .month: "\(month(date.first.month)) \(date.first.year)"
    case .year: String(date.first.year)
    case .day, .range: WordsClinical.span(short(date.first), short(date.last))
    }
  }
}
