import Clinical
import Questionnaires
import Testing

@testable import PackFiles

@Suite("The form language")
struct QuestionnaireReaderTests {
  /// Compiles the items of one page.
  private func items(_ text: String, lists: String = "") throws -> [Item] {
    let head = """
      form: f
      url: https://example.org/f
      version: "1"
      status: draft
      language: en
      title: {en: Form, fr: Formulaire}
      \(lists)
      pages:
        - id: page
          title: Page
          items:

      """
    let body = text.split(separator: "\n").map { "      \($0)" }.joined(separator: "\n")
    let log = FaultLog()
    let form = QuestionnaireReader.read(try yaml(head + body), log: log)
    try log.throwIfAny()
    #expect(form?.title == "Form")
    return try #require(form?.pages.first?.items)
  }

  private func when(_ words: String) throws -> EnableWhen? {
    try items(
      """
      - {id: skin, ask: Skin, type: choice, options: [dry, oily, mixed]}
      - {id: told, ask: Told, type: boolean}
      - {id: weight, ask: Weight, type: decimal, unit: kg}
      - {id: since, ask: Since, type: date}
      - {id: g, title: G, repeat: true, items: [{id: inner, ask: I, type: choice, options: [a, b]}]}
      - {id: last, ask: Last, type: boolean, when: \(words)}
      """
    ).last?.enableWhen
  }

  private let skin = { (code: String) in
    AnswerValue.coding(Coding(system: "https://example.org/f/skin", code: code))
  }

  private func condition(
    _ id: ItemID,
    _ comparison: EnableWhen.Operator,
    _ value: AnswerValue
  ) -> EnableWhen.Condition {
    EnableWhen.Condition(question: id, operator: comparison, answer: value)
  }

