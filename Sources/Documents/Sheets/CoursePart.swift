import Clinical
import Drafting

/// The dated course on the plan.
struct CoursePart {
  let course: Course
  let plan: Plan
  let context: SheetContext

  var blocks: [Block] { [.heading(level: 2, Words.course), .pairs(pairs)] }

  private var pairs: [Block.Pair] {
    let days = course.sessions.map(Words.day).joined(separator: "; ")
    let more = course.sessionCount - course.sessions.count
    let undated = more > 0 ? "; \(more) more after the review" : ""
    return [
      Block.Pair(
        (course.sessionCount == 1 ? "1 session" : "\(course.sessionCount) sessions")
          + hand(plan.isSessionCountByHand),
        "\(days)\(undated); review \(Words.day(course.review))"
      ),
      Block.Pair(
        "Interval",
        "\(course.intervalDays) days\(hand(plan.isIntervalByHand)) (may be \(Words.range(course.intervalRange)) days; "
          + "sessions may be \(Words.range(course.sessionRange)))"
      ),
    ]
  }

  private func hand(_ isByHand: Bool) -> String { isByHand ? ", \(Words.setByHand)" : "" }
}
