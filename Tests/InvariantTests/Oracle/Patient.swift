import Benches
import Clinical
import Questionnaires
import Safety

/// The answers of a case as a careful reader of the questions takes them: by the ids of the items alone, knowing
/// nothing of how the rules read them.
struct Patient: Sendable {
  let today: CalendarDay
  let role: Practitioner.Role?
  private let counted: [Place: [AnswerValue]]
  let overridden: Set<String>
  let concerns: [Wish]
  let procedures: [Procedure]
  /// Earlier sessions; several without a date are several.
  let sessions: [Session]
  /// Conditions with a written clearance that names its author and its exact day.
  let cleared: Set<String>
  /// Declared allergies by code.
  let allergies: Set<String>
  /// Allergies in words of one's own.
  let typedAllergies: [String]

  struct Wish: Sendable {
    let concern: String
    let degree: Int?
    let zones: [String]
    let subtype: String?
    let diagnosis: String?
  }

  struct Procedure: Sendable {
    let kind: String
    let date: PartialDate?
    let zones: [String]
    let healed: SafetyAnswer?
  }

  struct Session: Sendable {
    let date: PartialDate?
    let zones: [String]
    let substances: [String]
  }

  init(_ made: Case) {
    let rows = Rows(made)
    counted = made.counted
    today = made.said.today
    role = made.said.practitioner?.role
    overridden = Set(made.said.overrides.map(\.rule.text))
    concerns = rows.numbers("concerns").compactMap { at in
      rows.code("concern", at).map {
        Wish(
          concern: $0,
          degree: rows.number("concern_degree", at),
          zones: rows.codes("concern_zones", at),
          subtype: rows.code("concern_subtype", at),
          diagnosis: rows.code("concern_diagnosis", at)
        )
      }
    }
    procedures = rows.numbers("procedures").compactMap { at in
      rows.code("procedure", at).map {
        Procedure(
          kind: $0,
          date: rows.date("procedure_date", at),
          zones: rows.codes("procedure_zones", at),
          healed: rows.code("procedure_skin_healed", at).flatMap(SafetyAnswer.init)
        )
      }
    }
    sessions = rows.numbers("mesotherapy_sessions").map { at in
      Session(
        date: rows.date("session_date", at),
        zones: rows.codes("session_zones", at),
        substances: rows.codes("session_substances", at)
      )
    }
    cleared = Set(
      rows.numbers("clearances").compactMap { at in
        rows.date("clearance_date", at)?.isExact == true && rows.has("clearance_by", at)
          ? rows.code("clearance_condition", at) : nil
      }
    )
    allergies = Set(rows.codes("allergies", []))
    typedAllergies = (made.counted[Place("allergies")] ?? []).compactMap {
      if case .string(let words) = $0 { words } else { nil }
    }
  }
}

// Single answers.
extension Patient {
  func said(_ item: String) -> SafetyAnswer? {
    guard case .coding(let coding)? = counted[Place(ItemID(item))]?.first else { return nil }
    return SafetyAnswer(rawValue: coding.code)
  }

  func isYes(_ item: String) -> Bool { said(item) == .yes }

  func isYes(anyOf items: [String]) -> Bool { items.contains(where: isYes) }

  /// Yes, or an answer that does not rule it out.
  func isPossible(_ item: String) -> Bool { said(item).map { $0 != .no } ?? false }

  func isUnsure(_ item: String) -> Bool { said(item) == .notSure || said(item) == .declined }

  func flag(_ item: String) -> Bool? {
    if case .boolean(let isSo)? = counted[Place(ItemID(item))]?.first { isSo } else { nil }
  }

  func code(_ item: String) -> String? {
    if case .coding(let coding)? = counted[Place(ItemID(item))]?.first { coding.code } else { nil }
  }

  func date(_ item: String) -> PartialDate? {
    if case .date(let date)? = counted[Place(ItemID(item))]?.first { date } else { nil }
  }

  func number(_ item: String) -> Int? {
    if case .integer(let number)? = counted[Place(ItemID(item))]?.first { Int(number) } else { nil }
  }

  func has(_ item: String) -> Bool { counted[Place(ItemID(item))] != nil }

  /// The zones named for an item, or nothing where none was named, which means every zone.
  func zones(_ item: String) -> [String]? {
    let named = (counted[Place(ItemID("\(item).zones"))] ?? []).compactMap { value in
      if case .coding(let coding) = value { coding.code } else { nil }
    }
    return named.isEmpty ? nil : named
  }

  /// Every date of something past, with its item.
  var pastDates: [(item: String, date: PartialDate)] {
    counted.compactMap { place, values in
      let item = place.item.text
      guard item != "planned_date", !item.hasSuffix(".booked"), case .date(let date)? = values.first
      else { return nil }
      return (item, date)
    }
  }

  /// Days of bookings that have gone by, by the item that was answered.
  var pastBookings: [String] {
    counted.compactMap { place, values in
      guard place.item.text.hasSuffix(".booked"), case .date(let date)? = values.first,
        date.last < today
      else { return nil }
      return place.item.text
    }
  }
}

// What follows from them by plain reading.
extension Patient {
  /// The planned day, where one day was named that is not over.
  var planned: CalendarDay? {
    guard let date = date("planned_date"), date.isExact, date.first >= today else { return nil }
    return date.first
  }

  /// The zones of every concern that bothers.
  var chosenZones: Set<String> { Set(concerns.filter { $0.degree != 0 }.flatMap(\.zones)) }

  /// The youngest and the oldest that the birth date allows on the planned day; 29 February is 1 March.
  var ages: (youngest: Int, oldest: Int)? {
    guard let birth = date("birth_date"), let planned else { return nil }
    return (Self.years(from: birth.last, to: planned), Self.years(from: birth.first, to: planned))
  }

  static func years(from birth: CalendarDay, to day: CalendarDay) -> Int {
    let had = day.month != birth.month ? day.month > birth.month : day.day >= birth.day
    return day.year - birth.year - (had ? 0 : 1)
  }

  /// Whole days from the latest day that a date allows to the planned one; a day unknown is today.
  func daysSince(_ date: PartialDate?) -> Int {
    guard let planned else { return 0 }
    return min(date?.last ?? today, today).days(until: planned)
  }
}

/// The repeating rows of a case.
private struct Rows {
  let made: Case

  init(_ made: Case) { self.made = made }

  func numbers(_ group: String) -> [[Int]] {
    made.said.response.occurrences(of: Place(ItemID(group))).map { [$0] }
  }

  func has(_ item: String, _ at: [Int]) -> Bool { made.counted[Place(ItemID(item), at)] != nil }

  func code(_ item: String, _ at: [Int]) -> String? { codes(item, at).first }

  func codes(_ item: String, _ at: [Int]) -> [String] {
    (made.counted[Place(ItemID(item), at)] ?? []).compactMap { value in
      if case .coding(let coding) = value { coding.code } else { nil }
    }
  }

  func date(_ item: String, _ at: [Int]) -> PartialDate? {
    if case .date(let date)? = made.counted[Place(ItemID(item), at)]?.first { date } else { nil }
  }

  func number(_ item: String, _ at: [Int]) -> Int? {
    if case .integer(let number)? = made.counted[Place(ItemID(item), at)]?.first {
      Int(number)
    } else {
      nil
    }
  }
}
