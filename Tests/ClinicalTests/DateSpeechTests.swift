import Testing

@testable import Clinical

/// Read on Saturday 21 November 2026.
private func read(
  _ text: String,
  _ order: DateOrder? = .dayFirst,
  _ direction: DateSpeech.Direction = .past
) throws -> String {
  let today = try day("2026-11-21")
  return switch DateSpeech.parse(text, today: today, order: order, direction: direction) {
  case .date(let date): date.iso
  case .ambiguous(let days): days.map(\.iso).joined(separator: " or ")
  case .notADate(let reason): reason.words
  }
}

@Suite struct DateSpeechTests {
  @Test(arguments: [
    ("2024-07-03", "2024-07-03"), ("2024-07", "2024-07"), ("2019", "2019"), ("in 2019", "2019"),
    ("2024-07-03/2024-07-09", "2024-07-03/2024-07-09"), (" 3/7/24 ", "2024-07-03"),
    ("3.7.2024", "2024-07-03"), ("3.7.", "2026-07-03"), ("3-7-2024", "2024-07-03"),
    ("3 7 2024", "2024-07-03"), ("2024/7/3", "2024-07-03"), ("7/2024", "2024-07"),
    ("3/7", "2026-07-03"), ("3/12", "2025-12-03"), ("21/11", "2026-11-21"),
    ("22/11", "2025-11-22"), ("29/2", "2024-02-29"), ("2024/7", "2024-07"),
    ("3–7–2024", "2024-07-03"),
  ])
  func `numbers`(text: String, date: String) throws {
    #expect(try read(text) == date)
  }

  @Test(arguments: [
    ("3 jul", "2026-07-03"), ("3jul", "2026-07-03"), ("3rd of July", "2026-07-03"),
    ("July 3rd, 2024", "2024-07-03"), ("3 July 2024", "2024-07-03"), ("3-JUL-24", "2024-07-03"),
    ("3 jul '24", "2024-07-03"), ("jul 3", "2026-07-03"), ("jul 2024", "2024-07"),
    ("jul '24", "2024-07"), ("july 85", "1985-07"), ("2024 July 3", "2024-07-03"),
    ("2024 jul", "2024-07"), ("jul 3 '24", "2024-07-03"), ("jan ’24", "2024-01"),
    ("jul", "2026-07"), ("in december", "2025-12"), ("sept", "2026-09"),
    ("nov", "2026-11-01/2026-11-21"), ("the 1st of may 2020", "2020-05-01"),
    ("dec 3", "2025-12-03"), ("29 feb", "2024-02-29"),
  ])
  func `months by name`(text: String, date: String) throws {
    #expect(try read(text) == date)
  }

  @Test(arguments: [
    ("today", "2026-11-21"), ("Yesterday", "2026-11-20"), ("tomorrow", "2026-11-22"),
    ("6w ago", "2026-10-10"), ("2 weeks ago", "2026-11-07"), ("a week ago", "2026-11-14"),
    ("10d", "2026-11-11"), ("in 3 weeks", "2026-12-12"), ("3 months ago", "2026-08"),
    ("2 years ago", "2024"), ("last week", "2026-11-09/2026-11-15"),
    ("this week", "2026-11-16/2026-11-21"), ("last month", "2026-10"), ("last year", "2025"),
    ("this month", "2026-11-01/2026-11-21"), ("this year", "2026-01-01/2026-11-21"),
    ("friday", "2026-11-20"), ("last friday", "2026-11-20"), ("sun", "2026-11-15"),
    ("next week", "2026-11-23/2026-11-29"), ("Fri 3/7/26", "2026-07-03"),
    ("next friday", "2026-11-27"), ("on monday", "2026-11-16"), ("last saturday", "2026-11-14"),
    ("this saturday", "2026-11-21"), ("saturday", "2026-11-14 or 2026-11-21"),
    ("9999 years ago", "1600"),
  ])
  func `distances and weekdays`(text: String, date: String) throws {
    #expect(try read(text) == date)
  }

