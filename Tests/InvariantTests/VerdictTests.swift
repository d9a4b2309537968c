import Testing

@Suite("Invariants of who is treated, INV-01 to INV-12")
struct VerdictTests {
  @Test func `INV-01 a pregnancy, known or possible, is refused and gets nothing`() async throws {
    try await hold(.pregnancy)
  }

  @Test func `INV-02 who breastfeeds is refused and gets nothing`() async throws {
    try await hold(.lactation)
  }

  @Test func `INV-03 who is not yet 18 on the planned day is refused`() async throws {
    try await hold(.minor)
  }

  @Test func `INV-04 cancer, chemotherapy and radiotherapy are refused`() async throws {
    try await hold(.cancerTreatment)
  }

  @Test func `INV-05 an anticoagulant is refused or referred and nobody is told to leave it off`()
    async throws
  {
    try await hold(.anticoagulants)
  }

  @Test func `INV-06 prescribed aspirin is referred to the prescriber without any day`()
    async throws
  {
    try await hold(.prescribedAspirin)
  }

  @Test func `INV-07 nobody whom the source texts exclude may simply proceed`() async throws {
    try await hold(.sourceTexts)
  }

  @Test func `INV-08 the verdict is the worst of the findings`() async throws {
    try await hold(.verdictOfFindings)
  }

  @Test func `INV-09 nothing is drafted and no quantity printed where treatment is held up`()
    async throws
  {
    try await hold(.blockedZones)
  }

  @Test func `INV-10 who waits is told a later day or a condition`() async throws {
    try await hold(.waiting)
  }

  @Test func `INV-10 the day is the latest of the failing waits, and each of them is named`()
    async throws
  {
    try await hold(.dates)
  }

  @Test func `INV-11 a date that cannot be is an error and never a plan`() async throws {
    try await hold(.impossibleDates)
  }

  @Test func `INV-12 a missing answer to anything absolute never proceeds`() async throws {
    try await hold(.missingAnswers)
  }
}
