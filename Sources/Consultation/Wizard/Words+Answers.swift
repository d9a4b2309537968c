import Clinical
import Questionnaires

extension Words {
  static let notAnOption = "not one of the options: choose one of those listed"
  static func longAgo(_ name: String) -> String {
    "\(name.capitalised): it is longer ago than the question asks; "
      + "put the date right, or answer no to the question."
  }
  static func unread(_ text: String, in question: String) -> String {
    "\(question): \u{201C}\(text)\u{201D} cannot be read; answer it again."
  }
  static let yes = "Yes"
  static let no = "No"
  static let yesOrNo = "y for yes, n for no"
  static let notAnAddress = "an address has no blanks"
  static let notANumber = "not a number: digits, with a point or a comma, such as 70.5"
  static let notAWholeNumber = "not a whole number: digits only, such as 3"
  static let notATime = "not a time: such as 8:30"
  static let notAMoment = "not a day and a time: such as 10 Dec 2026 8:30"
  static let changeOfPlan = "a change of the plan"
  static let nothingTicked =
    "Amid a word nothing is chosen. Space again chooses the line in focus."
  static let typingSetAside = "Set aside: what was typed is there when this is chosen again."
  static func typingUndone(_ question: String) -> String {
    "Taken back: what was typed at \(question)."
  }
  static let typingTakenBack = "Taken back: what was typed here."
  static let nothingToUndo = "There is nothing to take back."
  static let nothingToRedo = "There is nothing to make again."

  static func notAQuantity(_ units: [String]) -> String {
    let names = units.map(UnitText.spoken)
    return "not a number with a unit: such as 5 \(names.first ?? "mL")"
      + (names.count > 1 ? " (\(names.joined(separator: ", ")))" : "")
  }

  static func ambiguous(_ days: [CalendarDay]) -> String {
    days.map { DateWords.long($0) }.joined(separator: " or ") + "? Type it in full."
  }

  static func keptAsTyped(_ item: Item, _ reason: String) -> String {
    "\(subject(of: item)): \(reason). Kept as typed."
  }

  static func fixed(_ item: Item) -> String { "\(subject(of: item)) cannot be changed here." }

  static func answersInHaste(_ count: Int) -> String { "\(count) answers in one go" }

  static func inHaste(_ count: Int) -> String {
    "\(answersInHaste(count)), faster than anybody reads. ^Z takes all of them back."
  }

  static func takesOut(_ names: [String]) -> String {
    "A yes leaves out: \(names.joined(separator: ", "))."
  }

  static func asksForCare(_ names: [String]) -> String {
    "A yes asks for care with: \(names.joined(separator: ", "))."
  }

  static func undone(_ words: String) -> String { "Taken back: \(words). ^Y makes it again." }

  static func redone(_ words: String) -> String { "Made again: \(words)." }

  /// A question as undo names it: its words without the question mark.
  static func subject(of item: Item) -> String {
    let text = item.text.isEmpty ? item.id.text : item.text
    return text.last == "?" ? String(text.dropLast()) : text
  }
}
