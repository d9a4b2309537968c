import Clinical
import Questionnaires

/// Reads the limits of a question: `min`, `max`, `decimals`, `min-length`, `max-length`.
struct BoundsReader {
  let type: QuestionType

  func read(_ fields: inout Fields) -> Bounds {
    Bounds(
      minimum: fields.optional("min").flatMap { limit($0, fields.log) },
      maximum: fields.optional("max").flatMap { limit($0, fields.log) },
      maximumDecimals: fields.optionalWholeNumber("decimals"),
      minimumLength: fields.optionalWholeNumber("min-length"),
      maximumLength: fields.optionalWholeNumber("max-length")
    )
  }

  /// A number, a day, or a day that moves with the consultation: `today - 18 years`, `today + 30 days`.
  private func limit(_ node: Node, _ log: FaultLog) -> Bounds.Limit? {
    let text = log.text(node, name: "limit")
    if text.isEmpty { return nil }
    if let number = DecimalNumber(text) { return .number(number) }
    if let day = CalendarDay(iso: text) { return .day(day) }
    if let moving = Self.moving(text) { return moving }
    log.add(.badLimit(text), at: node.position)
    return nil
  }

  private static func moving(_ text: String) -> Bounds.Limit? {
    let words = text.split(separator: " ").map(String.init)
    guard words.first == "today", words.count % 3 == 1 else { return nil }
    var (years, days) = (0, 0)
    for start in stride(from: 1, to: words.count, by: 3) {
      guard let sign = ["+": 1, "-": -1][words[start]],
        let number = Decimals(words[start + 1]), number.fraction.isEmpty
      else { return nil }
      switch words[start + 2] {
      case "year", "years": years += sign * number.whole
      case "day", "days": days += sign * number.whole
      default: return nil
      }
    }
    return .today(years: years, days: days)
  }
}

/// Reads units, which are UCUM codes.
struct UnitReader {
  let language: String

  func unit(_ fields: inout Fields) -> String? {
    guard let node = fields.optional("unit") else { return nil }
    guard case .mapping = node.content else { return code(node, fields.log) }
    return fields.log.fields(node, name: "unit") { fields in
      _ = fields.optionalLocalized("text", language)
      return fields.required("code").map { code($0, fields.log) } ?? ""
    }
  }

  func units(_ fields: inout Fields) -> [String] {
    fields.optionalList("units").map { code($0, fields.log) }
  }

  private func code(_ node: Node, _ log: FaultLog) -> String {
    let found = log.text(node, name: "unit")
    if !found.isEmpty, !Self.known.contains(found), !found.hasPrefix("{") {
      let nearest = Self.meant[found] ?? log.nearest(to: found, among: Self.known)
      log.add(.badUnit(found, nearest: nearest), at: node.position)
    }
    return found
  }

  /// What people write, and the code that means it.
  private static let meant = [
    "cc": "mL", "ml": "mL", "IU": "[IU]", "iu": "[IU]", "mcg": "ug", "µg": "ug", "μg": "ug",
    "µL": "uL", "mmHg": "mm[Hg]", "hours": "h", "days": "d", "weeks": "wk", "months": "mo",
    "years": "a", "lb": "[lb_av]", "in": "[in_i]", "°C": "Cel", "C": "Cel", "percent": "%",
  ]

  /// The codes that forms of this kind use.
  private static let known: Set<String> = [
    "1", "%", "kg", "g", "mg", "ug", "ng", "L", "dL", "mL", "uL", "m", "cm", "mm", "um", "m2",
    "cm2",
    "a", "mo", "wk", "d", "h", "min", "s", "Cel", "kg/m2", "mm[Hg]", "mmol/mol", "mmol/L", "umol/L",
    "mg/dL", "g/dL", "g/L", "mg/mL", "ug/mL", "ug/L", "mg/kg", "mL/min", "/min", "10*9/L", "U",
    "U/L",
    "[IU]", "[iU]", "[arb'U]", "[lb_av]", "[in_i]", "[degF]",
  ]
}
