import Clinical

/// Dates as people read them: "24 December 2026".
enum DateText {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  static func day(_ day: CalendarDay) -> String {
    "\(day.day) \(months[day.month - 1]) \(day.year)"
  }

  static func date(_ date: PartialDate) -> String {
    switch date.precision {
    case .day: day(date.first)
    case .month: "\(months[date.first.month - 1]) \(date.first.year)"
    case .year: String(date.first.year)
    case .range: "\(day(date.first)) to \(day(date.last))"
    }
  }
}
