import Clinical
import Safety

extension WizardState {
  /// What a key does on this screen.
  mutating func reduceWhy(_ action: Action, desk: Desk) -> [Effect] {
    if let field = why.override { return reduceOverride(action, field, desk: desk) }
    let reasons = reasoning(desk.pack)
    let answers = reasons?.answers ?? []
    let stops = reasons?.stops ?? [.head]
    let now = min(why.focus, stops.count - 1)
    switch action {
    case .moved(let movement):
      // A stop often takes several rows, so a page holds fewer stops than rows.
      why.focus = movement.index(from: now, count: stops.count, page: max(1, pageOfLines / 3))
    case .typed("o"): openOverride(desk: desk)
    case .typed("q"), .typed("w"), .commanded(.why), .escaped: closeWhy()
    case .typed(let character):
      guard let number = character.wholeNumberValue, answers.indices.contains(number - 1) else {
        return []
      }
      why.focus = stops.firstIndex(of: .answer(number - 1)) ?? now
      jump(to: answers[number - 1].places, desk: desk)
    case .entered:
      if case .answer(let number) = stops[now] {
        jump(to: answers[number].places, desk: desk)
      } else {
        closeWhy()
      }
    default: break
    }
    return []
  }

  /// Asks for the reason to go past the rule, where the rule allows that.
  private mutating func openOverride(desk: Desk) {
    guard let rule = reasoning(desk.pack)?.overridable else {
      message = Message(Words.noOverride, tone: .caution)
      return
    }
    guard open?.isReadOnly == false else {
      message = open.map { Message(Words.readOnly($0.record.status), tone: .caution) }
      return
    }
    why.override = unfinished(rule).flatMap { why.unfinished[$0] } ?? TextField(limit: 500)
    if why.override?.text.isEmpty == false { message = Message(Words.overrideKept) }
  }

  /// Keeps a reason that is being typed, however its line is left.
  private mutating func keep(_ field: TextField, desk: Desk) {
    guard let rule = reasoning(desk.pack)?.overridable, let place = unfinished(rule) else { return }
    why.unfinished[place] = field.text.trimmed.isEmpty ? nil : field
  }

  private func unfinished(_ rule: RuleID) -> UnfinishedReason? {
    open.map { UnfinishedReason(consultation: $0.record.id, rule: rule) }
  }

  private mutating func reduceOverride(
    _ action: Action,
    _ field: TextField,
    desk: Desk
  ) -> [Effect] {
    var field = field
    switch action {
    case .typed(let character): field.insert(String(character))
    case .pasted(let text): field.insert(text)
    case .erased(let erasure): field.erase(erasure)
    case .moved(let movement): _ = field.move(movement)
    case .entered:
      override(with: field.text.trimmed, desk: desk)
      return []
    case .escaped:
      if !field.text.trimmed.isEmpty { message = Message(Words.overrideSetAside) }
      why.override = nil
      return []
    default: return []
    }
    why.override = field
    keep(field, desk: desk)
    return []
  }

  private mutating func override(with reason: String, desk: Desk) {
    guard let rule = reasoning(desk.pack)?.overridable, let clinic,
      let override = RuleOverride(
        rule: rule,
        reason: reason,
        by: clinic.practitioner.name,
        at: now.description
      )
    else {
      message = Message(Words.overrideNeedsReason, tone: .caution)
      return
    }
    why.override = nil
    if let place = unfinished(rule) { why.unfinished[place] = nil }
    change([.overridden(override)], Words.goingPast(rule), at: nil, desk: desk)
    closeWhy()
    message = Message(Words.overridden(override))
  }
}
