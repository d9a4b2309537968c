import Testing

@Suite("Invariants of skin, spacing and pressure, INV-13 to INV-19")
struct StateTests {
  @Test func `INV-13 skin that is inflamed or infected waits, and never for 24 hours only`()
    async throws
  {
    try await hold(.activeSkin)
  }

  @Test func `INV-14 cold sores in the history wait for the antiviral plan on the face`()
    async throws
  {
    try await hold(.coldSores)
  }

  @Test func `INV-15 microneedling waits 28 days, overridden from the fourteenth on healed skin`()
    async throws
  {
    try await hold(.microneedling)
  }

  @Test func `INV-16 isotretinoin waits 180 days unless a specialist decides`() async throws {
    try await hold(.isotretinoin)
  }

  @Test func `INV-17 a critical pressure is refused and an unmeasured one never proceeds`()
    async throws
  {
    try await hold(.bloodPressure)
  }

  @Test func `INV-18 no treatment proceeds before the dysmorphia screen is done and negative`()
    async throws
  {
    try await hold(.dysmorphiaScreen)
  }

  @Test func `INV-19 a plan without consent is not approved`() async throws {
    try await hold(.consent)
  }
}
