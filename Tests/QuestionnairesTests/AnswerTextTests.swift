import Clinical
import Testing

@testable import Questionnaires

private func failure(_ text: String, _ item: Item) -> AnswerTextError? {
  if case .failure(let error) = AnswerText.parse(text, for: item) { error } else { nil }
}

@Suite struct AnswerTextTests {
  private static let round: [(QuestionType, [String])] = [
    (.boolean, ["true", "false"]), (.integer, ["0", "-5", "2147483647", "-2147483648"]),
    (.decimal, ["0", "0.50", "-0.5", "70.25", "999999999.999999999"]),
    (.date, ["2026", "2026-11", "2026-11-13", "2026-11-10/2026-11-16"]),
    (
      .dateTime, ["2026-12-24T10:00:00Z", "2026-12-24T10:00:00-05:30", "2026-12-24T10:00:00+14:00"]
    ),
    (.time, ["00:00:00", "23:59:59"]), (.string, ["x", " padded ", "true", "naïve 名"]),
    (.text, ["two\nlines"]), (.url, ["https://example.org"]), (.choice, ["yes", "not_sure"]),
    (.openChoice, ["yes", "horse"]), (.quantity, ["5 mL", "0.50 mL", "750 uL"]),
  ]

  @Test func `what is read is written as it was, for every type`() throws {
    #expect(Self.round.map(\.0) == QuestionType.allCases)
    for (type, texts) in Self.round {
      let item = ask(
        "q",
        type,
        options: [option("yes"), option("not_sure", "s")],
        units: ["mL", "uL"]
      )
      for text in texts {
        let value = try AnswerText.parse(text, for: item).get()
        #expect(value.text == text)
        #expect(type.takes(value))
        #expect(try AnswerText.parse(value.text, for: item).get() == value)
      }
    }
  }

  @Test(arguments: [
    (QuestionType.boolean, ["yes", "True", "1", "no"]),
    (.integer, ["+5", "5.0", "2147483648", "-2147483649", "1e3", "٥", " 5", "5 "]),
    (.decimal, [".5", "5.", "+5", "1,5", "1e3", "1234567890", "0.1234567890", "-", "1.2.3"]),
    (.date, ["13 nov", "26-11-13", "2026-1-1", "today"]),
    (
      .dateTime,
      ["2026-12-24", "2026-12-24T10:00:00", "2026-12-24T25:00:00Z", "2026-12-24T10:00:00+15:00"]
    ),
    (.time, ["24:00", "10:60", "1:00", "10", "10:00:60", "10:00:00:00", "aa:bb"]),
    (.quantity, ["mL", "five mL", "5mL"]),
  ])
  func `what is not in the written form is refused`(type: QuestionType, texts: [String]) {
    for text in texts {
      #expect(failure(text, ask("q", type, units: ["mL"])) == .unreadable(type), "\(text)")
    }
  }

  @Test func `each refusal says what is wrong`() {
    #expect(failure("x", group("g", ask("a"))) == .notAQuestion)
    #expect(failure("", ask("q", .string)) == .blank)
    #expect(failure(" \n", ask("q", .string)) == .blank)
    for text in ["2026-02-30", "2026-13", "1599", "2026-11-16/2026-11-10"] {
      #expect(failure(text, ask("q", .date)) == .noSuchDay)
    }
    #expect(failure("maybe", ask("q", .choice, options: [option("yes")])) == .notAnOption)
    let volume = ask("q", .quantity, units: ["mL"])
    #expect(failure("5", volume) == .unitMissing(offered: ["mL"]))
    #expect(failure("5 ", volume) == .unitMissing(offered: ["mL"]))
    #expect(failure("5 cc", volume) == .unitNotOffered(offered: ["mL"]))
    #expect(failure("5  mL", volume) == .unitNotOffered(offered: ["mL"]))
    #expect(failure("5 cc", ask("q", .quantity)) == nil)
  }

  @Test func `an option brings its system, and free text that is its code becomes it`() throws {
    let item = ask("q", .openChoice, options: [option("fish", "s")])
    #expect(try AnswerText.parse("fish", for: item).get() == code("fish", "s"))
    #expect(
      try AnswerText.parse(AnswerValue.string("fish").text, for: item).get() == code("fish", "s")
    )
    #expect(try AnswerText.parse("Fish", for: item).get() == .string("Fish"))
  }
}
