extension WizardState {
  /// Takes in the clock, the terminal's size or the result of an effect; nothing for keys.
  mutating func reduceWorld(_ action: Action, desk: Desk) -> [Effect]? {
    switch action {
    case .typed, .pasted, .erased, .moved, .pointed, .entered, .brokeLine, .escaped, .commanded,
      .saidNo:
      return nil
    case .idled: return isParked || screen == .setup ? [] : park(desk: desk)
    case .clockTicked(let moment): return tick(moment, desk: desk)
    case .answeredInHaste(let count, let changes): joinChanges(after: changes, answers: count)
    case .pondered: ponder(desk: desk)
    case .resized(let size): self.size = size
    case .packArrived: return packArrived(desk: desk)
    case .packRefused(let reason):
      home.stopOpening()
      packProblem = reason
      message = Message(reason, tone: .failure)
    case .listLoaded(let lines, let count): home.take(lines, of: count, fold: desk.fold)
    case .listContinued(let lines):
      home.take(more: lines, fold: desk.fold)
      return openFirstFound(desk: desk)
    case .opened(let event, let recordNumber):
      return enter(event, recordNumber: recordNumber, desk: desk)
    case .loaded(let events, let scratch): return resume(events, scratch: scratch, desk: desk)
    case .earlierRead(let id, let consultations):
      takeEarlier(consultations, of: id, desk: desk)
    case .appended(let events): return acknowledge(events)
    case .scratchKept: acknowledgeScratch()
    case .storeFailed(let error): refuse(error)
    case .clinicSaved(let clinic): return take(clinic, desk: desk)
    case .clinicRefused(let reason): message = Message(reason, tone: .failure)
    case .sheetWritten(let id, let sheet, let file):
      message = Message(Words.written(sheet, to: file))
      return note(.exported(sheet: sheet.rawValue, file: file), of: id, desk: desk)
    case .sheetPrinted(let id, let sheet, let printer):
      message = Message(Words.printed(sheet, on: printer))
      return note(.printed(sheet: sheet.rawValue, printer: printer), of: id, desk: desk)
    case .sheetRefused(let reason): message = Message(reason, tone: .failure)
    case .printersListed(let printers, let problem):
      self.printers = printers
      printerProblem = problem
    }
    return []
  }

  private mutating func packArrived(desk: Desk) -> [Effect] {
    packProblem = nil
    planningOff = desk.planningOff
    if let planningOff { message = Message(planningOff, tone: .failure) }
    if open != nil { judge(desk: desk) }
    if home.waitsForNew, clinic != nil {
      home.waitsForNew = false
      return startConsultation(desk: desk)
    }
    guard let waiting = home.waiting else { return [] }
    home.waiting = nil
    return [.load(waiting)]
  }

  private mutating func tick(_ moment: Timestamp, desk: Desk) -> [Effect] {
    let isNewDay = moment.day != now.day
    now = moment
    if isNewDay, open != nil { judge(desk: desk) }
    return keepScratch(evenIfRecent: false)
  }

  /// Adds an event about a sheet; the store keeps it even where the consultation is not open.
  private mutating func note(
    _ event: ConsultationEvent,
    of id: ConsultationID,
    desk: Desk
  ) -> [Effect] {
    guard open?.record.id == id else { return [.append(id, [event], line: nil)] }
    commit([event], desk: desk)
    return []
  }
}
