import Clinical

/// Alternatives and expectations.
extension Words {
  static func alternative(_ text: String, for concern: String, isOpen: Bool) -> String {
    isOpen
      ? "\(concern.capitalised): \(text)"
      : "\(concern.capitalised), to discuss with a physician first: \(text)"
  }

  static func plasma(_ monograph: Monograph) -> String {
    "\(monograph.name.capitalised): evidence \(evidence(monograph.evidence)); one of the sources rates it and "
      + "microneedling above mesotherapy for dull, pigmented and ageing skin, and it is an option for hair. "
      + "It is explained here and not drafted."
  }

  static let needling =
    "Microneedling: serves scars and stretch marks better, is an equal choice for texture and tone, and is "
    + "never done on the same day."

  static let doingNothing =
    "Doing nothing: always a sound choice, since nothing is lost by waiting."

  static func result(
    _ expected: ExpectedResult,
    for concern: String,
    start: CalendarDay?
  )
    -> String
  {
    let name = concern.capitalised
    let origin =
      switch expected.origin {
      case .courseStart: "after the first session"
      case .courseEnd: "after the last session"
      case .session: "after each session"
      }
    let window = "\(span(expected.days)) days \(origin)"
    guard let start else { return "\(name): a result may show \(window)." }
    let first = start.adding(days: expected.days.minimum)
    return "\(name): a result may show \(window), first about \(day(first))."
  }

  static func noResultDate(_ concern: String) -> String {
    "\(concern.capitalised): no published figure for when a result shows."
  }

  static func evidence(of monograph: Monograph) -> String {
    "\(monograph.name.capitalised): evidence \(evidence(monograph.evidence)) for the injected route."
  }

  /// How long a result is said to last: the months that the pack settles on, which longer claims do not change.
  static func lasting(_ settled: String) -> String {
    let words = settled.split { " ,".contains($0) }
    let months = zip(words, words.dropFirst()).first { $1 == "mo" }.map { String($0.0) }
    return months.map {
      "How long a result lasts: the sources differ. Count on \($0) months; longer times are claims."
    } ?? "How long a result lasts: \(settled)."
  }

  static let resultsVary =
    "Results vary from person to person and are not guaranteed; modest expectations are the honest ones."

  static let evidenceHeadline =
    "A national dermatology society found acceptable evidence for mesotherapy lacking; another society is "
    + "favourable but asks for larger trials. Hyaluronic acid alone did better than cocktails, so the fewest "
    + "actives win."
}
