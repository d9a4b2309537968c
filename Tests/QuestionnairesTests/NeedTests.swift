import Clinical
import Testing

@testable import Questionnaires

/// A form whose page is required, as packs compile theirs.
private func strict(_ items: Item...) -> Questionnaire {
  form(Item(id: "page", kind: .group, text: "", isRequired: true, items: items))
}

@Suite struct RequiredTests {
  @Test
  func `a required question is missing until it has an answer; false, zero and no are answers`() {
    let form = strict(
      ask("b", required: true),
      ask("i", .integer, required: true),
      ask("s", .string, required: true),
      safety("f")
    )
    #expect(form.evaluate().missing == ["b", "i", "s", "f"])
    let evaluation = form.evaluate([
      "b": [no], "i": [.integer(0)], "s": [.string("  ")], "f": [code("no")],
    ])
    #expect(evaluation.missing == ["s"])
    #expect(!evaluation.isComplete)
  }

  @Test func `required counts only while enabled`() {
    let form = strict(ask("q"), ask("t", required: true, when: when("q", .equal, yes)))
    #expect(form.evaluate(["q": [no]]).missing.isEmpty)
    #expect(form.evaluate(["q": [no]]).isComplete)
    #expect(form.evaluate(["q": [yes]]).missing == ["t"])
  }

  @Test func `a required group needs any answer below, and a disabled one is none`() {
    let form = strict(
      ask("q"),
      group("g", required: true, group("h", ask("a")), ask("b", when: when("q", .equal, yes)))
    )
    #expect(form.evaluate().missing == ["g"])
    #expect(form.evaluate(["b": [yes]]).missing == ["g"])
    #expect(form.evaluate(["b": [yes], "q": [yes]]).missing.isEmpty)
    #expect(form.evaluate(["a": [no]]).missing.isEmpty)
  }

  @Test func `a required group points at its required questions rather than at itself`() {
    let form = strict(group("g", required: true, ask("a", required: true), ask("b")))
    #expect(form.evaluate().missing == ["a"])
    #expect(form.evaluate(["b": [yes]]).missing == ["a"])
    #expect(form.evaluate(["a": [yes]]).missing.isEmpty)
  }

  @Test func `a required group in which nothing is asked is no wall`() {
    let form = page(
      ask("q"),
      group("g", required: true, ask("a", when: when("q", .equal, yes)), ask("h", hidden: true))
    )
    #expect(form.evaluate().missing.isEmpty)
    #expect(form.evaluate(["q": [yes]]).missing == ["g"])
  }

  @Test func `an optional group without answers excuses what is required in it`() {
    let form = strict(
      group("g", ask("a", required: true), ask("b"), group("h", ask("c", required: true), ask("d")))
    )
    #expect(form.evaluate().missing == ["page"])
    #expect(form.evaluate(["b": [no]]).missing == ["a"])
    #expect(form.evaluate(["d": [no]]).missing == ["a", "c"])
    #expect(form.evaluate(["a": [no]]).missing.isEmpty)
  }

  @Test func `an untouched optional page excuses what is required on it, a required page does not`()
  {
    #expect(page(ask("a", required: true)).evaluate().missing.isEmpty)
    #expect(strict(ask("a", required: true)).evaluate().missing == ["a"])
  }

  @Test func `a required question under a question matters only once that is answered`() {
    let form = strict(ask("q", .boolean, ask("c", required: true)), ask("z"))
    #expect(form.evaluate(["z": [yes]]).missing.isEmpty)
    #expect(form.evaluate(["q": [no]]).missing == ["c"])
  }

  @Test func `an empty occurrence excuses what is required in it`() {
    let form = page(group("g", repeats: .init(), ask("a", required: true), ask("b")))
    var response = QuestionnaireResponse()
    for number in [0, 1] { response.addOccurrence(number, to: "g") }
    #expect(form.evaluate(response).missing.isEmpty)
    response.answer(Place("b", [1]), with: [yes])
    #expect(form.evaluate(response).missing == [Place("a", [1])])
  }

