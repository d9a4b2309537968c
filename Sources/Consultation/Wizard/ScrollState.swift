import Questionnaires

/// How far something that is only read, such as the help, has been scrolled.
public struct ScrollState: Hashable, Sendable {
  /// The first line shown; more than there are lines shows the last.
  public internal(set) var top = 0

  /// More lines than anything that is read in this way has.
  private static let most = 120

  /// From the first line.
  public init() {}

  /// Moves by an action.
  ///
  /// - Parameters:
  ///   - action: What the key means.
  ///   - rows: The rows of the whole screen.
  /// - Returns: False where the action moves nothing.
  mutating func move(_ action: Action, rows: Int) -> Bool {
    let page = max(1, rows - 6)
    switch action {
    case .moved(.down), .moved(.next): top += 1
    case .moved(.up), .moved(.previous): top -= 1
    case .moved(.pageDown), .typed(" "): top += page
    case .moved(.pageUp): top -= page
    case .moved(.home): top = 0
    default: return false
    }
    top = min(max(0, top), Self.most)
    return true
  }
}

extension WizardState {
  mutating func reduceHelp(_ action: Action, _ state: ScrollState) {
    var state = state
    switch action {
    case .entered, .commanded(.help), .typed("q"): overlay = nil
    default: if state.move(action, rows: size.rows) { overlay = .help(state) }
    }
  }

  mutating func reduceReason(_ action: Action, of place: Place, _ state: ScrollState) {
    var state = state
    switch action {
    case .entered, .commanded(.why), .typed("q"): overlay = nil
    default: if state.move(action, rows: size.rows) { overlay = .reason(place, state) }
    }
  }
}