  @Test(arguments: [
    ("spring 2021", "2021-03-01/2021-05-31"), ("summer of 2021", "2021-06-01/2021-08-31"),
    ("fall 2021", "2021-09-01/2021-11-30"), ("winter 2021", "2021-12-01/2022-02-28"),
    ("winter 2023/24", "2023-12-01/2024-02-29"), ("winter 2026", "2025-12-01/2026-02-28"),
    ("last spring", "2026-03-01/2026-05-31"), ("last autumn", "2025-09-01/2025-11-30"),
    ("autumn", "2026-09-01/2026-11-21"), ("winter", "2025-12-01/2026-02-28"),
    ("next spring", "2027-03-01/2027-05-31"), ("2021 spring", "2021-03-01/2021-05-31"),
    ("winter 1700", "1700-12-01/1701-02-28"), ("winter 9999", "years run from 1600 to 9999"),
    ("winter 9998/99", "9998-12-01/9999-02-28"),
    ("winter 9999/00", "years run from 1600 to 9999"),
    ("spring 1599", "years run from 1600 to 9999"),
    ("spring 27", "write the year with four digits: 1927 or 2027"),
    ("this summer", "2026-06-01/2026-08-31"),
  ])
  func `seasons`(text: String, date: String) throws {
    #expect(try read(text) == date)
  }

  @Test(arguments: [
    ("about 13 nov", "2026-11-10/2026-11-16"), ("~13 nov", "2026-11-10/2026-11-16"),
    ("~ 19/11", "2026-11-16/2026-11-21"), ("about today", "2026-11-18/2026-11-21"),
    ("around 2 weeks ago", "2026-11-04/2026-11-10"), ("about jul 2024", "2024-06-01/2024-08-31"),
    ("ca 2019", "2018-01-01/2020-12-31"), ("10 nov to 16 nov", "2026-11-10/2026-11-16"),
    ("2018 to 2020", "2018-01-01/2020-12-31"), ("about 2026", "2025-01-01/2026-11-21"),
  ])
  func `approximations`(text: String, date: String) throws {
    #expect(try read(text) == date)
  }

  @Test func `the future side is cut at today the other way`() throws {
    #expect(try read("about 22 nov", .dayFirst, .future) == "2026-11-21/2026-11-25")
    #expect(try read("nov", .dayFirst, .future) == "2026-11-21/2026-11-30")
    #expect(try read("about 22 nov", .dayFirst, .any) == "2026-11-19/2026-11-25")
  }

  @Test(arguments: [
    ("3/7", DateSpeech.Direction.past, "2026-07-03"), ("3/7", .future, "2027-07-03"),
    ("3/7", .any, "2026-07-03"), ("3/1", .any, "2027-01-03"), ("10d", .future, "2026-12-01"),
    ("10d", .any, "say ago or in: before or after today"), ("friday", .future, "2026-11-27"),
    ("friday", .any, "2026-11-20 or 2026-11-27"), ("saturday", .future, "2026-11-21 or 2026-11-28"),
    ("saturday", .any, "2026-11-14 or 2026-11-21 or 2026-11-28"), ("jul", .future, "2027-07"),
    ("jan", .any, "2027-01"), ("may", .any, "2026-05"),
    ("spring", .future, "2027-03-01/2027-05-31"),
    ("autumn", .any, "2026-09-01/2026-11-30"),
    ("spring", .any, "say ago or in: before or after today"), ("21/11", .future, "2026-11-21"),
    ("20/11", .future, "2027-11-20"),
  ])
  func `open dates are looked for on one side of today`(
    text: String,
    direction: DateSpeech.Direction,
    date: String
  ) throws {
    #expect(try read(text, .dayFirst, direction) == date)
  }

  @Test(arguments: [
    ("3/7/24", DateOrder.dayFirst, "2024-07-03"), ("3/7/24", .monthFirst, "2024-03-07"),
    ("24/7/3", .yearFirst, "2024-07-03"), ("3/7", .yearFirst, "2026-03-07"),
    ("3/7/2024", .yearFirst, "2024-03-07"), ("3/7/24", nil, "2024-07-03 or 2024-03-07"),
    ("3/7", nil, "2026-07-03 or 2026-03-07"), ("Fri 3/7", nil, "2026-07-03"),
    ("Mon 3/7", nil, "2026-07-03 or 2026-03-07"), ("13/7/24", nil, "2024-07-13"),
    ("7/13/24", nil, "2024-07-13"), ("5/5/24", nil, "2024-05-05"),
    ("7/13/24", .dayFirst, "there is no month 13"), ("13/14/24", nil, "there is no month 14"),
    ("2024-07-03", nil, "2024-07-03"), ("04/7/3", .yearFirst, "2004-07-03"),
    ("4/7/3", .yearFirst, DateSpeech.Reason.unreadable.words),
  ])
  func `the order of numbers`(text: String, order: DateOrder?, date: String) throws {
    #expect(try read(text, order) == date)
  }

