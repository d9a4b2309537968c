import Clinical
import Drafting
import Safety

/// Why a line stands there: the rules in words, never the line again.
extension Words {
  static let conditionRule = "Nothing is drafted before this is met; the finding that asks for it:"
  static let blockedBy = "Nothing is drafted where a finding stands in the way. It is this one:"
  static let blockedUntil =
    "Nothing is drafted where a finding stands in the way. The latest date of these sets the day:"
  static let stopped =
    "Nothing is drafted for a concern that its own entry in the pack, or an answer about it, stops:"
  static let nothingNear = "Nothing was stated that a waiting time or a contraindication counts."
  static let swapWhereItFits =
    "e on the plan offers a swap where it can take the other's place in every zone, with the score of that plan."
  static let drafted = "as drafted"
  static let instead = "instead"
  static let oneAreaRule =
    "A first session treats the area with the highest sum of degrees, of equals the first in the order of zones; "
    + "the others start at the next session."
  static let priorityRule =
    "Where a limit of the session is used up, the zones with the lower sum of degrees wait, of equals the later "
    + "in the order of zones. Volumes are never thinned."
  static let maintenanceRule =
    "How the result is kept comes from the pack's entry of the concern, and is the clinic's to plan."
  static let alternativeRule =
    "Every plan names what may serve as well: what the pack names for each chosen concern, platelet-rich plasma, "
    + "microneedling, and doing nothing."
  static let expectationRule =
    "Every plan says when a result may show, how long it lasts and how good the evidence is, by the pack's "
    + "entries; where no figure is published it says so."

  static func everyRuleTried(_ rules: SafetyRules, against: Int) -> String {
    let counts = [
      "\(rules.contraindications.count) contraindications", "\(rules.washouts.count) waiting times",
      "\(rules.checklist.count) checks", "\(rules.allergies.count) allergies",
    ]
    let found =
      against == 0
      ? "none speaks against it" : "what was found stands in the list of findings"
    return "Every rule of the pack was tried: \(counts.joined(separator: ", ")); \(found)."
  }

  static func judgedFor(_ day: CalendarDay) -> String {
    "Every waiting time was counted to the planned day, \(DateWords.long(day))."
  }

  static func waited(_ name: String, days: Int, last: CalendarDay, until: CalendarDay) -> String {
    "\(name): \(counted(days, "day")) to wait from \(DateWords.short(last)); over since "
      + "\(DateWords.short(until))."
  }

  static func doesNotSpeak(_ name: String) -> String {
    "\(name): stated, and as stated it does not speak against the planned day."
  }

  static func counted(_ count: Int, _ unit: String) -> String {
    count == 1 ? "1 \(unit)" : "\(count) \(unit)s"
  }

  static func unservedRule(rule: String?) -> String {
    rule
      ?? "A concern is served only where a ranked substance stands as a candidate and earns more than it costs."
  }

  /// What a line would say instead: "it would read: No alcohol on the day".
  static func toldInstead(_ texts: [String]) -> String {
    "it would read: " + texts.map(withoutStop).joined(separator: "; ")
  }

  /// What comes in the place of a line that goes: "vitamin C would be drafted instead".
  static func draftedInstead(_ names: [String]) -> String {
    "\(names.joined(separator: " and ")) would be drafted instead"
  }

  static let nothingInstead = "nothing would be drafted there"

  /// "it would hold from 1 Dec 2026 until 2 Dec 2026".
  static func held(_ line: ToldLine) -> String {
    span(of: line).map { "it would hold \($0)" } ?? "it would stand \(withoutDate)"
  }

  /// " (from 1 Dec 2026 until 2 Dec 2026)", after a line that holds over days.
  static func days(of line: ToldLine) -> String {
    line.rules.isEmpty ? "" : " (\(span(of: line) ?? withoutDate))"
  }

  private static let withoutDate = "without a date"

  private static func span(of line: ToldLine) -> String? {
    let from = line.from.map { "from \(DateWords.short($0))" }
    let until = line.until.map { "until \(DateWords.short($0))" }
    let days = [from, until].compactMap(\.self)
    return days.isEmpty ? nil : days.joined(separator: " ")
  }

  private static func withoutStop(_ text: String) -> String {
    text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  /// "Cheek, as drafted: dull skin 2 × 90 (hyaluronic acid, rank 1) − 25 = 155".
  static func weighed(_ zone: WeighedZone, as label: String, name: (String) -> String) -> String {
    let head = "\(name(zone.zone.text).capitalised), \(label): "
    let unserved = zone.unserved.map { name($0.text) }.joined(separator: ", ")
    let rest = unserved.isEmpty ? "" : "; nothing for \(unserved)"
    guard !zone.placed.isEmpty else { return head + "nothing placed = 0" + rest }
    let parts = zone.shares.map { share in
      "\(name(share.concern.text)) \(share.degree) \u{D7} \(share.support) "
        + "(\(name(share.substance.text)), rank \(share.rank))"
    }
    let sum = parts.isEmpty ? "0" : parts.joined(separator: " + ")
    return "\(head)\(sum) \u{2212} \(zone.cost) = \(zone.points)\(rest)"
  }
}
