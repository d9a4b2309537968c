import Benches
import Clinical

@testable import PackFiles

/// What a scenario expects; only what is given is checked.
struct Expectation {
  private(set) var texts: [String: String] = [:]
  private(set) var numbers: [String: Int] = [:]
  private(set) var lists: [String: [String]] = [:]
  private(set) var tables: [String: [String: String]] = [:]

  /// One text: an id, a day, or a part of the refusal.
  static let textKeys = [
    "verdict", "eligible_on", "sheet", "technique", "refused", "until",
    "interval_range", "session_range",
  ]
  /// One whole number.
  static let numberKeys = ["score", "total", "interval_days", "syringes"]
  /// Lists of ids, days or parts of the text.
  static let listKeys = [
    "substances", "sessions", "findings", "no_findings", "says", "never_says", "says_before_care",
    "reasons", "open_checks", "asked_again", "refused_edits", "conflicts", "excluded",
    "not_excluded", "cautioned",
  ]
  /// Ids with what holds for each.
  static let tableKeys = [
    "volumes", "later_volumes", "unserved", "not_chosen", "earliest_dates", "zones", "verdicts",
    "later", "excluded_by", "not_excluded_by", "cautioned_by", "masses", "evidence",
  ]

  /// Whether no date at all may stand beside a finding.
  private(set) var hasNoDates = false

  init() {}

  init(_ fields: inout Fields) {
    for key in Self.textKeys { texts[key] = fields.optionalText(key) }
    for key in Self.numberKeys { numbers[key] = fields.optionalWholeNumber(key) }
    for key in Self.listKeys where fields.keys.contains(key) {
      lists[key] = fields.optionalTexts(key)
    }
    for key in Self.tableKeys where fields.keys.contains(key) {
      tables[key] = fields.optionalFields(key) { table in
        let entries = table.rest(but: []).map { ($0.key, $0.value.text ?? "") }
        return Dictionary(entries, uniquingKeysWith: { first, _ in first })
      }
    }
    hasNoDates = fields.optionalFlag("no_dates") ?? false
  }

  /// Where the outcome is not what was expected, one line each.
  func differences(from outcome: Outcome) -> [String] {
    let facts = OutcomeFacts(outcome)
    var found = hasNoDates ? facts.dates : []
    let refused = "refused_edits"
    if lists[refused] == nil { found += facts.difference(of: refused, expecting: [String]()) }
    for (key, expected) in texts { found += facts.difference(of: key, expecting: expected) }
    for (key, expected) in numbers { found += facts.difference(of: key, expecting: expected) }
    for (key, expected) in lists { found += facts.difference(of: key, expecting: expected) }
    for (key, expected) in tables { found += facts.difference(of: key, expecting: expected) }
    return found
  }
}
