import Clinical
import Questionnaires

/// Facts while they are read from the answers.
struct ReadingInProgress<Answers: AnswerSource> {
  let reader: FactsReader
  let answers: Answers
  var facts: PatientFacts
  var errors: [InputError] = []

  // MARK: Single answers

  /// The answers at an enabled place; none for a place that is disabled or unanswered.
  func values(_ item: ItemID, _ occurrences: [Int] = []) -> [AnswerValue] {
    answers.answers(at: Place(item, occurrences)) ?? []
  }

  func value(_ item: ItemID, _ occurrences: [Int] = []) -> AnswerValue? {
    values(item, occurrences).first
  }

  func code(_ item: ItemID, _ occurrences: [Int] = []) -> String? {
    if case .coding(let coding) = value(item, occurrences) { coding.code } else { nil }
  }

  func codes(_ item: ItemID, _ occurrences: [Int] = []) -> [String] {
    values(item, occurrences).compactMap { value in
      if case .coding(let coding) = value { coding.code } else { nil }
    }
  }

  func zones(_ item: ItemID, _ occurrences: [Int] = []) -> [ZoneID] {
    codes(item, occurrences).map { ZoneID($0) }
  }

  func string(_ item: ItemID, _ occurrences: [Int] = []) -> String? {
    guard case .string(let text) = value(item, occurrences),
      text.contains(where: { !$0.isWhitespace })
    else { return nil }
    return text
  }

  func integer(_ item: ItemID, _ occurrences: [Int] = []) -> Int? {
    if case .integer(let number) = value(item, occurrences) { Int(number) } else { nil }
  }

  func date(_ item: ItemID, _ occurrences: [Int] = []) -> PartialDate? {
    if case .date(let date) = value(item, occurrences) { date } else { nil }
  }

  /// A date of something past: one that lies wholly after today is an error and counts as not said.
  mutating func pastDate(_ item: ItemID, _ occurrences: [Int] = []) -> PartialDate? {
    guard let date = date(item, occurrences) else { return nil }
    guard date.first <= facts.today else {
      fail(.pastDateInFuture(date), item, occurrences)
      return nil
    }
    return date
  }

  /// The state of a safety question or a yes-or-no: an enabled one without an answer is not asked.
  func state(_ item: ItemID, _ occurrences: [Int] = []) -> FactState {
    guard reader.items.contains(item) else { return .notApplicable }
    return FactState(answers.answers(at: Place(item, occurrences)))
  }

  /// The state of a detail; one that is not asked does not apply.
  func state(ofDetail item: ItemID?) -> FactState {
    guard let item else { return .notApplicable }
    return FactState(answers.answers(at: Place(item)))
  }

  func evidence(_ item: ItemID, _ occurrences: [Int] = []) -> EvidenceAnswer {
    EvidenceAnswer(item, occurrences, values(item, occurrences))
  }

  /// The evidence of those items that are answered.
  func evidence(answered items: [ItemID], _ occurrences: [Int] = []) -> [EvidenceAnswer] {
    items.compactMap { item in
      let said = values(item, occurrences)
      return said.isEmpty ? nil : EvidenceAnswer(item, occurrences, said)
    }
  }

  mutating func fail(_ kind: InputError.Kind, _ item: ItemID, _ occurrences: [Int] = []) {
    let error = InputError(kind: kind, item: item.text, occurrences: occurrences)
    if !errors.contains(error) { errors.append(error) }
  }
}

extension AnswerValue {
  /// The answer as an answers file writes it.
  var asWritten: String {
    switch self {
    case .boolean(let isSo): isSo ? "yes" : "no"
    case .integer(let number): String(number)
    case .decimal(let number): number.text
    case .date(let date): date.iso
    case .dateTime(let time): time.description
    case .time(let time): time.description
    case .string(let text): text
    case .coding(let coding): coding.code
    case .quantity(let number, let unit): "\(number.text) \(unit)"
    }
  }
}

extension EvidenceAnswer {
  /// The evidence of what was said at a place.
  init(_ item: ItemID, _ occurrences: [Int], _ said: [AnswerValue]) {
    let answer =
      switch said.count {
      case 0: FactState.notAsked.rawValue
      case 1: said[0].asWritten
      default: said.map(\.asWritten).joined(separator: ", ")
      }
    self.init(item: item.text, occurrences: occurrences, answer: answer)
  }
}

extension FactState {
  /// The state that answers tell: without any it is not asked, and where none can be given it does not apply.
  init(_ said: [AnswerValue]?) {
    switch said?.first {
    case .boolean(let isSo): self = isSo ? .yes : .no
    case .coding(let coding):
      self = SafetyAnswer(rawValue: coding.code).map(FactState.init) ?? .notAsked
    default: self = said == nil ? .notApplicable : .notAsked
    }
  }

  init(_ answer: SafetyAnswer) {
    switch answer {
    case .yes: self = .yes
    case .no: self = .no
    case .notSure: self = .notSure
    case .declined: self = .declined
    }
  }
}
