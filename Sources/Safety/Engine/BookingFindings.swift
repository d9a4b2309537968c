import Clinical

/// What one row says of something booked: the session keeps its distance to it, before and after.
struct BookingFindings {
  let reading: CaseReading
  private let row: WashoutRow

  init(_ reading: CaseReading, _ position: Int) {
    self.reading = reading
    row = reading.engine.washouts[position]
  }

  private var rule: Washout { row.rule }
  private var words: Words { reading.engine.words }

  func findings() -> [Finding] {
    guard rule.looksAhead, let days = rule.days.value else { return [] }
    return reading.facts.bookings.filter { row.triggers.contains($0.id) }
      .compactMap { finding($0, days) }
  }

  /// A session too near is to be moved; one far enough away has later ones, which are told to keep away, too.
  private func finding(_ booking: Booking, _ days: Int) -> Finding? {
    let planned = reading.calendar.planned
    let lastBefore = booking.on.first.adding(days: -days)
    let firstAfter = booking.on.last.adding(days: days)
    guard planned < firstAfter,
      let scope = reading.place(of: [], isLocal: rule.isZoneLocal, areas: rule.areas)
    else { return nil }
    let isNear = planned > lastBefore && rule.gates
    let verdict: Verdict = isNear ? (rule.isHard ? .defer : .proceedWithCaution) : .proceed
    return words.finding(
      rule: rule.id,
      effect: verdict.effect(isDated: verdict == .defer),
      scope: scope,
      verdict: verdict,
      message: words.message(
        title: words.title(rule.id),
        said: booking.evidence,
        meaning: words.meaning(rule.id),
        remedy: words.apart(
          from: booking.on,
          until: lastBefore,
          from: firstAfter,
          since: reading.calendar.today
        ),
        verdict: verdict
      ),
      evidence: booking.evidence,
      date: isNear ? firstAfter : nil,
      isSoft: !rule.isHard,
      conflicts: rule.conflicts,
      status: rule.days.basis,
      sources: rule.sources
    )
  }
}
