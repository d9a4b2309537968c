import Testing

@testable import Clinical

@Suite struct PartialDateTests {
  @Test(arguments: [
    ("2026", "2026-01-01", "2026-12-31", PartialDate.Precision.year),
    ("2026-02", "2026-02-01", "2026-02-28", .month),
    ("2024-02", "2024-02-01", "2024-02-29", .month),
    ("2026-11-13", "2026-11-13", "2026-11-13", .day),
    ("2026-11-10/2026-11-16", "2026-11-10", "2026-11-16", .range),
  ])
  func `each precision reads, knows its ends, and is written as it was read`(
    iso: String,
    first: String,
    last: String,
    precision: PartialDate.Precision
  ) throws {
    let date = try #require(PartialDate(iso: iso))
    #expect(date.first.iso == first)
    #expect(date.last.iso == last)
    #expect(date.precision == precision)
    #expect(date.iso == iso)
    #expect(date.isExact == (first == last))
  }

  @Test(arguments: [
    "", "26", "2026-", "2026-13", "2026-1", "2026-02-30", "2026-11-16/2026-11-10", "2026/2027",
    "2026-11-10/", "1599", "2026-11-10/2026-11-16/2026-11-20", "about 2026",
  ])
  func `what is no date is refused`(text: String) {
    #expect(PartialDate(iso: text) == nil)
  }

  @Test func `a range of one day is that day`() throws {
    let date = try #require(PartialDate(iso: "2026-11-13/2026-11-13"))
    #expect(date == PartialDate(try day("2026-11-13")))
    #expect(date.iso == "2026-11-13")
  }

  @Test(arguments: [
    ("2026-12-10", "Thu 10 December 2026", "10 Dec 2026"), ("2026-05", "May 2026", "May 2026"),
    ("2026", "2026", "2026"),
    ("2026-11-10/2026-12-01", "10 Nov 2026 to 1 Dec 2026", "10 Nov 2026 to 1 Dec 2026"),
  ])
  func `dates in words`(iso: String, long: String, short: String) throws {
    let date = try #require(PartialDate(iso: iso))
    #expect(DateWords.long(date) == long)
    #expect(DateWords.short(date) == short)
  }
}
