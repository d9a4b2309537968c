public import Clinical

extension WizardState {
  /// What a key does on the list: letters always filter, actions are chords.
  mutating func reduceHome(_ action: Action, desk: Desk) -> [Effect] {
    switch action {
    case .typed(let character): filterHome(desk) { $0.insert(String(character)) }
    case .pasted(let text): filterHome(desk) { $0.insert(text) }
    case .erased(let erasure): filterHome(desk) { $0.erase(erasure) }
    case .moved(let movement): moveHome(movement)
    case .entered: return openFocused(desk: desk)
    case .escaped:
      if home.isOpening {
        home.stopOpening()
      } else if home.filter.text.isEmpty {
        askToLeave()
      } else {
        filterHome(desk) { $0 = TextField() }
      }
    case .commanded(.newConsultation): return startConsultation(desk: desk)
    case .commanded(.repeatVisit):
      home.repeats = true
      return loadFocused(desk: desk)
    case .commanded(.print):
      home.prints = true
      return loadFocused(desk: desk)
    default: break
    }
    return []
  }

  private mutating func filterHome(_ desk: Desk, _ change: (inout TextField) -> Void) {
    change(&home.filter)
    home.search(desk.fold)
  }

  private mutating func moveHome(_ movement: Movement) {
    switch movement {
    case .left, .right, .wordLeft, .wordRight: _ = home.filter.move(movement)
    default:
      home.wanted = nil
      home.focus = movement.index(from: home.focus, count: home.found.count, page: size.rows - 7)
    }
  }

  /// Reads the consultation in focus for what was just asked; nothing is asked where there is none.
  private mutating func loadFocused(desk: Desk) -> [Effect] {
    if let summary = home.inFocus, desk.pack != nil { return [.load(summary.id)] }
    (home.repeats, home.prints) = (false, false)
    if desk.pack == nil {
      message = Message(packProblem ?? Words.packStillLoading, tone: .caution)
    }
    return []
  }

  /// Opens what was asked for before its line had been read, once it has been.
  mutating func openFirstFound(desk: Desk) -> [Effect] {
    guard home.opensFirstFound else { return [] }
    guard home.inFocus != nil || home.isWhole else { return [] }
    home.opensFirstFound = false
    return openFocused(desk: desk)
  }

  /// Opens a consultation as soon as the questions have been read.
  public mutating func openWhenRead(_ id: ConsultationID) { home.waiting = id }

  private mutating func openFocused(desk: Desk) -> [Effect] {
    guard let summary = home.inFocus else {
      home.opensFirstFound = !home.isWhole
      if !home.isWhole { message = Message(Words.opensWhenFound) }
      return []
    }
    guard desk.pack != nil else {
      home.waiting = summary.id
      message = packProblem.map { Message($0, tone: .failure) } ?? Message(Words.opensWhenRead)
      return []
    }
    return [.load(summary.id)]
  }
}
