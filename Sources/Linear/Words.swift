import Clinical
import Consultation
import Questionnaires
import Safety

/// The words of plain text that the screens do not have.
enum Words {
  static let intro =
    "Plain text. A line that is no command is the answer. Enter alone goes on, ? helps, full shows the screen."
  static let lineTooLong =
    "That line is longer than 64 kB and was not taken. Say it in shorter lines."
  static let lineIsNoText =
    "That line is no UTF-8 text and was not taken. Set the terminal to UTF-8 and say it again."
  static let farewell = "Left. Everything is kept."
  static let onlyKeys = "That line held only keys without a meaning here. ? says what there is."
  static let parked =
    "Parked; everything is kept. The next line goes on. What was said stays above."
  static let nothingBefore = "This is the list; nothing stands before it. leave leaves the program."
  static let openFirst = "No consultation is open: new begins one, resume 1 takes one up."
  static let homeFirst = "That works on the list of consultations: home goes there."
  static let noneOnList = "There is none on the list. new begins one."
  static let goWhere = "Where to? Such as go 4, go 4.2 or go ibuprofen; list shows the numbers."
  static let findWhat = "Find what? Such as find ibuprofen."
  static let nothingAsked = "Nothing is asked here as things stand. Enter goes on."
  static let needed = "(needed)"
  static let noAnswer = "no answer"
  static let chosen = ", chosen"
  static let emptied = "Emptied, not taken back yet. Enter takes the answer back."
  static let addOrGoOn = "add adds one; Enter goes on without."
  static let removeOrGoOn = "remove takes it away; Enter goes to its questions."
  static let setByForm = "The form sets this; Enter goes on."
  static let nothingToAdd = "Nothing can be added in this section."
  static let nothingToRemove =
    "Nothing to remove there: list shows the numbers, remove and the number takes one away."
  static let nothingToClear = "No answer stands here."
  static let onQuestionsOnly = "That works at a question: list shows them, go leads to one."
  static let noneOpenHere = "Every safety question of this section has an answer."
  static let readOutFirst = "Say no to the rest first: it reads the questions out."
  static let howMuch = "How much? 1 mild, 2 moderate, 3 severe, 0 takes it away."
  static let noneChosen = "None chosen."
  static let anotherConcern = "Another one? again says all of them, Enter goes on."
  static let planAgain = "again says all of it."
  static let begin = "Everything asked? Enter begins; back goes back."
  static let beginOrBack = "Enter begins; back goes back."
  static let enterOnHome = "Say a number to take one up, words to find one, or new."
  static let enterOnPlan =
    "The plan ends here. approve, edit, print and file go on; back goes back."
  static let enterOnApproval =
    "Nothing is approved by that. A number goes to what stands in the way, back goes back; "
    + "approve and a name in one line approves, where nothing stands in the way."
  static let overrideHow =
    "Say override and the reason in one line to go past the rule; back leaves it."
  static let overrideWhere =
    "A rule is gone past from its reasons: findings, then why and its number, then override and the reason."
  static let stillSoWhere = "That works where something stands in the way of an approval: approve."
  static let stillSoWhich = "Which? Say still so and the number of the line."
  static let printTitle = "Print the plan. Printers:"
  static let printHint =
    "print and a number sends it; file writes it to a file instead; back goes back."
  static let printNowhere = "file writes it to a file instead; back goes back."
  static let replanHint = "replan plans for that day."
  static let helpCloses = "Enter goes back to where you were."

  static func textTooLong(_ most: Int) -> String {
    "That is longer than \(most) characters and was not taken. Say it shorter."
  }

  static func noLine(_ number: Int) -> String {
    "There is no line \(number) here. list shows what there is."
  }

  static func noSection(_ number: Int, of count: Int) -> String {
    "There is no section \(number): there are \(count). list shows them."
  }

  static func notAnOption(of count: Int) -> String {
    "Not one of the options: say its number, 1 to \(count), or its words."
  }

  static func noConcern(_ count: Int) -> String {
    "No concern of that name: say its number, 1 to \(count), or its words, such as 3 moderate."
  }

  static func noZone(_ count: Int) -> String {
    "No zone of that name: say numbers, 1 to \(count), such as 1 3 5, or words with commas."
  }

  static func alreadySo(_ isOff: Bool) -> String {
    isOff ? "None of those is chosen." : "That is chosen already. no and the number takes it off."
  }

  static func unknown(_ text: String) -> String {
    "\u{201C}\(text)\u{201D} means nothing here. ? says what there is."
  }

  static func noPrinterNamed(_ name: String) -> String { "There is no printer \(name)." }

