import Clinical
import Testing

@testable import Questionnaires

@Suite struct ComparisonTests {
  @Test(arguments: [
    ("9", "10", Comparison.less), ("1.50", "1.5", .equal), ("-1", "1", .less),
    ("0.1", "0.09", .greater),
    ("999999999.999999999", "999999999.999999998", .greater), ("-0", "0", .equal),
  ])
  func `numbers compare as numbers`(left: String, right: String, expected: Comparison) {
    #expect(Comparison(.decimal(number(left)), to: .decimal(number(right))) == expected)
  }

  @Test func `whole and decimal numbers compare with each other`() {
    #expect(Comparison(.integer(2), to: .decimal(number("2.00"))) == .equal)
    #expect(Comparison(.decimal(number("2.01")), to: .integer(2)) == .greater)
    #expect(Comparison(.integer(.max), to: .integer(.min)) == .greater)
  }

  @Test(arguments: [
    ("2001", "2008-11-20", Comparison.less), ("2009", "2008-11-20", .greater),
    ("2008", "2008-11-20", .unknown),
    ("2008-11", "2008-11", .equal), ("2008-11", "2008-12", .less), ("2008-11", "2008", .unknown),
    ("2008-11-20", "2008-11-20", .equal), ("2008-11-19", "2008-11-20", .less),
    ("2008-11-10/2008-11-16", "2008-11-17", .less),
    ("2008-11-10/2008-11-16", "2008-11-16", .unknown),
    ("2008", "2008-12-31", .unknown),
  ])
  func `dates compare where what is known decides`(
    left: String,
    right: String,
    expected: Comparison
  ) {
    #expect(Comparison(date(left), to: date(right)) == expected)
    let mirrored: [Comparison: Comparison] = [.less: .greater, .greater: .less]
    #expect(Comparison(date(right), to: date(left)) == mirrored[expected] ?? expected)
  }

  @Test func `a condition on a date that does not decide is not met, whatever its operator`() {
    let operators: [EnableWhen.Operator] = [
      .equal, .notEqual, .greater, .less, .greaterOrEqual, .lessOrEqual,
    ]
    for operation in operators {
      #expect(!condition("q", operation, date("2008-11-20")).holds(for: [date("2008")]))
    }
    #expect(condition("q", .equal, date("2008")).holds(for: [date("2008-11-20"), date("2008")]))
    #expect(
      !condition("q", .notEqual, date("2008")).holds(for: [date("2007"), date("2008-11-20")])
    )
  }

  @Test(arguments: [
    ("2026-12-24T10:00:00+01:00", "2026-12-24T09:00:00Z", Comparison.equal),
    ("2026-12-24T10:00:00+01:00", "2026-12-24T10:00:00Z", .less),
    ("2026-12-25T00:30:00+14:00", "2026-12-24T10:00:00Z", .greater),
  ])
  func `instants compare across zones`(left: String, right: String, expected: Comparison) throws {
    let (left, right) = (try #require(DateTime(left)), try #require(DateTime(right)))
    #expect(Comparison(.dateTime(left), to: .dateTime(right)) == expected)
  }

  @Test func `times compare as times`() throws {
    let (nine, ten) = (try #require(time("09:00")), try #require(time("10:00:00")))
    #expect(Comparison(.time(nine), to: .time(ten)) == .less)
    #expect(Comparison(.time(ten), to: .time(try #require(time("10:00")))) == .equal)
  }

  @Test(arguments: [
    ("a", "a", true), ("a", "A", false), ("e", "é", false), ("é", "e\u{301}", false),
    ("a", "a ", false),
  ])
  func `text is the same only character for character`(left: String, right: String, isSame: Bool) {
    #expect(Comparison(.string(left), to: .string(right)) == (isSame ? .equal : .different))
  }

  @Test func `codings are the same by system and code, and a value without a system matches any`() {
    #expect(Comparison(code("a", "s"), to: code("a", "s")) == .equal)
    #expect(Comparison(code("a", "s"), to: code("a", "t")) == .different)
    #expect(Comparison(code("a", "s"), to: code("b", "s")) == .different)
    #expect(Comparison(code("a", "s"), to: code("a")) == .equal)
    #expect(Comparison(code("a"), to: code("a")) == .equal)
    #expect(Comparison(code("a"), to: code("a", "s")) == .different)
    #expect(Comparison(.string("a"), to: code("a")) == .different)
  }

  @Test(arguments: [
    ("1", "mL", "1000", "uL", Comparison.equal), ("1.5", "mg", "1499", "ug", .greater),
    ("1", "wk", "7", "d", .equal), ("1", "h", "3601", "s", .less), ("1", "mL", "1", "mg", .unknown),
    ("1", "[IU]", "1", "[IU]", .equal), ("1", "[IU]", "1", "U", .unknown),
    ("999999999", "kg", "999999999", "ug", .greater), ("1", "cm", "10.0", "mm", .equal),
  ])
  func `quantities compare after exact conversion, or not at all`(
    left: String,
    leftUnit: String,
    right: String,
    rightUnit: String,
    expected: Comparison
  ) {
    let value = AnswerValue.quantity(number(right), unit: rightUnit)
    #expect(Comparison(.quantity(number(left), unit: leftUnit), to: value) == expected)
  }

  @Test func `values of different types are different`() throws {
    let values: [AnswerValue] = [
      yes, .integer(1), date("2026"), .dateTime(try #require(DateTime("2026-01-01T00:00:00Z"))),
      .time(try #require(time("10:00"))), .string("true"), code("true"),
      .quantity(number("1"), unit: "mL"),
    ]
    for (row, left) in values.enumerated() {
      for (column, right) in values.enumerated() where row != column {
        #expect(Comparison(left, to: right) == .different)
      }
    }
  }
}

@Suite struct DecimalNumberTests {
  @Test func `equal numbers have equal hashes and keep their digits`() {
    #expect(Set([number("1.5"), number("1.50"), number("1.500")]).count == 1)
    #expect(number("1.50").text == "1.50")
    #expect(number("-0.05").text == "-0.05")
    #expect(DecimalNumber(-7).text == "-7")
  }

  @Test func `scaling loses no digit`() {
    #expect(number("70.25").scaled(toPlaces: 3) == 70_250)
    #expect(number("70.250").scaled(toPlaces: 2) == 7025)
    #expect(number("70.25").scaled(toPlaces: 1) == nil)
    #expect(number("-1.5").scaled(toPlaces: 1) == -15)
  }

  @Test func `a clock's seconds are a time of its day, and nothing on either side of it`() {
    #expect(TimeOfDay(secondsAfterMidnight: 0) == .midnight)
    #expect(TimeOfDay(secondsAfterMidnight: 86_399) == TimeOfDay("23:59:59"))
    #expect(TimeOfDay(secondsAfterMidnight: -1) == nil)
    #expect(TimeOfDay(secondsAfterMidnight: 86_400) == nil)
  }

  @Test(arguments: [(840, "+14:00"), (-840, "-14:00"), (60, "+01:00"), (0, "Z")])
  func `a zone is up to fourteen hours from UTC`(minutes: Int, written: String) {
    let moment = DateTime(day("2026-12-24"), .midnight, offsetMinutes: minutes)
    #expect(moment?.description == "2026-12-24T00:00:00\(written)")
    let beyond = minutes.signum() * 841
    let isZone = DateTime(day("2026-12-24"), .midnight, offsetMinutes: beyond) != nil
    #expect(isZone == (minutes == 0))
  }
}
