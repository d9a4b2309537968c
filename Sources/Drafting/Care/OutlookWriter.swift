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
    let concerns = context.wishes.map(\.concern).uniqued()
    let own = concerns.compactMap { concern in
      concern.alternative.map { text in
        ReasonedLine(
          text: Words.alternative(text, for: concern.name, isOpen: isOpen),
          status: concern.sources.isEmpty ? .policy : .sourced,
          sources: concern.sources
        )
      }
    }
    return own + (isOpen ? [plasma, needling].compactMap(\.self) : []) + [nothing]
  }

  private var isOpen: Bool { context.assessment.verdict.mayProceed }

  private var plasma: ReasonedLine? {
    context.monographs[.plateletRichPlasma].map { monograph in
      ReasonedLine(
        text: Words.plasma(monograph),
        status: .sourced,
        sources: monograph.sources
      )
    }
  }

  private var needling: ReasonedLine? {
    ReasonedLine(
      text: Words.needling,
      status: .sourced,
      sources: known(["SEED0", "SEED1", "SEED4"])
    )
  }

  private var nothing: ReasonedLine {
    ReasonedLine(text: Words.doingNothing, status: .policy, sources: [])
  }

  // MARK: Expectations

  /// When each concern's result may show, how long it lasts, that results vary, and how good the evidence is.
  var expectations: [ReasonedLine] {
    results + evidence + lasting + [vary, headline]
  }

  private var results: [ReasonedLine] {
    let ids = Set(items.flatMap(\.wishes).map { context.wishes[$0].concern.id })
    return context.knowledge.concerns.filter { ids.contains($0.id) }.compactMap { concern in
      guard let course else { return nil }
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

  private var lasting: [ReasonedLine] {
    context.rules.conflicts.filter { $0.id == .duration }.map { conflict in
      ReasonedLine(text: Words.lasting(conflict.settled), status: .sourced, sources: [])
    }
  }

  private var vary: ReasonedLine {
    ReasonedLine(text: Words.resultsVary, status: .sourced, sources: known(["SEED2", "SEED4"]))
  }

  private var headline: ReasonedLine {
    ReasonedLine(
      text: Words.evidenceHeadline,
      status: .sourced,
      sources: known(["IADVL2011", "SIM2011", "GHATGE2023", "DUTEIL2023"])
    )
  }

  /// Those of these sources that the pack holds.
  private func known(_ sources: [SourceID]) -> [SourceID] {
    sources.filter { source in context.knowledge.sources.contains { $0.id == source } }
  }
}

extension SubstanceID {
  /// Platelet-rich plasma, which is explained and never drafted.
  static let plateletRichPlasma: SubstanceID = "prp"
}

extension RuleID {
  /// The conflict of the sources about how long a result lasts.
  static let duration: RuleID = "K15"
}
