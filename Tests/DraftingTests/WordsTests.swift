import Clinical
import Safety
import Testing

@testable import Drafting

@Suite("Words of plans")
struct WordsTests {
  @Test(
    arguments: [
      ([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"),
    ] as [([String], String)]
  )
  func `a list reads as people say it`(parts: [String], said: String) {
    #expect(Words.list(parts) == said)
  }

  @Test func `one of a thing is said in the singular`() {
    #expect([1, 2].map(Words.sessions) == ["1 session", "2 sessions"])
    #expect([1, 2].map(Words.days) == ["1 day", "2 days"])
    #expect(Words.mostNew(1).hasSuffix("of 1 new substance"))
    #expect(Words.mostNew(2).hasSuffix("of 2 new substances"))
    #expect(Words.mostActives(1) == "the bound of 1 active in one area")
    #expect(Words.mostActives(3) == "the bound of 3 actives in one area")
    #expect(Words.keptApart(["fat"]) == "fat needs a session of its own")
    #expect(Words.keptApart(["fat", "prp"]) == "fat and prp each need a session of their own")
  }

  @Test(arguments: [
    ("Aspirin, self-bought", "aspirin"), ("Aspirin", "aspirin"), ("NSAID, any, bought", "nSAID"),
    ("", ""),
  ])
  func `a name loses the remark who bought it`(name: String, said: String) {
    #expect(Words.withoutSource(name) == said)
  }

  @Test(
    arguments: [
      (nil, "Warmth"), ("from hours", "Warmth, for some hours or longer"),
      ("on the scalp", "Warmth, on the scalp"),
    ] as [(String?, String)]
  )
  func `a remark of the pack is told in words where it has some`(note: String?, said: String) {
    let reaction = NormalReaction(
      id: "N",
      what: "warmth",
      minimumHours: nil,
      maximumHours: nil,
      note: note,
      basis: .policy,
      sources: []
    )
    #expect(Words.normal(reaction) == said)
  }

  @Test func `an event without days is only told`() {
    #expect(Words.beforeEvent("A wedding.", days: nil) == "A wedding.")
    #expect(
      Words.beforeEvent("A wedding.", days: 14)
        == "A wedding. At least 14 days between the session and the event."
    )
  }

  @Test func `a kind that the concern does not list is told by its own name`() {
    let book = DraftingBook(
      knowledge: Fixture.knowledge,
      rules: Fixture.rules(),
      weights: Fixture.weights
    )
    let context = DraftingContext(book, Case().request())
    let said = Words.fall(.subtype("thin_skin"), substance: "ha_ncl", wish: nil, context)
    #expect(said == "only for the kind: thin skin")
  }

  @Test func `of several reasons the one that decides comes first`() throws {
    let out = Exclusion(
      substance: "a",
      zones: nil,
      because: "C01",
      message: "out",
      evidence: [EvidenceAnswer(item: "item", answer: "yes")]
    )
    let reasons: [FallReason] = [
      .noMonograph, .useClass(.blocked), .unsafeVehicle, .notAnActive, .prescriberOnly,
      .excluded(out),
      .allergy("fish", answers: []), .barredBy("fact", answers: []),
      .evidence(Evidence(grade: .c, direction: .none)), .subtype("kind"), .diagnosis("name"),
      .onlyElsewhere(["scalp"]), .neverHere, .barredHere, .notHere, .noFigure(.zoneDepth),
      .depthDoesNotFit, .noTechnique,
      .aboveCeiling(volume: .microlitres(2), ceiling: .microlitres(1)),
      .aboveZoneCap(volume: .microlitres(2), cap: .microlitres(1)), .weightMissing,
    ]
    let ranks = reasons.map(\.rank)
    #expect(zip(ranks, ranks.dropFirst()).allSatisfy { $0 < $1 })
  }
}
