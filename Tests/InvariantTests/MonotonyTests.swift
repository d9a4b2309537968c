import Testing

@Suite("Nothing found makes a verdict milder")
struct MonotonyTests {
  @Test func `a no that becomes anything else never makes the verdict milder`() async throws {
    try await hold(.monotoneAnswers)
  }

  @Test func `more findings never make the verdict milder`() async throws {
    try await hold(.monotoneFindings)
  }
}
