import Clinical
import Consultation
import Foundation
import Testing

@testable import Records

@Suite struct FailedWriteTests {
  /// A store whose next large write finds no more room.
  private func full(_ folder: TemporaryFolder) throws -> Ledger {
    try Tampering.fill(folder)
    let ledger = try Ledger(folder: folder.path, access: try Samples.writing())
    try Tampering.write(ledger, "PRAGMA max_page_count = 1")
    return ledger
  }

  private let long = ConsultationEvent.noted(String(repeating: "x", count: 100_000))

  @Test func `a full disk is told, and what was stored stays`() throws {
    let folder = try TemporaryFolder()
    let before = try storedBefore(folder)
    do {
      let store = try full(folder).store
      #expect(throws: RecordError.diskFull(path: folder.database)) {
        try store.append("C-0001", [.parked, long], try Samples.at(), "Dr Weber", nil)
      }
    }
    let store = try openStore(folder: folder.path, access: try Samples.writing())
    #expect(try store.events("C-0001") == before)
    #expect(try verifyChain(folder: folder.path).fault == nil)
    #expect(try store.append("C-0001", [long], try Samples.at(), "Dr Weber", nil).count == 1)
  }

  private func storedBefore(_ folder: TemporaryFolder) throws -> [StoredEvent] {
    try Tampering.fill(folder)
    return try openStore(folder: folder.path, access: .reading).events("C-0001")
  }

  @Test func `after a failed write every call says why, and nothing claims to be saved`() throws {
    let folder = try TemporaryFolder()
    let store = try full(folder).store
    let line = try #require(try store.list().first)
    let failure = RecordError.diskFull(path: folder.database)
    #expect(throws: failure) {
      try store.append(line.id, [long], try Samples.at(), "Dr Weber", nil)
    }
    #expect(throws: failure) {
      try store.append(line.id, [.parked], try Samples.at(), "Dr Weber", nil)
    }
    #expect(throws: failure) { try store.open(try Samples.opening(), try Samples.at(), "Dr Weber") }
    #expect(throws: failure) { try store.keepScratch(line.id, Scratch(screen: "plan")) }
    #expect(throws: failure) { try store.summarise(line) }
    #expect(throws: failure) { try store.nextRecordNumber() }
    #expect(throws: failure) { try store.scratch(line.id) }
    #expect(throws: failure) { try store.events(line.id) }
    #expect(throws: failure) { try store.list() }
  }

  @Test func `after a failed write the store can be opened again at once`() throws {
    let folder = try TemporaryFolder()
    let store = try full(folder).store
    #expect(throws: RecordError.diskFull(path: folder.database)) {
      try store.append("C-0002", [long], try Samples.at(), "Dr Weber", nil)
    }
    let again = try openStore(folder: folder.path, access: try Samples.writing())
    #expect(try again.append("C-0002", [long], try Samples.at(), "Dr Weber", nil).count == 1)
    #expect(throws: RecordError.diskFull(path: folder.database)) { try store.list() }
  }

  @Test func `a refused request is taken back whole and is no failed write`() throws {
    let folder = try TemporaryFolder()
    let ledger = try Ledger(folder: folder.path, access: try Samples.writing())
    let id = try ledger.open(try Samples.opening(), try Samples.at(), "Dr Weber").consultation
    let refusal = RecordError.noSuchConsultation(id)
    #expect(throws: refusal) {
      try Tampering.write(ledger, "UPDATE consultation SET patient = 'Ada'") { throw refusal }
    }
    #expect(try ledger.lines(after: nil, limit: .max).map(\.patient) == [""])
    #expect(try ledger.append(id, [.parked], try Samples.at(), "Dr Weber", nil).count == 1)
  }

  @Test func `a file taken away below an open store is told`() throws {
    let folder = try TemporaryFolder()
    let store = try openStore(folder: folder.path, access: try Samples.writing())
    try FileManager.default.removeItem(atPath: folder.database)
    #expect {
      try store.open(try Samples.opening(), try Samples.at(), "Dr Weber")
    } throws: { error in
      guard case RecordError.cannotWrite(folder.database, _) = error else { return false }
      return true
    }
  }
}
