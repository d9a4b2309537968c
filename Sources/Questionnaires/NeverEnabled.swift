import Clinical

/// The positions of items that no answers can ever enable; what stands inside one is not listed again.
///
/// Tries every combination of answers to the yes-or-no and single-choice questions that an item's conditions
/// look at. Conditions on other types, and on nothing, count as if they could hold: nothing is listed wrongly.
func neverEnabled(in index: QuestionnaireIndex) -> Set<Int> {
  var never: Set<Int> = []
  var unreachable: Set<Int> = []
  for position in index.order {
    let node = index.nodes[position]
    if let parent = node.parent, unreachable.contains(parent) {
      unreachable.insert(position)
    } else if let enableWhen = node.item.enableWhen, !enableWhen.conditions.isEmpty,
      !canHold(enableWhen, node.looks, index, unreachable)
    {
      never.insert(position)
      unreachable.insert(position)
    }
  }
  return never
}

private func canHold(
  _ enableWhen: EnableWhen,
  _ looks: [Node.Look],
  _ index: QuestionnaireIndex,
  _ unreachable: Set<Int>
) -> Bool {
  var domains: [Int: [AnswerValue?]] = [:]
  for source in looks.compactMap(\.source) {
    domains[source] = unreachable.contains(source) ? [nil] : index.nodes[source].states
  }
  let sources = domains.keys.sorted()
  let combinations = sources.reduce(1) { $0 * min(10_000, domains[$1]?.count ?? 1) }
  guard combinations <= 10_000 else { return true }
  return (0..<combinations).contains { number in
    let state = pick(number, from: sources, domains)
    let holds = zip(enableWhen.conditions, looks).map { condition, look in
      guard let source = look.source else { return true }
      return state[source].map { condition.holds(for: [$0].compactMap(\.self)) } ?? true
    }
    return switch enableWhen.behavior {
    case .all: holds.allSatisfy(\.self)
    case .any: holds.contains(true)
    }
  }
}

/// One combination of answers, counted through the domains; a question without a domain has no entry.
private func pick(
  _ number: Int,
  from sources: [Int],
  _ domains: [Int: [AnswerValue?]]
) -> [Int: AnswerValue?] {
  var rest = number
  var state: [Int: AnswerValue?] = [:]
  for source in sources {
    guard let domain = domains[source] else { continue }
    state.updateValue(domain[rest % domain.count], forKey: source)
    rest /= domain.count
  }
  return state
}

extension Node {
  /// Unanswered and every answer, for a question with few; nothing for one with many.
  fileprivate var states: [AnswerValue?]? {
    guard item.repeats == nil, repeatingAncestors.isEmpty else { return nil }
    return switch item.questionType {
    case .boolean: [nil, .boolean(true), .boolean(false)]
    case .choice: [nil] + item.options.map { .coding($0.coding) }
    case .integer, .decimal, .date, .dateTime, .time, .string, .text, .url, .openChoice,
      .quantity, nil:
      nil
    }
  }
}
