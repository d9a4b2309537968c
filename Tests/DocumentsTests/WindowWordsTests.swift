import Testing

@testable import Documents

@Suite struct `Windows of time on paper` {
  @Test(arguments: [(8, "8 h"), (72, "72 h"), (73, "73 h"), (96, "4 days"), (1_008, "42 days")])
  func `hours up to three days are hours, longer ones days where they are whole`(
    hours: Int,
    text: String
  ) {
    #expect(Words.span(hours) == text)
  }

  @Test(
    arguments: [
      (nil, nil, nil), (0, nil, nil), (48, nil, "usually from 48 h on"), (0, 24, "within 24 h"),
      (72, 336, "usually 72 h to 14 days"),
    ] as [(Int?, Int?, String?)]
  )
  func `a sign usually appears, it has no end`(from: Int?, until: Int?, text: String?) {
    #expect(Words.appearance(from: from, until: until) == text)
  }

  @Test(
    arguments: [
      (nil, nil, nil), (nil, 72, "up to 72 h"), (48, 48, "48 h"), (2, 3, "2 h to 3 h"),
      (24, nil, "24 h or more; upper end: no published figure"),
    ] as [(Int?, Int?, String?)]
  )
  func `a reaction lasts, it has no window`(from: Int?, until: Int?, text: String?) {
    #expect(Words.duration(from: from, until: until) == text)
  }

  @Test(arguments: [
    ("from 10 December 2026 on", "from Thu 10 December 2026 on"),
    ("not before 7 January 2027.", "not before Thu 7 January 2027."),
    ("on Thu 10 December 2026", "on Thu 10 December 2026"), ("10 December", "10 December"),
    ("31 February 2027", "31 February 2027"), ("2  spaces", "2  spaces"),
  ])
  func `a day gets its weekday once`(text: String, expected: String) {
    #expect(Weekdays.added(to: text) == expected)
  }

  @Test(arguments: [
    ("28 d; only from 14 d", "28 days; only from 14 days"), ("6 mo", "6 months"), ("a d", "a d"),
  ])
  func `short units are spelled`(text: String, expected: String) {
    #expect(Sentence.spelled(text) == expected)
  }

  @Test(arguments: [
    ("Pregnancy: nothing is injected.", "Nothing is injected."), ("Other.", "Other."),
    ("Pregnancy: ", "Pregnancy: "),
  ])
  func `a message does not repeat its title`(message: String, expected: String) {
    #expect(Sentence.without(opening: "pregnancy", in: message) == expected)
  }
}
