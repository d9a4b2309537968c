import Clinical
import Consultation
import Glibc
import Questionnaires

/// The clock on the wall of the clinic.
struct WallClock: Sendable {
  /// The moment now, with the zone's distance from UTC.
  let now: @Sendable () -> Timestamp

  /// The computer's own clock and zone.
  static let system = WallClock {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    let offset = parts.tm_gmtoff / 60
    return moment(
      [Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)],
      [Int(parts.tm_hour), Int(parts.tm_min), min(Int(parts.tm_sec), 59)],
      offset
    )
  }

  private static func moment(_ day: [Int], _ time: [Int], _ offset: Int) -> Timestamp {
    let date = day.map { two($0) }.joined(separator: "-")
    let clock = time.map { two($0) }.joined(separator: ":")
    let away = offset.magnitude
    let zone =
      offset == 0
      ? "Z" : "\(offset < 0 ? "-" : "+")\(two(Int(away) / 60)):\(two(Int(away) % 60))"
    guard let moment = DateTime("\(date)T\(clock)\(zone)") else {
      preconditionFailure("the system's clock shows no day of this calendar: \(date) \(clock)")
    }
    return Timestamp(moment)
  }

  private static func two(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
