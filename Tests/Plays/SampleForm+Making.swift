import Clinical
import Questionnaires

func page(_ id: ItemID, _ title: String, _ items: Item...) -> Item {
  Item(id: id, kind: .group, text: title, items: items)
}

func group(
  _ id: ItemID,
  _ title: String,
  repeats: Item.Repeats? = nil,
  _ items: Item...
) -> Item {
  Item(id: id, kind: .group, text: title, repeats: repeats, items: items)
}

func note(_ id: ItemID, _ text: String) -> Item { Item(id: id, kind: .display, text: text) }

func ask(
  _ id: ItemID,
  _ text: String,
  _ type: QuestionType,
  help: String? = nil,
  why: String? = nil,
  required: Bool = false,
  repeats: Item.Repeats? = nil,
  isReadOnly: Bool = false,
  when: EnableWhen? = nil,
  options: [AnswerOption] = [],
  bounds: Bounds = Bounds(),
  unit: String? = nil,
  units: [String] = [],
  initial: [AnswerValue] = []
) -> Item {
  Item(
    id: id,
    kind: .question(type),
    text: text,
    help: help,
    why: why,
    isRequired: required,
    repeats: repeats,
    isReadOnly: isReadOnly,
    enableWhen: when,
    options: options,
    bounds: bounds,
    unit: unit,
    units: units,
    initial: initial
  )
}

func safety(_ id: ItemID, _ text: String, when: EnableWhen? = nil, _ items: Item...) -> Item {
  Item(
    id: id,
    kind: .question(.choice),
    text: text,
    isRequired: true,
    enableWhen: when,
    options: [
      option("yes", "Yes", "y"), option("no", "No", "n"), option("not_sure", "Not sure", "u"),
      option("declined", "Declined", "d"),
    ],
    items: items
  )
}

func option(
  _ code: String,
  _ text: String,
  _ key: Character? = nil,
  isExclusive: Bool = false
) -> AnswerOption {
  AnswerOption(coding: Coding(code: code), text: text, isExclusive: isExclusive, key: key)
}

func equals(_ question: ItemID, _ code: String) -> EnableWhen {
  EnableWhen(
    .all,
    [
      EnableWhen.Condition(
        question: question,
        operator: .equal,
        answer: .coding(Coding(code: code))
      )
    ]
  )
}
