import Testing

@Suite("Invariants of mixing and dose, INV-35 to INV-43")
struct AmountTests {
  @Test func `INV-35 an incompatible pair never shares a syringe`() async throws {
    try await hold(.incompatiblePairs)
  }

  @Test func `INV-36 a session has one anaesthetic at most`() async throws {
    try await hold(.oneAnaesthetic)
  }

  @Test func `INV-37 volumes sum exactly and keep every cap and ceiling`() async throws {
    try await hold(.volumes)
  }

  @Test func `INV-38 lidocaine keeps its ceiling and needs a weight`() async throws {
    try await hold(.lidocaine)
  }

  @Test func `INV-39 three actives at most, and two new ones in one area at a first session`()
    async throws
  {
    try await hold(.numberOfActives)
  }

  @Test func `INV-40 what is viscous comes last and every vehicle is safe`() async throws {
    try await hold(.orderOfMixing)
  }

  @Test func `INV-41 no depth goes below what zone and layer allow`() async throws {
    try await hold(.depths)
  }

  @Test func `INV-42 the interval is the longest that anything asks for`() async throws {
    try await hold(.intervals)
  }

  @Test func `INV-43 every figure shows what it rests on and none is made up`() async throws {
    try await hold(.tags)
  }
}
