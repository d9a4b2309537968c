import Clinical
import Consultation
import Questionnaires

extension Words {
  static let nothingAsked = "Nothing is asked here as things stand. Enter goes on."
  static let removes = "Del removes it"
  static let another = "another"
  static let entry = "Find or add:"
  static let ownWords = "own words"
  static let takesOff = "Space or Del takes it off"
  static let notListed = "Not in the list: Enter adds your own words."

  /// What keys do on a list beside which text may stand.
  static func openList(_ style: AnswerStyle) -> String {
    style == .many
      ? "Letters find. Up, Down, Space tick. Enter adds own words."
      : "Letters find. Up, Down, Space choose. Enter takes own words."
  }

  static func add(_ title: String) -> String { "+ add: \(title.lowercased())" }

  static func planned(_ record: ConsultationRecord) -> String {
    guard case .date(let date) = record.response[Place(KnownItem.plannedDate)].first else {
      return "no day planned yet"
    }
    return "planned \(DateWords.short(date))"
  }

  /// An answer in words.
  static func answer(_ answer: AnswerValue, to item: Item) -> String {
    switch answer {
    case .boolean(let flag): flag ? "yes" : "no"
    case .date(let date): DateWords.short(date)
    case .time(let time): String(time.description.prefix(5))
    case .dateTime(let moment):
      "\(DateWords.short(moment.day)) \(moment.time.description.prefix(5))"
    case .coding:
      item.isSafetyQuestion ? item.words(for: answer).lowercased() : item.words(for: answer)
    case .integer, .decimal, .string, .quantity: answer.text
    }
  }

  static func choice(_ line: ChoiceLine) -> String {
    switch line {
    case .flag(let flag): flag ? "Yes" : "No"
    case .option(let option): option.text
    case .text(let text): text
    case .entry: ""
    }
  }

  /// What is wrong with an answer, and what would be right.
  static func problem(_ kind: AnswerProblem.Kind, with item: Item) -> String {
    let name = item.unit.map(UnitText.spoken) ?? ""
    let unit = name.isEmpty ? "" : " \(name)"
    switch kind {
    case .wrongType: return "not the kind of answer that is asked for: answer it again"
    case .belowMinimum(.today(0, 0)) where item.questionType == .date:
      return "gone by: give today or a later day"
    case .belowMinimum(.today(let years, let days)) where item.questionType == .date:
      return "longer ago than counts here (\(span(years, days))): put the date right, "
        + "or the answer it belongs to"
    case .belowMinimum(let limit): return "below the least: \(words(limit))\(unit)"
    case .aboveMaximum(let limit): return "above the most: \(words(limit))\(unit)"
    case .tooManyDecimals(let most):
      return most == 0
        ? "whole numbers only" : "at most \(counted(most, "digit")) after the point"
    case .tooShort(let fewest): return "at least \(counted(fewest, "character"))"
    case .tooLong(let most): return "at most \(counted(most, "character"))"
    case .notAnOption: return "not one of the options: choose one of those listed"
    case .exclusiveOptionWithOthers(let option):
      let text = item.options.first { $0.coding.code == option }?.text ?? option
      return "\(text) stands alone: take it or the others away"
    case .severalAnswers: return "one answer only"
    case .tooMany(let most): return "at most \(most)"
    case .tooFew(let fewest): return "at least \(fewest)"
    case .unknownUnit(let unit):
      return "\(unit) is not among the units: \(item.units.joined(separator: ", "))"
    case .needsPrecision(let limit):
      return "a more precise date is needed: is it past \(words(limit))?"
    }
  }

  private static func words(_ limit: Bounds.Limit) -> String {
    switch limit {
    case .number(let number): return number.text
    case .day(let day): return DateWords.short(day)
    case .today(let years, let days):
      if years == 0, days == 0 { return "today" }
      return span(years, days) + (years + days < 0 ? " before today" : " from today")
    }
  }

  private static func span(_ years: Int, _ days: Int) -> String {
    [(years, "year"), (days, "day")].filter { $0.0 != 0 }.map { counted(abs($0.0), $0.1) }
      .joined(separator: " and ")
  }
}
