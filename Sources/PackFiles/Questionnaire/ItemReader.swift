import Clinical
import Questionnaires

/// Reads one item of a form with everything inside it.
struct ItemReader {
  let language: String
  let lists: OptionLists
  let declarations: Declarations
  let log: FaultLog

  /// An item, and whether something in it must be answered in every consultation.
  struct Reading {
    let item: Item
    let needsAnswer: Bool
  }

  func item(_ node: Node, inside repeating: [String]) -> Reading? {
    log.fields(node, name: "item") { fields in
      for key in Self.unsupported where fields.optional(key) != nil {
        fields.log.add(.unsupported(key), at: fields.position)
      }
      fields.leave("number", "code", "widget")
      let id = id(&fields)
      let isRepeating = fields.keys.contains("repeat")
      let below = fields.optionalList("items").compactMap {
        item($0, inside: isRepeating ? repeating + [id] : repeating)
      }
      let conditions = ConditionReader(declarations: declarations, repeating: repeating, log: log)
      let when = fields.optional("when").flatMap(conditions.read)
      switch kind(&fields) {
      case .ask: return question(&fields, id, when, below)
      case .title: return group(&fields, id, when, below)
      case .note: return note(&fields, id, when)
      case nil: return nil
      }
    } ?? nil
  }

  /// Parts of the form language that have no meaning here yet, and must not be dropped in silence.
  private static let unsupported = [
    "calculate", "editable", "vars", "carry", "check", "pattern", "format", "accept", "max-size",
    "to", "label", "instructions", "security", "fhir",
  ]

  private enum Kind: String, CaseIterable {
    case ask, title, note
  }

  private func kind(_ fields: inout Fields) -> Kind? {
    let found = Kind.allCases.filter { fields.keys.contains($0.rawValue) }
    guard found.count == 1 else {
      fields.leave("ask", "title", "note", "type")
      fields.log.add(.notOneKind, at: fields.position)
      return nil
    }
    return found[0]
  }

  private func id(_ fields: inout Fields) -> String {
    let id = fields.text("id")
    let isWellFormed = id.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || [0x2D, 0x2E, 0x5F].contains(byte)
    }
    if !isWellFormed { fields.log.add(.badID(id), at: fields.position) }
    return id
  }

  private func note(_ fields: inout Fields, _ id: String, _ when: EnableWhen?) -> Reading {
    refuse(["required", "repeat", "type", "options", "value", "optional", "items"], &fields)
    let item = Item(
      id: Identifier(id),
      kind: .display,
      text: fields.localized("note", language) ?? "",
      help: fields.optionalLocalized("help", language),
      why: fields.optionalLocalized("why", language),
      enableWhen: when
    )
    return Reading(item: item, needsAnswer: false)
  }

  /// A group is required if something in it must be answered always, so that an untouched page is not
  /// excused; one that is optional, repeats or is itself conditional hands nothing up.
  private func group(
    _ fields: inout Fields,
    _ id: String,
    _ when: EnableWhen?,
    _ below: [Reading]
  ) -> Reading {
    refuse(["type", "options", "value", "unit", "units", "min", "max"], &fields)
    let isOptional = fields.optionalFlag("optional") ?? false
    let repeats = repeats(&fields)
    let needsAnswer = !isOptional && repeats == nil && below.contains(where: \.needsAnswer)
    let item = Item(
      id: Identifier(id),
      kind: .group,
      text: fields.localized("title", language) ?? "",
      help: fields.optionalLocalized("help", language),
      why: fields.optionalLocalized("why", language),
      isRequired: needsAnswer || fields.optionalFlag("required") == true,
      repeats: repeats,
      isReadOnly: fields.optionalFlag("readonly") ?? false,
      isHidden: fields.optionalFlag("hidden") ?? false,
      enableWhen: when,
      role: fields.optionalText("record"),
      items: below.map(\.item)
    )
    return Reading(item: item, needsAnswer: needsAnswer && when == nil)
  }

  private func question(
    _ fields: inout Fields,
    _ id: String,
    _ when: EnableWhen?,
    _ below: [Reading]
  ) -> Reading {
    refuse(["optional"], &fields)
    let type = fields.oneOf("type", standIn: QuestionType.string)
    let answers = fields.optional("options").map { lists.options($0, of: id, log: log) }
    let isRequired = fields.optionalFlag("required") ?? false
    let units = UnitReader(language: language)
    let item = Item(
      id: Identifier(id),
      kind: .question(type),
      text: fields.localized("ask", language) ?? "",
      help: fields.optionalLocalized("help", language),
      why: fields.optionalLocalized("why", language),
      isRequired: isRequired,
      repeats: repeats(&fields),
      isReadOnly: fields.optionalFlag("readonly") ?? false,
      isHidden: fields.optionalFlag("hidden") ?? false,
      enableWhen: when,
      options: answers?.options ?? [],
      bounds: BoundsReader(type: type).read(&fields),
      unit: units.unit(&fields),
      units: units.units(&fields),
      initial: initial(&fields, id, type, chosen: answers?.chosen),
      role: fields.optionalText("record"),
      items: below.map(\.item)
    )
    return Reading(item: item, needsAnswer: isRequired && when == nil)
  }

  private func initial(
    _ fields: inout Fields,
    _ id: String,
    _ type: QuestionType,
    chosen: [AnswerValue]?
  ) -> [AnswerValue] {
    guard let node = fields.optional("value") else { return chosen ?? [] }
    guard chosen == nil, let question = declarations.all[id]?.question else {
      log.add(.valueWithOptions, at: node.position)
      return []
    }
    let text = log.text(node, name: "value")
    guard case .success(let value) = AnswerText.parse(text, for: question) else {
      log.add(.badValue(found: text, type: type), at: node.position)
      return []
    }
    return [value]
  }

  private func refuse(_ keys: [String], _ fields: inout Fields) {
    for key in keys {
      guard let node = fields.optional(key) else { continue }
      log.add(.notForThisKind(key: key), at: node.position)
    }
  }

  private func repeats(_ fields: inout Fields) -> Item.Repeats? {
    guard let node = fields.optional("repeat") else { return nil }
    if case .mapping = node.content {
      return log.fields(node, name: "repeat") { fields in
        Item.Repeats(
          minimum: fields.optionalWholeNumber("min") ?? 0,
          maximum: fields.optionalWholeNumber("max")
        )
      }
    }
    if node.text != "true" { log.add(.badRepeat(node.text ?? ""), at: node.position) }
    return Item.Repeats()
  }
}
