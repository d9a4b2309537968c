import Clinical
import Safety

/// Plans the sessions of a course from what is placed.
struct CoursePlanner {
  private let context: DraftingContext
  private let served: [Concern]
  /// Every lower bound of the interval: rule, concerns, substances, findings.
  private let intervalBounds: [Bound]
  /// How many sessions each pair of concern and substance asks for.
  private let sessionBounds: [Bound]

  init(context: DraftingContext, items: [PlacedItem]) {
    self.context = context
    served = context.concerns(of: items.flatMap(\.wishes))
    intervalBounds = Self.intervalBounds(context, items, served)
    sessionBounds = Self.sessionBounds(context, items)
  }

  /// A figure of days or sessions with what asks for it.
  struct Bound {
    let number: Int
    let text: String
    let answers: [String]
    let sources: [SourceID]
    let status: Basis
  }

  // MARK: Interval

  private static func intervalBounds(
    _ context: DraftingContext,
    _ items: [PlacedItem],
    _ served: [Concern]
  ) -> [Bound] {
    let rule = context.knowledge.intervals
    let isScalpOnly = items.allSatisfy { $0.zone.group == .scalp }
    let least = isScalpOnly ? rule.scalpDays : rule.skinDays
    let skin = least.value.map {
      Bound(
        number: $0,
        text: isScalpOnly ? "the least for the scalp" : "the least for skin",
        answers: [],
        sources: [],
        status: least.basis
      )
    }
    let atRisk = context.assessment.findings.filter {
      context.book.markingSkin.contains($0.rule)
    }.prefix(1).compactMap { finding in
      rule.pigmentRiskDays.value.map {
        Bound(
          number: $0,
          text: "the least for skin that marks easily",
          answers: finding.evidence.map(\.item),
          sources: [],
          status: rule.pigmentRiskDays.basis
        )
      }
    }
    let concerns = served.compactMap { concern in
      concern.interval.value.map {
        Bound(
          number: $0.minimum,
          text: concern.name,
          answers: [],
          sources: concern.interval.sources,
          status: concern.interval.basis
        )
      }
    }
    let monographs = Set(items.map(\.substance)).sorted().compactMap { context.monographs[$0] }
    let substances = monographs.compactMap { monograph in
      monograph.minimumInterval.value.map {
        Bound(
          number: $0,
          text: monograph.name,
          answers: [],
          sources: monograph.minimumInterval.sources,
          status: monograph.minimumInterval.basis
        )
      }
    }
    let findings = context.assessment.findings.compactMap { finding in
      finding.intervalDays.map {
        Bound(
          number: $0,
          text: finding.title,
          answers: finding.evidence.map(\.item),
          sources: finding.sources,
          status: finding.status
        )
      }
    }
    return [skin].compactMap(\.self) + atRisk + concerns + substances + findings
  }

  /// The interval that is drafted, and how far the practitioner may change it.
  var intervalRange: Span {
    let least = intervalBounds.map(\.number).reduce(0, max)
    let most = served.compactMap(\.interval.value?.maximum).min() ?? least
    return Span(from: least, reaching: most)
  }

  // MARK: Sessions

  private static func sessionBounds(_ context: DraftingContext, _ items: [PlacedItem]) -> [Bound] {
    items.flatMap { item in
      item.wishes.compactMap { wish -> Bound? in
        let concern = context.wishes[wish].concern
        if let monograph = context.monographs[item.substance],
          let course = monograph.courseSessions.value, course.maximum == course.minimum
        {
          return Bound(
            number: course.minimum,
            text: "the course of \(monograph.name)",
            answers: [],
            sources: monograph.courseSessions.sources.isEmpty
              ? monograph.sources.citing(monograph.courseSessions.basis)
              : monograph.courseSessions.sources,
            status: monograph.courseSessions.basis
          )
        }
        return concern.sessions.value.map {
          Bound(
            number: $0.minimum,
            text: "the least for \(concern.name)",
            answers: [],
            sources: concern.sessions.sources,
            status: concern.sessions.basis
          )
        }
      }
    }
  }

  /// The number of sessions that is drafted.
  var sessionCount: Int { sessionBounds.map(\.number).max() ?? 1 }

  /// How far the practitioner may change the number: the concerns' ranges, stretched to what is drafted.
  var sessionRange: Span {
    let spans = served.compactMap(\.sessions.value)
    let least = spans.map(\.minimum).max() ?? sessionCount
    let most = spans.compactMap(\.maximum).min() ?? sessionCount
    return Span(from: min(sessionCount, least), reaching: max(sessionCount, most))
  }

  // MARK: Course

  /// For how many weeks it is dated; without a figure only its first session is.
  private var weeks: Int { context.weights.courseWeeks.value ?? 0 }

  /// The dated course.
  func course(intervalDays: Int?, sessionCount: Int?) -> Course {
    let interval = intervalDays ?? intervalRange.minimum
    let count = sessionCount ?? self.sessionCount
    let first = context.facts.plannedDate
    let horizon = weeks * 7
    let offsets = (0..<count).map { $0 * interval }
    let dated = offsets.filter { $0 <= horizon }
    let isWhole = dated.count == offsets.count
    let review = isWhole ? count * interval : horizon
    return Course(
      intervalDays: interval,
      intervalRange: intervalRange,
      sessionCount: count,
      sessionRange: sessionRange,
      sessions: dated.map { first.adding(days: $0) },
      review: first.adding(days: review),
      maintenance: served.map(maintenance),
      reasons: [
        reason("interval", intervalBounds, Words.interval(interval, edited: intervalDays != nil)),
        reason("sessions", sessionBounds, Words.count(count, edited: sessionCount != nil)),
      ] + (isWhole ? [] : [horizonReason])
    )
  }

  /// Why the last sessions have no day yet.
  private var horizonReason: PlanReason {
    PlanReason(
      subject: "sessions",
      text: Words.dated(forWeeks: weeks),
      answers: [],
      sources: context.weights.courseWeeks.sources,
      status: context.weights.courseWeeks.basis
    )
  }

  private func reason(_ subject: String, _ bounds: [Bound], _ head: String) -> PlanReason {
    let most = bounds.map(\.number).reduce(0, max)
    let deciding = bounds.filter { $0.number == most }
    return PlanReason(
      subject: subject,
      text: "\(head): \(Words.largest(bounds))",
      answers: deciding.flatMap(\.answers).uniqued(),
      sources: deciding.flatMap(\.sources).uniqued(),
      status: deciding.map(\.status).reduce(.sourced, Basis.weaker)
    )
  }

  private func maintenance(_ concern: Concern) -> ReasonedLine {
    ReasonedLine(
      text: Words.maintenance(concern),
      status: concern.maintenance?.basis ?? .unknown,
      sources: concern.maintenance?.sources ?? concern.sources.citing(.sourced)
    )
  }
}

extension AreaID {
  /// The scalp, which has an interval rule of its own.
  static let scalp: AreaID = "scalp"
}

extension Sequence where Element: Hashable {
  /// The elements in their order, each once.
  func uniqued() -> [Element] {
    let all = Array(self)
    guard all.count > 1 else { return all }
    var seen: Set<Element> = []
    return all.filter { seen.insert($0).inserted }
  }
}
