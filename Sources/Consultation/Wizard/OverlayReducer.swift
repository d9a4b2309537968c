extension Overlay {
  /// Whether characters are text.
  var takesText: Bool {
    switch self {
    case .find, .ask: true
    case .help, .reason, .findings, .menu, .calendar, .orientation, .leaving: false
    }
  }
}

extension WizardState {
  /// What a key does while something lies over the screen: Esc takes it away, the rest is its own.
  mutating func reduceOverlay(_ action: Action, desk: Desk) -> [Effect] {
    if action == .commanded(.leave) { return leaveAsked(desk: desk) }
    if action == .commanded(.repaint) { return [.repaint] }
    if action == .commanded(.plain) { return keepScratch(evenIfRecent: true) + [.changeScreen] }
    if action == .commanded(.save) { return save() }
    if action == .escaped {
      if case .ask(let state) = overlay, unfinishedWords[state.purpose] != nil {
        message = Message(Words.typingSetAside)
      }
      if overlay == .leaving { stay() } else { overlay = nil }
      return []
    }
    switch overlay {
    case .help(let state): reduceHelp(action, state)
    case .reason(let place, let state): reduceReason(action, of: place, state)
    case .findings(let state): reduceFindings(action, state, desk: desk)
    case .find(let state): reduceFind(action, state, desk: desk)
    case .menu(let state): return reduceMenu(action, state, desk: desk)
    case .ask(let state): return reduceAsk(action, state, desk: desk)
    case .calendar(let state): reduceCalendar(action, state, desk: desk)
    case .orientation: if action == .entered || action == .typed(" ") { overlay = nil }
    case .leaving: return reduceLeaving(action, desk: desk)
    case nil: break
    }
    return []
  }

  private mutating func leaveAsked(desk: Desk) -> [Effect] {
    guard overlay == .leaving, let leaveAskedAt, leaveAskedAt.seconds(until: now) <= 2 else {
      askToLeave()
      return []
    }
    if case .notSaved = saving { return [] }
    return leave(to: .out, desk: desk)
  }

  private mutating func reduceLeaving(_ action: Action, desk: Desk) -> [Effect] {
    switch action {
    case .entered, .typed("y"), .typed("Y"):
      return leave(to: open == nil ? .out : .home, desk: desk)
    case .typed("q"), .typed("Q"): return leave(to: .out, desk: desk)
    case .typed("x"), .typed("X"):
      if case .notSaved = saving { return leaveUnsaved() }
    case .typed("n"), .typed("N"): stay()
    default: break
    }
    return []
  }
}
