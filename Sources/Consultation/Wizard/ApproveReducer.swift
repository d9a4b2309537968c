import Clinical
import Questionnaires
import Safety

extension WizardState {
  /// What a key does on this screen.
  mutating func reduceApprove(_ action: Action, desk: Desk) -> [Effect] {
    if action == .escaped {
      screen = .plan
      return []
    }
    let gates = approvalGates
    if gates.isEmpty { typeApproval(action, desk: desk) } else { settle(gates, action, desk: desk) }
    return []
  }

  /// What stands in the way is listed; each line leads to where it is settled.
  private mutating func settle(_ gates: [ApprovalGate], _ action: Action, desk: Desk) {
    let now = min(approve.focus, gates.count - 1)
    switch action {
    case .moved(let movement):
      approve.focus = movement.index(from: now, count: gates.count, page: pageOfLines)
    case .typed("w"), .commanded(.why):
      if case .check(let finding) = gates[now].kind {
        explain(.finding(finding), from: .approve)
      } else if case .verdict = gates[now].kind {
        explain(.line(.verdict), from: .approve)
      }
    case .typed("y"), .typed("Y"):
      guard case .askedEarlier(let check, _) = gates[now].kind else { return }
      guard !gates[now].isMeasured(in: open?.judgement.evaluation.index) else {
        message = Message(Words.measureAgain, tone: .caution)
        return
      }
      confirm(gates[now].places, of: check, desk: desk)
    case .typed(let character):
      guard let number = character.wholeNumberValue, gates.indices.contains(number - 1) else {
        return
      }
      approve.focus = number - 1
      jump(to: gates[number - 1].places, desk: desk)
    case .entered: jump(to: gates[now].places, desk: desk)
    default: break
    }
  }

  /// Asked again today, and still so: the same answers are given anew, one event for each.
  private mutating func confirm(_ places: [Place], of check: Finding, desk: Desk) {
    guard let response = open?.record.response else { return }
    change(
      places.map { .answered($0, response[$0]) },
      check.title,
      at: places.first,
      desk: desk
    )
    message = Message(Words.stillSo(check.title))
  }

  private mutating func typeApproval(_ action: Action, desk: Desk) {
    switch action {
    case .typed(let character): approve.name.insert(String(character))
    case .pasted(let text): approve.name.insert(text)
    case .erased(let erasure): approve.name.erase(erasure)
    case .moved(let movement): _ = approve.name.move(movement)
    case .entered: approvePlan(desk: desk)
    default: break
    }
  }

  /// Approves the plan that is shown, word for word as its sheet will stand.
  private mutating func approvePlan(desk: Desk) {
    guard let open, let clinic, approvalGates.isEmpty else { return }
    let name = approve.name.text.trimmed
    guard !name.isEmpty else {
      message = Message(Words.approvalNeedsName, tone: .caution)
      return
    }
    let text = desk.approved(open.record, open.judgement, clinic, name, today)
    self.open?.undo = []
    self.open?.redo = []
    commit([.approved(ConsultationEvent.Approval(name: name, day: today, text: text))], desk: desk)
    screen = .plan
    plan.focus = 0
    message = Message(Words.approved(by: name))
  }
}
