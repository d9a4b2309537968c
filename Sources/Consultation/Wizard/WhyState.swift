import Clinical
public import Safety

/// The reasons of one line.
public struct WhyState: Hashable, Sendable {
  /// What is explained.
  public internal(set) var subject: WhySubject?
  /// The screen it was asked on, and that Esc leads back to.
  public internal(set) var origin: WizardScreen = .plan
  /// The stop in focus, as a place in the stops of the reasons: the head first.
  public internal(set) var focus = 0
  /// The list of findings that it was asked in, and that Esc opens again.
  var list: FindingsState?
  /// The reason being typed to go past the rule, where that is asked.
  public internal(set) var override: TextField?

  /// The search for what would change it, once it has begun.
  var search: OtherAnswerSearch?
  /// Whether no answer decides it, so that nothing is searched.
  var isWithoutSearch = false

  /// Reasons that were begun and left, by consultation and rule: they are there again when asked for.
  var unfinished: [UnfinishedReason: TextField] = [:]

  /// Nothing to explain.
  public init() {}
}

/// Which reason was begun.
struct UnfinishedReason: Hashable, Sendable {
  let consultation: ConsultationID
  let rule: RuleID
}

/// What is explained.
public enum WhySubject: Hashable, Sendable {
  /// A line of the plan.
  case line(PlanLine)
  /// What a rule says.
  case finding(Finding)
  /// Why nothing is drafted for a concern, by its code.
  case concern(String)
}

extension WizardState {
  /// The reasons of what is explained.
  public func reasoning(_ pack: Pack?) -> Reasoning? {
    guard let open, let subject = why.subject else { return nil }
    var reasons = Reasoning(of: subject, in: open, pack: pack)
    reasons?.changes.insert(contentsOf: otherAnswers, at: 0)
    return reasons
  }

  /// What is known so far of the answers that would change it.
  private var otherAnswers: [Reasoning.Change] {
    guard !why.isWithoutSearch else { return [] }
    guard let search = why.search, search.isTold else { return [.looking] }
    let nearest = search.nearest.map(Reasoning.Change.otherAnswer)
    guard search.isDone else { return nearest + [.looking] }
    guard !nearest.isEmpty else { return [.noSingleAnswer(search.nothing)] }
    return nearest + [search.tally].compactMap(\.self).map(Reasoning.Change.tally)
  }

  /// Whether characters are text on this screen as it stands.
  var whyTakesText: Bool { why.override != nil }

  /// Opens the reasons of something.
  mutating func explain(_ subject: WhySubject, from origin: WizardScreen) {
    let unfinished = why.unfinished
    why = WhyState()
    why.unfinished = unfinished
    why.subject = subject
    why.origin = origin
    screen = .why
  }

  /// Back to where the reasons were asked for.
  mutating func closeWhy() {
    screen = why.origin
    overlay = why.list.map(Overlay.findings)
  }
}
