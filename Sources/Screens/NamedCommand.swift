import Consultation

/// A command whose keys the settings can change, by the name that it has there for good.
enum NamedCommand: String, CaseIterable {
  case why
  case findings
  case undo
  case redo
  case find
  case nextSection = "next-section"
  case previousSection = "previous-section"
  case save
  case calendar
  case park
  case plainText = "plain-text"
  case more
  case help
  case repaint
  case leave
  case new
  case visit
  case print
  case start
  case end
  case delete
  case eraseLine = "erase-line"

  /// What its keys do.
  var action: Action {
    switch self {
    case .why: .commanded(.why)
    case .findings: .commanded(.findings)
    case .undo: .commanded(.undo)
    case .redo: .commanded(.redo)
    case .find: .commanded(.find)
    case .nextSection: .commanded(.nextSection)
    case .previousSection: .commanded(.previousSection)
    case .save: .commanded(.save)
    case .calendar: .commanded(.calendar)
    case .park: .commanded(.park)
    case .plainText: .commanded(.plain)
    case .more: .commanded(.menu)
    case .help: .commanded(.help)
    case .repaint: .commanded(.repaint)
    case .leave: .commanded(.leave)
    case .new: .commanded(.newConsultation)
    case .visit: .commanded(.repeatVisit)
    case .print: .commanded(.print)
    case .start: .moved(.home)
    case .end: .moved(.end)
    case .delete: .erased(.after)
    case .eraseLine: .erased(.toStart)
    }
  }

  /// The command behind an action; nothing for what is no command with keys of its own.
  init?(_ action: Action) {
    switch action {
    case .commanded(let command): self.init(command)
    case .moved(.home): self = .start
    case .moved(.end): self = .end
    case .erased(.after): self = .delete
    case .erased(.toStart): self = .eraseLine
    default: return nil
    }
  }

  private init?(_ command: Command) {
    switch command {
    case .why: self = .why
    case .findings: self = .findings
    case .undo: self = .undo
    case .redo: self = .redo
    case .find: self = .find
    case .nextSection: self = .nextSection
    case .previousSection: self = .previousSection
    case .save: self = .save
    case .calendar: self = .calendar
    case .park: self = .park
    case .plain: self = .plainText
    case .menu: self = .more
    case .help: self = .help
    case .repaint: self = .repaint
    case .leave: self = .leave
    case .newConsultation: self = .new
    case .repeatVisit: self = .visit
    case .print: self = .print
    // These have letters, or a line under More.
    case .review, .plan, .takeOver, .suspend: return nil
    }
  }
}
