import Testing

@Suite("Invariants of substances, INV-20 to INV-34 and INV-51")
struct SubstanceTests {
  @Test func `INV-20 nothing is drafted against a declared allergy`() async throws {
    try await hold(.allergies)
  }

  @Test func `INV-21 nothing blocked or only explained is drafted`() async throws {
    try await hold(.useClasses)
  }

  @Test func `INV-22 every item has a monograph, sources and a grade, and they are shown`()
    async throws
  {
    try await hold(.monographs)
  }

  @Test func `INV-23 no tranexamic acid where blood may clot or seizures are known`() async throws {
    try await hold(.tranexamicAcid)
  }

  @Test func `INV-24 no vitamin C with G6PD deficiency or a kidney at risk`() async throws {
    try await hold(.vitaminC)
  }

  @Test func `INV-25 no dutasteride where a child may be conceived`() async throws {
    try await hold(.hairMedicines)
  }

  @Test func `INV-26 caffeine is never drafted`() async throws { try await hold(.caffeine) }

  @Test func `INV-27 no carnitine with diabetes medicines, warfarin or seizures`() async throws {
    try await hold(.carnitine)
  }

  @Test func `INV-28 no polynucleotides with a fish allergy`() async throws {
    try await hold(.fish)
  }

  @Test func `INV-29 no phosphatidylcholine with a soy or egg allergy`() async throws {
    try await hold(.soyAndEgg)
  }

  @Test func `INV-30 no organic silicon with a salicylate allergy`() async throws {
    try await hold(.salicylate)
  }

  @Test func `INV-31 no anaesthetic of the class that is not tolerated`() async throws {
    try await hold(.anaesthetics)
  }

  @Test func `INV-32 no hyaluronic device after anaphylaxis without a clearance`() async throws {
    try await hold(.severeAllergies)
  }

  @Test func `INV-33 deoxycholic acid only under the chin, alone and within its label`()
    async throws
  {
    try await hold(.deoxycholicAcid)
  }

  @Test func `INV-34 the lower lid gets no hyaluronic acid and puffy eyes get nothing`()
    async throws
  {
    try await hold(.lowerLid)
  }

  @Test func `INV-51 nothing barred by class, role or a true exclusion is drafted`() async throws {
    try await hold(.nothingBarred)
  }

  @Test func `INV-51 nothing barred is taken in by hand`() async throws {
    try await hold(.nothingBarredByHand)
  }
}
