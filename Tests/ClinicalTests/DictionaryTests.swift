import Clinical
import Testing

@Suite struct DictionaryTests {
  @Test func `of several values with one key the first stays`() {
    let said = Dictionary(firstOf: [("a", 1), ("b", 2), ("a", 3)])
    #expect(said == ["a": 1, "b": 2])
  }
}
