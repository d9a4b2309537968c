import Clinical
import Safety

/// The entries of the pack about care before and after a session, in words.
extension Words {
  static func washout(_ rule: Washout, name: String) -> String {
    guard let days = rule.days.value else { return "\(name): no number of days is published." }
    let span = counted(days, "day")
    switch rule.kind {
    case .advice: return "\(name): \(span), as advice; it never makes a session wait."
    case .space: return "\(name): \(span) between it and the session\(sooner(rule))"
    case .wash, .neverStop, .state, .prophylaxis:
      return "\(name): \(span) from the last time to the session\(sooner(rule))"
    }
  }

  private static func sooner(_ rule: Washout) -> String {
    rule.isHard
      ? "; sooner, the session waits." : "; sooner is a caution, with the better date."
  }

  static func keepsAway(_ message: String) -> String { "What it keeps away: \(message)" }

  static func distance(_ rule: Washout, name: String) -> String {
    let span = rule.days.value.map { counted($0, "day") } ?? "no published number of days"
    return "\(name): \(span) after the last session of the course."
  }

  static func aftercare(_ rule: AftercareRule, areas: [String]) -> String {
    let where_ = areas.isEmpty ? "After every session" : "After a session of: \(list(areas))"
    let until = rule.untilHour.map { "to \($0) h" } ?? "on, without an end"
    var text = "\(where_), from \(rule.fromHour) h \(until)."
    if let better = rule.advisedUntilHour { text += " Better to \(better) h." }
    if let step = rule.then {
      text += " Then, \(step.fromHour) to \(step.untilHour) h: \(step.act)."
    }
    if let prescribed = rule.ifPrescribed { text += " What was prescribed: \(prescribed)." }
    return text
  }

  static func after(_ substances: [String], act: String, _ days: Int) -> String {
    "After \(list(substances)): \(act), \(counted(days, "day"))."
  }

  static func normal(_ reaction: NormalReaction) -> String {
    let lasts =
      switch (reaction.minimumHours, reaction.maximumHours) {
      case (let least?, let most?) where least != most: "\(least) to \(most) h"
      case (_, let most?): "up to \(most) h"
      case (let least?, nil): "\(least) h or longer"
      case (nil, nil): "for a time nobody has published"
      }
    return "Expected after a session, and passes: it lasts \(lasts)."
  }

  static func redFlag(_ flag: RedFlag, scopes: [String]) -> String {
    let usual =
      switch (flag.typicalFromHour, flag.typicalUntilHour) {
      case (let from?, let until?): " It usually appears \(from) to \(until) h after."
      case (let from?, nil): " It usually appears from \(from) h on."
      case (nil, _): flag.when.map { " It usually appears: \($0)." } ?? ""
      }
    return "\(list(scopes).capitalised). The sign counts at any time.\(usual)"
  }

  static func scope(_ scope: RedFlag.Scope, name: (String) -> String) -> String {
    switch scope {
    case .all: "after every session"
    case .area(let area): "after a session of: \(name(area.text))"
    case .substance(let substance): "after \(name(substance.text))"
    case .anaesthetic: "after any anaesthetic"
    }
  }

  static func list(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }
}
