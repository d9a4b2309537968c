extension Movement {
  /// The line of a list that a movement leads to, its ends held; nothing where it moves sideways.
  func line(from focus: Int, of count: Int, page: Int) -> Int? {
    let last = max(0, count - 1)
    let page = max(1, page)
    return switch self {
    case .up, .previous: max(0, min(focus, last) - 1)
    case .down, .next: min(last, focus + 1)
    case .pageUp: max(0, min(focus, last) - page)
    case .pageDown: min(last, focus + page)
    case .home: 0
    case .end: last
    case .left, .right, .wordLeft, .wordRight: nil
    }
  }
}

extension WizardState {
  /// How many lines of a list a page key passes: two stay in sight.
  var pageOfLines: Int { max(1, size.rows - 8) }
}
