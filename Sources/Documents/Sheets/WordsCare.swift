import Clinical

/// How care, windows and urgency are said.
extension Words {
  static func days(from: CalendarDay?, until: CalendarDay?) -> String? {
    switch (from, until) {
    case (let from?, let until?) where from == until: "on \(DateWords.long(from))"
    case (let from?, let until?):
      "from \(DateWords.long(from)) to \(DateWords.long(until))"
    case (let from?, nil): "from \(DateWords.long(from)) on"
    case (nil, let until?): "until \(DateWords.long(until))"
    case (nil, nil): nil
    }
  }

  static func hours(from: Int?, until: Int?) -> String? {
    switch (from, until) {
    case (nil, nil): nil
    case (let from?, nil) where from > 0: "from \(hours(from)) after the session on"
    case (_, nil): "from the session on"
    case (let from, let until?) where (from ?? 0) == 0:
      "for \(hours(until)) after the session"
    case (let from, let until?):
      "from \(hours(from ?? 0)) to \(hours(until)) after the session"
    }
  }

  /// How long a reaction usually lasts.
  static func duration(from: Int?, until: Int?) -> String? {
    switch (from ?? 0, until) {
    case (0, nil): nil
    case (let from, nil): "usually lasts \(hours(from)) or more; upper end: \(noFigure)"
    case (0, let until?): "usually lasts up to \(hours(until))"
    case (let from, let until?) where from == until: "usually lasts \(hours(until))"
    case (let from, let until?): "usually lasts \(hours(from)) to \(hours(until))"
    }
  }

  /// When a sign usually appears; it counts at any time.
  static func appearance(from: Int?, until: Int?) -> String? {
    hours(from: from, until: until).map { "usually \($0)" }
  }

  /// Hours, and days beside them where they are whole days.
  static func hours(_ hours: Int) -> String {
    let days = hours / 24
    guard hours >= 48, hours.isMultiple(of: 24) else { return "\(hours) h" }
    return "\(DoseText.count(hours)) h (\(days) days)"
  }

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
    return maximum == span.minimum ? "\(maximum) only" : "\(span.minimum) to \(maximum)"
  }
}
