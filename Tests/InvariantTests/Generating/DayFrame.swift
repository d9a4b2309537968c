import Clinical

/// The days of one case: today, the planned day, and the edges around which past days are thrown.
struct DayFrame {
  let today: CalendarDay
  /// The day that waiting is counted to.
  let planned: CalendarDay
  /// What is answered to when treatment is planned; nothing to leave it open.
  let plannedAnswer: PartialDate?

  init(_ dice: inout Dice, isWild: Bool) {
    let start = CalendarDay(number: 19_700 + dice.below(2_200)) ?? .distantPast
    today = dice.hits(300) ? Self.leapDay : start
    let ahead = dice.one(
      weighed: [
        (0, 30), (1, 8), (2, 5), (3, 5), (7, 6), (14, 6), (dice.below(30), 15),
        (dice.below(200), 15), (dice.below(730), 4),
      ]
    )
    planned = today.adding(days: ahead)
    let odd = isWild ? 900 : 60
    if dice.hits(odd) {
      plannedAnswer = dice.one(of: [
        nil, PartialDate(today.adding(days: -1 - dice.below(3))),
        PartialDate(year: planned.year, month: planned.month),
      ])
    } else {
      plannedAnswer = PartialDate(planned)
    }
  }

  private static let leapDay = CalendarDay(year: 2028, month: 2, day: 29) ?? .distantPast

  /// A past day, thrown around the edges of these waits; sometimes partial, sometimes none, sometimes after today.
  func past(_ edges: [Int], future: Int, blank: Int, _ dice: inout Dice) -> PartialDate? {
    if dice.hits(blank) { return nil }
    if dice.hits(future) { return PartialDate(today.adding(days: 1 + dice.below(40))) }
    let back = dice.one(weighed: [(dice.below(8), 20), (dice.below(60), 20), (dice.below(900), 25)])
    let thrown =
      !edges.isEmpty && dice.hits(5_000)
      ? planned.adding(days: dice.within(-1...1) - dice.one(of: edges))
      : today.adding(days: -back)
    let day = min(thrown, today)
    switch dice.one(weighed: [(0, 88), (1, 5), (2, 2), (3, 5)]) {
    case 0: return PartialDate(day)
    case 1: return PartialDate(year: day.year, month: day.month)
    case 2: return PartialDate(year: day.year)
    default:
      let first = day.adding(days: -dice.below(12))
      return PartialDate(from: first, to: day.adding(days: dice.below(4)))
    }
  }
}
