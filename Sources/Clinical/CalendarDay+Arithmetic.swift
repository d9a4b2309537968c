extension CalendarDay {
  /// The number of days since 1 January 1970, which is day 0.
  public var number: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Makes the day with this number, or nothing outside the years 1600 to 9999.
  public init?(number: Int) {
    guard (-719_468...3_000_000).contains(number) else { return nil }
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
      month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    )
  }

  /// The day so many calendar days later, or earlier if negative.
  ///
  /// Stays at the last or first day of the calendar's range rather than leaving it.
  public func adding(days: Int) -> CalendarDay {
    let (number, isBeyond) = number.addingReportingOverflow(days)
    let day = isBeyond ? nil : CalendarDay(number: number)
    return day ?? (days > 0 ? .distantFuture : .distantPast)
  }

  /// The same day of the month so many months later, or earlier if negative.
  ///
  /// A day that the month lacks becomes its last: 31 January and a month is 28 or 29 February. Stays at the
  /// last or first day of the calendar's range rather than leaving it.
  public func adding(months: Int) -> CalendarDay {
    let (count, isBeyond) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !isBeyond, (1600 * 12..<10_000 * 12).contains(count) else {
      return months > 0 ? .distantFuture : .distantPast
    }
    let (year, month) = (count / 12, count % 12 + 1)
    return CalendarDay(checked: year, month, min(day, Self.length(ofMonth: month, in: year)))
  }

  /// The same day so many years later, or earlier if negative; 29 February becomes the 28th in common years.
  ///
  /// Stays at the last or first day of the calendar's range rather than leaving it.
  public func adding(years: Int) -> CalendarDay {
    adding(months: max(-9000, min(9000, years)) * 12)
  }

  /// Whole calendar days from this day to another: negative if the other is earlier.
  public func days(until other: CalendarDay) -> Int {
    other.number - number
  }

  /// The last day of the calendar's range, 31 December 9999.
  public static let distantFuture = CalendarDay(checked: 9999, 12, 31)

  /// The first day of the calendar's range, 1 January 1600.
  public static let distantPast = CalendarDay(checked: 1600, 1, 1)

  private init(checked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day of the week, 1 for Monday to 7 for Sunday.
  public var weekday: Int {
    let remainder = (number + 3) % 7
    return (remainder < 0 ? remainder + 7 : remainder) + 1
  }

  /// The age in whole years on another day; a birthday of 29 February counts as 1 March in common years.
  ///
  /// - Returns: A number that is negative when the other day lies before this one.
  public func age(on other: CalendarDay) -> Int {
    // 28 February comes before 29 February and 1 March after it, whether or not the year has one.
    let reached = (other.month, other.day) >= (month, day)
    return other.year - year - (reached ? 0 : 1)
  }
}
