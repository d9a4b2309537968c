import Cells
import Clinical
import Consultation
import Questionnaires
import Safety

extension Words {
  static let noReason = "No rule reads the answer; it is kept with the consultation."
  static let whyAsked = "Why it is asked"
  static let keysHere = "Keys"
  static let noFindings = "Nothing is found against treatment as things stand. Not asked is not no."
  static let unreadable = "look again"
  static let answerMissing = "answer needed"
  static let wholeSection = "section"

  static func title(_ overlay: Overlay) -> String {
    switch overlay {
    case .help: "Help"
    case .reason: "Why this is asked"
    case .findings: "Findings"
    case .find: "Find"
    case .menu: "More"
    case .ask(let state): menu(.ask(state.purpose), Appearance())
    case .calendar(let state): DateWords.month(of: state.day)
    case .orientation: "Before you begin"
    case .leaving: "Leave"
    }
  }

  static func matches(_ count: Int) -> String {
    count == 0 ? "no match" : count == 1 ? "1 match" : "\(count) matches"
  }

  static func effect(_ finding: Finding) -> String {
    verdict(finding.verdict, eligibleOn: finding.earliestDate)
  }

  static func style(of finding: Finding?) -> Style {
    guard let finding else { return Style(.caution, bold: true) }
    return switch finding.severity {
    case .info: Style(.information)
    case .warning: Style(.caution, bold: true)
    case .critical: Style(.critical, bold: true)
    }
  }

  /// The rule, what it rests on and where it was read, as far as they are known: "rule W05 · sourced · SEED4".
  static func tag(rule: RuleID?, _ basis: Basis?, _ sources: [SourceID]) -> String {
    let parts = [rule.map { "rule \($0.shown)" }, basis.map(self.basis)].compactMap(\.self)
    let places = sources.isEmpty ? [] : [sources.map(\.text).joined(separator: ", ")]
    return (parts + places).joined(separator: " · ")
  }

  /// How a question in focus is answered.
  static func howToAnswer(_ row: FormRow) -> String {
    guard row.kind == .question else {
      return "Enter or Space adds one; Del removes the one in focus."
    }
    if row.shown.item.takesFreeText { return freeText(row.shown.item.style) }
    return switch row.shown.item.style {
    case .safety: "y yes, n no, u not sure, d declined; each goes on to the next question."
    case .flag: "y yes, n no; each goes on to the next question."
    case .one: "The number or letter of an option, or arrows and Space."
    case .many: "Space ticks and unticks; so does the number. A letter jumps."
    case .line: "Type; Tab or Enter goes on. What is no answer yet stays as typed."
    case .lines: "Type; Enter breaks the line, Tab goes on."
    }
  }

  private static func freeText(_ style: AnswerStyle) -> String {
    let finding =
      "Whatever is typed, digits too, finds options that name it; Up and Down go to one, "
    return style == .many
      ? finding + "Space ticks it. Enter adds what is typed in your own words; "
        + "on those, Space or Del takes them off."
      : finding + "Space chooses it. Enter takes what is typed in your own words."
  }

  static let daysOfTheWeek = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
  static let calendarLegend = "* today"

  /// What a first look needs to know, in the order in which it is needed: no more than the smallest window holds.
  static let orientation = [
    "What meso drafts is a suggestion for a qualified practitioner; not a prescription.",
    "Every answer is stored as it is given. Leave whenever you must: Enter on the list goes on at "
      + "the same word.",
    "Go anywhere at any time: Tab to the next question, Esc one step out, ^N to the next section. "
      + "What is missing is listed under Review.",
    "y n u d answer safety questions; N says no to all shown.",
    "^W says why anything is asked or stands on the plan. ^R lists what was found.",
    "^Z takes the last answer back. ^G or ? shows the keys.",
  ]

  static func question(_ purpose: AskState.Purpose) -> String {
    switch purpose {
    case .void: "Why was this consultation entered in error? It is kept and crossed out."
    case .amend: "Why is the approved plan opened for amendment? Its text is kept."
    case .note: "A note to self; it stands in the record, not on the plan."
    }
  }

  static func menu(_ entry: MenuState.Entry, _ appearance: Appearance) -> String {
    switch entry {
    case .theme: "Theme: \(appearance.theme.rawValue) (Enter: \(appearance.theme.next.rawValue))"
    case .mouse:
      "Mouse: \(appearance.mouse ? "on" : "off") (Enter: \(appearance.mouse ? "off" : "on"))"
    case .command(let command): menu(command)
    case .ask(.void): "Void: entered in error"
    case .ask(.amend): "Open the approved plan for amendment"
    case .ask(.note): "Note to self"
    case .list: "Leave for the list of consultations"
    case .quit: "Leave the program"
    }
  }

  private static func menu(_ command: Command) -> String {
    switch command {
    case .help: "Help"
    case .save: "Save now"
    case .undo: "Take the last answer back"
    case .redo: "Make it again"
    case .why: "Why this is asked"
    case .findings: "Findings"
    case .find: "Find a question or a section"
    case .nextSection: "Next section"
    case .previousSection: "Section before"
    case .review: "Review what is missing or flagged"
    case .plan: "Plan"
    case .calendar: "Choose the day on a calendar"
    case .takeOver: "Say what the earlier consultation says"
    case .newConsultation: "New consultation"
    case .repeatVisit: "Another visit of the patient in focus"
    case .print: "Print"
    case .menu: "More"
    case .park: "Park: blank the screen until a key"
    case .leave: "Leave"
    case .suspend: "Suspend to the shell"
    case .repaint: "Repaint"
    case .plain: "Go on in plain text"
    }
  }

  /// Whether to leave, and what becomes of what was said.
  static func leaving(_ state: WizardState) -> [String] {
    guard let open = state.open else {
      return ["Leave the program?", "Enter or y leaves. Esc or n stays."]
    }
    let number = recordNumber(open.banner)
    if case .notSaved(let changes) = state.saving {
      return [
        "\(counted(changes, "change")) of \(number) not saved: the store refused.",
        "Esc stays; ^S tries again. x leaves and loses what is not saved.",
      ]
    }
    return [
      "Leave \(number)? Everything is kept; it resumes \(state.resumesHere ? "here" : "where you last worked").",
      "Enter or y: to the list. q: out of the program. Esc or n: stay.",
    ]
  }
}
