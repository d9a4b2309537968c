import Clinical
import Testing

@testable import Questionnaires

/// A repeating group of `kind` and `detail` within a repeating group, and a question outside.
private let nested = page(
  group(
    "outer",
    repeats: .init(),
    ask("top"),
    ask("own", when: when("top", .equal, yes)),
    group(
      "inner",
      repeats: .init(),
      ask("low"),
      ask("byTop", when: when("top", .equal, yes)),
      ask("byLow", when: when("low", .equal, yes)),
      ask("byOutside", when: when("outside", .equal, yes))
    )
  ),
  ask("outside"),
  ask("anyTop", when: when("top", .equal, yes)),
  ask("anyLow", when: when("low", .equal, yes)),
  ask("noLow", when: when("low", .notEqual, yes)),
  ask("lowMissing", when: when("low", .exists, no))
)

private func twoByTwo() -> QuestionnaireResponse {
  var response = QuestionnaireResponse()
  for outer in [0, 1] {
    response.addOccurrence(outer, to: "outer")
    for inner in [0, 1] { response.addOccurrence(inner, to: Place("inner", [outer])) }
  }
  return response
}

@Suite struct RepeatTests {
  @Test func `inside a repeat a condition sees its own occurrence`() {
    var response = twoByTwo()
    response.answer(Place("top", [1]), with: [yes])
    response.answer(Place("low", [0, 1]), with: [yes])
    let evaluation = nested.evaluate(response)
    #expect([0, 1].map { evaluation.isEnabled(Place("own", [$0])) } == [false, true])
    let places = [[0, 0], [0, 1], [1, 0], [1, 1]]
    #expect(
      places.map { evaluation.isEnabled(Place("byTop", $0)) } == [false, false, true, true]
    )
    #expect(
      places.map { evaluation.isEnabled(Place("byLow", $0)) } == [false, true, false, false]
    )
  }

  @Test func `one source outside governs every occurrence`() {
    var response = twoByTwo()
    response.answer("outside", with: [yes])
    let evaluation = nested.evaluate(response)
    let places = [[0, 0], [0, 1], [1, 0], [1, 1]]
    #expect(places.allSatisfy { evaluation.isEnabled(Place("byOutside", $0)) })
  }

  @Test func `from outside any occurrence counts`() {
    var response = twoByTwo()
    #expect(nested.evaluate(response).isEnabled("lowMissing"))
    response.answer(Place("low", [0, 0]), with: [no])
    #expect(!nested.evaluate(response).isEnabled("anyLow"))
    #expect(nested.evaluate(response).isEnabled("noLow"))
    #expect(!nested.evaluate(response).isEnabled("lowMissing"))
    response.answer(Place("low", [1, 1]), with: [yes])
    response.answer(Place("top", [0]), with: [yes])
    #expect(nested.evaluate(response).isEnabled("anyLow"))
    #expect(nested.evaluate(response).isEnabled("anyTop"))
    #expect(!nested.evaluate(response).isEnabled("noLow"))
  }

  @Test func `a removed occurrence has no value`() {
    let response = answers([Place("low", [0, 0]): [yes]])
    #expect(!nested.evaluate(response).isEnabled("anyLow"))
    #expect(!nested.evaluate(response).isEnabled(Place("low", [0, 0])))
  }

  @Test func `every occurrence is shown in the order of the response, each under its own row`() {
    let form = page(group("g", repeats: .init(), ask("a"), ask("b", when: when("a", .equal, yes))))
    var response = QuestionnaireResponse()
    for number in [2, 0] { response.addOccurrence(number, to: "g") }
    response.answer(Place("a", [0]), with: [yes])
    let shown = form.evaluate(response).shown
    #expect(shown.map(\.place.description) == ["page", "g", "g@2", "a@2", "g@0", "a@0", "b@0"])
    #expect(shown.map(\.occurrence) == [nil, nil, 2, nil, 0, nil, nil])
    #expect(shown.map(\.depth) == [-1, 0, 0, 1, 0, 1, 1])
    #expect(shown.allSatisfy { $0.page == "page" })
  }

  @Test func `each answer of a repeating question has its own children and they see only it`() {
    let form = page(
      ask(
        "drug",
        .string,
        repeats: .init(),
        ask("dose", .string, required: true, when: when("drug", .equal, .string("b"))),
        ask("other", when: when("dose", .exists, yes))
      )
    )
    var response = answers(["drug": [.string("a"), .string(" "), .string("b")]])
    var evaluation = form.evaluate(response)
    #expect([0, 1, 2].map { evaluation.isEnabled(Place("dose", [$0])) } == [false, false, true])
    #expect(evaluation.missing == [Place("dose", [2])])
    response.answer(Place("dose", [2]), with: [.string("5 mg")])
    response.answer(Place("dose", [0]), with: [.string("1 mg")])
    evaluation = form.evaluate(response)
    #expect([0, 2].map { evaluation.isEnabled(Place("other", [$0])) } == [false, true])
    #expect(evaluation.missing.isEmpty)
  }

  @Test func `the places inside one occurrence, and none beside it`() {
    var response = twoByTwo()
    for place in [[0, 0], [0, 1], [1, 0]] { response.answer(Place("low", place), with: [yes]) }
    for place in [0, 1] { response.answer(Place("top", [place]), with: [yes]) }
    response.answer("outside", with: [yes])
    response.answer(Place("nobody", [0]), with: [yes])
    let index = QuestionnaireIndex(nested)
    let inside = index.places(inside: "outer", occurrence: 0, of: response)
    #expect(
      inside.map(\.description) == ["top@0", "inner@0", "low@0.0", "low@0.1"]
    )
    #expect(
      index.places(inside: Place("inner", [0]), occurrence: 1, of: response)
        == [Place("low", [0, 1])]
    )
    #expect(index.places(inside: "nobody", occurrence: 0, of: response).isEmpty)
    response.removeOccurrence(0, from: "outer", clearing: inside)
    #expect(response.occurrences(of: "outer") == [1])
    #expect(
      Set(response.answers.keys) == [
        Place("top", [1]), Place("low", [1, 0]), "outside", Place("nobody", [0]),
      ]
    )
    #expect(response.groups[Place("inner", [0])] == nil)
    #expect(response.nextOccurrence(of: "outer") == 2)
    #expect(response.nextOccurrence(of: Place("inner", [0])) == 0)
  }

  @Test func `an occurrence is added once, and the last one removed leaves none`() {
    var response = QuestionnaireResponse()
    response.addOccurrence(0, to: "g")
    response.addOccurrence(0, to: "g")
    #expect(response.occurrences(of: "g") == [0])
    response.removeOccurrence(0, from: "g", clearing: [])
    #expect(response == QuestionnaireResponse())
  }

  @Test func `the index knows pages, parents and repeating ancestors`() {
    let index = QuestionnaireIndex(nested)
    #expect(index.page(of: "low") == "page")
    #expect(index.page(of: "page") == "page")
    #expect(index.parents(of: "low") == ["page", "outer", "inner"])
    #expect(index.parents(of: "page").isEmpty)
    #expect(index.repeatingAncestors(of: "low") == ["outer", "inner"])
    #expect(index.repeatingAncestors(of: "outside").isEmpty)
    #expect(index.repeatingAncestors(of: "nobody").isEmpty)
    #expect(index.item("low")?.id == "low")
    #expect(index.item("nobody") == nil)
    #expect(index.page(of: "nobody") == nil)
    #expect(index.items.map(\.id).prefix(3) == ["page", "outer", "top"])
  }

  @Test func `read-only reaches below a group and not below a question; hidden reaches below both`()
  {
    let index = QuestionnaireIndex(
      page(
        group("g", readOnly: true, ask("a")),
        ask("q", readOnly: true, ask("b")),
        ask("h", hidden: true, ask("c"))
      )
    )
    #expect(index.isReadOnly("a"))
    #expect(index.isReadOnly("q"))
    #expect(!index.isReadOnly("b"))
    #expect(index.isHidden("c"))
    #expect(index.isReadOnly("c"))
    #expect(!index.isHidden("a"))
    #expect(!index.isHidden("nobody"))
    #expect(!index.isReadOnly("nobody"))
  }
}
