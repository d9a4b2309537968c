import Drafting

extension WizardState {
  /// What a key does on this screen.
  mutating func reduceEdit(_ action: Action, desk: Desk) -> [Effect] {
    if let choice = edit.choice {
      if choice.isTyped { typeEdit(action, desk: desk) } else { pickEdit(action, desk: desk) }
    } else {
      reduceEditMenu(action, desk: desk)
    }
    return []
  }

  private mutating func reduceEditMenu(_ action: Action, desk: Desk) {
    let choices = editChoices
    let now = min(edit.focus, max(0, choices.count - 1))
    switch action {
    case .moved(let movement):
      edit.focus = movement.index(from: now, count: choices.count, page: pageOfLines)
      edit.refusal = nil
    case .typed(let character):
      guard let number = character.wholeNumberValue, choices.indices.contains(number - 1) else {
        return
      }
      edit.focus = number - 1
      begin(choices[number - 1], desk: desk)
    case .entered: if choices.indices.contains(now) { begin(choices[now], desk: desk) }
    case .commanded(.why): if let line = edit.line { explain(.line(line), from: .edit) }
    case .escaped: screen = .plan
    default: break
    }
  }

  mutating func begin(_ choice: EditChoice, desk: Desk) {
    edit.refusal = nil
    switch choice {
    case .omit(let zone): apply(.omitZone(zone), desk: desk)
    case .restore(let zone): apply(.restoreZone(zone), desk: desk)
    case .takeBack:
      change([.editsCleared], Words.allChanges, at: nil, desk: desk)
      screen = .plan
      message = message ?? Message(Words.changesTakenBack)
    case .swap, .technique:
      edit.offers = offers(of: choice, desk: desk)
      guard !edit.offers.isEmpty else {
        edit.refusal = Words.noOther(choice)
        return
      }
      edit.option = 0
      edit.choice = choice
    case .volume, .interval, .sessions, .note:
      edit.field = edit.unfinished[choice.key] ?? TextField(limit: choice == .note ? 500 : 40)
      edit.choice = choice
    }
  }

  private mutating func pickEdit(_ action: Action, desk: Desk) {
    let options = edit.options
    let now = min(edit.option, max(0, options.count - 1))
    switch action {
    case .moved(let movement):
      edit.option = movement.index(from: now, count: options.count, page: pageOfLines)
    case .typed(let character):
      guard let number = character.wholeNumberValue, options.indices.contains(number - 1) else {
        return
      }
      apply(options[number - 1], desk: desk)
    case .entered: if options.indices.contains(now) { apply(options[now], desk: desk) }
    case .escaped: edit.choice = nil
    default: break
    }
  }

  private mutating func typeEdit(_ action: Action, desk: Desk) {
    switch action {
    case .typed(let character): edit.field.insert(String(character))
    case .pasted(let text): edit.field.insert(text)
    case .erased(let erasure): edit.field.erase(erasure)
    case .moved(let movement): _ = edit.field.move(movement)
    case .escaped: return closeTypedEdit()
    case .entered:
      switch editReading {
      case .edit(let edit): apply(edit, desk: desk)
      case .refused(let reason): edit.refusal = reason
      case .blank, nil: edit.choice = nil
      }
      return
    default: return
    }
    edit.refusal = nil
    if let choice = edit.choice { edit.unfinished[choice.key] = edit.typed }
  }

  /// Out of the field; what is typed in it is there when it is chosen again.
  private mutating func closeTypedEdit() {
    if edit.typed != nil { message = Message(Words.typingSetAside) }
    edit.choice = nil
  }

  /// What a choice offers, each judged on the consultation as it stands.
  private func offers(of choice: EditChoice, desk: Desk) -> [EditOffer] {
    guard let open, let practitioner = clinic?.practitioner else { return [] }
    return choice.offers(in: open.judgement.plan, pack: desk.pack) { change in
      desk.judge(open.record.trying(change), today, practitioner)
    }
  }

  /// Makes a change where the plan with it may be drafted.
  ///
  /// What is refused never enters the record: its reason is shown and the plan stays as it was.
  private mutating func apply(_ change: PlanEdit, desk: Desk) {
    guard let open, let practitioner = clinic?.practitioner else { return }
    let judgement = desk.judge(open.record.trying(change), today, practitioner)
    if let refusal = judgement.editRefusals.last(where: { $0.edit == change }) {
      edit.refusal = refusal.message
      return
    }
    if let choice = edit.choice { edit.unfinished[choice.key] = nil }
    self.change([.edited(change)], Words.changeByHand, at: nil, desk: desk)
    screen = .plan
    message = message ?? Message(Words.changed)
  }
}

extension EditState {
  /// What is typed, where anything is.
  fileprivate var typed: TextField? { field.text.trimmed.isEmpty ? nil : field }
}

extension ConsultationRecord {
  /// The record with one change of the plan more, to be judged and not kept.
  fileprivate func trying(_ change: PlanEdit) -> ConsultationRecord {
    var trial = self
    trial.take(.edited(change))
    return trial
  }
}
