import Clinical
import Drafting

/// The dated course on the plan.
struct CoursePart {
  let course: Course
  let context: SheetContext

  private var names: Names { context.names }

  var blocks: [Block] {
    [.breakHint, .heading(level: 2, Words.course), .table(sessions), .pairs(pairs)]
      + [.list(course.maintenance.map(maintenance) + course.reasons.map(reason))]
      + [.paragraph(Words.noCalendar)]
  }

  private var sessions: Block.Table {
    Block.Table(
      heads: ["Session", "Day"],
      rows: course.sessions.enumerated().map { index, day in
        ["\(index + 1) of \(course.sessionCount)", DateWords.long(day)]
      } + [["Review", DateWords.long(course.review)]]
    )
  }

  private var pairs: [Block.Pair] {
    [
      Block.Pair(
        "Interval",
        "every \(course.intervalDays) days (range in days: \(Words.range(course.intervalRange)))"
      ),
      Block.Pair(
        "Sessions",
        "\(course.sessionCount) (range: \(Words.range(course.sessionRange)))"
      ),
    ]
  }

  private func maintenance(_ line: ReasonedLine) -> String {
    "Maintenance: \(line.text) \(Tag.text(line.status, line.sources))"
  }

  private func reason(_ reason: PlanReason) -> String {
    let tag = Tag.text(answers: reason.answers, reason.status, reason.sources, names: names)
    return "\(names.words(reason.subject)): \(reason.text) \(tag)"
  }
}
