extension WizardState {
  /// Asks whether to leave; asked again within two seconds, it leaves the program at once.
  mutating func askToLeave() {
    if overlay != .leaving { covered = overlay }
    home.stopOpening()
    overlay = .leaving
    leaveAskedAt = now
  }

  /// Stays, with what lay over the screen before.
  mutating func stay() {
    overlay = covered
    covered = nil
  }

  /// Leaves the consultation, and the program if asked to, once everything is stored.
  mutating func leave(to destination: Departure, desk: Desk) -> [Effect] {
    overlay = overlay == .leaving ? covered : nil
    covered = nil
    leaveField(desk: desk)
    guard let open else { return destination == .out ? [.quit] : [] }
    if open.isReadOnly, open.pending.isEmpty { return depart(destination) }
    departure = destination
    if open.isReadOnly {
      self.open?.hasUnsent = true
    } else {
      commit([.parked], desk: desk)
    }
    return []
  }

  /// Goes, everything being stored.
  mutating func depart(_ destination: Departure) -> [Effect] {
    let effects = keepScratch(evenIfRecent: true)
    overlay = nil
    home.wanted = open?.record.id
    departure = nil
    saving = .nothingToSave
    open = nil
    screen = .home
    return effects + [destination == .out ? .quit : .loadList]
  }

  /// Goes though the store refused: what it does not hold is lost, as the question said.
  mutating func leaveUnsaved() -> [Effect] {
    overlay = nil
    covered = nil
    open = nil
    saving = .nothingToSave
    screen = .home
    return [.loadList]
  }

  /// Leaves for later with a blank screen.
  mutating func park(desk: Desk) -> [Effect] {
    isParked = true
    if open?.isReadOnly == false { commit([.parked], desk: desk) }
    return keepScratch(evenIfRecent: true)
  }

  /// Takes up again what was parked.
  mutating func unpark(desk: Desk) -> [Effect] {
    isParked = false
    if open?.isReadOnly == false { commit([.resumed], desk: desk) }
    return [.repaint]
  }
}