  static func printHow(_ number: Int) -> String { "print \(number) sends it there." }

  static func stillSoNot(_ number: Int) -> String {
    "Line \(number) cannot be settled by that: say its number to go there."
  }

  static func wordsInOneLine(_ verb: Verb?) -> String {
    verb.map { "Say \($0.rawValue) and the words in one line; nothing else does it." }
      ?? "Say note, void or amend and the words in one line; nothing else does it. Enter leaves it."
  }

  static func notAskedNow(_ verb: Verb) -> String {
    "\(verb.rawValue): not as this consultation stands."
  }

  static func message(_ message: Message) -> String {
    let text = withoutKeys(message.text)
    return switch message.tone {
    case .information: text
    case .caution: "Attention: \(text)"
    case .failure: "Failure: \(text)"
    }
  }

  static func refused(_ reason: String) -> String {
    "Not an answer yet: \(reason). Say it again; Enter leaves it as it is typed, undo takes it back."
  }

  static func echo(_ question: String, _ answer: String) -> String {
    question.last == "?" ? "\(question) \(answer)" : "\(question): \(answer)"
  }

  static func found(_ words: String) -> String { "Found: \(words)" }
  static func gone(_ title: String) -> String { "No longer found: \(title)" }
  static func itWas(_ verdict: String) -> String { " It was \(verdict)." }
  static func now(_ answer: String) -> String { "Now: \(answer)" }
  static func halfTyped(_ text: String) -> String {
    "Half typed: \u{201C}\(text)\u{201D}. Enter takes it, another line takes its place."
  }
  static func another(_ question: String) -> String { "\(question), another" }
  static func nextPage(_ left: Int, _ page: Int) -> String {
    "and \(left) more: list \(page) says the next, words find one"
  }
  static func onlyWait(_ count: Int) -> String {
    "\(count) more only \(count == 1 ? "waits" : "wait") for an answer; again says them."
  }

  static func andMore(_ count: Int) -> String { "and \(count) more" }

  static func verdict(_ lines: [String]) -> String {
    lines.isEmpty ? "" : "Verdict: \(lines.joined(separator: ", "))."
  }

  static func notSaved(_ changes: Int) -> String {
    "NOT SAVED: \(changes) \(changes == 1 ? "change is" : "changes are") held in memory only. "
      + "save tries again."
  }

  static func section(_ number: Int, of count: Int, _ words: String, _ planned: String) -> String {
    "Section \(number) of \(count), \(words). \(planned.capitalised)."
  }

  static func since(_ concern: String) -> String {
    "\(concern): since when? Enter leaves it as it is."
  }

  static func found(_ count: Int, named words: String) -> String {
    switch count {
    case 0:
      "\u{201C}\(words)\u{201D}: nothing found. Other words find others, Enter goes back; "
        + "= before a line makes an answer of it."
    case 1: "\u{201C}\(words)\u{201D}: 1 place."
    default: "\u{201C}\(words)\u{201D}: \(count) places."
    }
  }

  static func readingOut(_ count: Int, of all: Int) -> String {
    switch (count, all) {
    case (1, 1): "This one has no answer:"
    case (all, _): "These \(count) have no answer:"
    default: "The first \(count) of \(all) that have no answer:"
    }
  }

  static func sayNoToThese(_ count: Int) -> String {
    "no to these answers no to \(count == 1 ? "it" : "all \(count)"). Anything else leaves \(count == 1 ? "it" : "them") open."
  }

  static func approveHow(_ name: String) -> String {
    "Say approve and the name in one line, such as: approve \(name.isEmpty ? "A. Name" : name). "
      + "Nothing else approves. back goes back."
  }

  static func leaving(_ state: WizardState) -> String {
    guard state.open != nil else { return "Leave the program? leave leaves, Enter stays." }
    if case .notSaved(let changes) = state.saving {
      return notSaved(changes) + " lose leaves and loses what is not saved. Enter stays."
    }
    return
      "Leave? Everything is kept. home goes to the list, leave out of the program, Enter stays."
  }

  static func withUnit(_ text: String, _ item: Item) -> String {
    item.unit.map { "\(text) \(UnitText.spoken($0))" }?.trimmed ?? text
  }

  static func unit(_ item: Item) -> String? {
    if !item.units.isEmpty {
      let names = item.units.map(UnitText.spoken)
      return "In \(names.joined(separator: " or ")); without a unit, \(names.first ?? "")."
    }
    let name = item.unit.map(UnitText.spoken) ?? ""
    return name.isEmpty ? nil : "In \(name)."
  }
}
