import Clinical
public import Questionnaires
public import Safety

/// One line of the review: something that is missing, not right or flagged.
public struct ReviewLine: Hashable, Sendable {
  /// What kind of line it is, in the order of the review.
  public enum Kind: Hashable, Sendable {
    /// A needed answer is missing.
    case missing
    /// An answer breaks a limit.
    case wrong(AnswerProblem)
    /// An answer could not be read as a fact: place, reason and remedy.
    case unreadable(String)
    /// A text stands in the field that is no answer: it is not what counts.
    case unread(String)
    /// The record number is another patient's, or may be.
    case taken(TakenNumber)
    /// An earlier consultation of the patient says what this one leaves out.
    case unsaid(Unsaid)
    /// A rule says something.
    case flagged(Finding)
    /// Something is open before approval.
    case open(Finding)
  }

  /// What kind of line it is.
  public let kind: Kind
  /// The section of the form it belongs to, where it has one.
  public let section: Section.ID?
  /// The question, where it is about one.
  public let question: String
  /// Where the answers stand behind it.
  public let places: [Place]

  /// The finding, where it is one.
  public var finding: Finding? {
    switch kind {
    case .flagged(let finding), .open(let finding): finding
    case .missing, .wrong, .unreadable, .unread, .taken, .unsaid: nil
    }
  }

  /// Whether it stands in the way of a plan or its approval.
  public var isProblem: Bool {
    switch kind {
    case .missing, .unreadable, .unread, .unsaid: true
    case .taken(let number): number.isSomebodyElse
    case .open(let finding): finding.gate != .session
    case .wrong(let problem): !problem.isWarning
    case .flagged(let finding): !finding.verdict.mayProceed
    }
  }
}

extension OpenConsultation {
  /// The lines of the review: missing by section, then what is not right, then findings by severity.
  public var reviewLines: [ReviewLine] {
    let evaluation = judgement.evaluation
    let missing = missingPlaces.map { line(.missing, at: [$0]) }
    let wrong = evaluation.problems.map { line(.wrong($0), at: [$0.place]) }
    let unreadable = judgement.inputErrors.map { error in
      line(.unreadable(error.message), at: error.place.map { [$0] } ?? [])
    }
    let assessment = judgement.assessment
    let flagged = (assessment?.findings ?? []).enumerated()
      .sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }
      .map { line(.flagged($0.element), at: $0.element.places) }
    let open = (assessment?.openChecks ?? []).map { line(.open($0), at: $0.places) }
    return missing + wrong + unreadable + flagged + open
  }

  /// Places that need an answer, in form order.
  public var missingPlaces: [Place] { judgement.evaluation.needed }

  private func line(_ kind: ReviewLine.Kind, at places: [Place]) -> ReviewLine {
    ReviewLine(
      kind: kind,
      section: places.first.flatMap(section(of:)),
      question: places.first.map(words(of:)) ?? "",
      places: places
    )
  }

  /// The section that asks what stands at a place.
  public func section(of place: Place) -> Section.ID? {
    let index = judgement.evaluation.index
    guard let page = index.page(of: place.item) else { return nil }
    guard let group = index.repeatingAncestors(of: KnownItem.concern).first else {
      return .page(page)
    }
    let isConcern = place.item == group || index.parents(of: place.item).contains(group)
    return isConcern ? .concerns(page) : .page(page)
  }

  /// A question in the words that tell it from others: with the concern or the question it belongs to.
  public func words(of place: Place) -> String {
    let index = judgement.evaluation.index
    guard let item = index.item(place.item) else { return place.item.text }
    let words = Words.subject(of: item)
    if case .concerns = section(of: place), item.id != KnownItem.concern,
      let concern = concernName(in: place.occurrences)
    {
      return "\(concern): \(words)"
    }
    if item.id == KnownItem.concern, let group = index.parents(of: item.id).last.flatMap(index.item)
    {
      return group.text
    }
    guard let parent = index.parents(of: place.item).last.flatMap(index.item),
      parent.questionType != nil
    else { return words }
    return "\(Words.subject(of: parent)): \(words)"
  }

  private func concernName(in occurrences: [Int]) -> String? {
    let item = judgement.evaluation.index.item(KnownItem.concern)
    let answer = record.response[Place(KnownItem.concern, occurrences)].first
    return item?.options.first { .coding($0.coding) == answer }?.text
  }
}

extension Evaluation {
  /// Places that need an answer, in form order: those the form misses, and every required safety question
  /// without an answer, since not asked is never a no.
  var needed: [Place] {
    let unasked = remainingSafetyQuestions().filter { index.item($0.item)?.isRequired == true }
    let added = Set(unasked).subtracting(missing)
    guard !added.isEmpty else { return missing }
    let places = added.union(missing)
    let ordered = shown.filter { $0.occurrence == nil }.map(\.place).filter(places.contains)
    return ordered + missing.filter { !ordered.contains($0) }
  }
}
