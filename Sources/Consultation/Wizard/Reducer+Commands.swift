import Questionnaires

extension WizardState {
  /// What a command does wherever it is given; nothing where it is for the screen to say.
  mutating func reduceCommand(_ command: Command, desk: Desk) -> [Effect]? {
    switch command {
    case .repaint: return [.repaint]
    case .plain: return keepScratch(evenIfRecent: true) + [.changeScreen]
    case .suspend: return keepScratch(evenIfRecent: true) + [.suspend]
    case .help: overlay = .help(ScrollState())
    case .menu: overlay = .menu(MenuState(of: self))
    case .leave: askToLeave()
    default:
      guard open != nil else { return nil }
      return reduceConsultationCommand(command, desk: desk)
    }
    return []
  }

  /// What a command does in an open consultation.
  private mutating func reduceConsultationCommand(
    _ command: Command,
    desk: Desk
  ) -> [Effect]? {
    switch command {
    case .save: return save()
    case .undo: undoHere(desk: desk)
    case .redo: redo(desk: desk)
    case .findings: overlay = .findings(FindingsState())
    case .find: overlay = .find(FindState(in: self, desk: desk))
    case .park: return park(desk: desk)
    case .calendar: openCalendar()
    case .nextSection: goBy(1, desk: desk)
    case .previousSection: goBy(-1, desk: desk)
    case .review: go(to: .review, desk: desk)
    case .plan: go(to: .plan, desk: desk)
    case .why:
      guard screen == .questions, let row = questionInFocus else { return nil }
      overlay = .reason(row.shown.place, ScrollState())
    case .help, .menu, .leave, .suspend, .repaint, .plain, .takeOver, .newConsultation,
      .repeatVisit, .print:
      return nil
    }
    return []
  }

  private mutating func goBy(_ offset: Int, desk: Desk) {
    guard let section = section(by: offset) else {
      message = Message(offset > 0 ? Words.lastSection : Words.firstSection)
      return
    }
    go(to: section, desk: desk)
  }

  /// Takes back what is half typed here, else the last change.
  private mutating func undoHere(desk: Desk) {
    if screen == .questions, let row = questionInFocus, questions.drafts[row.id] != nil {
      questions.drafts[row.id] = nil
      message = Message(Words.typingTakenBack)
    } else if screen == .concerns, let occurrence = concernInFocus?.occurrence,
      concerns.drafts[occurrence] != nil
    {
      concerns.drafts[occurrence] = nil
      concerns.isTyping = false
      message = Message(Words.typingTakenBack)
    } else {
      undo(desk: desk)
    }
  }
}
