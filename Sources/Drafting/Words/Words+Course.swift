import Clinical

extension Words {
  /// "Every 14 days".
  static func interval(_ days: Int, edited: Bool) -> String {
    "Every \(self.days(days))" + (edited ? ", set by hand; at least" : "")
  }

  /// "3 sessions".
  static func count(_ count: Int, edited: Bool) -> String {
    sessions(count) + (edited ? ", set by hand; drafted" : "")
  }

  /// "Days are set for 26 weeks, and then reviewed".
  static func dated(forWeeks weeks: Int) -> String {
    "Days are set for \(weeks) weeks, and what follows at the review"
  }

  /// "the largest of the least for skin 14, dull skin 14".
  static func largest(_ bounds: [CoursePlanner.Bound]) -> String {
    let parts = bounds.map { "\($0.text) \($0.number)" }.uniqued()
    switch parts.count {
    case 0: return "no published figure"
    case 1: return parts[0]
    default: return "the largest of " + parts.joined(separator: ", ")
    }
  }

  /// How the result for a concern is kept.
  static func maintenance(_ concern: Concern) -> String {
    let name = concern.name.capitalised
    let upkeep = concern.maintenance
    var parts: [String] = []
    if let months = upkeep?.everyMonths { parts.append("a session every \(span(months)) months") }
    if let year = upkeep?.perYear { parts.append("\(span(year)) sessions a year") }
    if let review = upkeep?.reviewMonths { parts.append("a review after \(review) months") }
    guard !parts.isEmpty else {
      return "\(name): no published figure for keeping the result; decide at the review."
    }
    return "\(name), to keep the result: \(list(parts, last: "or"))."
  }
}
