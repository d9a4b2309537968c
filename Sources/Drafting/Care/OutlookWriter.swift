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
  /// Where treatment may not go ahead, procedures are named as something to discuss with a physician. Where it is
  /// refused for the patient's own reasons, only what those reasons leave open is named.
  var alternatives: [ReasonedLine] {
    let own = insteadOfTreatment ?? ofConcerns
    return own + (isOpen ? context.book.outlook.procedures : [])
      + [context.book.outlook.doingNothing]
  }

  private var ofConcerns: [ReasonedLine] {
    context.concerns(of: context.wishes.indices).compactMap { concern in
      concern.alternative.map { text in
        ReasonedLine(
          text: Words.alternative(text, for: concern.name, isOpen: isOpen),
          status: concern.sources.isEmpty ? .policy : .sourced,
          sources: concern.sources.citing(.sourced)
        )
      }
    }
  }

  /// What the reasons of a refusal leave open; nothing where treatment is not refused, or the concerns alone end it.
  private var insteadOfTreatment: [ReasonedLine]? {
    guard context.assessment.verdict == .doNotTreat else { return nil }
    let concerns = Set(context.wishes.map(\.concern.id.text))
    let refusing = context.assessment.findings.filter {
      $0.verdict == .doNotTreat && !concerns.contains($0.rule.text)
    }
    guard !refusing.isEmpty else { return nil }
    var lines: [ReasonedLine] = []
    for finding in refusing {
      guard let text = context.rules.wording[finding.rule]?.instead,
        !lines.contains(where: { $0.text == text })
      else { continue }
      lines.append(ReasonedLine(text: text, status: finding.status, sources: finding.sources))
    }
    return lines
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
          sources: concern.sources.citing(.sourced)
        )
      }
      return ReasonedLine(
        text: Words.result(expected, for: concern.name, start: start(expected.origin, course)),
        status: expected.basis,
        sources: concern.sources.citing(.sourced)
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
        sources: monograph.sources.citing(.sourced)
      )
    }
  }
}
