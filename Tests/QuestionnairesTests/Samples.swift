import Clinical

@testable import Questionnaires

/// Short ways to build forms and answers in tests.
let today = day("2026-11-21")

func day(_ iso: String) -> CalendarDay { CalendarDay(iso: iso) ?? .distantPast }
func date(_ iso: String) -> AnswerValue {
  .date(PartialDate(iso: iso) ?? PartialDate(.distantPast))
}
func number(_ text: String) -> DecimalNumber { DecimalNumber(text) ?? DecimalNumber(Int32.min) }
func code(_ code: String, _ system: String? = nil) -> AnswerValue {
  .coding(Coding(system: system, code: code))
}
func time(_ text: String) -> TimeOfDay? { TimeOfDay(text) }

func group(
  _ id: ItemID,
  required: Bool = false,
  repeats: Item.Repeats? = nil,
  when: EnableWhen? = nil,
  hidden: Bool = false,
  readOnly: Bool = false,
  _ items: Item...
) -> Item {
  Item(
    id: id,
    kind: .group,
    text: "",
    isRequired: required,
    repeats: repeats,
    isReadOnly: readOnly,
    isHidden: hidden,
    enableWhen: when,
    items: items
  )
}

func ask(
  _ id: ItemID,
  _ type: QuestionType = .boolean,
  required: Bool = false,
  repeats: Item.Repeats? = nil,
  when: EnableWhen? = nil,
  hidden: Bool = false,
  readOnly: Bool = false,
  options: [AnswerOption] = [],
  bounds: Bounds = Bounds(),
  units: [String] = [],
  initial: [AnswerValue] = [],
  _ items: Item...
) -> Item {
  Item(
    id: id,
    kind: .question(type),
    text: "",
    isRequired: required,
    repeats: repeats,
    isReadOnly: readOnly,
    isHidden: hidden,
    enableWhen: when,
    options: options,
    bounds: bounds,
    units: units,
    initial: initial,
    items: items
  )
}

func safety(_ id: ItemID, required: Bool = true, when: EnableWhen? = nil) -> Item {
  ask(
    id,
    .choice,
    required: required,
    when: when,
    options: SafetyAnswer.allCases.map { option($0.code) }
  )
}

func option(_ code: String, _ system: String? = nil, exclusive: Bool = false) -> AnswerOption {
  AnswerOption(coding: Coding(system: system, code: code), text: code, isExclusive: exclusive)
}

/// A single condition.
func when(
  _ question: ItemID,
  _ operation: EnableWhen.Operator,
  _ answer: AnswerValue
) -> EnableWhen {
  EnableWhen(.all, [condition(question, operation, answer)])
}

func condition(
  _ question: ItemID,
  _ operation: EnableWhen.Operator,
  _ answer: AnswerValue
) -> EnableWhen.Condition {
  EnableWhen.Condition(question: question, operator: operation, answer: answer)
}

func form(_ pages: Item...) -> Questionnaire {
  Questionnaire(
    id: "form",
    url: "https://example.org/form",
    version: "1",
    status: .active,
    title: "Form",
    language: "en",
    pages: pages
  )
}

/// A form of one page.
func page(_ items: Item...) -> Questionnaire {
  form(Item(id: "page", kind: .group, text: "", items: items))
}

func answers(_ given: KeyValuePairs<Place, [AnswerValue]>) -> QuestionnaireResponse {
  var response = QuestionnaireResponse()
  for (place, values) in given { response.answer(place, with: values) }
  return response
}

extension Questionnaire {
  func evaluate(_ response: QuestionnaireResponse = QuestionnaireResponse()) -> Evaluation {
    Evaluation(self, response, today: today)
  }

  func evaluate(_ given: KeyValuePairs<Place, [AnswerValue]>) -> Evaluation {
    evaluate(answers(given))
  }
}

extension Place: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self.init(ItemID(value)) }
}

let yes = AnswerValue.boolean(true)
let no = AnswerValue.boolean(false)
