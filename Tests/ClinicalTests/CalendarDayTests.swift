import Testing

@testable import Clinical

func day(_ iso: String) throws -> CalendarDay { try #require(CalendarDay(iso: iso)) }

@Suite struct CalendarDayTests {
  @Test func `every day of four years comes back from its number, one after the other`() throws {
    var expected = try day("2024-01-01").number
    var seen = 0
    for year in 2024...2027 {
      for month in 1...12 {
        for dayOfMonth in 1...31 {
          guard let day = CalendarDay(year: year, month: month, day: dayOfMonth) else { continue }
          #expect(day.number == expected)
          #expect(CalendarDay(number: day.number) == day)
          #expect(CalendarDay(iso: day.iso) == day)
          expected += 1
          seen += 1
        }
      }
    }
    #expect(seen == 4 * 365 + 1)
  }

  @Test func `the weekday runs on across every day of four hundred years`() throws {
    var weekday = try day("1900-01-01").weekday
    #expect(weekday == 1)
    for number in try day("1900-01-01").number...day("2299-12-31").number {
      let day = try #require(CalendarDay(number: number))
      guard day.weekday == weekday, day.number == number else {
        Issue.record("\(day)")
        return
      }
      weekday = weekday % 7 + 1
    }
  }

  @Test(arguments: [
    ("1970-01-01", 0, 4), ("2000-02-29", 11_016, 2), ("2026-11-21", 20_778, 6),
    ("1600-01-01", -135_140, 6), ("9999-12-31", 2_932_896, 5), ("1969-12-31", -1, 3),
  ])
  func `known days have known numbers and weekdays`(iso: String, number: Int, weekday: Int) throws {
    #expect(try day(iso).number == number)
    #expect(try day(iso).weekday == weekday)
  }

  @Test(arguments: [
    (1600, true), (1700, false), (1900, false), (2000, true), (2023, false), (2024, true),
    (2100, false), (2400, true),
  ])
  func `leap years`(year: Int, isLeap: Bool) {
    #expect(CalendarDay.isLeap(year) == isLeap)
    #expect((CalendarDay(year: year, month: 2, day: 29) != nil) == isLeap)
  }

  @Test(arguments: [
    "2026-02-30", "2026-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00",
    "2026-01-32", "1599-12-31", "2026-1-01", "26-01-01", "2026-01-01 ", "", "2026-01",
    "2026-01-01-", "٢٠٢٦-01-01", "+026-01-01", "2026/01/01",
  ])
  func `a day that does not exist or is written otherwise is refused`(text: String) {
    #expect(CalendarDay(iso: text) == nil)
  }

  @Test(arguments: [1, 365, 4_000_000, Int.max])
  func `adding days stays inside the calendar`(days: Int) {
    #expect(CalendarDay.distantFuture.adding(days: days) == .distantFuture)
    #expect(CalendarDay.distantPast.adding(days: -days) == .distantPast)
  }

  @Test func `a day beyond the calendar has no number`() {
    #expect(CalendarDay(number: CalendarDay.distantFuture.number + 1) == nil)
    #expect(CalendarDay(number: CalendarDay.distantPast.number - 1) == nil)
    #expect(CalendarDay(number: .max) == nil)
    #expect(CalendarDay(number: .min) == nil)
  }

  @Test func `days between two days count calendar days, negative backwards`() throws {
    #expect(try day("2026-12-10").days(until: day("2026-12-24")) == 14)
    #expect(try day("2026-12-24").days(until: day("2026-12-10")) == -14)
    #expect(try day("2026-12-10").adding(days: 14).iso == "2026-12-24")
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2026-11-21", 2, "2027-01-21"), ("2026-01-15", -1, "2025-12-15"),
    ("2026-03-31", -1, "2026-02-28"), ("2026-05-05", 0, "2026-05-05"),
    ("9999-12-01", 1, "9999-12-31"), ("1600-01-01", -1, "1600-01-01"),
  ])
  func `adding months keeps the day or takes the last`(from: String, months: Int, to: String) throws
  {
    #expect(try day(from).adding(months: months).iso == to)
  }

  @Test(arguments: [
    ("2024-02-29", 1, "2025-02-28"), ("2024-02-29", 4, "2028-02-29"),
    ("2028-02-29", -18, "2010-02-28"), ("2026-11-21", -18, "2008-11-21"),
    ("2026-11-21", Int.min, "1600-01-01"), ("2026-11-21", Int.max, "9999-12-31"),
  ])
  func `adding years`(from: String, years: Int, to: String) throws {
    #expect(try day(from).adding(years: years).iso == to)
  }

  @Test(arguments: [
    ("1990-11-22", "2026-11-21", 35), ("1990-11-21", "2026-11-21", 36),
    ("2008-02-29", "2026-02-28", 17), ("2008-02-29", "2026-03-01", 18),
    ("2008-02-29", "2028-02-28", 19), ("2008-02-29", "2028-02-29", 20),
    ("2008-03-01", "2026-02-28", 17), ("2026-11-21", "2026-11-21", 0),
    ("2026-11-22", "2026-11-21", -1),
  ])
  func `age in whole years, with 29 February kept on 1 March in common years`(
    born: String,
    on: String,
    age: Int
  ) throws {
    #expect(try day(born).age(on: day(on)) == age)
  }
}
