import Clinical
public import Questionnaires

/// What typed text means as an answer to a question.
public enum Reading: Hashable, Sendable {
  /// Nothing was typed.
  case blank
  /// An answer.
  case value(AnswerValue)
  /// Not an answer: why, and what would be.
  case refused(String)
}

extension Reading {
  /// Reads text as people type it.
  ///
  /// - Parameters:
  ///   - typed: The text.
  ///   - item: The question.
  ///   - now: The moment, for dates that are said from today and for the zone of a time.
  ///   - order: How dates of digits are read.
  init(_ typed: String, for item: Item, at now: Timestamp, order: DateOrder) {
    let text = typed.trimmed
    guard !text.isEmpty, let type = item.questionType else {
      self = .blank
      return
    }
    switch type {
    case .string, .text: self = .value(.string(text))
    case .openChoice: self = Self.option(text, of: item) ?? .value(.string(text))
    case .choice: self = Self.option(text, of: item) ?? .refused(Words.notAnOption)
    case .boolean: self = .refused(Words.yesOrNo)
    case .url:
      self =
        text.contains(where: \.isWhitespace) ? .refused(Words.notAnAddress) : .value(.string(text))
    case .integer: self = Self.whole(text, unit: item.unit)
    case .decimal:
      self =
        Self.number(text, units: [item.unit].compactMap(\.self)).map { .value(.decimal($0.number)) }
        ?? .refused(Words.notANumber)
    case .quantity: self = Self.quantity(text, of: item)
    case .date: self = Self.date(text, for: item, today: now.day, order: order)
    case .time: self = Self.time(text).map { .value(.time($0)) } ?? .refused(Words.notATime)
    case .dateTime: self = Self.moment(text, for: item, at: now, order: order)
    }
  }

  private static func option(_ text: String, of item: Item) -> Reading? {
    let wanted = text.lowercased()
    return item.options.first { $0.text.lowercased() == wanted }.map { .value(.coding($0.coding)) }
  }

  private static func whole(_ text: String, unit: String?) -> Reading {
    guard let found = number(text, units: [unit].compactMap(\.self)) else {
      return .refused(Words.notAWholeNumber)
    }
    guard let whole = found.number.scaled(toPlaces: 0), let number = Int32(exactly: whole) else {
      return .refused(Words.notAWholeNumber)
    }
    return .value(.integer(number))
  }

  private static func quantity(_ text: String, of item: Item) -> Reading {
    let units = item.units.isEmpty ? [item.unit].compactMap(\.self) : item.units
    guard let found = number(text, units: units) else {
      return .refused(Words.notAQuantity(units))
    }
    guard let unit = found.unit ?? units.first else { return .refused(Words.notAQuantity(units)) }
    return .value(.quantity(found.number, unit: unit))
  }

  /// Reads `70,5 kg`: digits with a point or a comma, and a unit where one of those offered is named.
  private static func number(
    _ text: String,
    units: [String]
  ) -> (number: DecimalNumber, unit: String?)? {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || "-.,".contains($0)) }
    let rest = String(text.dropFirst(digits.count)).trimmed.lowercased()
    let unit = units.first { UnitText.means(rest, $0) }
    guard rest.isEmpty || unit != nil,
      let number = DecimalNumber(String(digits.map { $0 == "," ? "." : $0 }))
    else { return nil }
    return (number, unit)
  }

  private static func date(
    _ text: String,
    for item: Item,
    today: CalendarDay,
    order: DateOrder
  ) -> Reading {
    switch DateSpeech.parse(text, today: today, order: order, direction: item.direction) {
    case .date(let date): .value(.date(date))
    case .ambiguous(let days): .refused(Words.ambiguous(days))
    case .notADate(let reason): .refused(reason.words)
    }
  }

  /// Reads `8:30`, `08.30`, `0830` or `8:30:15`.
  private static func time(_ text: String) -> TimeOfDay? {
    let parts = text.split(omittingEmptySubsequences: false) { ":.h".contains($0) }.map(String.init)
    let whole =
      parts.count == 1 && text.count == 4
      ? [String(text.prefix(2)), String(text.suffix(2))] : parts
    guard (2...3).contains(whole.count) else { return nil }
    return TimeOfDay(whole.map { $0.count == 1 ? "0" + $0 : $0 }.joined(separator: ":"))
  }

  /// Reads a date, then a time in the clinic's zone.
  private static func moment(
    _ text: String,
    for item: Item,
    at now: Timestamp,
    order: DateOrder
  ) -> Reading {
    if let moment = DateTime(text) { return .value(.dateTime(moment)) }
    // A date alone is no moment: without this, 10 Dec 2026 would be 10 Dec at 20:26.
    if case .value = date(text, for: item, today: now.day, order: order) {
      return .refused(Words.notAMoment)
    }
    guard let gap = text.lastIndex(of: " "), let time = time(String(text[gap...]).trimmed),
      case .value(.date(let date)) = date(
        String(text[..<gap]).trimmed,
        for: item,
        today: now.day,
        order: order
      ), date.isExact,
      let moment = DateTime("\(date.first.iso)T\(time)\(now.zone)")
    else { return .refused(Words.notAMoment) }
    return .value(.dateTime(moment))
  }
}

extension Item {
  /// The side of today on which this question's dates lie, as its limits say.
  var direction: DateSpeech.Direction {
    if bounds.maximum.map({ $0.isTodayOr(before: true) }) == true {
      .past
    } else if bounds.minimum.map({ $0.isTodayOr(before: false) }) == true {
      .future
    } else {
      .any
    }
  }
}

extension Bounds.Limit {
  /// Whether it is today, or a distance before it, or after it.
  fileprivate func isTodayOr(before: Bool) -> Bool {
    guard case .today(let years, let days) = self else { return false }
    return before ? years <= 0 && days <= 0 : years >= 0 && days >= 0
  }
}

extension Timestamp {
  /// The zone as it ends a moment's text: `Z` or `+01:00`.
  var zone: String {
    moment.offsetMinutes == 0 ? "Z" : String(moment.description.suffix(6))
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(
      start[..<(start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex)]
    )
  }
}
