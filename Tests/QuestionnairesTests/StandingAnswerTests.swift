import Clinical
import Testing

@testable import Questionnaires

/// What a patient said of their health holds, whatever is to be treated.
@Suite struct StandingAnswerTests {
  private static let lips = when("concern", .equal, code("lips"))
  private static let others = [code("yes"), code("not_sure"), code("declined")]

  private func concern() -> Item {
    ask("concern", .choice, options: [option("lips"), option("hair")])
  }

  @Test(arguments: others)
  func `a safety question answered otherwise than no stays when its concern goes`(
    answer: AnswerValue
  ) {
    let form = page(concern(), safety("clot", when: Self.lips))
    for concern in [[], [code("lips")], [code("hair")]] {
      let evaluation = form.evaluate(["concern": concern, "clot": [answer]])
      #expect(evaluation.values(at: "clot") == [answer])
      #expect(evaluation.shown.map(\.place) == ["page", "concern", "clot"])
    }
  }

  @Test func `a no, or nothing, goes with what it was asked for`() {
    let form = page(concern(), safety("clot", when: Self.lips))
    for answer in [[], [code("no")]] {
      let evaluation = form.evaluate(["concern": [code("hair")], "clot": answer])
      #expect(!evaluation.isEnabled("clot"))
      #expect(evaluation.missing.isEmpty)
    }
  }

  @Test func `what follows it up stays with it, and its group without the rest of it`() {
    let form = page(
      concern(),
      group(
        "group",
        when: Self.lips,
        safety("clot"),
        safety("other"),
        ask("clot.last", .date, when: when("clot", .equal, code("yes"))),
        ask("other.last", .date, when: when("other", .equal, code("yes"))),
        ask("note", .string)
      )
    )
    let evaluation = form.evaluate([
      "concern": [code("hair")], "clot": [code("yes")], "other": [code("no")],
      "clot.last": [date("2026-11-01")], "note": [.string("kept")],
    ])
    let shown: [Place] = ["page", "concern", "group", "clot", "clot.last"]
    #expect(evaluation.shown.map(\.place) == shown)
  }

  @Test func `another safety question that unsays it takes it away`() {
    let form = page(
      concern(),
      safety("cancer"),
      safety("melanoma", when: when("cancer", .equal, code("yes"))),
      group(
        "group",
        when: when("cancer", .equal, code("yes")),
        safety("tumour", when: Self.lips)
      )
    )
    let yes = [code("yes")]
    let said = form.evaluate([
      "concern": [code("hair")], "cancer": yes, "melanoma": yes, "tumour": yes,
    ])
    #expect(said.isEnabled("melanoma"))
    #expect(said.isEnabled("tumour"))
    let unsaid = form.evaluate([
      "concern": [code("lips")], "cancer": [code("no")], "melanoma": yes, "tumour": yes,
    ])
    #expect(!unsaid.isEnabled("melanoma"))
    #expect(!unsaid.isEnabled("tumour"))
    #expect(!unsaid.isEnabled("group"))
  }

  @Test func `either of a concern and an answer keeps it, where either asks it`() {
    let form = page(
      concern(),
      safety("cancer"),
      safety(
        "tumour",
        when: EnableWhen(
          .any,
          [condition("cancer", .equal, code("yes")), condition("concern", .equal, code("lips"))]
        )
      )
    )
    for cancer in ["yes", "no"] {
      let evaluation = form.evaluate([
        "concern": [code("hair")], "cancer": [code(cancer)], "tumour": [code("yes")],
      ])
      #expect(evaluation.isEnabled("tumour"))
    }
  }
}
