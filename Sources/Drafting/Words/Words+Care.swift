import Clinical
import Safety

/// What to do before and after a session.
extension Words {
  /// "No aspirin or fish oil that you buy yourself from 10 December 2026 on; paracetamol if needed".
  static func selfBought(_ names: [String], when: String, painRelief: Bool) -> String {
    let remedy = painRelief ? "; paracetamol if needed" : ""
    return "No \(list(names, last: "or")) that you buy yourself \(when)\(remedy)."
  }

  static func askPrescriber(_ name: String) -> String {
    "\(name.capitalised): ordered by a prescriber, so keep to the prescription; the prescriber is asked "
      + "before the session."
  }

  static func from(_ day: CalendarDay) -> String { "from \(self.day(day)) on" }

  static func daysBefore(_ days: Int) -> String {
    "in the \(self.days(days)) before the session"
  }

  static func better(_ when: String) -> String { " Better still \(when)." }

  /// What a rule asks of the patient where the pack has no sentence for it.
  static func avoid(name: String, when: String, kind: Washout.Kind) -> String {
    kind == .space
      ? "\(name.capitalised): none \(when)." : "\(name.capitalised): leave off \(when)."
  }

  static func beforeEvent(_ sentence: String, days: Int?) -> String {
    days.map { "\(sentence) At least \(self.days($0)) between the session and the event." }
      ?? sentence
  }

  /// A name without the remark who bought it, in lower case: "aspirin" for "Aspirin, self-bought".
  static func withoutSource(_ name: String) -> String {
    let head = name.prefix { $0 != "," }
    return head.prefix(1).lowercased() + head.dropFirst()
  }

  static func advisedUntil(_ hours: Int) -> String { " (better \(hours) h)" }

  /// What holds for a prescribed product: it is left alone, and its prescriber answers questions about it.
  static func ifPrescribed(_ text: String) -> String {
    text.contains("ask the prescriber")
      ? ", unless prescribed: ask the prescriber" : ". \(text.capitalised)"
  }

  static func withCare(_ facts: [String]) -> String { "; with care: \(list(facts))" }

  static func checks(_ days: [CalendarDay]) -> String { ": on \(list(days.map(day)))" }

  /// What is kept off after the session, until the day beside the line.
  static func blackout(_ name: String) -> String {
    "No \(name.prefix(1).lowercased() + name.dropFirst())"
  }

  /// The sign with its time, what to do, and what it may be; a time that only repeats the sign is left out.
  static func redFlag(_ flag: RedFlag) -> String {
    let when = flag.when.flatMap { $0.hasPrefix(">") ? nil : $0 == "any" ? "at any time" : $0 }
    let text = flag.text.map { " \($0.capitalised)." } ?? ""
    let time = when.map { " (\($0))" } ?? ""
    return "\(flag.sign.capitalised)\(time): \(act(flag.act))\(text)"
  }

  private static func act(_ act: RedFlag.Act) -> String {
    switch act {
    case .emergency: "call the emergency number now."
    case .emergencySameDay: "emergency care the same day."
    case .urgentSameDay: "be seen the same day."
    case .urgent48Hours: "be seen within 48 hours."
    case .urgentWeek: "be seen within a week."
    case .routineReview: "tell the clinic at the next review."
    }
  }

  /// What is felt or seen, with the pack's remark as words.
  static func normal(_ reaction: NormalReaction) -> String {
    reaction.what.capitalised + (reaction.note.map { ", \(remarks[$0] ?? $0)" } ?? "")
  }

  private static let remarks = [
    "from hours": "for some hours or longer",
    "hours; persistent: call": "for some hours; call the clinic if it persists",
  ]
}
