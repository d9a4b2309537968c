public import Cells
public import Consultation

/// What presses of the mouse mean: a click puts the focus somewhere, a second one soon after acts there, the wheel moves.
///
/// Nothing that cannot be taken back is ever done with the mouse: to approve, to void and to print take a key.
public struct Clicks: Sendable {
  /// How long after a click another at the same stop counts as the second, in milliseconds.
  public static let pace = 400
  private var last: (stop: Stop, at: Int)?

  /// Nothing was clicked.
  public init() {}

  /// What a key means where it is of the mouse; nothing for any other.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - scene: What the picture on the screen was drawn from.
  ///   - now: The time in milliseconds, by any clock that only goes on.
  /// - Returns: Actions in their order, none for a place that is nothing.
  public mutating func actions(
    for key: Key,
    in scene: Scene,
    at now: Int
  ) -> [Action]? {
    let state = scene.state
    switch key {
    case .wheelUp: return wheel(.up, state)
    case .wheelDown: return wheel(.down, state)
    case .click(let point):
      guard !state.isParked else { return nil }
      guard let stop = view(scene).stop(at: point) else {
        last = nil
        return []
      }
      let isSecond = last.map { $0.stop == stop && now - $0.at <= Self.pace } ?? false
      last = isSecond ? nil : (stop, now)
      let focuses = Action.pointed(row: stop.row, choice: stop.choice)
      return [focuses] + (isSecond ? state.acting(on: stop).map { [$0] } ?? [] : [])
    default: return nil
    }
  }

  /// The wheel moves the focus, on a form by whole questions: it never moves a mark.
  private func wheel(_ movement: Movement, _ state: WizardState) -> [Action]? {
    guard !state.isParked else { return nil }
    guard state.overlay == nil else { return [.moved(movement)] }
    switch state.screen {
    case .questions, .setup: return [.moved(movement == .up ? .previous : .next)]
    default: return [.moved(movement)]
    }
  }
}

extension WizardState {
  /// What a second click on a stop does; nothing where only a key acts.
  fileprivate func acting(on stop: Stop) -> Action? {
    switch overlay {
    case .findings, .find, .menu: return .entered
    case .help, .reason, .ask, .leaving: return nil
    case nil: break
    }
    switch screen {
    case .home, .outline, .review: return .entered
    case .questions:
      if stop.choice != nil { return .typed(" ") }
      return questionInFocus?.kind == .add ? .entered : nil
    case .concerns: return concerns.isTyping ? nil : .typed(" ")
    case .plan: return plan.printing == nil && !plan.showsChanges ? .typed("w") : nil
    case .edit: return edit.choice == nil ? .entered : nil
    case .approve: return approvalGates.isEmpty ? nil : .entered
    case .setup: return stop.row == SetupState.Row.begin.rawValue ? .entered : nil
    case .why: return nil
    }
  }
}
