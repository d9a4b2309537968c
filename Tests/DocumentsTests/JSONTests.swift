import Documents
import Foundation
import Testing

@Suite struct `JSON for programs` {
  private func object(_ text: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(value as? [String: Any])
  }

  @Test func `another reader finds the same values`() throws {
    let stamp = PlanJSON.PackStamp(id: "mesotherapy", version: "1", digest: "00ff")
    let plan = try object(PlanJSON(PlanFixture.treatment, pack: stamp).text)
    #expect(plan["verdict"] as? String == "proceed_with_caution")
    let preparations = try #require(plan["preparations"] as? [[String: Any]])
    #expect(preparations.first?["totalMicrolitres"] as? Int == 750)
    #expect((plan["pack"] as? [String: String])?["digest"] == "00ff")
  }

  @Test func `keys stand in their documented order and only where they apply`() {
    let stamp = PlanJSON.PackStamp(id: "p", version: "1", digest: "0")
    #expect(
      keys(PlanJSON(PlanFixture.treatment, pack: stamp).json) == [
        "verdict", "conditionsToMeet", "zones", "findings", "preparations", "course",
        "notChosen", "runnerUp", "score", "beforeCare", "afterCare", "redFlags", "alternatives",
        "pack", "disclaimer",
      ]
    )
    #expect(
      keys(PlanJSON(PlanFixture.waiting, pack: stamp).json) == [
        "verdict", "eligibleOn", "conditionsToMeet", "zones", "findings", "preparations",
        "notChosen", "beforeCare", "afterCare", "redFlags", "alternatives", "pack", "disclaimer",
      ]
    )
  }

  private func keys(_ json: JSON) -> [String] {
    guard case .object(let members) = json else { return [] }
    return members.map(\.key)
  }

  @Test func `the same plan gives the same bytes`() {
    let stamp = PlanJSON.PackStamp(id: "p", version: "1", digest: "0")
    let texts = (0..<5).map { _ in PlanJSON(PlanFixture.treatment, pack: stamp).text }
    #expect(Set(texts).count == 1)
  }

  @Test(arguments: HostileText.names)
  func `a string survives another reader`(name: String) throws {
    let text = JSON.members(["name": .string(name)]).text
    #expect(try object(text)["name"] as? String == name)
  }

  @Test(arguments: [
    (
      JSON.string("a\"b\\c\nd\u{1B}é\u{202E}\u{E0041}"),
      #""a\"b\\c\nd\u001bé\u202e\udb40\udc41""# + "\n"
    ),
    (.integer(-5), "-5\n"),
    (.boolean(true), "true\n"),
    (.array([]), "[]\n"),
    (.object([]), "{}\n"),
    (.array([.integer(1), .array([.integer(2)])]), "[\n  1,\n  [\n    2\n  ]\n]\n"),
    (
      .members(["a": .integer(1), "b": nil, "c": .strings(["x"])]),
      "{\n  \"a\": 1,\n  \"c\": [\n    \"x\"\n  ]\n}\n"
    ),
  ])
  func `values are written one way`(json: JSON, expected: String) {
    #expect(json.text == expected)
  }
}
