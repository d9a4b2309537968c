import Clinical
import Consultation
import Testing

@testable import Records

@Suite struct ChainTests {
  @Test func `an untouched store verifies to its last event`() throws {
    let folder = try TemporaryFolder()
    try Tampering.fill(folder)
    let report = try verifyChain(folder: folder.path)
    let store = try openStore(folder: folder.path, access: .reading)
    #expect(report.events == 6)
    #expect(report.fault == nil)
    #expect(report.head == (try store.events("C-0002").last?.digest))
  }

  @Test func `an empty store and a folder without one verify to nothing`() throws {
    let folder = try TemporaryFolder()
    let nothing = ChainReport(events: 0, head: EventRow.beginning, fault: nil)
    #expect(try verifyChain(folder: folder.path) == nothing)
    _ = try openStore(folder: folder.path, access: try Samples.writing())
    #expect(try verifyChain(folder: folder.path) == nothing)
  }

  @Test(arguments: [
    (
      "UPDATE event SET payload = '{\"note\":\"thirD\"}' WHERE sequence = 3", 3,
      ChainWords.payloadChanged
    ),
    ("UPDATE event SET practitioner = 'Dr Veber' WHERE sequence = 2", 2, ChainWords.rowChanged),
    (
      "UPDATE event SET at = '2026-12-24T10:00:01+01:00' WHERE sequence = 4", 4,
      ChainWords.rowChanged
    ),
    ("UPDATE event SET consultation = 'C-0001' WHERE sequence = 5", 5, ChainWords.rowChanged),
    ("UPDATE event SET kind = 'resumed' WHERE sequence = 6", 6, ChainWords.rowChanged),
    (
      "UPDATE event SET digest = replace(digest, substr(digest, 1, 1), 'x') WHERE sequence = 1", 1,
      ChainWords.rowChanged
    ),
    ("UPDATE event SET previous = digest WHERE sequence = 3", 3, ChainWords.rowChanged),
    ("DELETE FROM event WHERE sequence = 3", 4, ChainWords.missing(3)),
    ("DELETE FROM event WHERE sequence = 1", 2, ChainWords.missing(1)),
    ("DELETE FROM event WHERE consultation = 'C-0001'", 2, ChainWords.missing(1)),
    (
      "DELETE FROM event WHERE sequence = 3; UPDATE event SET sequence = sequence - 1 WHERE sequence > 3",
      3, ChainWords.rowChanged
    ),
    (
      """
      UPDATE event SET sequence = 30 WHERE sequence = 3;
      UPDATE event SET sequence = 3 WHERE sequence = 4;
      UPDATE event SET sequence = 4 WHERE sequence = 30;
      """, 3, ChainWords.rowChanged
    ),
    (
      """
      INSERT INTO event SELECT 7, consultation, kind, at, practitioner, payload, payload_digest,
        previous, digest FROM event WHERE sequence = 6
      """, 7, ChainWords.rowChanged
    ),
    ("UPDATE event SET sequence = 9 WHERE sequence = 6", 9, ChainWords.missing(6)),
  ])
  func `what another hand did is found where it was done`(
    statements: String,
    sequence: Int,
    reason: String
  ) throws {
    let folder = try TemporaryFolder()
    try Tampering.fill(folder)
    try Tampering.change(folder.database, statements)
    let report = try verifyChain(folder: folder.path)
    #expect(report.fault == ChainReport.Fault(sequence: sequence, reason: reason))
    #expect(report.events < 7)
  }

  @Test func `an event from another store does not fit, though its own digests hold`() throws {
    let (folder, other) = (try TemporaryFolder(), try TemporaryFolder())
    try Tampering.fill(folder)
    try Tampering.fill(other, note: "another patient")
    try Tampering.change(
      folder.database,
      """
      ATTACH '\(other.database)' AS other;
      DELETE FROM main.event WHERE sequence = 5;
      INSERT INTO main.event SELECT * FROM other.event WHERE sequence = 5;
      """
    )
    let fault = try verifyChain(folder: folder.path).fault
    #expect(fault == ChainReport.Fault(sequence: 5, reason: ChainWords.notAfterTheOneBefore))
  }

