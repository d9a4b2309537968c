import Clinical
import Questionnaires

/// What every item of a form is, known before any condition is read.
struct Declarations {
  /// One item as far as conditions need to know it.
  struct Declaration {
    /// The question as a condition's value is typed by it; nothing for groups and notes.
    let question: Item?
    /// The repeating items around it, outermost first.
    let repeating: [String]
    let position: SourcePosition
    let whenPosition: SourcePosition?
  }

  private(set) var all: [String: Declaration] = [:]

  /// Gathers every item, at every depth, and notes ids given twice.
  init(_ pages: [Node], lists: OptionLists, log: FaultLog) {
    for page in pages { add(page, inside: [], lists, log) }
  }

  private mutating func add(
    _ node: Node,
    inside repeating: [String],
    _ lists: OptionLists,
    _ log: FaultLog
  ) {
    let id = node["id"]?.text ?? ""
    if let earlier = all[id], !id.isEmpty {
      log.add(
        .duplicateID(kind: "item", id: id, first: earlier.position),
        at: node["id"]?.position ?? node.position
      )
    } else {
      all[id] = Declaration(
        question: question(node, id, lists),
        repeating: repeating,
        position: node["id"]?.position ?? node.position,
        whenPosition: node["when"]?.position
      )
    }
    guard case .sequence(let items)? = node["items"]?.content else { return }
    for item in items {
      add(item, inside: node["repeat"] == nil ? repeating : repeating + [id], lists, log)
    }
  }

  /// A question without its words; faults in its options are noted when the item itself is read.
  private func question(_ node: Node, _ id: String, _ lists: OptionLists) -> Item? {
    guard let type = node["type"]?.text.flatMap(QuestionType.init(rawValue:)) else { return nil }
    let silent = FaultLog()
    let options = node["options"].map { lists.options($0, of: id, log: silent).options }
    var units: [String] = []
    if case .sequence(let nodes)? = node["units"]?.content { units = nodes.compactMap(\.text) }
    return Item(
      id: Identifier(id),
      kind: .question(type),
      text: "",
      options: options ?? [],
      unit: node["unit"]?.text ?? node["unit"]?["code"]?.text,
      units: units
    )
  }

  /// The line that a defect concerns, or nothing for what is already said in the form's own words:
  /// doubled ids, and looks into repeats that say `any`.
  func place(of defect: QuestionnaireDefect) -> SourcePosition? {
    guard let declaration = all[defect.item.text] else { return nil }
    switch defect.kind {
    case .duplicateID, .conditionIntoRepeats: return nil
    case .noConditions, .unknownQuestion, .conditionOnNonQuestion, .conditionOnItself, .loop,
      .unsuitedOperator, .conditionOfWrongType, .existsNeedsBoolean, .conditionOnUnknownOption,
      .conditionWithoutSystem, .conditionInOtherUnit, .conditionOnLaterPage, .neverEnabled:
      return declaration.whenPosition ?? declaration.position
    case .pageIsNotAGroup, .emptyGroup, .displayHoldsItems, .asksNothing,
      .requiredButNotAnswerable, .hiddenWithoutValue, .noOptions, .optionsOnWrongType,
      .doubledOption, .doubledKey, .exclusiveWithoutRepeats, .minimumAboveMaximum,
      .limitOfWrongType, .impossibleLength, .limitInOtherUnit, .limitWithoutUnit,
      .unitOnWrongType, .doubledUnit, .impossibleRepeats, .initialValue:
      return declaration.position
    }
  }
}
