import Clinical
import Testing

@testable import Questionnaires

private func defects(_ items: Item...) -> [QuestionnaireDefect] {
  check(form(Item(id: "page", kind: .group, text: "", items: items)))
}

private func kinds(_ item: Item, beside others: Item...) -> [QuestionnaireDefect.Kind] {
  check(form(Item(id: "page", kind: .group, text: "", items: others + [item])))
    .filter { $0.item == item.id }.map(\.kind)
}

private let choice = ask("c", .choice, options: [option("a", "s"), option("b", "s")])

@Suite struct CheckTests {
  @Test func `a sound form has no defect`() {
    #expect(
      defects(
        safety("q"),
        ask(
          "d",
          .date,
          when: when("q", .equal, code("yes")),
          bounds: Bounds(maximum: .today(years: 0, days: 0))
        ),
        group(
          "g",
          repeats: .init(maximum: 3),
          ask("n", .integer),
          ask("m", when: when("n", .greater, .integer(2)))
        ),
        Item(id: "note", kind: .display, text: "", enableWhen: when("d", .exists, no))
      ).isEmpty
    )
  }

  @Test func `ids are unique`() {
    #expect(
      defects(ask("a"), group("g", ask("a"))) == [
        QuestionnaireDefect(item: "a", kind: .duplicateID)
      ]
    )
  }

  @Test func `pages are groups, groups hold something, notes hold and ask nothing`() {
    #expect(check(form(ask("a"))).map(\.kind) == [.pageIsNotAGroup])
    #expect(kinds(group("g")) == [.emptyGroup])
    let note = Item(
      id: "n",
      kind: .display,
      text: "",
      isRequired: true,
      repeats: .init(),
      isReadOnly: true,
      options: [option("a")],
      bounds: Bounds(maximumLength: 1),
      unit: "mg",
      initial: [yes],
      items: [ask("a")]
    )
    #expect(
      kinds(note)
        == [.displayHoldsItems] + QuestionnaireDefect.Setting.allCases.map { .asksNothing($0) }
    )
    let group = Item(id: "g", kind: .group, text: "", initial: [yes], items: [ask("a")])
    #expect(kinds(group) == [.asksNothing(.initial)])
  }

  @Test func `conditions point at questions that exist, not at themselves`() {
    #expect(kinds(ask("t", when: when("x", .exists, yes))) == [.unknownQuestion("x")])
    #expect(kinds(ask("t", when: when("t", .exists, yes))) == [.conditionOnItself])
    #expect(kinds(ask("t", when: when("page", .exists, yes))) == [.conditionOnNonQuestion("page")])
    #expect(kinds(ask("t", when: EnableWhen(.all, []))) == [.noConditions])
  }

  @Test func `a loop is told with its chain, once`() {
    let found = defects(
      ask("a", when: when("c", .exists, yes)),
      ask("b", when: when("a", .exists, yes)),
      ask("c", when: when("b", .exists, yes)),
      ask("d", when: when("a", .exists, yes))
    )
    let loop = QuestionnaireDefect(item: "a", kind: .loop(["a", "c", "b", "a"]))
    #expect(found.filter { if case .loop = $0.kind { true } else { false } } == [loop])
  }

  @Test func `a group that waits for a question inside it is a loop`() {
    let found = kinds(group("g", when: when("a", .equal, yes), ask("a")))
    #expect(found == [.loop(["g", "a", "g"])])
  }

  @Test func `operators and values suit the question looked at`() {
    func fit(
      _ source: Item,
      _ operation: EnableWhen.Operator,
      _ value: AnswerValue
    ) -> [QuestionnaireDefect.Kind] {
      kinds(ask("t", when: when(source.id, operation, value)), beside: source)
    }
    #expect(fit(choice, .greater, code("a", "s")) == [.unsuitedOperator(.greater, .choice)])
    #expect(
      fit(ask("s", .string), .lessOrEqual, .string("a")) == [
        .unsuitedOperator(.lessOrEqual, .string)
      ]
    )
    #expect(fit(ask("b"), .exists, .integer(1)) == [.existsNeedsBoolean("b")])
    #expect(
      fit(ask("n", .integer), .equal, .string("5")) == [
        .conditionOfWrongType("n", expected: .integer)
      ]
    )
    #expect(fit(ask("n", .integer), .less, .decimal(number("5.5"))).isEmpty)
    #expect(fit(choice, .equal, code("x", "s")) == [.conditionOnUnknownOption("c", code: "x")])
    #expect(fit(choice, .equal, code("a", "t")) == [.conditionOnUnknownOption("c", code: "a")])
    #expect(fit(choice, .equal, code("a")) == [.conditionWithoutSystem("c", code: "a")])
    let volume = ask("v", .quantity, units: ["mL"])
    #expect(fit(volume, .greater, .quantity(number("1"), unit: "uL")).isEmpty)
    #expect(
      fit(volume, .greater, .quantity(number("1"), unit: "mg")) == [
        .conditionInOtherUnit("v", unit: "mg")
      ]
    )
  }

  @Test func `looking into repeats from outside, or at a later page, is a warning`() {
    let repeats = group("g", repeats: .init(), ask("a"))
    let into = kinds(ask("t", when: when("a", .equal, yes)), beside: repeats)
    #expect(into == [.conditionIntoRepeats("a")])
    let later = check(
      form(group("one", ask("t", when: when("q", .equal, yes))), group("two", ask("q")))
    )
    #expect(later.map(\.kind) == [.conditionOnLaterPage("q")])
    #expect(
      (later + [QuestionnaireDefect(item: "t", kind: into[0])]).map(\.isWarning) == [true, true]
    )
    #expect(!QuestionnaireDefect(item: "t", kind: .neverEnabled).isWarning)
  }

  @Test func `what no answers can enable is found`() {
    func never(_ enableWhen: EnableWhen) -> Bool {
      kinds(ask("t", when: enableWhen), beside: choice, ask("b"), ask("n", .integer)).contains(
        .neverEnabled
      )
    }
    let (a, b) = (condition("c", .equal, code("a", "s")), condition("c", .equal, code("b", "s")))
    #expect(never(EnableWhen(.all, [a, b])))
    #expect(!never(EnableWhen(.any, [a, b])))
    #expect(never(EnableWhen(.all, [condition("b", .exists, no), condition("b", .equal, yes)])))
    #expect(
      !never(EnableWhen(.all, [condition("b", .exists, no), condition("b", .notEqual, yes)]))
    )
    #expect(
      !never(
        EnableWhen(
          .all,
          [condition("n", .equal, .integer(1)), condition("n", .equal, .integer(2))]
        )
      )
    )
  }

  @Test func `within one occurrence a question has one answer, from outside it has many`() {
    let both = EnableWhen(.all, [condition("a", .equal, yes), condition("a", .equal, no)])
    let found = defects(
      group("g", repeats: .init(), ask("a"), ask("inside", when: both)),
      ask("outside", when: both)
    )
    #expect(found.filter { $0.kind == .neverEnabled }.map(\.item) == ["inside"])
  }

  @Test func `a hundred conditions are checked as well`() {
    let ids = (0..<100).map { ItemID("q\($0)") }
    let questions = ids.map { ask($0) }
    let any = EnableWhen(.any, ids.map { condition($0, .equal, yes) })
    let all = EnableWhen(
      .all,
      ids.map { condition($0, .equal, yes) } + [condition("q7", .equal, no)]
    )
    let items = questions + [ask("any", when: any), ask("all", when: all)]
    let found = check(form(Item(id: "page", kind: .group, text: "", items: items)))
    #expect(found == [QuestionnaireDefect(item: "all", kind: .neverEnabled)])
  }

  @Test
  func `what waits for something never enabled is never enabled either, but not what stands in it`()
  {
    let impossible = EnableWhen(.all, [condition("b", .equal, yes), condition("b", .equal, no)])
    let found = defects(
      ask("b"),
      group("g", when: impossible, ask("x"), ask("y", when: when("x", .equal, yes))),
      ask("z", when: when("x", .equal, yes)),
      ask("free", when: when("x", .exists, no))
    )
    #expect(found.filter { $0.kind == .neverEnabled }.map(\.item) == ["g", "z"])
  }

  @Test func `nobody is asked what cannot be answered`() {
    #expect(kinds(ask("h", required: true, hidden: true)) == [.requiredButNotAnswerable])
    #expect(kinds(ask("r", required: true, readOnly: true)) == [.requiredButNotAnswerable])
    #expect(kinds(ask("h", required: true, hidden: true, initial: [yes])).isEmpty)
    #expect(kinds(ask("h", hidden: true)) == [.hiddenWithoutValue])
  }

  @Test func `options are there, told apart, and only where they belong`() {
    #expect(kinds(ask("c", .choice)) == [.noOptions])
    #expect(kinds(ask("b", options: [option("a")])) == [.optionsOnWrongType(.boolean)])
    #expect(
      kinds(ask("c", .choice, options: [option("a", "s"), option("a", "t"), option("a")]))
        == [.doubledOption(code: "a")]
    )
    let keys = ["a", "b"].map {
      AnswerOption(coding: Coding(code: $0), text: $0, key: "k")
    }
    #expect(kinds(ask("c", .choice, options: keys)) == [.doubledKey("k")])
    let exclusive = [option("a"), option("none", exclusive: true)]
    #expect(
      kinds(ask("c", .choice, options: exclusive)) == [.exclusiveWithoutRepeats(code: "none")]
    )
    #expect(kinds(ask("c", .choice, repeats: .init(), options: exclusive)).isEmpty)
  }

  @Test(arguments: [
    (QuestionType.integer, "3", "2", true), (.integer, "2", "2", false),
    (.decimal, "0.2", "0.19", true),
  ])
  func `the lowest answer is not above the highest`(
    type: QuestionType,
    low: String,
    high: String,
    isDefect: Bool
  ) {
    let bounds = Bounds(minimum: .number(number(low)), maximum: .number(number(high)))
    #expect(kinds(ask("q", type, bounds: bounds)) == (isDefect ? [.minimumAboveMaximum] : []))
  }

  @Test func `moving days are compared with moving days only`() {
    func isDefect(_ low: Bounds.Limit, _ high: Bounds.Limit) -> Bool {
      !kinds(ask("d", .date, bounds: Bounds(minimum: low, maximum: high))).isEmpty
    }
    #expect(isDefect(.today(years: 0, days: 1), .today(years: 0, days: 0)))
    #expect(isDefect(.today(years: -17, days: 0), .today(years: -18, days: 0)))
    #expect(!isDefect(.today(years: -1, days: 0), .today(years: 0, days: -365)))
    #expect(!isDefect(.today(years: 0, days: 0), .today(years: 0, days: 0)))
    #expect(isDefect(.day(day("2026-11-22")), .day(day("2026-11-21"))))
    #expect(!isDefect(.day(day("2026-11-22")), .today(years: 0, days: 0)))
  }

  @Test func `limits are of the question's type`() {
    let numberLimit = Bounds(maximum: .number(number("5")))
    let dayLimit = Bounds(minimum: .today(years: 0, days: 0))
    #expect(kinds(ask("q", .date, bounds: numberLimit)) == [.limitOfWrongType(.date)])
    #expect(kinds(ask("q", .integer, bounds: dayLimit)) == [.limitOfWrongType(.integer)])
    #expect(
      kinds(ask("q", .integer, bounds: Bounds(maximumDecimals: 1))) == [.limitOfWrongType(.integer)]
    )
    #expect(kinds(ask("q", .date, bounds: Bounds(maximumLength: 1))) == [.limitOfWrongType(.date)])
    #expect(
      kinds(ask("q", .string, bounds: Bounds(minimumLength: 3, maximumLength: 2))) == [
        .impossibleLength
      ]
    )
    #expect(kinds(ask("q", .string, bounds: Bounds(minimumLength: -1))) == [.impossibleLength])
    #expect(kinds(ask("q", .decimal, bounds: Bounds(maximumDecimals: -1))) == [.impossibleLength])
    #expect(kinds(ask("q", .dateTime, bounds: dayLimit)).isEmpty)
  }

  @Test func `units belong to quantities, once each, and convert where there are limits`() {
    let bounds = Bounds(maximum: .number(number("5")))
    #expect(kinds(ask("q", .string, units: ["mL"])) == [.unitOnWrongType(.string)])
    #expect(kinds(ask("q", .decimal, units: ["mL"])) == [.unitOnWrongType(.decimal)])
    #expect(kinds(Item(id: "q", kind: .question(.decimal), text: "", unit: "kg")).isEmpty)
    #expect(kinds(ask("q", .quantity, units: ["mL", "mL"])) == [.doubledUnit("mL")])
    #expect(kinds(ask("q", .quantity, bounds: bounds)) == [.limitWithoutUnit])
    #expect(kinds(ask("q", .quantity, bounds: bounds, units: ["mL", "uL"])).isEmpty)
    #expect(
      kinds(ask("q", .quantity, bounds: bounds, units: ["mL", "mg"])) == [
        .limitInOtherUnit(unit: "mg")
      ]
    )
    #expect(kinds(ask("q", .quantity, units: ["mL", "mg"])).isEmpty)
  }

  @Test func `repetition has a fewest and a most that can be`() {
    func isDefect(_ minimum: Int, _ maximum: Int?) -> Bool {
      !kinds(ask("q", repeats: .init(minimum: minimum, maximum: maximum))).isEmpty
    }
    #expect(!isDefect(0, nil))
    #expect(!isDefect(2, 2))
    #expect(isDefect(3, 2))
    #expect(isDefect(-1, nil))
    #expect(isDefect(0, 0))
  }

  @Test func `values to start with keep the question's own limits`() {
    let bounds = Bounds(maximum: .number(number("5")))
    #expect(
      kinds(ask("q", .integer, bounds: bounds, initial: [.integer(6)]))
        == [.initialValue(.aboveMaximum(.number(number("5"))))]
    )
    #expect(kinds(ask("q", initial: [yes, no])) == [.initialValue(.severalAnswers)])
    #expect(kinds(ask("c", .choice, options: [option("a")], initial: [code("a")])).isEmpty)
    let future = Bounds(maximum: .today(years: 0, days: 0))
    #expect(kinds(ask("d", .date, bounds: future, initial: [date("2026-01-01")])).isEmpty)
  }
}
