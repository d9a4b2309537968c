public import Clinical
import Drafting
public import Questionnaires
public import Safety

/// Why a line stands as it stands: the rule in words, the answers that fired it, what it rests on, and what would
/// change it.
public struct Reasoning: Hashable, Sendable {
  /// A rule, or a step of the arithmetic, in words.
  public struct Statement: Hashable, Sendable {
    /// The rule's id, where it has one.
    public let rule: RuleID?
    /// The words.
    public let text: String
    /// What it rests on, where that is known of the statement itself.
    public let status: Basis?
  }

  /// An answer behind it.
  public struct Answer: Hashable, Sendable {
    /// The question, in words.
    public let question: String
    /// What was answered, in words; nothing where nothing was.
    public let answer: String?
    /// Where it stands, for the jump.
    public let places: [Place]
  }

  /// What would change the line.
  public enum Change: Hashable, Sendable {
    /// One answer, given otherwise and nothing else, would make it another.
    case otherAnswer(OtherAnswer)
    /// So many others would, too, of so many that were tried.
    case tally(TrialTally)
    /// The answers that would are still being looked for.
    case looking
    /// No answer behind it that was tried would, given otherwise and nothing else.
    case noSingleAnswer(NoOtherAnswer)
    /// A written clearance would lower the finding to this verdict.
    case clearance(Verdict)
    /// A typed reason by the practitioner would go past the rule.
    case override
    /// From this day on the finding no longer holds.
    case day(CalendarDay)
    /// This must be met first.
    case condition(String)
    /// Forced into the plan, the best score would be this, and the winner's is that.
    case score(Int, winner: Int?)
    /// The practitioner may change it inside this range, of days or of sessions.
    case range(Span, ofDays: Bool)
    /// The practitioner may change it on the edit screen.
    case edit
    /// One key plans for this day.
    case replan(CalendarDay)
    /// Another planned day.
    case plannedDay
    /// This, in words.
    case remedy(String)
  }

  /// The rules in words, and the arithmetic.
  public internal(set) var statements: [Statement] = []
  /// The answers behind it.
  public internal(set) var answers: [Answer] = []
  /// Where it was read, without doubles.
  public internal(set) var sources: [SourceID] = []
  /// What its statements and figures rest on, without doubles.
  public internal(set) var bases: [Basis] = []
  /// The evidence for the injected route, for substances.
  public internal(set) var evidence: Evidence?
  /// What the pack says in words of the substance that the line is about.
  public internal(set) var known: [Known] = []
  /// Conflicts between sources that are settled here.
  public internal(set) var conflicts: [SourceConflict] = []
  /// Substances it rules out.
  public internal(set) var excludes: [SubstanceID] = []
  /// Substances it asks to use with caution.
  public internal(set) var cautions: [SubstanceID] = []
  /// What would change it.
  public internal(set) var changes: [Change] = []
  /// The rule that a typed reason would go past, where one would.
  public internal(set) var overridable: RuleID?
}

/// Gathers the reasons of one line.
struct ReasonGathering {
  let open: OpenConsultation
  let pack: Pack?
  var reasons = Reasoning()

  mutating func state(_ text: String, rule: RuleID? = nil, status: Basis? = nil) {
    let statement = Reasoning.Statement(rule: rule, text: text, status: status)
    if !reasons.statements.contains(statement) { reasons.statements.append(statement) }
    if let status { rest(on: status) }
  }

  mutating func rest(on basis: Basis) {
    if !reasons.bases.contains(basis) { reasons.bases.append(basis) }
  }

  mutating func cite(_ sources: [SourceID]) {
    for source in sources where !reasons.sources.contains(source) { reasons.sources.append(source) }
  }

  mutating func settle(_ conflicts: [RuleID]) {
    for id in conflicts {
      guard let conflict = pack?.rules.conflicts.first(where: { $0.id == id }),
        !reasons.conflicts.contains(conflict)
      else { continue }
      reasons.conflicts.append(conflict)
    }
  }

  mutating func answered(_ evidence: [EvidenceAnswer]) {
    for answer in evidence {
      add(Place(ItemID(answer.item), answer.occurrences), said: answer.answer)
    }
  }

  /// Answers that are known by their items alone: every place of theirs that holds one.
  mutating func answered(items: [String]) {
    for item in items {
      let places = open.judgement.evaluation.answered.filter { $0.item.text == item }
      if places.isEmpty { add(Place(ItemID(item)), said: nil) }
      for place in places { add(place, said: nil) }
    }
  }

  private mutating func add(_ place: Place, said: String?) {
    let index = open.judgement.evaluation.index
    let known = index.item(place.item) != nil
    let values = open.judgement.evaluation.values(at: place)
    let answer = Reasoning.Answer(
      question: known
        ? open.words(of: place) : pack?.knowledge.name(place.item.text) ?? place.item.text,
      answer: values.isEmpty ? said.flatMap(Words.evidence) : open.words(for: values, at: place),
      places: known ? [place] : []
    )
    if !reasons.answers.contains(answer) { reasons.answers.append(answer) }
  }

  mutating func take(_ finding: Finding) {
    state(finding.message, rule: finding.rule, status: finding.status)
    answered(finding.evidence)
    cite(finding.sources)
    settle(finding.conflicts)
    reasons.excludes += finding.excludes.filter { !reasons.excludes.contains($0) }
    reasons.cautions += finding.cautions.filter { !reasons.cautions.contains($0) }
    if let verdict = finding.clearanceTo { change(.clearance(verdict)) }
    if finding.allowsOverride {
      change(.override)
      reasons.overridable = reasons.overridable ?? finding.rule
    }
    if let day = finding.earliestDate { change(.day(day)) }
    if let condition = finding.untilCondition { change(.condition(condition)) }
  }

  mutating func take(_ reason: PlanReason) {
    state(reason.text, status: reason.status)
    answered(items: reason.answers)
    cite(reason.sources)
  }

  mutating func change(_ change: Reasoning.Change) {
    if !reasons.changes.contains(change) { reasons.changes.append(change) }
  }
}

extension OpenConsultation {
  /// Answers in the words of their question.
  public func words(for values: [AnswerValue], at place: Place) -> String {
    let options = judgement.evaluation.index.item(place.item)?.options ?? []
    return values.map { value in
      if case .date(let date) = value { return DateWords.short(date) }
      if case .boolean(let isSo) = value { return isSo ? Words.yes : Words.no }
      return options.first { .coding($0.coding) == value }?.text ?? value.text
    }
    .joined(separator: ", ")
  }
}
