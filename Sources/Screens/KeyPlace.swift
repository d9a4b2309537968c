import Cells
import Consultation

/// Where a key is pressed: on a screen, in a part of one that takes the keys until it is closed, or in what lies over it.
///
/// Dispatch, footer, help and every proof of the keys go through these places, so there are no others.
enum KeyPlace: CaseIterable {
  case parked
  case setup, home, outline, questions, concerns, review, plan, why, edit, approve
  case zones, since, printers, noPrinter, moved, override, changing, approval
  case help, reason, findings, find, menu, ask, calendar, orientation, leaving

  /// The place that takes the keys in a state.
  init(_ state: WizardState) {
    if state.isParked {
      self = .parked
    } else if let overlay = state.overlay {
      self.init(overlay)
    } else {
      self = Self.part(state) ?? Self(state.screen)
    }
  }

  /// The place below what lies over it.
  init(below state: WizardState) {
    self = Self.part(state) ?? Self(state.screen)
  }

  private init(_ screen: WizardScreen) {
    self =
      switch screen {
      case .setup: .setup
      case .home: .home
      case .outline: .outline
      case .questions: .questions
      case .concerns: .concerns
      case .review: .review
      case .plan: .plan
      case .why: .why
      case .edit: .edit
      case .approve: .approve
      }
  }

  private init(_ overlay: Overlay) {
    self =
      switch overlay {
      case .help: .help
      case .reason: .reason
      case .findings: .findings
      case .find: .find
      case .menu: .menu
      case .ask: .ask
      case .calendar: .calendar
      case .orientation: .orientation
      case .leaving: .leaving
      }
  }

  private static func part(_ state: WizardState) -> KeyPlace? {
    switch state.screen {
    case .concerns where state.concerns.zone != nil: .zones
    case .concerns where state.concerns.isTyping: .since
    case .plan where state.plan.printing != nil: state.printers.isEmpty ? .noPrinter : .printers
    case .plan where state.plan.showsChanges: .moved
    case .why where state.why.override != nil: .override
    case .edit where state.edit.choice?.isTyped == true: .changing
    case .approve where state.approvalGates.isEmpty: .approval
    default: nil
    }
  }

  /// Every key that means something here; where two rows name one key, they mean the same by it.
  var bindings: [Binding] {
    switch self {
    case .parked: own
    case .setup, .home: own + KeyTable.everywhere + KeyTable.moving
    case .help, .reason, .findings, .find, .menu, .ask, .calendar, .orientation, .leaving:
      own + KeyTable.overOverlays + KeyTable.moving
    case .outline, .questions, .concerns, .review, .plan, .why, .edit, .approve, .zones, .since,
      .printers, .noPrinter, .moved, .override, .changing, .approval:
      own + KeyTable.inConsultation + KeyTable.everywhere + KeyTable.moving
    }
  }

  /// The keys of this place alone.
  var own: [Binding] {
    switch self {
    case .parked: KeyTable.parked
    case .setup: KeyTable.setup
    case .home: KeyTable.home
    case .outline: KeyTable.outline
    case .questions: KeyTable.questions
    case .concerns: KeyTable.concerns
    case .review: KeyTable.review
    case .plan: KeyTable.plan
    case .why: KeyTable.why
    case .edit: KeyTable.edit
    case .approve: KeyTable.approve
    case .zones: KeyTable.zones
    case .since, .override, .changing: KeyTable.typing
    case .printers: KeyTable.sending + KeyTable.fileInstead
    case .noPrinter: KeyTable.fileInstead
    case .moved: KeyTable.reading
    case .approval: KeyTable.approval
    case .help: KeyTable.help
    case .reason: KeyTable.reason
    case .findings: KeyTable.findings
    case .find: KeyTable.find
    case .menu: KeyTable.menu
    case .ask: KeyTable.ask
    case .calendar: KeyTable.calendar
    case .orientation: KeyTable.orientation
    case .leaving: KeyTable.leaving
    }
  }
}
