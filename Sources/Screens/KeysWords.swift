import Consultation

extension KeyFault {
  /// Reason and remedy.
  var words: String {
    switch self {
    case .unknownCommand(let name):
      "\(Words.quoted(name)) is no command. Write one of "
        + NamedCommand.allCases.map(\.rawValue).joined(separator: ", ") + "."
    case .unknownKey(let name, let nearest):
      "\(Words.quoted(name)) is no key for a command. "
        + (nearest.map { "Did you mean \($0)?" } ?? "Write ^A to ^Z, or F1 to F12.")
    case .otherKey(let name, let other):
      "\(name) is \(other) on terminals. Write another letter."
    case .twice(let key, let command):
      "\(key) stands twice for \(command.rawValue). Keep one of them."
    case .none(let command):
      "\(command.rawValue) is left without a key. Write one of ^A to ^Z, or delete the line."
    case .functionKeysOnly(let command):
      "\(command.rawValue) has function keys only, and some terminals send none. Add one of ^A to ^Z."
    case .tooMany(let command):
      "\(command.rawValue) has more than \(KeyChanges.most) keys. Keep those that are used."
    case .clash(let clash):
      "\(clash.key.label) would be both \(clash.names.joined(separator: " and ")) "
        + "\(Words.place(clash.place)). Give one of them another key."
    }
  }
}

extension Words {
  /// A text of a file in quotation marks, shortened.
  static func quoted(_ text: String) -> String {
    text.count > 60 ? "\"\(text.prefix(57))...\"" : "\"\(text)\""
  }

  static let keyCardTitle = "Keys of meso"

  static func title(_ group: KeyGroup) -> String {
    switch group {
    case .everywhere: "Everywhere"
    case .consultation: "In a consultation"
    case .moving: "Moving and typing"
    case .home: "List of consultations"
    case .sections: "Sections"
    case .questions: "Questions"
    case .concerns: "Concerns"
    case .zones: "Zones of a concern"
    case .review: "Review"
    case .findings: "Findings"
    case .plan: "Plan"
    case .printing: "Printers"
    case .why: "Why"
    case .edit: "Changes by hand"
    case .approve: "Approve"
    case .calendar: "Calendar"
    }
  }

  /// A place where keys are pressed, after a verb.
  static func place(_ place: KeyPlace) -> String {
    switch place {
    case .parked: "on the blank screen"
    case .setup: "at the first start"
    case .home: "on the list of consultations"
    case .outline: "on the list of sections"
    case .questions: "on a page of questions"
    case .concerns: "on the concerns"
    case .review: "on the review"
    case .plan: "on the plan"
    case .why: "on the reasons of a line"
    case .edit: "on the changes by hand"
    case .approve: "on what stands in the way of an approval"
    case .zones: "in the zones of a concern"
    case .since: "in the date of a concern"
    case .printers: "in the choice of a printer"
    case .noPrinter: "where there is no printer"
    case .moved: "on what moved in the plan"
    case .override: "in the reason for an override"
    case .changing: "in a change by hand"
    case .approval: "on the approval"
    case .help: "in the help"
    case .reason: "in why a question is asked"
    case .findings: "in the findings"
    case .find: "in the search"
    case .menu: "under More"
    case .ask: "in a note or a reason"
    case .calendar: "in the calendar"
    case .orientation: "before the first consultation"
    case .leaving: "in the question whether to leave"
    }
  }
}
