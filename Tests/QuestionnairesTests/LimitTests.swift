import Clinical
import Testing

@testable import Questionnaires

private func problems(_ item: Item, _ values: [AnswerValue]) -> [AnswerProblem.Kind] {
  page(item).evaluate([Place(item.id): values]).problems.map(\.kind)
}

private func limit(_ text: String) -> Bounds.Limit { .number(number(text)) }

@Suite struct LimitTests {
  @Test func `number limits are inclusive on both edges`() {
    let item = ask(
      "n",
      .integer,
      bounds: Bounds(minimum: limit("2"), maximum: limit("4"))
    )
    #expect(
      (1...5).map { problems(item, [.integer($0)]) } == [
        [.belowMinimum(limit("2"))], [], [], [], [.aboveMaximum(limit("4"))],
      ]
    )
    #expect(problems(item, []).isEmpty)
  }

  @Test func `decimals are compared exactly and counted as typed`() {
    let item = ask(
      "n",
      .decimal,
      bounds: Bounds(minimum: limit("0.1"), maximum: limit("0.3"), maximumDecimals: 2)
    )
    #expect(problems(item, [.decimal(number("0.10"))]).isEmpty)
    #expect(problems(item, [.decimal(number("0.30"))]).isEmpty)
    #expect(problems(item, [.decimal(number("0.31"))]) == [.aboveMaximum(limit("0.3"))])
    #expect(problems(item, [.decimal(number("0.100"))]) == [.tooManyDecimals(most: 2)])
  }

  @Test(arguments: [
    ("2026-11-19", "below"), ("2026-11-20", ""), ("2026-11-21", ""), ("2026-11-22", "above"),
    ("2026-11", "min? max?"), ("2026", "min? max?"), ("2027", "above"), ("2025-12", "below"),
    ("2026-11-20/2026-11-21", ""), ("2026-11-19/2026-11-21", "min?"),
    ("2026-11-20/2026-11-22", "max?"),
  ])
  func `dates against limits that move with today`(iso: String, expected: String) {
    let low = Bounds.Limit.today(years: 0, days: -1)
    let high = Bounds.Limit.today(years: 0, days: 0)
    let item = ask("d", .date, bounds: Bounds(minimum: low, maximum: high))
    let words: [AnswerProblem.Kind: String] = [
      .belowMinimum(low): "below", .aboveMaximum(high): "above", .needsPrecision(low): "min?",
      .needsPrecision(high): "max?",
    ]
    let found = problems(item, [date(iso)]).map { words[$0] ?? "\($0)" }
    #expect(found.joined(separator: " ") == expected)
  }

  @Test func `days that look back count from the day on which the question was put`() {
    let low = Bounds.Limit.today(years: 0, days: -14)
    let item = ask("d", .date, bounds: Bounds(minimum: low))
    let form = QuestionnaireIndex(page(item))
    var response = QuestionnaireResponse()
    response.answer(Place("d"), with: [date("2026-11-10")])
    func problems(_ answeredOn: [Place: CalendarDay]) -> [AnswerProblem.Kind] {
      Evaluation(form, response, today: day("2026-12-20"), answeredOn: answeredOn).problems
        .map(\.kind)
    }
    #expect(problems([Place("d"): day("2026-11-21")]) == [])
    #expect(problems([Place("d"): day("2026-11-25")]) == [.belowMinimum(low)])
    #expect(problems([:]) == [.belowMinimum(low)])
  }

  @Test func `a month that ends on the limit keeps it`() {
    let item = ask("d", .date, bounds: Bounds(maximum: .day(day("2026-11-30"))))
    #expect(problems(item, [date("2026-11")]).isEmpty)
    #expect(problems(item, [date("2026-12")]) == [.aboveMaximum(.day(day("2026-11-30")))])
  }

  @Test func `a date that only needs precision does not block completion`() {
    let item = ask("d", .date, bounds: Bounds(maximum: .today(years: 0, days: 0)))
    let evaluation = page(item).evaluate(["d": [date("2026")]])
    #expect(evaluation.problems.map(\.isWarning) == [true])
    #expect(evaluation.isComplete)
    #expect(evaluation.progress(of: "page").state == .done)
  }

  @Test(arguments: [("2008-11-21", true), ("2008-11-22", false)])
  func `eighteen years old today is old enough`(born: String, isEnough: Bool) {
    let limit = Bounds.Limit.today(years: -18, days: 0)
    let item = ask("d", .date, bounds: Bounds(maximum: limit))
    #expect(problems(item, [date(born)]) == (isEnough ? [] : [.aboveMaximum(limit)]))
  }

  @Test func `a date-time is held to the day it names`() throws {
    let item = ask("d", .dateTime, bounds: Bounds(maximum: .today(years: 0, days: 0)))
    let late = try #require(DateTime("2026-11-21T23:59:59-05:00"))
    let over = try #require(DateTime("2026-11-22T00:00:00+14:00"))
    #expect(problems(item, [.dateTime(late)]).isEmpty)
    #expect(problems(item, [.dateTime(over)]) == [.aboveMaximum(.today(years: 0, days: 0))])
  }

  @Test func `length counts Unicode scalars on both edges`() {
    let item = ask("s", .string, bounds: Bounds(minimumLength: 2, maximumLength: 4))
    #expect(problems(item, [.string("a")]) == [.tooShort(fewest: 2)])
    #expect(problems(item, [.string("ab")]).isEmpty)
    #expect(problems(item, [.string("abcd")]).isEmpty)
    #expect(problems(item, [.string("abcde")]) == [.tooLong(most: 4)])
    #expect(problems(item, [.string("e\u{301}")]).isEmpty)
    #expect(problems(item, [.string("👩‍👩‍👧")]) == [.tooLong(most: 4)])
  }

  @Test func `a choice takes listed codings only, by system and code`() {
    let item = ask("c", .choice, options: [option("a", "s"), option("b")])
    #expect(problems(item, [code("a", "s")]).isEmpty)
    #expect(problems(item, [code("b")]).isEmpty)
    #expect(problems(item, [code("a", "t")]) == [.notAnOption("a")])
    #expect(problems(item, [code("a")]) == [.notAnOption("a")])
    #expect(problems(item, [.string("a")]) == [.wrongType(expected: .choice)])
  }

  @Test func `an open choice takes free text besides, and no unlisted coding`() {
    let item = ask("c", .openChoice, options: [option("a")])
    #expect(problems(item, [.string("horse")]).isEmpty)
    #expect(problems(item, [code("a")]).isEmpty)
    #expect(problems(item, [code("horse")]) == [.notAnOption("horse")])
  }

  @Test func `an option that excludes others stands alone`() {
    let item = ask(
      "c",
      .openChoice,
      repeats: .init(),
      options: [option("a"), option("b"), option("none", exclusive: true)]
    )
    #expect(problems(item, [code("none")]).isEmpty)
    #expect(problems(item, [code("a"), code("b")]).isEmpty)
    let found: [AnswerProblem.Kind] = [.exclusiveOptionWithOthers("none")]
    #expect(problems(item, [code("none"), code("a")]) == found)
    #expect(problems(item, [.string("x"), code("none")]) == found)
  }

  @Test func `one answer where one is asked for, and counts inclusive where several are`() {
    #expect(problems(ask("q"), [yes, no]) == [.severalAnswers])
    let item = ask("q", .integer, repeats: .init(minimum: 2, maximum: 3))
    #expect(
      (0...4).map { count in problems(item, (0..<count).map { .integer(Int32($0)) }) } == [
        [], [.tooFew(fewest: 2)], [], [], [.tooMany(most: 3)],
      ]
    )
  }

  @Test func `occurrences count when they hold an answer`() {
    let form = page(group("g", repeats: .init(minimum: 2, maximum: 2), ask("a")))
    var response = QuestionnaireResponse()
    for number in 0..<3 { response.addOccurrence(number, to: "g") }
    #expect(form.evaluate(response).problems.isEmpty)
    response.answer(Place("a", [0]), with: [yes])
    #expect(form.evaluate(response).problems.map(\.kind) == [.tooFew(fewest: 2)])
    response.answer(Place("a", [1]), with: [yes])
    #expect(form.evaluate(response).problems.isEmpty)
    response.answer(Place("a", [2]), with: [yes])
    #expect(
      form.evaluate(response).problems == [AnswerProblem(place: "g", kind: .tooMany(most: 2))]
    )
  }

  @Test func `nothing is wrong with what is disabled`() {
    let item = ask("n", .integer, when: when("q", .equal, yes), bounds: Bounds(maximum: limit("1")))
    let form = page(ask("q"), item)
    #expect(form.evaluate(["q": [no], "n": [.integer(9)]]).problems.isEmpty)
    #expect(form.evaluate(["q": [yes], "n": [.integer(9)]]).problems.map(\.place) == ["n"])
  }

  @Test func `a quantity keeps its units, and limits hold after conversion`() {
    let item = ask(
      "v",
      .quantity,
      bounds: Bounds(minimum: limit("1"), maximum: limit("5")),
      units: ["mL", "uL"]
    )
    #expect(problems(item, [.quantity(number("5"), unit: "mL")]).isEmpty)
    #expect(problems(item, [.quantity(number("5000.0"), unit: "uL")]).isEmpty)
    #expect(problems(item, [.quantity(number("999"), unit: "uL")]) == [.belowMinimum(limit("1"))])
    #expect(problems(item, [.quantity(number("5001"), unit: "uL")]) == [.aboveMaximum(limit("5"))])
    #expect(problems(item, [.quantity(number("3"), unit: "mg")]) == [.unknownUnit("mg")])
    #expect(problems(ask("v", .quantity), [.quantity(number("3"), unit: "mg")]).isEmpty)
  }

  @Test func `every type takes its own values and no other`() throws {
    let values: [(AnswerValue, Set<QuestionType>)] = [
      (yes, [.boolean]), (.integer(1), [.integer]), (.decimal(number("1")), [.decimal]),
      (date("2026"), [.date]),
      (.dateTime(try #require(DateTime("2026-12-24T10:00:00Z"))), [.dateTime]),
      (.time(try #require(time("10:00"))), [.time]),
      (.string("x"), [.string, .text, .url, .openChoice]), (code("x"), [.choice, .openChoice]),
      (.quantity(number("1"), unit: "mL"), [.quantity]),
    ]
    for type in QuestionType.allCases {
      for (value, types) in values {
        let found = problems(ask("q", type, options: [option("x")]), [value])
        #expect(found == (types.contains(type) ? [] : [.wrongType(expected: type)]))
      }
    }
  }

  @Test func `a limit of another type finds nothing wrong`() {
    let noDay = Bounds(minimum: .day(today), maximum: .day(today))
    #expect(problems(ask("n", .integer, bounds: noDay), [.integer(9)]).isEmpty)
    let noNumber = Bounds(minimum: limit("5"), maximum: limit("5"))
    #expect(problems(ask("d", .date, bounds: noNumber), [date("2026-11-21")]).isEmpty)
  }

  @Test func `a limit without a unit holds for the number as it was said`() {
    let item = ask("v", .quantity, bounds: Bounds(maximum: limit("5")))
    #expect(problems(item, [.quantity(number("5"), unit: "mL")]).isEmpty)
    #expect(problems(item, [.quantity(number("6"), unit: "uL")]) == [.aboveMaximum(limit("5"))])
  }

  @Test func `a limit means a day where it is one, and none where it is a number`() {
    #expect(Bounds.Limit.day(day("2026-01-02")).day(today) == day("2026-01-02"))
    #expect(Bounds.Limit.today(years: 0, days: -1).day(today) == day("2026-11-20"))
    #expect(limit("5").day(today) == nil)
  }
}
