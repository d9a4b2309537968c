import Clinical

/// How care, windows and urgency are said.
extension Words {
  /// "Sat 12 Dec 2026".
  static func day(_ day: CalendarDay) -> String {
    "\(DateWords.long(day).prefix(3)) \(DateWords.short(day))"
  }

  /// Hours up to three days, then days where they are whole: "48 h", "7 days".
  static func span(_ hours: Int) -> String {
    hours > 72 && hours.isMultiple(of: 24)
      ? "\(DoseText.count(hours / 24)) days" : "\(DoseText.count(hours)) h"
  }

  /// How long a reaction usually lasts.
  static func duration(from: Int?, until: Int?) -> String? {
    switch (from ?? 0, until) {
    case (0, nil): nil
    case (let from, nil): "\(span(from)) or more; upper end: \(noFigure)"
    case (0, let until?): "up to \(span(until))"
    case (let from, let until?) where from == until: "\(span(until))"
    case (let from, let until?): "\(span(from)) to \(span(until))"
    }
  }

  /// Up to when a reaction is accepted though it usually lasts less.
  static func accepted(until hour: Int) -> String { "up to \(span(hour)) is accepted" }

  /// When a sign usually appears; it counts at any time.
  static func appearance(from: Int?, until: Int?) -> String? {
    switch (from ?? 0, until) {
    case (0, nil): nil
    case (let from, nil): "usually from \(span(from)) on"
    case (0, let until?): "within \(span(until))"
    case (let from, let until?): "usually \(span(from)) to \(span(until))"
    }
  }

  /// A time in the pack's words: "minutes to hours", "any" as "at any time".
  static func time(_ text: String) -> String { text == "any" ? "at any time" : text }

  static func urgency(_ act: RedFlag.Act, telephone: String) -> String {
    switch act {
    case .emergency: "Call the emergency number at once, then the clinic: \(telephone)"
    case .emergencySameDay: "Go to emergency care the same day, and call the clinic: \(telephone)"
    case .urgentSameDay: "Be seen the same day. Call the clinic: \(telephone)"
    case .urgent48Hours: "Be seen within 48 h. Call the clinic: \(telephone)"
    case .urgentWeek: "Be seen within the week. Call the clinic: \(telephone)"
    case .routineReview: "Tell the clinic at the next review: \(telephone)"
    }
  }

  static func otherUrgency(telephone: String) -> String { "Call the clinic: \(telephone)" }

  static func range(_ span: Span) -> String {
    guard let maximum = span.maximum else {
      return "\(span.minimum) or more; upper end: \(noFigure)"
    }
    return maximum == span.minimum ? "\(maximum)" : "\(span.minimum) to \(maximum)"
  }
}
