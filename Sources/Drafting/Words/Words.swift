import Clinical

/// The words of plans that people see; figures come from data and are only set into them.
enum Words {
  /// "a, b and c".
  static func list(_ parts: [String], last: String = "and") -> String {
    guard let final = parts.last, parts.count > 1 else { return parts.joined() }
    return parts.dropLast().joined(separator: ", ") + " \(last) " + final
  }

  /// "0.25 mL", exactly.
  static func volume(_ volume: Volume) -> String { DoseText.volume(volume) }

  /// "1 to 1.5 mm", or "1 mm" where both ends meet.
  static func depth(_ depth: DepthRange) -> String { DoseText.depth(depth) }

  /// "24 December 2026".
  static func day(_ day: CalendarDay) -> String {
    "\(day.day) \(months[day.month - 1]) \(day.year)"
  }

  /// "14 days", "1 day".
  static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }

  /// "3 sessions", "1 session".
  static func sessions(_ count: Int) -> String { count == 1 ? "1 session" : "\(count) sessions" }

  /// "4 to 6", or "3" where there is one number.
  static func span(_ span: Span) -> String {
    guard let maximum = span.maximum else { return "at least \(span.minimum)" }
    return maximum == span.minimum ? "\(maximum)" : "\(span.minimum) to \(maximum)"
  }

  /// "grade A, mixed".
  static func evidence(_ evidence: Evidence) -> String {
    "grade \(evidence.grade.rawValue), \(evidence.direction.rawValue)"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
