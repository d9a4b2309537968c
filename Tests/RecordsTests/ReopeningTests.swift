import Clinical
import Consultation
import Foundation
import Testing

@testable import Records

/// What is found when a store is opened anew after a failed write.
@Suite struct ReopeningTests {
  private let refused = [ConsultationEvent.noted("a"), .noted("b")]

  /// A store that just failed to commit `refused`, which became what `outcome` says.
  private func failed(
    _ outcome: FailingCommit.Outcome,
    in folder: TemporaryFolder
  ) throws -> RecordStore {
    try Tampering.fill(folder)
    let ledger = try Ledger(folder: folder.path, access: try Samples.writing())
    let failure = try FailingCommit.arm(ledger, outcome)
    let error = #expect(throws: RecordError.self) {
      _ = try ledger.append("C-0001", refused, try Samples.at(), "Dr Weber", nil)
    }
    guard case .cannotWrite(folder.database, _) = error else {
      throw TestFailure("no failed commit: \(error.debugDescription)")
    }
    failure.leave()
    return ledger.store
  }

  private func notes(_ folder: TemporaryFolder) throws -> [ConsultationEvent] {
    try openStore(folder: folder.path, access: .reading).events("C-0001").dropFirst(3).map(\.event)
  }

  @Test(arguments: FailingCommit.Outcome.allCases)
  func `a commit whose outcome is unknown is stored once, whatever became of it`(
    outcome: FailingCommit.Outcome
  ) throws {
    let folder = try TemporaryFolder()
    let store = try failed(outcome, in: folder)
    #expect(try notes(folder) == (outcome == .taken ? refused : []))
    let pending = refused + [.parked]
    let later = try Samples.at("2026-12-24T10:05:00+01:00")
    let stored = try store.append("C-0001", pending, later, "Dr Weber", nil)
    #expect(stored.map(\.event) == pending)
    #expect(stored.map(\.sequence) == [7, 8, 9])
    #expect(stored.last?.at == later)
    #expect(try notes(folder) == pending)
    #expect(
      try store.append("C-0001", refused, later, "Dr Weber", nil).map(\.sequence) == [10, 11]
    )
    #expect(try verifyChain(folder: folder.path).fault == nil)
  }

  @Test(arguments: FailingCommit.Outcome.allCases)
  func `the same again and nothing else is acknowledged, with its line`(
    outcome: FailingCommit.Outcome
  ) throws {
    let folder = try TemporaryFolder()
    let store = try failed(outcome, in: folder)
    let line = Lines.described(try Lines.line("C-0001", store), as: "DYCK, Ada")
    let stored = try store.append("C-0001", refused, try Samples.at(), "Dr Weber", line)
    #expect(stored.map(\.sequence) == [7, 8])
    #expect(try notes(folder) == refused)
    #expect(try store.list().first?.patient == "DYCK, Ada")
  }

  @Test func `what stands there unacknowledged is not taken for anything else`() throws {
    let others: [(ConsultationID, [ConsultationEvent], String)] = [
      ("C-0001", [.noted("a")], "Dr Weber"), ("C-0001", [.noted("b"), .noted("a")], "Dr Weber"),
      ("C-0002", refused, "Dr Weber"), ("C-0001", refused, "Dr Vogt"), ("C-0001", [], "Dr Weber"),
    ]
    for (id, events, practitioner) in others {
      let folder = try TemporaryFolder()
      let store = try failed(.taken, in: folder)
      let stored = try store.append(id, events, try Samples.at(), practitioner, nil)
      #expect(stored.map(\.sequence) == Array(9..<9 + events.count))
      #expect(try notes(folder).starts(with: refused))
    }
  }

  @Test(arguments: FailingCommit.Outcome.allCases)
  func `an opening whose commit failed is no second consultation`(
    outcome: FailingCommit.Outcome
  ) throws {
    let folder = try TemporaryFolder()
    try Tampering.fill(folder)
    let ledger = try Ledger(folder: folder.path, access: try Samples.writing())
    let failure = try FailingCommit.arm(ledger, outcome)
    #expect(throws: RecordError.self) { try Samples.open(ledger.store) }
    failure.leave()
    #expect(try Samples.open(ledger.store) == "C-0003")
    #expect(try Samples.open(ledger.store) == "C-0004")
    #expect(try ledger.store.count() == 4)
  }

  @Test(arguments: FailingCommit.Outcome.allCases)
  func `other writes in between do not pass for an acknowledgement`(
    outcome: FailingCommit.Outcome
  ) throws {
    let folder = try TemporaryFolder()
    let store = try failed(outcome, in: folder)
    try store.keepScratch("C-0001", Scratch(screen: "plan"))
    _ = try store.nextRecordNumber()
    let stored = try store.append("C-0001", refused, try Samples.at(), "Dr Weber", nil)
    #expect(stored.map(\.sequence) == [7, 8])
    #expect(try notes(folder) == refused)
  }

  @Test func `a commit that fails again and again is stored once`() throws {
    let folder = try TemporaryFolder()
    try Tampering.fill(folder)
    let ledger = try Ledger(folder: folder.path, access: try Samples.writing())
    var pending: [ConsultationEvent] = []
    for outcome in [.taken, .undone, .taken, .taken] as [FailingCommit.Outcome] {
      let failure = try FailingCommit.arm(ledger, outcome)
      pending.append(.noted("\(pending.count)"))
      #expect(throws: RecordError.self) {
        try ledger.append("C-0001", pending, try Samples.at(), "Dr Weber", nil)
      }
      failure.leave()
    }
    let stored = try ledger.append("C-0001", pending, try Samples.at(), "Dr Weber", nil)
    #expect(stored.map(\.sequence) == [7, 8, 9, 10])
    #expect(try notes(folder) == pending)
  }

  @Test func `a file that does not end as it was left is refused by every call, until it does`()
    throws
  {
    let (folder, other) = (try TemporaryFolder(), try TemporaryFolder())
    let ledger = try Ledger(folder: folder.path, access: try Samples.writing())
    let id = try Samples.open(ledger.store)
    try Tampering.fill(other)
    try Tampering.write(ledger, "PRAGMA max_page_count = 1")
    let long = ConsultationEvent.noted(String(repeating: "x", count: 100_000))
    #expect(throws: RecordError.self) {
      try ledger.append(id, [long], try Samples.at(), "Dr Weber", nil)
    }
    try FileManager.default.moveItem(atPath: folder.database, toPath: "\(folder.path)/kept")
    try FileManager.default.copyItem(atPath: other.database, toPath: folder.database)
    let refusal = RecordError.cannotWrite(
      path: folder.database,
      reason: StoreWords.otherEnd(found: 6, stored: 1)
    )
    #expect(throws: refusal) { try ledger.append(id, [long], try Samples.at(), "Dr Weber", nil) }
    #expect(throws: refusal) { try ledger.events(id) }
    try FileManager.default.removeItem(atPath: folder.database)
    let gone = RecordError.cannotWrite(path: folder.database, reason: StoreWords.gone)
    #expect(throws: gone) { try ledger.append(id, [long], try Samples.at(), "Dr Weber", nil) }
    #expect(throws: gone) { try ledger.count() }
    #expect(!FileManager.default.fileExists(atPath: folder.database))
    try FileManager.default.moveItem(atPath: "\(folder.path)/kept", toPath: folder.database)
    #expect(try ledger.append(id, [long], try Samples.at(), "Dr Weber", nil).count == 1)
  }

  @Test func `a store whose last event was changed meanwhile is refused`() throws {
    let folder = try TemporaryFolder()
    let store = try failed(.undone, in: folder)
    try Tampering.change(folder.database, "UPDATE event SET at = 'never' WHERE sequence = 6")
    #expect(throws: RecordError.unreadableEvent(sequence: 6, reason: ChainWords.rowChanged)) {
      try store.append("C-0001", refused, try Samples.at(), "Dr Weber", nil)
    }
  }

  @Test func `a lock taken away with its file is taken again, or its holder is told`() throws {
    let folder = try TemporaryFolder()
    let store = try failed(.undone, in: folder)
    try FileManager.default.removeItem(atPath: folder.lock)
    do {
      let other = try openStore(
        folder: folder.path,
        access: .writing(holder: "Dr Vogt", since: try Samples.at())
      )
      let holder = "Dr Vogt, process \(getpid()), since 2026-12-24T10:00:00+01:00"
      let refusal = RecordError.inUse(path: folder.lock, holder: holder)
      #expect(throws: refusal) {
        try store.append("C-0001", refused, try Samples.at(), "Dr Weber", nil)
      }
      #expect(throws: refusal) { try store.events("C-0001") }
      #expect(try other.count() == 2)
    }
    #expect(try store.append("C-0001", refused, try Samples.at(), "Dr Weber", nil).count == 2)
  }
}
