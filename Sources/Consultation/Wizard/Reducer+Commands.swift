extension WizardState {
  /// What a command does wherever it is given; nothing where it is for the screen to say.
  mutating func reduceCommand(_ command: Command, desk: Desk) -> [Effect]? {
    switch command {
    case .repaint: return [.repaint]
    case .suspend: return keepScratch(evenIfRecent: true) + [.suspend]
    case .nextSection:
      go(to: section(by: 1), desk: desk)
      return []
    case .previousSection:
      go(to: section(by: -1), desk: desk)
      return []
    case .review:
      go(to: .review, desk: desk)
      return []
    case .plan:
      go(to: .plan, desk: desk)
      return []
    case .leave:
      guard open != nil else { return [.quit] }
      open = nil
      screen = .home
      return [.loadList]
    case .help, .save, .undo, .redo, .why, .findings, .find, .noneOfTheRemaining,
      .newConsultation, .print, .menu, .park:
      return nil
    }
  }
}
