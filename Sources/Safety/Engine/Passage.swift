import Clinical

/// Whether the time after something has passed on the planned day.
enum Passage: Hashable, Sendable {
  /// What an undated wait is for.
  enum Opening: Hashable, Sendable {
    /// It is there today, or may be.
    case stillPresent
    /// A prescribed course that may be running.
    case courseRunning
    /// Whether it was prescribed has not been said.
    case prescriptionNotSaid
    /// The skin has not, or may not have, healed.
    case skinNotHealed
  }

  /// Nothing of it stands in the way.
  case clear
  /// Wait until a day; `allowsOverride` where a typed decision may go past it now.
  case until(CalendarDay, allowsOverride: Bool)
  /// Wait, without a date.
  case open(Opening)
  /// Ask the prescriber; no date is computed.
  case prescriber
  /// Go ahead with care, and with the better day where there is one.
  case care(better: CalendarDay?, text: String?)
  /// What the row fixes.
  case fixed(Verdict)

  var isClear: Bool { self == .clear }
}

/// The days against which dates are held.
struct Calendar: Sendable {
  let today: CalendarDay
  let planned: CalendarDay

  /// The last day it may have been, never after today; today where nothing is known.
  func unfavourable(_ date: PartialDate?) -> CalendarDay { min(date?.last ?? today, today) }

  /// Whether a state has passed: healed, cleared or finished so many days ago.
  func passage(ofState happening: Happening, days: Int, unknownDays: Int?) -> Passage {
    if happening.present.isPossible || happening.continues.isPossible {
      return .open(.stillPresent)
    }
    guard let event = happening.ended ?? happening.last else {
      // Over on a day that nobody knows, or not said to be over at all.
      guard happening.present == .no || happening.continues == .no else {
        return .open(.stillPresent)
      }
      return wait(until: today.adding(days: unknownDays ?? days))
    }
    return wait(until: unfavourable(event).adding(days: days))
  }

  /// The day of the last exposure: today while it goes on, or may go on.
  func lastExposure(_ happening: Happening) -> CalendarDay {
    switch happening.continues {
    case .yes, .notSure, .declined, .notAsked: today
    case .no, .notApplicable: unfavourable(happening.last)
    }
  }

  func wait(until day: CalendarDay, allowsOverride: Bool = false) -> Passage {
    planned >= day ? .clear : .until(day, allowsOverride: allowsOverride)
  }
}
