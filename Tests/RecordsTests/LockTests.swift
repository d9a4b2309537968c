import Clinical
import Consultation
import Foundation
import Testing

@testable import Records

@Suite struct LockTests {
  @Test func `a second writer is told who holds the store and since when`() throws {
    let folder = try TemporaryFolder()
    let first = try openStore(folder: folder.path, access: try Samples.writing())
    let holder = "Dr Weber, process \(getpid()), since 2026-12-24T10:00:00+01:00"
    #expect(throws: RecordError.inUse(path: folder.lock, holder: holder)) {
      try openStore(folder: folder.path, access: try Samples.writing())
    }
    #expect(try first.list() == [])
  }

  @Test func `the lock is given back when the store goes away`() throws {
    let folder = try TemporaryFolder()
    for _ in 1...3 { try Tampering.fill(folder) }
    #expect(try verifyChain(folder: folder.path).events == 18)
  }

  @Test func `readers see what is stored while another writes`() throws {
    let folder = try TemporaryFolder()
    let writer = try openStore(folder: folder.path, access: try Samples.writing())
    let readers = try (1...3).map { _ in
      try openStore(folder: folder.path, access: .reading)
    }
    for number in 1...3 {
      let id = try writer.open(try Samples.opening(), try Samples.at(), "Dr Weber").consultation
      try writer.keepScratch(id, Scratch(screen: "plan"))
      for reader in readers {
        #expect(try reader.list() == (try writer.list()))
        #expect(try reader.list().count == number)
        #expect(try reader.events(id) == (try writer.events(id)))
        #expect(try reader.scratch(id) == Scratch(screen: "plan"))
      }
    }
    #expect(try verifyChain(folder: folder.path).events == 3)
  }

  @Test func `a reader writes nothing`() throws {
    let folder = try TemporaryFolder()
    try Tampering.fill(folder)
    let before = FileManager.default.contents(atPath: folder.database)
    let reader = try openStore(folder: folder.path, access: .reading)
    let refusal = RecordError.cannotWrite(path: folder.database, reason: StoreWords.readingOnly)
    let line = try #require(try reader.list().first)
    #expect(throws: refusal) {
      try reader.open(try Samples.opening(), try Samples.at(), "Dr Weber")
    }
    #expect(throws: refusal) {
      try reader.append(line.id, [.parked], try Samples.at(), "Dr Weber", nil)
    }
    #expect(throws: refusal) { try reader.summarise(line) }
    #expect(throws: refusal) { try reader.keepScratch(line.id, nil) }
    #expect(throws: refusal) { try reader.nextRecordNumber() }
    #expect(FileManager.default.contents(atPath: folder.database) == before)
  }

  @Test func `a reader who comes first finds nothing and makes nothing`() throws {
    let folder = try TemporaryFolder()
    let place = "\(folder.path)/meso"
    let reader = try openStore(folder: place, access: .reading)
    #expect(try reader.list() == [])
    #expect(throws: RecordError.noSuchConsultation("C-0001")) { try reader.events("C-0001") }
    #expect(!FileManager.default.fileExists(atPath: place))
  }

  @Test func `a killed holder's lock can be taken over at once`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let store = try openStore(folder: path, access: try Samples.writing())
      _ = try store.open(try Samples.opening(), try Samples.at(), "Dr Weber")
      kill(getpid(), SIGKILL)
    }
    let store = try openStore(folder: path, access: try Samples.writing())
    #expect(try store.events("C-0001").count == 1)
  }

  @Test func `a holder without a name is told by its process`() {
    let words = StoreWords.holder("", process: 7, since: "2026-12-24T10:00:00+01:00")
    #expect(words == "process 7, since 2026-12-24T10:00:00+01:00")
  }

  @Test func `another process is told who holds the store`() async throws {
    let folder = try TemporaryFolder()
    let store = try openStore(folder: folder.path, access: try Samples.writing())
    let (path, process) = (folder.path, getpid())
    await #expect(processExitsWith: .success) {
      [path = path as String, process = process as Int32] in
      let holder = "Dr Weber, process \(process), since 2026-12-24T10:00:00+01:00"
      #expect(throws: RecordError.inUse(path: "\(path)/consultations.lock", holder: holder)) {
        try openStore(folder: path, access: try Samples.writing())
      }
      let listed = try openStore(folder: path, access: .reading).list()
      #expect(listed == [])
    }
    #expect(try store.list() == [])
  }

  @Test func `the holder is told on one line, and not at any length`() throws {
    let folder = try TemporaryFolder()
    let name = "Dr\u{1b}[2J\nWeber" + String(repeating: "x", count: 1000)
    let store = try openStore(
      folder: folder.path,
      access: .writing(holder: name, since: try Samples.at())
    )
    #expect {
      try openStore(folder: folder.path, access: try Samples.writing())
    } throws: { error in
      guard case RecordError.inUse(_, let holder) = error else { return false }
      return holder.hasPrefix("Dr [2J Weberxxx") && holder.count == 200
    }
    #expect(try store.list() == [])
  }
}
