import Clinical
import Drafting
import Questionnaires

extension WizardState {
  /// What a key does on this screen.
  mutating func reducePlan(_ action: Action, desk: Desk) -> [Effect] {
    if let choice = plan.printing { return reducePrinting(action, choice) }
    if plan.showsChanges { return reduceChanges(action) }
    switch action {
    case .moved(let movement):
      let count = max(planLines.count, open?.approvedLines.count ?? 0)
      let now = min(plan.focus, max(0, count - 1))
      plan.focus = movement.index(from: now, count: count, page: pageOfLines)
    case .entered, .typed("w"), .commanded(.why):
      if let line = planLine { explain(.line(line), from: .plan) }
    case .typed("r"): replan(desk: desk)
    case .typed("e"): openEdit()
    case .typed("a"): openApproval()
    case .typed("m"): amend()
    case .typed("d"): showChanges()
    case .typed("p"), .commanded(.print):
      return openPrinting()
    case .typed("f"):
      guard let open, open.hasSheet else { return refuseSheet() }
      if saysApprovalUnsaved() { return [] }
      return [.writeSheet(open.record.id, .plan)]
    case .escaped: openOutline()
    default: break
    }
    return []
  }

  /// Asks which printer the sheet goes to.
  mutating func openPrinting() -> [Effect] {
    guard open?.hasSheet == true else { return refuseSheet() }
    if saysApprovalUnsaved() { return [] }
    plan.printing = PrintChoice()
    return [.listPrinters]
  }

  /// Says that no sheet leaves before the approval is stored, and what to do about it, where it is not.
  private mutating func saysApprovalUnsaved() -> Bool {
    guard open?.hasUnsavedApproval == true else { return false }
    plan.printing = nil
    message = Message(Words.approvalNotSaved, tone: .failure)
    return true
  }

  private mutating func refuseSheet() -> [Effect] {
    message = Message(planningOff ?? Words.noPlan, tone: .caution)
    return []
  }

  /// Moves the planned day to the first eligible one, and drafts for it.
  private mutating func replan(desk: Desk) {
    guard let open, open.replanDay, let day = open.judgement.plan?.eligibleOn else {
      message = Message(Words.nothingToReplan)
      return
    }
    let place = Place(KnownItem.plannedDate)
    change(
      [.answered(place, [.date(PartialDate(day))])],
      Words.plannedFor(day),
      at: place,
      desk: desk
    )
    plan.focus = 0
    if message == nil { message = Message(Words.replanned(day)) }
  }

  private mutating func amend() {
    guard open?.record.status == .approved else {
      message = Message(Words.notApprovedYet)
      return
    }
    ask(for: .amend)
  }

  private mutating func showChanges() {
    guard plan.before != nil else {
      message = Message(Words.nothingMoved)
      return
    }
    plan.showsChanges = true
    plan.changes = ScrollState()
  }

  private mutating func reduceChanges(_ action: Action) -> [Effect] {
    switch action {
    case .escaped, .entered, .typed("d"), .typed("q"): plan.showsChanges = false
    default: _ = plan.changes.move(action, rows: size.rows)
    }
    return []
  }
}

// MARK: Printing

extension WizardState {
  /// Choosing a printer and a sheet; nothing is said to be printed before the spooler has it.
  private mutating func reducePrinting(_ action: Action, _ choice: PrintChoice) -> [Effect] {
    var choice = choice
    let now = min(choice.printer, max(0, printers.count - 1))
    switch action {
    case .moved(let movement):
      choice.printer = movement.index(from: now, count: printers.count, page: pageOfLines)
    case .typed("f"):
      if saysApprovalUnsaved() { return [] }
      plan.printing = nil
      return open.map { [.writeSheet($0.record.id, choice.sheet)] } ?? []
    case .typed(let character):
      guard let number = character.wholeNumberValue, printers.indices.contains(number - 1) else {
        return []
      }
      choice.printer = number - 1
    case .entered:
      guard let open, printers.indices.contains(now) else { return [] }
      if saysApprovalUnsaved() { return [] }
      plan.printing = nil
      return [.printSheet(open.record.id, choice.sheet, printer: printers[now])]
    case .escaped:
      plan.printing = nil
      return []
    default: return []
    }
    plan.printing = choice
    return []
  }
}