  @Test(arguments: [
    ("3/7/26", DateSpeech.Direction.past, "2026-07-03"), ("3/12/26", .past, "2026-12-03"),
    ("3/7/85", .past, "1985-07-03"), ("3/7/36", .past, "1936-07-03"),
    ("3/7/35", .past, "1935-07-03 or 2035-07-03"), ("3/7/27", .past, "1927-07-03 or 2027-07-03"),
    ("3/7/27", .future, "2027-07-03"), ("3/7/26", .future, "2026-07-03"),
    ("3/7/16", .future, "2116-07-03"), ("3/7/25", .future, "2025-07-03 or 2125-07-03"),
    ("3/7/27", .any, "2027-07-03"), ("3/7/76", .any, "1976-07-03"), ("3/7/75", .any, "2075-07-03"),
    ("jul 35", .past, "write the year with four digits: 1935 or 2035"),
  ])
  func `years of two digits`(
    text: String,
    direction: DateSpeech.Direction,
    date: String
  ) throws {
    #expect(try read(text, .dayFirst, direction) == date)
  }

  @Test(arguments: [
    ("30 feb", "30 February does not exist"), ("30/2/2026", "30 February does not exist"),
    ("2026-02-30", "30 February does not exist"), ("29/2/2026", "29 February 2026 does not exist"),
    ("31 jun 2024", "31 June does not exist"), ("32 jul", "32 July does not exist"),
    ("0/7/2024", "0 July does not exist"), ("13/2024", "there is no month 13"),
    ("3/7/1599", "years run from 1600 to 9999"), ("1599", "years run from 1600 to 9999"),
    ("july 1599", "years run from 1600 to 9999"),
    ("16 nov 2026 to 10 nov 2026", "the second date is before the first"),
    ("30 feb to 3 mar", "30 February does not exist"),
    ("Fri 30 feb", "30 February does not exist"),
    ("Fri 3 July 2024", "3 Jul 2024 is a Wednesday, not a Friday"), ("", "no date was written"),
    ("  ", "no date was written"),
  ])
  func `what cannot be is named`(text: String, words: String) throws {
    #expect(try read(text) == words)
  }

  @Test(arguments: [
    "soon", "maybe", "3", "13th", "3/7/2", "3/7/245", "3//7", "3/7.24", "/3/7", "1/2/3/4",
    "20240703",
    "12345 days ago", "3 jul 5 6", "jul jul", "july 2024 3", "3 weeks of july", "~~3 jul", "-5",
    "'24",
    "to", "jul to", "x\u{1B}[2J", "٣/٧/٢٠٢٤", "last", "about", "friday friday", "ju 3", "in 3 ago",
    "99999999999999999999 days ago", String(repeating: "9/", count: 60), "last friday 3 july",
    "friday 2024", "Fri jul 2024", "last day", "2024/7/3/", "2 jul 3", "2024 july 3 4",
    "2024 july 345",
  ])
  func `what is not read is refused`(text: String) throws {
    #expect(try read(text).hasPrefix("not a date"))
  }

  @Test func `every day as words, as short words and in each order reads back as itself`() throws {
    let today = try day("2026-11-21")
    for number in (today.number - 731)...(today.number + 731) {
      let date = try #require(CalendarDay(number: number))
      let (year, month, dayOfMonth) = (date.year, date.month, date.day)
      let texts: [(String, DateOrder?)] = [
        (DateWords.long(date), nil), (DateWords.short(date), nil), (date.iso, nil),
        ("\(dayOfMonth)/\(month)/\(year)", .dayFirst),
        ("\(month)/\(dayOfMonth)/\(year)", .monthFirst),
        ("\(year)/\(month)/\(dayOfMonth)", .yearFirst),
      ]
      for (text, order) in texts {
        for direction in DateSpeech.Direction.allCases {
          let outcome = DateSpeech.parse(text, today: today, order: order, direction: direction)
          guard outcome == .date(PartialDate(date)) else {
            Issue.record("\(text) reads \(outcome)")
            return
          }
        }
      }
    }
  }

