import Clinical
import Testing

@testable import Questionnaires

@Suite struct EnablingTests {
  @Test func `an item without conditions is enabled, a place that does not exist is not`() {
    let evaluation = page(ask("a")).evaluate(["a": [yes], "b": [yes]])
    #expect(evaluation.isEnabled("a"))
    #expect(!evaluation.isEnabled("b"))
    #expect(!evaluation.isEnabled(Place("a", [0])))
    #expect(evaluation.values(at: "b").isEmpty)
  }

  /// Every operator against every state of a question that may take several answers.
  @Test func `the operators say what they say for every state of a choice`() {
    let states: [[AnswerValue]] = [[], [code("a")], [code("b")], [code("a"), code("b")]]
    let table: [(EnableWhen.Operator, AnswerValue, [Bool])] = [
      (.exists, yes, [false, true, true, true]), (.exists, no, [true, false, false, false]),
      (.equal, code("a"), [false, true, false, true]),
      (.notEqual, code("a"), [true, false, true, false]),
      (.equal, code("c"), [false, false, false, false]),
      (.notEqual, code("c"), [true, true, true, true]),
      (.greater, code("a"), [false, false, false, false]),
    ]
    for (operation, value, expected) in table {
      let form = page(
        ask("q", .choice, repeats: .init(), options: [option("a"), option("b")]),
        ask("t", when: when("q", operation, value))
      )
      #expect(states.map { form.evaluate(["q": $0]).isEnabled("t") } == expected)
    }
  }

  @Test func `the operators say what they say for every state of a number`() {
    let states: [[AnswerValue]] = [
      [], [.integer(4)], [.integer(5)], [.integer(6)], [.integer(4), .integer(6)],
    ]
    let table: [(EnableWhen.Operator, [Bool])] = [
      (.equal, [false, false, true, false, false]), (.notEqual, [true, true, false, true, true]),
      (.greater, [false, false, false, true, true]), (.less, [false, true, false, false, true]),
      (.greaterOrEqual, [false, false, true, true, true]),
      (.lessOrEqual, [false, true, true, false, true]),
    ]
    for (operation, expected) in table {
      let form = page(
        ask("q", .integer, repeats: .init()),
        ask("t", when: when("q", operation, .integer(5)))
      )
      #expect(states.map { form.evaluate(["q": $0]).isEnabled("t") } == expected)
    }
  }

  @Test func `false and zero are answers, blank text is none`() {
    let form = page(
      ask("b"),
      ask("i", .integer),
      ask("s", .string),
      ask("tb", when: when("b", .exists, yes)),
      ask("ti", when: when("i", .exists, yes)),
      ask("ts", when: when("s", .exists, yes))
    )
    let evaluation = form.evaluate(["b": [no], "i": [.integer(0)], "s": [.string(" \n\t")]])
    #expect(evaluation.isEnabled("tb"))
    #expect(evaluation.isEnabled("ti"))
    #expect(!evaluation.isEnabled("ts"))
    #expect(evaluation.values(at: "s").isEmpty)
  }

  @Test func `exists compared with anything but true or false does not hold`() {
    let form = page(ask("q"), ask("t", when: when("q", .exists, .integer(1))))
    #expect(!form.evaluate(["q": [yes]]).isEnabled("t"))
    #expect(!form.evaluate().isEnabled("t"))
  }

  @Test func `all needs every condition, any needs one`() {
    for (first, second) in [(no, no), (no, yes), (yes, no), (yes, yes)] {
      let conditions = [condition("a", .equal, yes), condition("b", .equal, yes)]
      let form = page(
        ask("a"),
        ask("b"),
        ask("all", when: EnableWhen(.all, conditions)),
        ask("any", when: EnableWhen(.any, conditions))
      )
      let evaluation = form.evaluate(["a": [first], "b": [second]])
      #expect(evaluation.isEnabled("all") == (first == yes && second == yes))
      #expect(evaluation.isEnabled("any") == (first == yes || second == yes))
    }
  }

  @Test func `a disabled group disables everything inside, whatever it says itself`() {
    let form = page(
      ask("q"),
      group("g", when: when("q", .equal, yes), group("h", ask("c", when: when("q", .exists, no))))
    )
    let evaluation = form.evaluate()
    #expect(["g", "h", "c"].allSatisfy { !evaluation.isEnabled($0) })
  }

  @Test func `groups, questions and notes can be conditional`() {
    let note = Item(id: "n", kind: .display, text: "", enableWhen: when("q", .equal, yes))
    let form = page(ask("q"), note, group("g", when: when("q", .equal, yes), ask("c")))
    #expect(form.evaluate(["q": [no]]).shown.map(\.item.id) == ["page", "q"])
    #expect(form.evaluate(["q": [yes]]).shown.map(\.item.id) == ["page", "q", "n", "g", "c"])
  }

  @Test func `a disabled source has no value for anybody, though its answer is kept`() {
    let form = page(
      ask("q"),
      ask("s", when: when("q", .equal, yes)),
      ask("exists", when: when("s", .exists, yes)),
      ask("missing", when: when("s", .exists, no)),
      ask("equal", when: when("s", .equal, yes)),
      ask("notEqual", when: when("s", .notEqual, yes))
    )
    let response = answers(["q": [no], "s": [yes]])
    let evaluation = form.evaluate(response)
    #expect(evaluation.values(at: "s").isEmpty)
    #expect(response["s"] == [yes])
    #expect(!evaluation.isEnabled("exists"))
    #expect(evaluation.isEnabled("missing"))
    #expect(!evaluation.isEnabled("equal"))
    #expect(evaluation.isEnabled("notEqual"))
    #expect(evaluation.answered == ["q"])
  }

