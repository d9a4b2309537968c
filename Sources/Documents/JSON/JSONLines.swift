import Clinical
import Drafting

/// Lines of the plan as single strings, with rule, days in ISO form and sources inside.
enum JSONLines {
  /// "A04 no exercise or sweating (0 h to 48 h after the session) [sourced SEED4]".
  static func care(_ line: CareLine) -> String {
    let windows = [
      window(line.from?.iso, line.until?.iso, suffix: ""),
      window(
        line.fromHour.map { "\($0) h" },
        line.untilHour.map { "\($0) h" },
        suffix: " after the session"
      ),
    ].compactMap { $0 }
    let when = windows.isEmpty ? "" : " (\(windows.joined(separator: "; ")))"
    return "\(line.rule) \(line.text)\(when) \(tag(line.status, line.sources))"
  }

  /// "twice a year [sourced SEED4]".
  static func line(_ line: ReasonedLine) -> String {
    "\(line.text) \(tag(line.status, line.sources))"
  }

  /// "volume: half at a first session [policy]".
  static func reason(_ reason: PlanReason) -> String {
    "\(reason.subject): \(reason.text) \(tag(reason.status, reason.sources))"
  }

  private static func window(_ from: String?, _ until: String?, suffix: String) -> String? {
    switch (from, until) {
    case (nil, nil): nil
    case (let from?, let until?): "\(from) to \(until)\(suffix)"
    case (let from?, nil): "from \(from)\(suffix)"
    case (nil, let until?): "until \(until)\(suffix)"
    }
  }

  private static func tag(_ basis: Basis, _ sources: [SourceID]) -> String {
    let ids = sources.map(\.text).joined(separator: " ")
    return "[\(basis.rawValue)\(ids.isEmpty ? "" : " \(ids)")]"
  }
}