  @Test func `an event that holds but cannot be read is a fault`() throws {
    let folder = try TemporaryFolder()
    try Tampering.fill(folder)
    let last = try openStore(folder: folder.path, access: .reading).events("C-0002").last
    var row = EventRow(
      .parked,
      sequence: 7,
      consultation: "C-0002",
      at: try Samples.at(),
      practitioner: "Dr Weber",
      after: try #require(last?.digest)
    )
    row = row.holding(payload: "{\"note\": \"x\"}")
    try Tampering.execute(folder.database, row.insertion)
    let fault = try verifyChain(folder: folder.path).fault
    #expect(fault == ChainReport.Fault(sequence: 7, reason: ChainWords.unreadablePayload))
  }

  @Test func `a changed event is refused when it is read`() throws {
    let folder = try TemporaryFolder()
    try Tampering.fill(folder)
    try Tampering.change(
      folder.database,
      "UPDATE event SET payload = '{\"note\":\"other\"}' WHERE sequence = 3"
    )
    let store = try openStore(folder: folder.path, access: try Samples.writing())
    let refusal = RecordError.unreadableEvent(sequence: 3, reason: ChainWords.payloadChanged)
    #expect(throws: refusal) { try store.events("C-0001") }
    #expect(try store.events("C-0002").count == 3)
  }

  @Test func `a store whose last event was changed is not opened`() throws {
    let folder = try TemporaryFolder()
    try Tampering.fill(folder)
    try Tampering.change(folder.database, "UPDATE event SET at = 'never' WHERE sequence = 6")
    let refusal = RecordError.unreadableEvent(sequence: 6, reason: ChainWords.rowChanged)
    #expect(throws: refusal) {
      try openStore(folder: folder.path, access: try Samples.writing())
    }
    #expect(throws: refusal) { try openStore(folder: folder.path, access: .reading) }
  }

  @Test(arguments: [
    "UPDATE event SET payload = '{}' WHERE sequence = 3",
    "UPDATE event SET sequence = 9 WHERE sequence = 6",
    "DELETE FROM event WHERE sequence = 6",
    "DELETE FROM event",
    "INSERT OR REPLACE INTO event SELECT * FROM event WHERE sequence = 3",
    "REPLACE INTO event SELECT * FROM event WHERE sequence = 6",
    """
    INSERT INTO event SELECT 8, consultation, kind, at, practitioner, payload, payload_digest,
      digest, digest FROM event WHERE sequence = 6
    """,
    """
    INSERT INTO event SELECT 7, consultation, kind, at, practitioner, payload, payload_digest,
      previous, digest FROM event WHERE sequence = 6
    """,
    """
    INSERT INTO event SELECT 7, consultation, 'forgotten', at, practitioner, payload,
      payload_digest, digest, digest FROM event WHERE sequence = 6
    """,
    """
    INSERT INTO event SELECT 7, consultation, 'opened', at, practitioner, payload,
      payload_digest, digest, digest FROM event WHERE sequence = 6
    """,
  ])
  func `the file itself refuses to change, remove or misplace events`(statement: String) throws {
    let folder = try TemporaryFolder()
    try Tampering.fill(folder)
    #expect(throws: (any Error).self) { try Tampering.execute(folder.database, statement) }
    #expect(try verifyChain(folder: folder.path).events == 6)
    #expect(try verifyChain(folder: folder.path).fault == nil)
  }

  @Test func `digests are SHA-256 over texts led by their lengths`() {
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    #expect(sha256([]) == empty)
    #expect(sha256(["ab", "c"]) != sha256(["a", "bc"]))
    #expect(sha256(["é"]) != sha256(["e\u{301}"]))
  }
}

extension EventRow {
  /// The row with another payload, sealed as its own writer would have.
  fileprivate func holding(payload: String) -> EventRow {
    var row = self
    row.payload = payload
    row.payloadDigest = sha256([payload])
    row.digest = sha256([
      row.previous, String(row.sequence), row.consultation, row.kind, row.at, row.practitioner,
      row.payloadDigest,
    ])
    return row
  }

  fileprivate var insertion: String {
    """
    INSERT INTO event VALUES (\(sequence), '\(consultation)', '\(kind)', '\(at)', '\(practitioner)',
      '\(payload)', '\(payloadDigest)', '\(previous)', '\(digest)')
    """
  }
}
