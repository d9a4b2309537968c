import Clinical
import Safety

/// Writes what may serve the patient as well, and what to expect.
struct OutlookWriter {
  let context: DraftingContext
  let items: [PlacedItem]
  let course: Course?

  // MARK: Alternatives

  /// What the pack names for each chosen concern, platelet-rich plasma, microneedling, and doing nothing.
  ///
  /// Where treatment may not go ahead, procedures are named as something to discuss with a physician.
  var alternatives: [ReasonedLine] {
    let own = context.concerns(of: context.wishes.indices).compactMap { concern in
      concern.alternative.map { text in
        ReasonedLine(
          text: Words.alternative(text, for: concern.name, isOpen: isOpen),
          status: concern.sources.isEmpty ? .policy : .sourced,
          sources: concern.sources
        )
      }
    }
    return own + (isOpen ? context.book.outlook.procedures : [])
      + [context.book.outlook.doingNothing]
  }

  private var isOpen: Bool { context.assessment.verdict.mayProceed }

  // MARK: Expectations

  /// When each concern's result may show, how long it lasts, that results vary, and how good the evidence is.
  var expectations: [ReasonedLine] {
    results + evidence + context.book.outlook.everyResult
  }

  private var results: [ReasonedLine] {
    guard let course else { return [] }
    return context.concerns(of: items.flatMap(\.wishes)).map { concern in
      guard let expected = concern.expected else {
        return ReasonedLine(
          text: Words.noResultDate(concern.name),
          status: .unknown,
          sources: concern.sources
        )
      }
      return ReasonedLine(
        text: Words.result(expected, for: concern.name, start: start(expected.origin, course)),
        status: expected.basis,
        sources: concern.sources
      )
    }
  }

  /// The day from which a result counts; nothing where the course ends later than it is dated.
  private func start(_ origin: ExpectedResult.Origin, _ course: Course) -> CalendarDay? {
    switch origin {
    case .courseStart, .session: course.sessions.first
    case .courseEnd:
      course.sessions.count == course.sessionCount ? course.sessions.last : nil
    }
  }

  private var evidence: [ReasonedLine] {
    Set(items.map(\.substance)).sorted().compactMap { context.monographs[$0] }.map { monograph in
      ReasonedLine(
        text: Words.evidence(of: monograph),
        status: .sourced,
        sources: monograph.sources
      )
    }
  }
}
