public import Clinical

/// What a response means today: what is enabled, shown, missing and wrong.
///
/// Computed once; a pure function of questionnaire, response and day.
public struct Evaluation: Sendable, Equatable {
  /// The questionnaire, prepared.
  public let index: QuestionnaireIndex
  /// The response.
  public let response: QuestionnaireResponse
  /// The day of the consultation.
  public let today: CalendarDay
  /// Every enabled item that is not hidden, in order, with every occurrence of repeating groups.
  public let shown: [ShownItem]
  /// Enabled places that need an answer and have none, in form order.
  public let missing: [Place]
  /// What is wrong with enabled answers, in form order.
  public let problems: [AnswerProblem]

  private let instances: [Instance]
  private let byNode: InstancesByNode
  /// How far each page is, by the position of any item.
  private let pages: [Progress]

  /// Judges a response to a questionnaire.
  public init(
    _ questionnaire: Questionnaire,
    _ response: QuestionnaireResponse,
    today: CalendarDay
  ) {
    self.init(QuestionnaireIndex(questionnaire), response, today: today)
  }

  /// Judges a response to a questionnaire already prepared.
  public init(
    _ index: QuestionnaireIndex,
    _ response: QuestionnaireResponse,
    today: CalendarDay,
    answeredOn: [Place: CalendarDay] = [:]
  ) {
    self.index = index
    self.response = response
    self.today = today
    var expansion = Expansion(index, response)
    expansion.enable()
    let instances = expansion.instances
    self.instances = instances
    byNode = expansion.byNode
    let need = Need(index, instances)
    let limits = Limits(today: today, answeredOn: answeredOn)
    var missing: [Place] = []
    var problems: [AnswerProblem] = []
    var shown: [ShownItem] = []
    shown.reserveCapacity(instances.count)
    let nodes = index.nodes
    var pages = Array(repeating: Progress(), count: nodes.count)
    for (position, instance) in instances.enumerated() where instance.isEnabled {
      let node = nodes[instance.node]
      if !node.isHidden {
        shown.append(ShownItem(node, instance, page: nodes[node.page].item.id))
      }
      let found = limits.problems(
        with: instance,
        node,
        answeredOccurrences: need.filled[position]
      )
      problems += found
      if need.isMissing[position] { missing.append(instance.place) }
      pages[node.page].count(
        node,
        instance,
        isMissing: need.isMissing[position],
        problems: found
      )
    }
    self.missing = missing
    self.problems = problems
    self.shown = shown
    self.pages = pages
  }

  /// Two are equal when what they judge is.
  public static func == (left: Self, right: Self) -> Bool {
    left.index == right.index && left.response == right.response && left.today == right.today
  }

  /// Whether the item at a place is enabled; a place that does not exist is not.
  public func isEnabled(_ place: Place) -> Bool { answers(at: place) != nil }

  /// The answers at a place that count: enabled, and not blank.
  public func values(at place: Place) -> [AnswerValue] { answers(at: place) ?? [] }

  /// The answers at a place that are not blank; nothing where the item there is not enabled.
  public func answers(at place: Place) -> [AnswerValue]? {
    guard let node = index.positions[place.item],
      let position = byNode[node].first(where: {
        instances[$0].place.occurrences == place.occurrences
      }),
      instances[position].isEnabled
    else { return nil }
    return instances[position].answers
  }

  /// Every place whose answers count, in form order, hidden ones too.
  public var answered: [Place] {
    instances.filter { $0.isEnabled && !$0.answers.isEmpty }.map(\.place)
  }

  /// How far a page is.
  public func progress(of page: ItemID) -> Progress {
    index.positions[page].map { pages[$0] } ?? Progress()
  }

  /// The enabled safety questions without an answer, in form order, of one page or of all: those that "none of the
  /// remaining" answers.
  ///
  /// A question asked under another is left out: it follows up a yes, and a no to it would say that a wound has healed
  /// or that a medicine was bought without a prescription.
  public func remainingSafetyQuestions(on page: ItemID? = nil) -> [Place] {
    instances.filter { instance in
      let node = index.nodes[instance.node]
      return instance.isEnabled && instance.answers.isEmpty && node.isSafetyQuestion
        && node.isAsked && node.parent.flatMap { index.nodes[$0].item.questionType } == nil
        && (page == nil || index.nodes[node.page].item.id == page)
    }
    .map(\.place)
  }

  /// The values that enabled, unanswered items start with, in form order.
  ///
  /// Leaves out `touched`, the places that ever had an answer: what was cleared stays cleared. Answering may
  /// enable more items with such values: ask again until there are none.
  public func initialAnswers(except touched: Set<Place>) -> [(place: Place, values: [AnswerValue])]
  {
    instances.compactMap { instance in
      let values = index.nodes[instance.node].item.initial
      guard instance.isEnabled, instance.answers.isEmpty, !values.isEmpty,
        !touched.contains(instance.place)
      else { return nil }
      return (instance.place, values)
    }
  }

  /// Whether the response may be completed: nothing needed is missing, and no problem blocks.
  public var isComplete: Bool { missing.isEmpty && problems.allSatisfy(\.isWarning) }
}

extension ShownItem {
  fileprivate init(_ node: Node, _ instance: Instance, page: ItemID) {
    self.init(
      item: node.item,
      place: instance.place,
      page: page,
      depth: node.depth,
      occurrence: instance.occurrence
    )
  }
}

extension Progress {
  fileprivate mutating func count(
    _ node: Node,
    _ instance: Instance,
    isMissing: Bool,
    problems found: [AnswerProblem]
  ) {
    missing += isMissing ? 1 : 0
    problems += found.count { !$0.isWarning }
    guard node.isAsked else { return }
    asked += 1
    answered += instance.answers.isEmpty ? 0 : 1
  }
}
