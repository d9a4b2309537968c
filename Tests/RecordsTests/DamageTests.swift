import Clinical
import Consultation
import Foundation
import Testing

@testable import Records

@Suite struct DamageTests {
  /// Opens for writing and reading, and says what each was refused with.
  private func refusals(_ folder: TemporaryFolder) throws -> [RecordError] {
    let accesses = [try Samples.writing(), .reading]
    return accesses.compactMap { access in
      #expect(throws: RecordError.self) {
        try openStore(folder: folder.path, access: access)
      }
    }
  }

  private func expectDamaged(_ folder: TemporaryFolder, _ reason: String? = nil) throws {
    let refusals = try refusals(folder)
    #expect(refusals.count == 2)
    for refusal in refusals {
      guard case .damaged(folder.database, let found) = refusal else {
        Issue.record("\(refusal)")
        continue
      }
      #expect(!found.contains("in its place"), "the remedy is for who shows the reason to say")
      if let reason { #expect(found == reason) }
    }
  }

  @Test func `an empty file is damage and never a new store`() throws {
    let folder = try TemporaryFolder()
    try Data().write(to: URL(fileURLWithPath: folder.database))
    try expectDamaged(folder, StoreWords.notAStore("its mark is 0"))
    #expect(FileManager.default.contents(atPath: folder.database) == Data())
  }

  @Test func `a file of anything else is damage`() throws {
    for seed in 1...5 as ClosedRange<UInt8> {
      let folder = try TemporaryFolder()
      let bytes = (0..<8192).map { UInt8(truncatingIfNeeded: $0 &* 31) &* seed &+ 7 }
      try Data(bytes).write(to: URL(fileURLWithPath: folder.database))
      try expectDamaged(folder)
      #expect(FileManager.default.contents(atPath: folder.database) == Data(bytes))
    }
  }

  @Test func `a database of another program is left alone`() throws {
    let folder = try TemporaryFolder()
    try Tampering.execute(folder.database, "CREATE TABLE note (text TEXT)")
    try expectDamaged(folder, StoreWords.notAStore("its mark is 0"))
  }

  @Test(arguments: [1, 99, 100, 512, 4095, 4096, 8192, 20_000])
  func `a file that was cut is damage`(length: Int) throws {
    let folder = try TemporaryFolder()
    try Tampering.fill(folder)
    let whole = try #require(FileManager.default.contents(atPath: folder.database))
    try whole.prefix(length).write(to: URL(fileURLWithPath: folder.database))
    try expectDamaged(folder)
  }

  @Test(arguments: [2, 9, Int(Int32.max)])
  func `a file of a newer version is left alone`(version: Int) throws {
    let folder = try TemporaryFolder()
    try Tampering.fill(folder)
    try Tampering.execute(folder.database, "PRAGMA user_version = \(version)")
    let refusal = RecordError.newer(path: folder.database, found: version, known: 1)
    #expect(try refusals(folder) == [refusal, refusal])
  }

  @Test(arguments: [
    "DROP TRIGGER event_is_never_changed", "DROP TRIGGER event_is_never_removed",
    "DROP TRIGGER event_follows_the_last", "DROP INDEX event_opening", "DROP TABLE scratch",
    "CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM scratch; END",
    """
    DROP TRIGGER event_is_never_removed;
    CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event BEGIN SELECT 1; END
    """,
  ])
  func `a store whose guards were changed is not opened`(statements: String) throws {
    let folder = try TemporaryFolder()
    try Tampering.fill(folder)
    try Tampering.execute(folder.database, statements)
    try expectDamaged(folder, StoreWords.guardsMissing)
  }

  @Test func `a line that cannot be read is damage, told when the list is asked for`() throws {
    for change in ["status = 'lost'", "day = '2026-02-30'", "last_change = 'now'"] {
      let folder = try TemporaryFolder()
      try Tampering.fill(folder)
      try Tampering.execute(folder.database, "UPDATE consultation SET \(change)")
      let store = try openStore(folder: folder.path, access: .reading)
      let refusal = RecordError.damaged(
        path: folder.database,
        reason: StoreWords.unreadableCell
      )
      #expect(throws: refusal) { try store.list() }
    }
  }

  @Test func `lines that were lost are folded from the events again`() throws {
    let folder = try TemporaryFolder()
    try Tampering.fill(folder)
    let before = try openStore(folder: folder.path, access: .reading).list()
    for change in [
      "DELETE FROM consultation", "DELETE FROM consultation WHERE id = 'C-0001'",
      "UPDATE consultation SET status = 'voided', last_sequence = last_sequence - 1",
    ] {
      try Tampering.execute(folder.database, change)
      let store = try openStore(folder: folder.path, access: try Samples.writing())
      #expect(try store.list() == before)
      #expect(before.map(\.isInterrupted) == [false, true])
    }
  }

  /// One bit in each 61st byte: whatever it hits, the program goes on, and events that come back
  /// are the ones that were stored.
  @Test func `no flipped bit is fatal or changes what an event says`() throws {
    let folder = try TemporaryFolder()
    try Tampering.fill(folder)
    let whole = try #require(FileManager.default.contents(atPath: folder.database))
    let ids: [ConsultationID] = ["C-0001", "C-0002"]
    let original = try openStore(folder: folder.path, access: .reading)
    let stored = try ids.map { try original.events($0) }
    var refused = 0
    for offset in stride(from: 0, to: whole.count, by: 61) {
      var flipped = whole
      flipped[offset] ^= 1 << UInt8(offset % 8)
      try flipped.write(to: URL(fileURLWithPath: folder.database))
      do throws(RecordError) {
        let store = try openStore(folder: folder.path, access: .reading)
        _ = try store.list()
        for (id, events) in zip(ids, stored) {
          let found = try store.events(id)
          #expect(events.starts(with: found), "byte \(offset)")
        }
        _ = try verifyChain(folder: folder.path)
      } catch {
        refused += 1
      }
    }
    #expect(refused > 0)
  }
}
