import Clinical

/// Every defect of a form, in form order.
public func check(_ questionnaire: Questionnaire) -> [QuestionnaireDefect] {
  let index = QuestionnaireIndex(questionnaire)
  let loops = Dictionary(grouping: index.loops, by: \.[0])
  let never = neverEnabled(in: index)
  return index.nodes.indices.flatMap { position in
    let node = index.nodes[position]
    let conditions = conditions(of: node, at: position, in: index)
    let isExplained = conditions.contains { !$0.isWarning }
    let kinds =
      structure(of: node, at: position, in: index) + conditions
      + (loops[position] ?? []).map { .loop($0.map { index.nodes[$0].item.id }) }
      + (never.contains(position) && !isExplained ? [.neverEnabled] : [])
      + questionDefects(of: node)
    return kinds.map { QuestionnaireDefect(item: node.item.id, kind: $0) }
  }
}

private typealias Kind = QuestionnaireDefect.Kind

private func structure(of node: Node, at position: Int, in index: QuestionnaireIndex) -> [Kind] {
  var found: [Kind] = []
  if index.positions[node.item.id] != position { found.append(.duplicateID) }
  if node.parent == nil, node.item.kind != .group { found.append(.pageIsNotAGroup) }
  if let repeats = node.item.repeats,
    repeats.minimum < 0 || repeats.maximum.map({ $0 < max(1, repeats.minimum) }) == true
  {
    found.append(.impossibleRepeats)
  }
  switch node.item.kind {
  case .group:
    if node.item.items.isEmpty { found.append(.emptyGroup) }
    found += strays(in: node.item, but: [.required, .readOnly, .repeats])
  case .display:
    if !node.item.items.isEmpty { found.append(.displayHoldsItems) }
    found += strays(in: node.item, but: [])
  case .question:
    break
  }
  return found
}

/// What a group or a note carries and must not.
private func strays(in item: Item, but allowed: Set<QuestionnaireDefect.Setting>) -> [Kind] {
  QuestionnaireDefect.Setting.allCases
    .filter { setting in
      guard !allowed.contains(setting) else { return false }
      return switch setting {
      case .required: item.isRequired
      case .readOnly: item.isReadOnly
      case .options: !item.options.isEmpty
      case .bounds: item.bounds != Bounds()
      case .units: !item.offeredUnits.isEmpty
      case .initial: !item.initial.isEmpty
      case .repeats: item.repeats != nil
      }
    }
    .map { .asksNothing($0) }
}

private func conditions(of node: Node, at position: Int, in index: QuestionnaireIndex) -> [Kind] {
  guard let enableWhen = node.item.enableWhen else { return [] }
  if enableWhen.conditions.isEmpty { return [.noConditions] }
  return enableWhen.conditions.flatMap { condition -> [Kind] in
    guard let source = index.positions[condition.question] else {
      return [.unknownQuestion(condition.question)]
    }
    if source == position { return [.conditionOnItself] }
    guard let type = index.nodes[source].item.questionType else {
      return [.conditionOnNonQuestion(condition.question)]
    }
    return reach(of: node, to: index.nodes[source])
      + fit(of: condition, to: index.nodes[source].item, type)
  }
}

/// How far a condition looks: into repeats from outside, or onto a later page.
private func reach(of node: Node, to source: Node) -> [Kind] {
  var found: [Kind] = []
  if !node.repeatingAncestors.starts(with: source.repeatingAncestors) {
    found.append(.conditionIntoRepeats(source.item.id))
  }
  if source.page > node.page { found.append(.conditionOnLaterPage(source.item.id)) }
  return found
}

/// Whether a condition's operator and value suit the question looked at.
private func fit(
  of condition: EnableWhen.Condition,
  to source: Item,
  _ type: QuestionType
) -> [Kind] {
  let id = condition.question
  if condition.operator == .exists {
    if case .boolean = condition.answer { return [] }
    return [.existsNeedsBoolean(id)]
  }
  let needsOrder = condition.operator != .equal && condition.operator != .notEqual
  if needsOrder, !type.hasOrder { return [.unsuitedOperator(condition.operator, type)] }
  let isNumber = type == .integer || type == .decimal
  guard type.takes(condition.answer) || isNumber && condition.answer.number != nil else {
    return [.conditionOfWrongType(id, expected: type)]
  }
  if case .coding(let coding) = condition.answer { return optionFit(of: coding, to: source) }
  if case .quantity(_, let unit) = condition.answer,
    source.offeredUnits.contains(where: { !Unit.converts($0, to: unit) })
  {
    return [.conditionInOtherUnit(id, unit: unit)]
  }
  return []
}

private func optionFit(of coding: Coding, to source: Item) -> [Kind] {
  let options = source.options.map(\.coding).filter { $0.code == coding.code }
  if options.contains(coding) { return [] }
  if options.isEmpty || coding.system != nil {
    return [.conditionOnUnknownOption(source.id, code: coding.code)]
  }
  return [.conditionWithoutSystem(source.id, code: coding.code)]
}

extension QuestionType {
  /// Whether its values stand in an order.
  var hasOrder: Bool {
    switch self {
    case .integer, .decimal, .date, .dateTime, .time, .quantity: true
    case .boolean, .string, .text, .url, .choice, .openChoice: false
    }
  }
}
