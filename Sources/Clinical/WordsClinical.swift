/// The words of this module that people read.
enum WordsClinical {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  /// The words for 1 to 12; `a week ago` is one week ago.
  static let smallNumbers: [String: Int] = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
  ]
  static let approximations: Set = [
    "about", "around", "approx", "approximately", "roughly", "circa", "ca", "c",
  ]
  static let ordinals: Set = ["st", "nd", "rd", "th"]
  /// Words before a date that add nothing to it.
  static let fillers: Set = ["on", "in", "the", "of", "since"]
  static let turns: [String: DateReader.Turn] = [
    "last": .last, "past": .last, "previous": .last, "this": .this, "next": .next,
    "coming": .next,
  ]
  static let units: [String: DateReader.Unit] = [
    "d": .day, "day": .day, "days": .day, "w": .week, "wk": .week, "wks": .week, "week": .week,
    "weeks": .week, "m": .month, "mo": .month, "mth": .month, "mths": .month, "month": .month,
    "months": .month, "y": .year, "yr": .year, "yrs": .year, "year": .year, "years": .year,
  ]
  /// The meteorological seasons of the northern half of the Earth, by the month they begin in.
  static let seasons: [String: Int] = [
    "spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12,
  ]
  static let noPublishedFigure = "no published figure"

  static func about(_ date: String) -> String { "about \(date)" }
  static func span(_ first: String, _ last: String) -> String { "\(first) to \(last)" }

  static func noSuchDay(_ day: Int, month: Int, year: Int?) -> String {
    let name = months[month - 1]
    return "\(day) \(name)\(year.map { " \($0)" } ?? "") does not exist"
  }
  static func noSuchMonth(_ month: Int) -> String { "there is no month \(month)" }
  static func wrongWeekday(_ weekday: Int, of day: CalendarDay) -> String {
    "\(DateWords.short(day)) is a \(weekdays[day.weekday - 1]), not a \(weekdays[weekday - 1])"
  }
  static func yearUnclear(_ first: Int, _ second: Int) -> String {
    "write the year with four digits: \(first) or \(second)"
  }
  static let yearOutOfRange = "years run from 1600 to 9999"
  static let beforeOrAfter = "say ago or in: before or after today"
  static let endBeforeStart = "the second date is before the first"
  static let blank = "no date was written"
  static let unreadable =
    "not a date; write 3 July 2024, July 2024, 2024, 6 weeks ago or about 3 July"
}
