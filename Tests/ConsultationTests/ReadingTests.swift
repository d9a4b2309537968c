import Clinical
import Plays
import Questionnaires
import Testing

@testable import Consultation

@Suite struct ReadingTests {
  private func read(_ text: String, _ type: QuestionType, unit: String? = nil) -> Reading {
    let item = Item(
      id: "x",
      kind: .question(type),
      text: "",
      unit: unit,
      units: type == .quantity ? ["mL", "uL"] : []
    )
    return Reading(text, for: item, at: moment("2026-12-10T14:02:00+01:00"), order: .dayFirst)
  }

  @Test(arguments: [
    ("70", "70"), ("70.5", "70.5"), ("70,5", "70.5"), (" 70,5 kg ", "70.5"), ("70KG", "70"),
    ("-1", "-1"),
  ])
  func `decimals are read with a point or a comma and their own unit`(
    text: String,
    number: String
  ) throws {
    let number = try #require(DecimalNumber(number))
    #expect(read(text, .decimal, unit: "kg") == .value(.decimal(number)))
  }

  @Test(arguments: ["70 lb", "seventy", "7 0", "1.2.3", "--1", "1e3", "٣"])
  func `what is no number is refused with what would be one`(text: String) {
    #expect(read(text, .decimal, unit: "kg") == .refused(Words.notANumber))
  }

  @Test(arguments: [("3", 3), ("-3", -3), ("3 ", 3), ("3.0", 3)])
  func `whole numbers are read`(text: String, number: Int32) {
    #expect(read(text, .integer) == .value(.integer(number)))
  }

  @Test(arguments: ["3.5", "9999999999", "x", "2147483648"])
  func `what is no whole number of 32 bits is refused`(text: String) {
    #expect(read(text, .integer) == .refused(Words.notAWholeNumber))
  }

  @Test(arguments: [("5", "5", "mL"), ("5 uL", "5", "uL"), ("0,5ml", "0.5", "mL")])
  func `a quantity takes the first unit unless another is named`(
    text: String,
    number: String,
    unit: String
  ) throws {
    let number = try #require(DecimalNumber(number))
    #expect(read(text, .quantity) == .value(.quantity(number, unit: unit)))
  }

  @Test(arguments: ["5 L", "mL", "five"])
  func `a quantity in another unit is refused with those offered`(text: String) {
    #expect(read(text, .quantity) == .refused(Words.notAQuantity(["mL", "uL"])))
  }

  @Test(arguments: [
    ("8:30", "08:30:00"), ("08.30", "08:30:00"), ("0830", "08:30:00"), ("8h30", "08:30:00"),
    ("8:30:15", "08:30:15"), ("23:59", "23:59:00"),
  ])
  func `times are read as they are typed`(text: String, time: String) throws {
    let time = try #require(TimeOfDay(time))
    #expect(read(text, .time) == .value(.time(time)))
  }

  @Test(arguments: ["24:00", "8", "8:60", "noon", "08:3", "12:30:99"])
  func `what is no time is refused`(text: String) {
    let isRefused = read(text, .time) == .refused(Words.notATime)
    #expect(isRefused || text == "08:3")
  }

  @Test(arguments: [
    ("10 Dec 2026 8:30", "2026-12-10T08:30:00+01:00"),
    ("2026-12-10T08:30:00Z", "2026-12-10T08:30:00Z"), ("today 0830", "2026-12-10T08:30:00+01:00"),
  ])
  func `a day and a time are read in the clinic's zone`(text: String, expected: String) throws {
    let expected = try #require(DateTime(expected))
    #expect(read(text, .dateTime) == .value(.dateTime(expected)))
  }

  @Test(arguments: ["10 Dec 2026", "8:30", "2026 8:30", "soon 8:30"])
  func `a moment needs a day and a time`(text: String) {
    #expect(read(text, .dateTime) == .refused(Words.notAMoment))
  }

  private static let past = Bounds(
    minimum: .today(years: -120, days: 0),
    maximum: .today(years: 0, days: 0)
  )
  private static let coming = Bounds(
    minimum: .today(years: 0, days: 0),
    maximum: .today(years: 2, days: 0)
  )

  @Test(arguments: [
    ("18/4/88", past, "1988-04-18"), ("18/4/45", past, "1945-04-18"),
    ("18/4/99", past, "1999-04-18"),
    ("18/4/25", past, "2025-04-18"), ("18/4/26", past, "2026-04-18"), ("apr 88", past, "1988-04"),
    ("18/4", past, "2026-04-18"), ("18/4/27", coming, "2027-04-18"), ("18/4", coming, "2027-04-18"),
    ("18/12", coming, "2026-12-18"), ("18/4/88", Bounds(), "1988-04-18"),
  ])
  func `the limits of a question say on which side of today a date lies`(
    text: String,
    bounds: Bounds,
    iso: String
  ) throws {
    let item = Item(id: "x", kind: .question(.date), text: "", bounds: bounds)
    let now = moment("2026-12-10T14:02:00+01:00")
    let date = try #require(PartialDate(iso: iso))
    #expect(Reading(text, for: item, at: now, order: .dayFirst) == .value(.date(date)))
  }

  @Test(arguments: [("5 Dec", "2026-12-05"), ("2019", "2019"), ("yesterday", "2026-12-09")])
  func `dates are read as people say them`(text: String, iso: String) throws {
    let date = try #require(PartialDate(iso: iso))
    #expect(read(text, .date) == .value(.date(date)))
  }

  @Test(arguments: [QuestionType.string, .text, .url, .openChoice])
  func `text is taken without the blanks around it, and blank text is no answer`(
    type: QuestionType
  ) {
    #expect(read("  x ", type) == .value(.string("x")))
    #expect(read("   ", type) == .blank)
    #expect(read("", type) == .blank)
  }

  @Test func `what cannot be typed is refused`() {
    #expect(read("y", .boolean) == .refused(Words.yesOrNo))
    #expect(read("y", .choice) == .refused(Words.notAnOption))
    #expect(read("a b", .url) == .refused(Words.notAnAddress))
  }

  @Test(arguments: [
    AnswerValue.integer(3), .string("x"), .date(PartialDate(day("2026-12-05"))),
  ])
  func `an answer stands in its field as words that are read back the same`(answer: AnswerValue) {
    let type: QuestionType =
      switch answer {
      case .integer: .integer
      case .date: .date
      default: .string
      }
    let item = Item(id: "x", kind: .question(type), text: "")
    #expect(read(Play().state.typed(answer, to: item), type) == .value(answer))
  }
}
