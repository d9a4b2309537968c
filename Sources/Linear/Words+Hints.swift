import Consultation
import Questionnaires

extension Words {
  /// What is explained once.
  enum Hint: Hashable {
    case safety, flag, one, many, own, ownSeveral, line, lines, date
    case standing, add, occurrence, concerns, zones
    case home, outline, review, plan, why, edit, gates
    case reason, findings, find, menu

    /// How a question is answered.
    init(_ item: Item) {
      switch item.style {
      case .safety: self = .safety
      case .flag: self = .flag
      case .one: self = item.takesFreeText ? .own : .one
      case .many: self = item.takesFreeText ? .ownSeveral : .many
      case .line: self = item.questionType == .date ? .date : .line
      case .lines: self = .lines
      }
    }

    /// What is done on a screen.
    init(_ screen: WizardScreen) {
      switch screen {
      case .setup, .questions: self = .line
      case .home: self = .home
      case .outline: self = .outline
      case .concerns: self = .concerns
      case .review: self = .review
      case .plan: self = .plan
      case .why: self = .why
      case .edit: self = .edit
      case .approve: self = .gates
      }
    }
  }

  static func text(_ hint: Hint) -> String {
    switch hint {
    case .safety:
      "1 or y yes, 2 or n no, 3 or u not sure, 4 or d declined. why says why it is asked."
    case .flag: "y yes, n no."
    case .one: "Say the number or the words of one."
    case .many: "Say numbers, such as 1 3 5, or words; no 3 takes one off. Enter goes on."
    case .own: "Say a number, the words of an option, or your own words."
    case .ownSeveral:
      "Say numbers, the words of an option, or your own words, one at a time; no 3 takes one off. Enter goes on."
    case .line:
      "Type the answer. = before it makes text of a word that is a command, such as =home."
    case .date: "Dates as people say them: 5 Dec, 5/12/26, yesterday, 6 weeks ago, spring 2021."
    case .lines: "A line takes the place of the text; + and a line adds one below."
    case .standing: "Enter keeps what stands, clear takes it away, another answer takes its place."
    case .add: addOrGoOn
    case .occurrence: removeOrGoOn
    case .concerns:
      "Say a concern by number or words, and how much: 3 moderate, dull skin 2. 0 takes it away. "
        + "None of these is an answer. Enter goes on, why and a number says why nothing is drafted."
    case .zones: "Say numbers, such as 1 3 5, or words; no 3 takes one off. Enter goes on."
    case .home:
      "Say a number to take one up, words to find one, new for a new one, visit and a number for another "
        + "visit, print and a number for its plan, leave to leave."
    case .outline: "A number opens a section. back asks whether to leave."
    case .review:
      "A number goes to the answer, why and a number says why. Enter goes on to the plan."
    case .plan:
      "why and a number says why a line stands there; edit, edit 3, approve, replan, print, file, moved, "
        + "amend go on."
    case .why:
      "A number goes to that answer. override and a reason goes past the rule, where it may be. Enter goes back."
    case .edit: "A number changes that. back leaves it as it is."
    case .gates:
      "A number goes to where it is settled; still so and a number confirms what was asked again."
    case .reason: "Enter goes back to the question."
    case .findings: "A number goes to the answer, why and a number says why. Enter goes back."
    case .find: "A number goes there, other words find others. Enter goes back."
    case .menu: "A number does it. Enter goes back."
    }
  }

  static let help = """
    Commands, in small letters; = before a line makes it an answer.
    Moving: Enter or next, back, list, list 4, go 4.2, go WORDS, find WORDS, next section, section before, home
    Reasons: why, why 3, findings, verdict, review, who
    Answers: undo, redo, clear, add, remove 5, as last time, no to the rest
    The plan: plan, edit, replan, moved, approve, print, file, override REASON, still so 2
    The consultation: note WORDS, amend REASON, void REASON, park, save, new, more
    This text: again, full (the screen), suspend, leave, ?
    """
}
