import Clinical
import Questionnaires

extension Section {
  /// The sections of a consultation: what is asked now page by page, the review and the plan.
  ///
  /// A page that lists the concerns is two sections: the concerns, and the questions they raise.
  static func all(in judgement: Judgement) -> [Section] {
    let evaluation = judgement.evaluation
    let pages = evaluation.shown.filter { $0.depth < 0 }
    let missing = Set(evaluation.needed)
    // What is missing is counted as missing; what is answered and cannot be true is to be looked at again.
    let wrong = Set(judgement.inputErrors.compactMap(\.place)).subtracting(missing)
    return pages.flatMap { sections(of: $0.item, in: evaluation, missing, wrong) }
      + [
        Section(.review, Words.review, .review, of: []),
        Section(.plan, Words.plan, .plan, of: []),
      ]
  }

  private static func sections(
    of page: Item,
    in evaluation: Evaluation,
    _ missing: Set<Place>,
    _ wrong: Set<Place>
  ) -> [Section] {
    let questions = evaluation.questions(of: .page(page.id))
    let rest = Section(
      .page(page.id),
      page.text,
      .questions,
      of: questions,
      in: evaluation,
      missing,
      wrong
    )
    guard page.holds(KnownItem.concern) else { return [rest] }
    let concerns = Section(
      .concerns(page.id),
      page.text,
      .concerns,
      of: evaluation.questions(of: .concerns(page.id)),
      in: evaluation,
      missing,
      wrong
    )
    guard !questions.isEmpty else { return [concerns] }
    return [
      concerns,
      Section(
        .page(page.id),
        Words.raisedByConcerns,
        .questions,
        of: questions,
        in: evaluation,
        missing,
        wrong
      ),
    ]
  }

  private init(
    _ id: ID,
    _ title: String,
    _ screen: WizardScreen,
    of questions: [ShownItem],
    in evaluation: Evaluation? = nil,
    _ allMissing: Set<Place> = [],
    _ wrong: Set<Place> = []
  ) {
    let places = Set(questions.map(\.place))
    let given = Set(questions.map(\.place).filter { evaluation?.values(at: $0).isEmpty == false })
    let missing = allMissing.intersection(places)
    let required = questions.filter { $0.item.isRequired }.map(\.place)
    let needed = missing.union(given.intersection(required))
    let problems = evaluation?.problems.filter { !$0.isWarning }.map(\.place) ?? []
    let mark: Mark =
      if !places.isDisjoint(with: wrong.union(problems)) { .problem } else if given.isEmpty {
        .empty
      } else if !missing.isEmpty {
        .begun
      } else { .done }
    self.init(
      id: id,
      title: title,
      screen: screen,
      mark: mark,
      missing: missing.count,
      questions: questions.count,
      needed: needed.count,
      answered: needed.intersection(given).count
    )
  }
}

extension Evaluation {
  /// The questions that a section of the form asks now, in order.
  func questions(of section: Section.ID) -> [ShownItem] {
    items(of: section).filter { $0.item.questionType != nil }
  }

  /// Everything that a section of the form shows now, in order, its page left out.
  func items(of section: Section.ID) -> [ShownItem] {
    switch section {
    case .page(let page): items(of: page) { !$0 }
    case .concerns(let page): items(of: page) { $0 }
    case .review, .plan: []
    }
  }

  /// The items of a page that belong to the group that lists the concerns, or those that do not.
  private func items(of page: ItemID, where belongs: (Bool) -> Bool) -> [ShownItem] {
    let group = index.repeatingAncestors(of: KnownItem.concern).first
      .flatMap { index.page(of: $0) == page ? $0 : nil }
    return shown.filter { shown in
      guard shown.page == page, shown.depth >= 0 else { return false }
      guard let group else { return belongs(false) }
      return belongs(shown.item.id == group || index.parents(of: shown.item.id).contains(group))
    }
  }
}

extension Item {
  /// Whether an item stands somewhere inside this one.
  func holds(_ id: ItemID) -> Bool { items.contains { $0.id == id || $0.holds(id) } }
}
