import Clinical
import Safety
import Testing

@Suite("Invariants of advice and records, INV-44 to INV-50")
struct AdviceTests {
  @Test func `INV-44 no text changes a medicine or a vaccine, and pain gets paracetamol`()
    async throws
  {
    try await hold(.noStopInstruction)
  }

  @Test func `INV-45 every session has its aftercare with windows and its red flags`() async throws
  {
    try await hold(.aftercare)
  }

  @Test func `INV-46 every plan states its alternatives and that results vary`() async throws {
    try await hold(.expectations)
  }

  @Test func `INV-48 the same answers give the same bytes, each with rule and source`()
    async throws
  {
    try await hold(.determinism)
  }

  @Test func `INV-49 no typed decision lowers what is hard`() async throws {
    try await hold(.overrides)
  }

  @Test(arguments: [("", "Dr. Vogt"), ("  ", "Dr. Vogt"), ("seen", ""), ("seen", " \n")])
  func `INV-49 a decision without reason or name is none`(reason: String, by: String) {
    #expect(RuleOverride(rule: "W16", reason: reason, by: by, at: "09:00") == nil)
  }

  @Test func `INV-50 every draft is labelled, and none stands without a role`() async throws {
    try await hold(.disclaimer)
  }
}