  @Test(arguments: [2, 3, 10, 5000], [true, false])
  func `a chain falls when its first link does, forwards and backwards`(
    length: Int,
    isForward: Bool
  ) {
    var items = [ask("q0")]
    var response = answers(["q0": [yes]])
    for link in 1...length {
      let place = Place(ItemID("q\(link)"))
      items.append(ask(place.item, when: when(ItemID("q\(link - 1)"), .equal, yes)))
      response.answer(place, with: [yes])
    }
    let form = form(
      Item(id: "page", kind: .group, text: "", items: isForward ? items : items.reversed())
    )
    let last = Place(ItemID("q\(length)"))
    #expect(form.evaluate(response).isEnabled(last))
    response.answer("q0", with: [no])
    #expect(!form.evaluate(response).isEnabled(last))
  }

  /// Three yes-or-no questions, each free or conditional on another in one of three ways, in every
  /// combination without a loop, with every combination of answers.
  @Test func `every small form settles where repeated passes settle`() {
    let ids: [ItemID] = ["a", "b", "c"]
    let states: [[AnswerValue]] = [[], [yes], [no]]
    var compared = 0
    for number in 0..<343 {
      let choices = [number % 7, number / 7 % 7, number / 49]
      let conditions = choices.enumerated().map { smallCondition($1, for: $0, among: ids) }
      let form = page(
        ask("a", when: conditions[0]),
        ask("b", when: conditions[1]),
        ask("c", when: conditions[2])
      )
      let index = QuestionnaireIndex(form)
      guard index.loops.isEmpty else { continue }
      for state in 0..<27 {
        let given = [states[state % 3], states[state / 3 % 3], states[state / 9]]
        let response = answers(["a": given[0], "b": given[1], "c": given[2]])
        let evaluation = Evaluation(index, response, today: today)
        let found = ids.map { evaluation.isEnabled(Place($0)) }
        guard found == settled(conditions, given, ids) else {
          Issue.record("form \(number), answers \(state): \(found)")
          return
        }
        compared += 1
      }
    }
    #expect(compared == 100 * 27)
  }

  private func smallCondition(_ choice: Int, for item: Int, among ids: [ItemID]) -> EnableWhen? {
    guard choice > 0 else { return nil }
    let others = ids.indices.filter { $0 != item }
    let source = ids[others[(choice - 1) / 3]]
    return switch (choice - 1) % 3 {
    case 0: when(source, .equal, yes)
    case 1: when(source, .notEqual, yes)
    default: when(source, .exists, no)
    }
  }

  private func settled(
    _ conditions: [EnableWhen?],
    _ given: [[AnswerValue]],
    _ ids: [ItemID]
  ) -> [Bool] {
    var enabled = [true, true, true]
    for _ in 0..<5 {
      enabled = conditions.map { enableWhen in
        guard let condition = enableWhen?.conditions[0],
          let source = ids.firstIndex(of: condition.question)
        else { return true }
        let values = enabled[source] ? given[source] : []
        return switch condition.operator {
        case .equal: values.contains(yes)
        case .notEqual: !values.contains(yes)
        default: values.isEmpty
        }
      }
    }
    return enabled
  }

  @Test func `a loop ends, and everybody in it is judged once`() {
    let form = page(ask("a", when: when("b", .exists, no)), ask("b", when: when("a", .exists, no)))
    let evaluation = form.evaluate(["a": [yes], "b": [yes]])
    #expect(evaluation.isEnabled("a") != evaluation.isEnabled("b"))
  }

  @Test func `hidden is not disabled: it keeps its value and shows it to conditions only`() {
    let form = page(
      group("g", hidden: true, ask("h")),
      ask("t", when: when("h", .equal, yes))
    )
    let evaluation = form.evaluate(["h": [yes]])
    #expect(evaluation.isEnabled("h"))
    #expect(evaluation.values(at: "h") == [yes])
    #expect(evaluation.shown.map(\.item.id) == ["page", "t"])
    #expect(evaluation.answered == ["h"])
  }

  @Test func `two evaluations are equal when form, answers and day are`() {
    let form = page(ask("a"))
    #expect(form.evaluate(["a": [yes]]) == form.evaluate(["a": [yes]]))
    #expect(form.evaluate(["a": [yes]]) != form.evaluate(["a": [no]]))
    #expect(form.evaluate() != Evaluation(form, QuestionnaireResponse(), today: day("2026-11-22")))
    #expect(form.evaluate() != page(ask("b")).evaluate())
    #expect(Set([QuestionnaireIndex(form), QuestionnaireIndex(form)]).count == 1)
  }

  @Test func `a condition on a question that the form does not hold sees no answer`() {
    let form = page(
      ask("a", when: when("nobody", .equal, yes)),
      ask("b", when: when("nobody", .exists, no))
    )
    let evaluation = form.evaluate(["nobody": [yes]])
    #expect(!evaluation.isEnabled("a"))
    #expect(evaluation.isEnabled("b"))
  }

  @Test func `of two items with one id the first one answers for both`() {
    let form = page(ask("q"), ask("twice", when: when("q", .equal, yes)), ask("twice"))
    #expect(!form.evaluate(["q": [no]]).isEnabled("twice"))
    #expect(form.evaluate(["q": [yes]]).isEnabled("twice"))
  }
}