  @Test(arguments: DateSpeech.Direction.allCases)
  func `whatever is read is typed back in words that read the same`(
    direction: DateSpeech.Direction
  ) throws {
    let said = [
      "3 jul", "jul 3, 2024", "3/7/24", "2024-07-03", "7/2024", "jul", "jul 2024", "2019", "today",
      "yesterday", "tomorrow", "6w ago", "in 3 weeks", "10 days", "3 months ago", "2 years ago",
      "last friday", "next friday", "last week", "this week", "next week", "last month",
      "this month",
      "this year", "spring 2021", "last spring", "winter 2020/21", "autumn", "next winter",
      "10 nov to 18 nov", "10 nov 2026 to 3 dec 2026", "2019 to 2021", "jul 2024 to sep 2024",
      "2026-11-10/2026-11-16", "2026-11-20/2026-12-24",
    ]
    for today in try [day("2026-11-21"), day("2026-01-01"), day("2024-02-29"), day("2026-12-31")] {
      for text in said.flatMap({ [$0, "about \($0)", "~ \($0)"] }) {
        func read(_ text: String) -> DateSpeech.Outcome {
          DateSpeech.parse(text, today: today, order: .dayFirst, direction: direction)
        }
        guard case .date(let date) = read(text) else { continue }
        let typed = DateSpeech.typed(date, today: today, order: .dayFirst, direction: direction)
        #expect(read(typed) == .date(date), "\(text) on \(today.iso): \(typed)")
        #expect(!typed.contains("/"), "\(text) on \(today.iso): \(typed)")
      }
    }
  }

  @Test(arguments: [
    ("about 13 nov", "about 13 Nov 2026"), ("about 20 nov", "about 20 Nov 2026"),
    ("about may 2024", "about May 2024"), ("about 2019", "about 2019"), ("jul 2024", "July 2024"),
    ("spring 2021", "spring 2021"), ("autumn 2020", "autumn 2020"), ("2019", "2019"),
    ("last week", "about 12 Nov 2026"), ("3/7/24", "3 Jul 2024"),
    ("10 nov to 18 nov", "10 Nov 2026 to 18 Nov 2026"),
  ])
  func `a date is typed back as people would type it`(text: String, typed: String) throws {
    let today = try day("2026-11-21")
    let outcome = DateSpeech.parse(text, today: today, order: .dayFirst, direction: .past)
    guard case .date(let date) = outcome else {
      Issue.record("\(text) reads \(outcome)")
      return
    }
    #expect(DateSpeech.typed(date, today: today, order: .dayFirst, direction: .past) == typed)
  }

  @Test(arguments: ["1600", "9999", "9999-12-31", "1600-01", "1600-01-01"])
  func `at either end of the calendar about is as wide as the calendar lets it be`(
    text: String
  ) throws {
    for direction in DateSpeech.Direction.allCases {
      let said = try #require(PartialDate(iso: text))
      let read = DateSpeech.parse(
        "about \(DateWords.short(said))",
        today: try day("2026-11-21"),
        order: .dayFirst,
        direction: direction
      )
      guard case .date(let date) = read else {
        Issue.record("\(text) reads \(read)")
        return
      }
      #expect(date.first <= said.first && said.last <= date.last)
    }
  }

  @Test func `a range that today has come to lie in is typed back by both its ends`() throws {
    let said = try #require(PartialDate(iso: "2026-11-19/2026-11-25"))
    func typed(on today: String) throws -> String {
      DateSpeech.typed(said, today: try day(today), order: .dayFirst, direction: .future)
    }
    #expect(try typed(on: "2026-11-18") == "about 22 Nov 2026")
    #expect(try typed(on: "2026-11-21") == "2026-11-19/2026-11-25")
  }
}
