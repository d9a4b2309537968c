import Clinical
import Testing

@testable import Documents

@Suite struct `Amounts and days on paper` {
  @Test(arguments: [
    (0, "0 mL"), (5, "0.005 mL"), (50, "0.05 mL"), (500, "0.5 mL"), (999, "0.999 mL"),
    (1_000, "1 mL"), (1_250, "1.25 mL"), (10_000, "10 mL"), (1_234_500, "1,234.5 mL"),
  ])
  func `a volume has a leading zero and no trailing one`(microlitres: Int, text: String) {
    #expect(DoseWords.volume(.microlitres(microlitres)) == text)
  }

  @Test(arguments: [
    (0, "0 mcg"), (999, "999 mcg"), (1_000, "1 mg"), (1_001, "1.001 mg"), (7_000, "7 mg"),
    (300_000, "300 mg"), (1_000_000, "1,000 mg"),
  ])
  func `a mass changes its unit at one milligram`(micrograms: Int, text: String) {
    #expect(DoseWords.mass(Mass(micrograms: micrograms)) == text)
  }

  @Test(arguments: [(999, "999 mcg per mL"), (1_000, "1 mg per mL"), (10_500, "10.5 mg per mL")])
  func `a strength is never a ratio`(strength: Int, text: String) {
    #expect(DoseWords.concentration(Concentration(microgramsPerMillilitre: strength)) == text)
  }

  @Test(arguments: [
    (1_000, 1_500, "1 to 1.5 mm"), (1_000, 1_000, "1 mm"), (300, 900, "0.3 to 0.9 mm"),
  ])
  func `a depth is a range in millimetres`(minimum: Int, maximum: Int, text: String) {
    #expect(DoseWords.depth(KnowledgeFixture.depth(minimum, maximum)) == text)
  }

  @Test(arguments: [
    ("2026-12-12", "12 Dec 2026"), ("2026-12", "Dec 2026"), ("2026", "2026"),
    ("2026-12-01/2026-12-12", "1 Dec 2026 to 12 Dec 2026"),
  ])
  func `a date is said as precisely as it is known`(iso: String, text: String) throws {
    #expect(DayWords.partial(try #require(PartialDate(iso: iso))) == text)
  }

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
