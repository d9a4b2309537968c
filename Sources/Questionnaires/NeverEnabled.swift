import Clinical

/// The positions of items that no answers can ever enable; what stands inside one is not listed again.
///
/// Tries every answer to the yes-or-no and single-choice questions that an item's conditions look at.
/// Conditions on other types, and on nothing, count as if they could hold: nothing is listed wrongly.
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
  /// Whether one state of the question looked at makes all of these conditions hold.
  func canHold(_ numbers: [Int]) -> Bool {
    guard let states = states(seenThrough: looks[numbers[0]], index, unreachable) else {
      return true
    }
    return states.contains { state in
      numbers.allSatisfy { enableWhen.conditions[$0].holds(for: state) }
    }
  }
  return switch enableWhen.behavior {
  case .any: looks.indices.contains { canHold([$0]) }
  case .all:
    Dictionary(grouping: looks.indices, by: { looks[$0].source }).values
      .allSatisfy { canHold(Array($0)) }
  }
}

/// Every state of the question looked at, for one with few; nothing for one with many.
private func states(
  seenThrough look: Node.Look,
  _ index: QuestionnaireIndex,
  _ unreachable: Set<Int>
) -> [[AnswerValue]]? {
  guard let source = look.source else { return nil }
  if unreachable.contains(source) { return [[]] }
  let node = index.nodes[source]
  guard node.item.repeats == nil, node.repeatingAncestors.count == look.shared else { return nil }
  return switch node.item.questionType {
  case .boolean: [[], [.boolean(true)], [.boolean(false)]]
  case .choice: [[]] + node.item.options.map { [.coding($0.coding)] }
  case .integer, .decimal, .date, .dateTime, .time, .string, .text, .url, .openChoice, .quantity,
    nil:
    nil
  }
}
