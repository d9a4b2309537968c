/// The help.
public struct HelpState: Hashable, Sendable {
  /// The first line shown.
  public internal(set) var top = 0

  /// From the first line.
  public init() {}
}

extension WizardState {
  mutating func reduceHelp(_ action: Action, _ state: HelpState) {
    var state = state
    let page = max(1, size.rows - 6)
    switch action {
    case .moved(.down), .moved(.next): state.top += 1
    case .moved(.up), .moved(.previous): state.top -= 1
    case .moved(.pageDown), .typed(" "): state.top += page
    case .moved(.pageUp): state.top -= page
    case .moved(.home): state.top = 0
    case .entered, .commanded(.help), .typed("q"):
      overlay = nil
      return
    default: return
    }
    state.top = min(max(0, state.top), 60)
    overlay = .help(state)
  }
}
