import Clinical

/// Amounts as they are written on paper: no trailing zero, a leading zero, a space before the unit.
enum DoseWords {
  static func volume(_ volume: Volume) -> String { "\(thousandths(volume.microlitres)) mL" }

  static func mass(_ mass: Mass) -> String {
    mass.micrograms < 1000
      ? "\(mass.micrograms) mcg" : "\(thousandths(mass.micrograms)) mg"
  }

  static func concentration(_ concentration: Concentration) -> String {
    let amount = concentration.microgramsPerMillilitre
    return amount < 1000 ? "\(amount) mcg per mL" : "\(thousandths(amount)) mg per mL"
  }

  static func depth(_ depth: DepthRange) -> String {
    depth.minimum == depth.maximum
      ? "\(thousandths(depth.minimum)) mm"
      : "\(thousandths(depth.minimum)) to \(thousandths(depth.maximum)) mm"
  }

  static func count(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var result = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += "," }
      result.append(digit)
    }
    return result
  }

  private static func thousandths(_ number: Int) -> String {
    let rest = number % 1000
    guard rest != 0 else { return count(number / 1000) }
    var decimals = String(rest)
    decimals = String(repeating: "0", count: 3 - decimals.count) + decimals
    while decimals.last == "0" { decimals.removeLast() }
    return "\(count(number / 1000)).\(decimals)"
  }
}

/// Days as they are written on paper: the month in letters, so that no order of digits misleads.
enum DayWords {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  static func withWeekday(_ day: CalendarDay) -> String {
    "\(weekdays[day.weekday - 1]) \(plain(day))"
  }

  static func plain(_ day: CalendarDay) -> String {
    "\(day.day) \(months[day.month - 1]) \(day.year)"
  }

  static func partial(_ date: PartialDate) -> String {
    switch date.precision {
    case .day: plain(date.first)
    case .month: "\(months[date.first.month - 1]) \(date.first.year)"
    case .year: String(date.first.year)
    case .range: "\(plain(date.first)) to \(plain(date.last))"
    }
  }
}
