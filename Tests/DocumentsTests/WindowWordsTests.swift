import Testing

@testable import Documents

@Suite struct `Windows of time on paper` {
  @Test(
    arguments: [
      (nil, nil, nil), (0, nil, "from the session on"),
      (48, nil, "from 48 h (2 days) after the session on"),
      (0, 24, "for 24 h after the session"), (nil, 48, "for 48 h (2 days) after the session"),
      (72, 336, "from 72 h (3 days) to 336 h (14 days) after the session"),
      (0, 1_008, "for 1,008 h (42 days) after the session"), (0, 50, "for 50 h after the session"),
    ] as [(Int?, Int?, String?)]
  )
  func `a window of hours names its ends`(from: Int?, until: Int?, text: String?) {
    #expect(Words.hours(from: from, until: until) == text)
  }

  @Test(
    arguments: [
      (nil, nil, nil), (nil, 72, "usually lasts up to 72 h (3 days)"),
      (48, 48, "usually lasts 48 h (2 days)"), (2, 3, "usually lasts 2 h to 3 h"),
      (24, nil, "usually lasts 24 h or more; upper end: no published figure"),
    ] as [(Int?, Int?, String?)]
  )
  func `a reaction lasts, it has no window`(from: Int?, until: Int?, text: String?) {
    #expect(Words.duration(from: from, until: until) == text)
  }
}