  @Test func `is and answered are one condition each`() throws {
    #expect(try when("skin is dry") == EnableWhen(.all, [condition("skin", .equal, skin("dry"))]))
    #expect(
      try when("skin is answered")
        == EnableWhen(.all, [condition("skin", .exists, .boolean(true))])
    )
    #expect(
      try when("skin is not answered")
        == EnableWhen(.all, [condition("skin", .exists, .boolean(false))])
    )
  }

  @Test func `is not asks for an answer as well, unless it says otherwise`() throws {
    #expect(
      try when("skin is not dry")
        == EnableWhen(
          .all,
          [condition("skin", .exists, .boolean(true)), condition("skin", .notEqual, skin("dry"))]
        )
    )
    #expect(
      try when("\"skin is not dry, or unanswered\"")
        == EnableWhen(.all, [condition("skin", .notEqual, skin("dry"))])
    )
  }

  @Test func `is not under any names every other answer`() throws {
    #expect(
      try when("{any: [skin is not dry, told is not true]}")
        == EnableWhen(
          .any,
          [
            condition("skin", .equal, skin("oily")), condition("skin", .equal, skin("mixed")),
            condition("told", .equal, .boolean(false)),
          ]
        )
    )
  }

  @Test(arguments: [
    (">", EnableWhen.Operator.greater), ("<", .less), (">=", .greaterOrEqual),
    ("<=", .lessOrEqual),
  ])
  func `orders are typed by the question`(_ sign: String, _ comparison: EnableWhen.Operator) throws
  {
    let number = try #require(DecimalNumber("70.5"))
    #expect(
      try when("weight \(sign) 70.5")
        == EnableWhen(.all, [condition("weight", comparison, .decimal(number))])
    )
    let date = try #require(PartialDate(iso: "2026-11"))
    #expect(
      try when("since \(sign) 2026-11")
        == EnableWhen(.all, [condition("since", comparison, .date(date))])
    )
  }

  @Test func `any looks into a repeating group`() throws {
    let code = Coding(system: "https://example.org/f/inner", code: "b")
    #expect(
      try when("any inner is b") == EnableWhen(.all, [condition("inner", .equal, .coding(code))])
    )
  }

  @Test func `a named list keeps one system for every question`() throws {
    let lists = "lists:\n  shades: [{code: x, text: {en: Light, fr: Clair}, key: l}, y]\n"
    let read = try items(
      "- {id: a, ask: A, type: choice, options: shades}\n- {id: b, ask: B, type: choice, options: shades}",
      lists: lists
    )
    let system = "https://example.org/f/shades"
    #expect(read[0].options == read[1].options)
    #expect(
      read[0].options == [
        AnswerOption(coding: Coding(system: system, code: "x"), text: "Light", key: "l"),
        AnswerOption(coding: Coding(system: system, code: "y"), text: "y"),
      ]
    )
  }

  @Test func `the four safety answers make a safety question`() throws {
    let lists = "lists:\n  safety: [\"yes\", \"no\", not_sure, declined]\n"
    let read = try items("- {id: a, ask: A, type: choice, options: safety}", lists: lists)
    #expect(read[0].isSafetyQuestion)
  }

  @Test func `limits are numbers, days and days that move`() throws {
    let read = try items(
      """
      - {id: a, ask: A, type: decimal, min: "0.5", max: 70, decimals: 1}
      - {id: b, ask: B, type: date, min: 1900-01-01, max: today - 18 years}
      - {id: c, ask: C, type: date, max: today + 1 year - 1 day}
      - {id: d, ask: D, type: string, min-length: 2, max-length: 9}
      - {id: e, ask: E, type: quantity, units: [mL, uL], value: 5 mL}
      """
    )
    #expect(read[0].bounds.minimum == DecimalNumber("0.5").map(Bounds.Limit.number))
    #expect(read[0].bounds.maximumDecimals == 1)
    #expect(
      read[1].bounds.minimum == CalendarDay(year: 1900, month: 1, day: 1).map(Bounds.Limit.day)
    )
    #expect(read[1].bounds.maximum == .today(years: -18, days: 0))
    #expect(read[2].bounds.maximum == .today(years: 1, days: -1))
    #expect(read[3].bounds.minimumLength == 2 && read[3].bounds.maximumLength == 9)
    #expect(read[4].initial == DecimalNumber("5").map { [.quantity($0, unit: "mL")] })
  }

  @Test func `an option chosen from the start is an initial answer`() throws {
    let read = try items("- {id: a, ask: A, type: choice, options: [{code: x, chosen: true}, y]}")
    #expect(read[0].initial == [.coding(Coding(system: "https://example.org/f/a", code: "x"))])
  }

  @Test func `a required question makes its groups required up to one that is conditional`() throws
  {
    let read = try items(
      """
      - id: outer
        title: Outer
        items:
          - id: inner
            title: Inner
            items: [{id: a, ask: A, type: boolean, required: true}]
      - id: mixed
        title: Mixed
        items:
          - id: conditional
            title: Conditional
            when: a is true
            items: [{id: b, ask: B, type: boolean, required: true}]
      - id: list
        title: List
        repeat: true
        items: [{id: c, ask: C, type: boolean, required: true}]
      - id: free
        title: Free
        optional: true
        items: [{id: d, ask: D, type: boolean, required: true}]
      - id: maybe
        title: Maybe
        items: [{id: e, ask: E, type: boolean, required: true, when: a is true}]
      """
    )
    #expect(read.map(\.isRequired) == [true, false, false, false, false])
    #expect(read[0].items.map(\.isRequired) == [true])
    #expect(read[1].items.map(\.isRequired) == [true])
  }

  @Test func `the form that stands beside the language is read but for what it cannot do`() throws {
    let log = FaultLog()
    let text = """
      form: f
      url: u
      version: "1"
      status: draft
      language: en
      title: T
      pages:
        - id: p
          title: P
          items:
            - {id: a, ask: A, type: string, pattern: {match: x, say: y}, carry: ask}
      """
    _ = QuestionnaireReader.read(try yaml(text), log: log)
    #expect(
      log.faults.map(\.fault) == [.form(.unsupported("carry")), .form(.unsupported("pattern"))]
    )
  }
}
