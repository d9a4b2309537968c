import Clinical
import Consultation
import Glibc
import Questionnaires

/// The clock on the wall of the clinic.
struct WallClock: Sendable {
  /// The moment now, with the zone's distance from UTC.
  let now: @Sendable () -> Timestamp

  /// Milliseconds that only go on, while the computer sleeps too, from no moment in particular.
  func milliseconds() -> Int {
    var moment = timespec()
    clock_gettime(CLOCK_BOOTTIME, &moment)
    return moment.tv_sec * 1000 + moment.tv_nsec / 1_000_000
  }

  /// The computer's own clock and zone.
  static let system = WallClock {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    let clock = (Int(parts.tm_hour) * 60 + Int(parts.tm_min)) * 60 + min(Int(parts.tm_sec), 59)
    guard
      let day = CalendarDay(
        year: Int(parts.tm_year) + 1900,
        month: Int(parts.tm_mon) + 1,
        day: Int(parts.tm_mday)
      ),
      let time = TimeOfDay(secondsAfterMidnight: clock),
      let moment = DateTime(day, time, offsetMinutes: parts.tm_gmtoff / 60)
    else { preconditionFailure("the system's clock shows no day of this calendar: \(seconds)") }
    return Timestamp(moment)
  }
}
