import Clinical
import Questionnaires

/// Reads `when`: one condition in words, or several under `all` or `any`.
///
///     concern is alopecia                 sex_at_birth is not answered
///     any concern is alopecia             weight_kg > 120
///     skin is not dry                     skin is not dry, or unanswered
struct ConditionReader {
  let declarations: Declarations
  /// The repeating items around the item whose condition it is.
  let repeating: [String]
  let log: FaultLog

  func read(_ node: Node) -> EnableWhen? {
    switch node.content {
    case .scalar:
      let conditions = conditions(node, under: .all)
      return conditions.isEmpty ? nil : EnableWhen(.all, conditions)
    case .sequence:
      log.add(.needsAllOrAny, at: node.position)
      return nil
    case .mapping(let entries):
      guard entries.count == 1, let entry = entries.first,
        let behavior = EnableWhen.Behavior(rawValue: entry.key)
      else {
        log.add(.needsAllOrAny, at: node.position)
        return nil
      }
      return EnableWhen(behavior, list(entry, under: behavior))
    }
  }

  private func list(
    _ entry: Node.Entry,
    under behavior: EnableWhen.Behavior
  ) -> [EnableWhen.Condition] {
    log.list(entry.value, name: entry.key).flatMap { node -> [EnableWhen.Condition] in
      guard case .scalar = node.content else {
        log.add(.nestedConditions, at: node.position)
        return []
      }
      return conditions(node, under: behavior)
    }
  }

  private func conditions(
    _ node: Node,
    under behavior: EnableWhen.Behavior
  ) -> [EnableWhen.Condition] {
    let text = log.text(node, name: "when")
    guard let sentence = ConditionSentence(text) else {
      if !text.isEmpty { log.add(.badCondition(text), at: node.position) }
      return []
    }
    guard let declaration = declarations.all[sentence.question] else {
      let nearest = log.nearest(to: sentence.question, among: declarations.all.keys)
      log.add(
        .unresolved(kind: "item", id: sentence.question, nearest: nearest),
        at: node.position
      )
      return []
    }
    checkAny(sentence, declaration, at: node.position)
    return Typing(sentence: sentence, declaration: declaration, log: log, place: node.position)
      .conditions(under: behavior)
  }

  /// A look into a repeating group from outside must say so, since any occurrence then counts.
  private func checkAny(
    _ sentence: ConditionSentence,
    _ declaration: Declarations.Declaration,
    at place: SourcePosition
  ) {
    let looksInside = !repeating.starts(with: declaration.repeating)
    let id: ItemID = Identifier(sentence.question)
    if looksInside, !sentence.isAny { log.add(.needsAny(id), at: place) }
    if !looksInside, sentence.isAny { log.add(.needlessAny(id), at: place) }
  }
}

/// A condition as it is written, its value still a text.
struct ConditionSentence {
  /// What is said of the question.
  enum Claim: Hashable {
    case answered
    case unanswered
    case compared(EnableWhen.Operator, String)
    /// `is not`: answered, and not this value.
    case isNot(String)
    /// `is not …, or unanswered`.
    case isNotOrUnanswered(String)
  }

  let isAny: Bool
  let question: String
  let claim: Claim

  init?(_ text: String) {
    var words = text.split(separator: " ").map(String.init)
    isAny = words.first == "any"
    if isAny { words.removeFirst() }
    guard words.count >= 3 else { return nil }
    question = words.removeFirst()
    guard let claim = Self.claim(words) else { return nil }
    self.claim = claim
  }

  private static func claim(_ words: [String]) -> Claim? {
    let rest = words.dropFirst().joined(separator: " ")
    if let comparison = EnableWhen.Operator(rawValue: words[0]) {
      return [.greater, .less, .greaterOrEqual, .lessOrEqual].contains(comparison)
        ? .compared(comparison, rest) : nil
    }
    guard words[0] == "is" else { return nil }
    if rest == "answered" { return .answered }
    guard words[1] == "not" else { return .compared(.equal, rest) }
    let value = words.dropFirst(2).joined(separator: " ")
    if value == "answered" { return .unanswered }
    if value.isEmpty { return nil }
    let ending = ", or unanswered"
    return value.hasSuffix(ending)
      ? .isNotOrUnanswered(String(value.dropLast(ending.count))) : .isNot(value)
  }
}

/// Types the value of one condition by the question it looks at.
private struct Typing {
  let sentence: ConditionSentence
  let declaration: Declarations.Declaration
  let log: FaultLog
  let place: SourcePosition

  private var id: ItemID { Identifier(sentence.question) }

  func conditions(under behavior: EnableWhen.Behavior) -> [EnableWhen.Condition] {
    switch sentence.claim {
    case .answered: [exists(true)]
    case .unanswered: [exists(false)]
    case .compared(let comparison, let text):
      value(text).map { [condition(comparison, $0)] } ?? []
    case .isNotOrUnanswered(let text): value(text).map { [condition(.notEqual, $0)] } ?? []
    case .isNot(let text): value(text).map { isNot($0, under: behavior) } ?? []
    }
  }

  private func condition(
    _ comparison: EnableWhen.Operator,
    _ value: AnswerValue
  ) -> EnableWhen.Condition {
    EnableWhen.Condition(question: id, operator: comparison, answer: value)
  }

  private func exists(_ flag: Bool) -> EnableWhen.Condition { condition(.exists, .boolean(flag)) }

  /// Answered and different: two conditions under `all`; under `any`, one for each other answer.
  private func isNot(
    _ value: AnswerValue,
    under behavior: EnableWhen.Behavior
  ) -> [EnableWhen.Condition] {
    if behavior == .all { return [exists(true), condition(.notEqual, value)] }
    if case .boolean(let flag) = value { return [condition(.equal, .boolean(!flag))] }
    guard let question = declaration.question, question.questionType == .choice else {
      log.add(.isNotUnderAny(id), at: place)
      return []
    }
    return question.options.map { .coding($0.coding) }.filter { $0 != value }
      .map { condition(.equal, $0) }
  }

  private func value(_ text: String) -> AnswerValue? {
    guard let question = declaration.question, let type = question.questionType else {
      log.add(.defect(.conditionOnNonQuestion(id)), at: place)
      return nil
    }
    switch AnswerText.parse(text, for: question) {
    case .success(let value): return value
    case .failure(.notAnOption):
      let codes = question.options.map(\.coding.code)
      let nearest = log.nearest(to: text, among: codes)
      log.add(.notOneOf(found: text, allowed: codes, nearest: nearest), at: place)
    case .failure:
      if type == .integer, let number = DecimalNumber(text) { return .decimal(number) }
      log.add(.badConditionValue(found: text, type: type), at: place)
    }
    return nil
  }
}
