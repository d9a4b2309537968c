import Clinical
import Questionnaires

/// Says the types, limits and branching of a form in words, for outlines and templates.
struct FormWords {
  let index: QuestionnaireIndex

  /// What an answer looks like: `number, kg, 25 to 300, 1 decimal`.
  func answer(to item: Item) -> String {
    var words = [item.questionType?.shortWords ?? ""]
    if let unit = item.unit { words.append(unit == "1" ? "count" : unit) }
    if !item.units.isEmpty { words.append(Words.list(item.units)) }
    if let range = range(item.bounds) { words.append(range) }
    if let most = item.bounds.maximumDecimals {
      words.append("at most \(most) decimal\(most == 1 ? "" : "s")")
    }
    if let least = item.bounds.minimumLength { words.append("at least \(least) characters") }
    if let most = item.bounds.maximumLength { words.append("at most \(most) characters") }
    if let repeats = item.repeats { words.append(times(repeats)) }
    if item.isRequired { words.append("required") }
    return words.joined(separator: ", ")
  }

  /// The options as people read them.
  func options(of item: Item) -> String { item.options.map(\.text).joined(separator: " / ") }

  /// The codes that an answers file writes.
  func codes(of item: Item) -> String { item.options.map(\.coding.code).joined(separator: " | ") }

  func times(_ repeats: Item.Repeats) -> String {
    switch (repeats.minimum, repeats.maximum) {
    case (0, nil): "may repeat"
    case (0, let most?): "up to \(most) times"
    case (let least, nil): "at least \(least) times"
    case (let least, let most?): "\(least) to \(most) times"
    }
  }

  private func range(_ bounds: Bounds) -> String? {
    switch (bounds.minimum, bounds.maximum) {
    case (nil, nil): nil
    case (let low?, nil): "from \(low.words)"
    case (nil, let high?): "up to \(high.words)"
    case (let low?, let high?): "\(low.words) to \(high.words)"
    }
  }
}

// Branching.
extension FormWords {
  /// When an item is asked, in words: `if "Sex at birth" is Female or Other, or is not answered`.
  func branching(of item: Item) -> String? {
    guard let when = item.enableWhen else { return nil }
    let joint = when.behavior == .all ? " and " : " or "
    return "if " + claims(when).joined(separator: joint)
  }

  /// One phrase for each question looked at; several values of one question share it.
  private func claims(_ when: EnableWhen) -> [String] {
    var order: [ItemID] = []
    var claims: [ItemID: [String]] = [:]
    for condition in portable(when) {
      if claims[condition.question] == nil { order.append(condition.question) }
      claims[condition.question, default: []].append(claim(condition))
    }
    return order.map { id in
      let words = claims[id] ?? []
      let joint = when.behavior == .all ? " and " : " or "
      return "\(Words.quoted(index.item(id)?.text ?? id.text)) \(words.joined(separator: joint))"
    }
  }

  /// Without the "is answered" that a portable "is not" carries along.
  private func portable(_ when: EnableWhen) -> [EnableWhen.Condition] {
    guard when.behavior == .all else { return when.conditions }
    let denied = Set(when.conditions.filter { $0.operator == .notEqual }.map(\.question))
    return when.conditions.filter {
      $0.operator != .exists || $0.answer != .boolean(true) || !denied.contains($0.question)
    }
  }

  private func claim(_ condition: EnableWhen.Condition) -> String {
    let value = shown(condition.answer, of: condition.question)
    return switch condition.operator {
    case .exists: condition.answer == .boolean(true) ? "is answered" : "is not answered"
    case .equal: "is \(value)"
    case .notEqual: "is not \(value)"
    case .greater: "is above \(value)"
    case .less: "is below \(value)"
    case .greaterOrEqual: "is \(value) or more"
    case .lessOrEqual: "is \(value) or less"
    }
  }

  private func shown(_ value: AnswerValue, of question: ItemID) -> String {
    guard case .coding(let coding) = value else { return value.text }
    return index.item(question)?.options.first { $0.coding == coding }?.text ?? coding.code
  }
}

extension QuestionType {
  /// The type as a template names it.
  fileprivate var shortWords: String {
    switch self {
    case .boolean: "true or false"
    case .integer: "whole number"
    case .decimal: "number"
    case .date: "date"
    case .dateTime: "date with time and zone"
    case .time: "time"
    case .string: "text"
    case .text: "text of several lines"
    case .url: "address"
    case .choice: "choice"
    case .openChoice: "choice or text"
    case .quantity: "number with unit"
    }
  }
}

extension Bounds.Limit {
  /// The limit in words.
  var words: String {
    switch self {
    case .number(let number): number.text
    case .day(let day): day.iso
    case .today(0, 0): "today"
    case .today(let years, let days): "today" + moved(years, "year") + moved(days, "day")
    }
  }

  private func moved(_ count: Int, _ unit: String) -> String {
    guard count != 0 else { return "" }
    let sign = count < 0 ? "-" : "+"
    return " \(sign) \(count.magnitude) \(unit)\(count.magnitude == 1 ? "" : "s")"
  }
}