  @Test
  func
    `a required repeating group is missing without occurrences, and its questions with empty ones`()
  {
    let form = strict(group("g", required: true, repeats: .init(), ask("a", required: true)))
    var response = QuestionnaireResponse()
    #expect(form.evaluate(response).missing == ["g"])
    response.addOccurrence(0, to: "g")
    #expect(form.evaluate(response).missing == [Place("a", [0])])
    response.addOccurrence(1, to: "g")
    response.answer(Place("a", [1]), with: [yes])
    #expect(form.evaluate(response).missing.isEmpty)
  }

  @Test func `what the user cannot answer is never missing`() {
    let form = strict(
      ask("h", required: true, hidden: true),
      ask("r", required: true, readOnly: true),
      ask("a")
    )
    #expect(form.evaluate(["a": [yes]]).missing.isEmpty)
  }
}

@Suite struct ProgressTests {
  private let twoPages = form(
    group(
      "one",
      required: true,
      safety("a"),
      safety("b"),
      safety("c", when: when("a", .equal, code("yes")))
    ),
    group(
      "two",
      ask("n", .integer, bounds: Bounds(maximum: .number(number("5")))),
      ask("h", hidden: true)
    )
  )

  @Test func `a page goes from empty over partial to done, and its count follows branching`() {
    var progress = twoPages.evaluate().progress(of: "one")
    #expect((progress.answered, progress.asked, progress.missing) == (0, 2, 2))
    #expect(progress.state == .empty)
    progress = twoPages.evaluate(["a": [code("yes")]]).progress(of: "one")
    #expect((progress.answered, progress.asked, progress.missing) == (1, 3, 2))
    #expect(progress.state == .partial)
    progress = twoPages.evaluate(["a": [code("no")], "b": [code("declined")], "c": [code("no")]])
      .progress(of: "one")
    #expect((progress.answered, progress.asked, progress.missing) == (2, 2, 0))
    #expect(progress.state == .done)
  }

  @Test func `a problem outweighs everything on its page and blocks completion`() {
    let given: KeyValuePairs<Place, [AnswerValue]> = [
      "a": [code("no")], "b": [code("no")], "n": [.integer(6)],
    ]
    let evaluation = twoPages.evaluate(given)
    #expect(evaluation.progress(of: "two").state == .problem)
    #expect(evaluation.progress(of: "two").problems == 1)
    #expect(evaluation.progress(of: "two").asked == 1)
    #expect(evaluation.progress(of: "one").state == .done)
    #expect(evaluation.missing.isEmpty)
    #expect(!evaluation.isComplete)
  }

  @Test func `a page that asks nothing is done, an unknown one too`() {
    let note = Item(id: "n", kind: .display, text: "")
    #expect(page(note).evaluate().progress(of: "page").state == .done)
    #expect(twoPages.evaluate().progress(of: "nobody") == Progress())
  }

  @Test func `the remaining safety questions are the enabled ones without an answer`() {
    let evaluation = twoPages.evaluate(["b": [code("not_sure")]])
    #expect(evaluation.remainingSafetyQuestions() == ["a"])
    #expect(evaluation.remainingSafetyQuestions(on: "one") == ["a"])
    #expect(evaluation.remainingSafetyQuestions(on: "two").isEmpty)
    #expect(twoPages.evaluate(["a": [code("yes")]]).remainingSafetyQuestions() == ["b", "c"])
  }

  @Test func `initial values are offered once enabled, and cleared stays cleared`() {
    let form = page(
      ask("q", initial: [yes]),
      ask("t", .integer, when: when("q", .equal, yes), initial: [.integer(3)])
    )
    var response = QuestionnaireResponse()
    var filled: [Place] = []
    while let next = form.evaluate(response).initialAnswers(except: []).first {
      response.answer(next.place, with: next.values)
      filled.append(next.place)
    }
    #expect(filled == ["q", "t"])
    #expect(response["t"] == [.integer(3)])
    response.answer("t", with: [])
    #expect(form.evaluate(response).initialAnswers(except: ["q", "t"]).isEmpty)
  }
}
