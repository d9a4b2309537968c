import Testing

@testable import Records

@Suite struct `The tables of a store` {
  @Test func `are those of the stores there are: another kind of event needs another version`() {
    let kinds = [
      "opened", "answered", "cleared", "occurrenceAdded", "occurrenceRemoved", "noted", "edited",
      "editsCleared", "overridden", "approved", "amended", "printed", "exported", "parked",
      "resumed", "voided",
    ]
    let list = kinds.map { "'\($0)'" }.joined(separator: ", ")
    #expect(Schema.version == 1)
    #expect(Schema.statements[0].contains("CHECK (kind IN (\(list)))"))
  }
}
