import Questionnaires

extension WizardState {
  /// What a key does on this screen.
  mutating func reduceReview(_ action: Action, desk: Desk) -> [Effect] {
    let lines = reviewLines
    let now = min(review.focus, max(0, lines.count - 1))
    switch action {
    case .moved(let movement):
      review.number = ""
      review.focus = movement.index(from: now, count: lines.count, page: pageOfLines)
    case .typed("n"), .typed("N"): goToProblem(in: lines, forward: action == .typed("n"))
    case .typed("w"), .commanded(.why): explainReview(lines, now)
    case .typed(let character):
      review.number = JumpNumber.typed(character, after: review.number, of: lines.count)
      if let number = Int(review.number) { review.focus = number - 1 }
    case .erased: review.number = ""
    case .entered:
      review.number = ""
      guard lines.indices.contains(now) else { return [] }
      jump(to: lines[now].places, desk: desk)
    case .escaped:
      if review.number.isEmpty { openOutline() } else { review.number = "" }
    default: break
    }
    return []
  }

  /// The next or previous line that stands in the way, round the ends.
  private mutating func goToProblem(in lines: [ReviewLine], forward: Bool) {
    let problems = lines.indices.filter { lines[$0].isProblem }
    let next =
      forward
      ? problems.first { $0 > review.focus } ?? problems.first
      : problems.last { $0 < review.focus } ?? problems.last
    review.number = ""
    guard let next else {
      message = Message(Words.noProblem)
      return
    }
    review.focus = next
  }

  private mutating func explainReview(_ lines: [ReviewLine], _ now: Int) {
    guard lines.indices.contains(now) else { return }
    if let finding = lines[now].finding {
      explain(.finding(finding), from: .review)
    } else if let place = lines[now].places.first {
      overlay = .reason(place, ScrollState())
    }
  }
}

extension WizardState {
  /// How many lines of a list a page key passes: some stay in sight.
  var pageOfLines: Int { max(1, size.rows - 8) }
}
