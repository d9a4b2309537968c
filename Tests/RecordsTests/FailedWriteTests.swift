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
    let before: [StoredEvent]
    do {
      let store = try full(folder).store
      before = try storedBefore(folder)
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
    try openStore(folder: folder.path, access: .reading).events("C-0001")
  }

  @Test func `after a failed write every call works again, and what was refused is not there`()
    throws
  {
    let folder = try TemporaryFolder()
    let store = try full(folder).store
    let (lines, events) = (try store.list(), try storedBefore(folder))
    let line = try #require(lines.last)
    let failure = RecordError.diskFull(path: folder.database)
    #expect(throws: failure) {
      try store.append(line.id, [.noted("a"), long], try Samples.at(), "Dr Weber", nil)
    }
    #expect(try store.list() == lines)
    #expect(try store.events("C-0001") == events)
    #expect(try store.scratch(line.id) == nil)
    try store.keepScratch(line.id, Scratch(screen: "plan"))
    try store.summarise(line)
    #expect(try store.nextRecordNumber() == "A-0001")
    let pending = [ConsultationEvent.noted("a"), long, .parked]
    let stored = try store.append("C-0001", pending, try Samples.at(), "Dr Weber", line)
    #expect(stored.map(\.event) == pending)
    #expect(try store.events("C-0001") == events + stored)
    #expect(try store.open(try Samples.opening(), try Samples.at(), "Dr Weber").sequence == 10)
    #expect(try verifyChain(folder: folder.path).fault == nil)
  }

  @Test func `every call can be the first after a failed write`() throws {
    let calls: [(RecordStore) throws -> Void] = [
      { _ = try $0.append("C-0001", [.parked], try Samples.at(), "Dr Weber", nil) },
      { _ = try $0.open(try Samples.opening(), try Samples.at(), "Dr Weber") },
      { try $0.keepScratch("C-0001", Scratch(screen: "plan")) },
      { _ = try $0.nextRecordNumber() }, { _ = try $0.scratch("C-0001") },
      { _ = try $0.events("C-0001") }, { _ = try $0.list() }, { _ = try $0.count() },
    ]
    for call in calls {
      let folder = try TemporaryFolder()
      let store = try full(folder).store
      #expect(throws: RecordError.diskFull(path: folder.database)) {
        try store.append("C-0002", [long], try Samples.at(), "Dr Weber", nil)
      }
      try call(store)
    }
  }

  @Test func `while a disk is full each write says so, and reading goes on`() throws {
    let folder = try TemporaryFolder()
    let ledger = try full(folder)
    for _ in 1...3 {
      #expect(throws: RecordError.diskFull(path: folder.database)) {
        try ledger.store.append("C-0002", [long], try Samples.at(), "Dr Weber", nil)
      }
      #expect(try ledger.store.events("C-0002").count == 3)
      try Tampering.write(ledger, "PRAGMA max_page_count = 1")
    }
  }

  @Test(.enabled(if: SmallDisk.canBeMounted, "a small disk cannot be mounted here"))
  func `what a full disk refused is stored once there is room`() throws {
    let disk = try SmallDisk()
    let store = try openStore(folder: disk.path, access: try Samples.writing())
    let id = try Samples.open(store)
    try disk.fill()
    var pending: [ConsultationEvent] = []
    for text in ["one", "two", "three"] {
      pending.append(.noted(text))
      #expect(throws: RecordError.diskFull(path: disk.database)) {
        try store.append(id, pending, try Samples.at(), "Dr Weber", nil)
      }
      #expect(try store.events(id).count == 1)
      #expect(try store.list().map(\.id) == [id])
    }
    try disk.empty()
    let stored = try store.append(id, pending, try Samples.at(), "Dr Weber", nil)
    #expect(stored.map(\.event) == pending)
    #expect(try store.events(id).dropFirst().map(\.event) == pending)
    #expect(try verifyChain(folder: disk.path) == intact(4, head: stored.last?.digest))
  }

  private func intact(_ events: Int, head: String?) -> ChainReport {
    ChainReport(events: events, head: head ?? "", fault: nil)
  }

  @Test func `after a failed write the lock is kept, and given back when the store goes away`()
    throws
  {
    let folder = try TemporaryFolder()
    do {
      let store = try full(folder).store
      #expect(throws: RecordError.diskFull(path: folder.database)) {
        try store.append("C-0002", [long], try Samples.at(), "Dr Weber", nil)
      }
      let holder = "Dr Weber, process \(getpid()), since 2026-12-24T10:00:00+01:00"
      #expect(throws: RecordError.inUse(path: folder.lock, holder: holder)) {
        try openStore(folder: folder.path, access: try Samples.writing())
      }
      #expect(try store.append("C-0002", [long], try Samples.at(), "Dr Weber", nil).count == 1)
    }
    let again = try openStore(folder: folder.path, access: try Samples.writing())
    #expect(try again.events("C-0002").last?.event == long)
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
