import Clinical
import Consultation
import Foundation
import Testing

@testable import Records

/// A process that stores and is killed: what it was told is stored must be there afterwards.
@Suite struct CrashTests {
  @Test(arguments: [1, 2, 3, 4, 5, 6])
  func `every acknowledged event survives a kill at a random moment`(seed: UInt64) async throws {
    let folder = try TemporaryFolder()
    try Tampering.fill(folder)
    let path = folder.path
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, seed = seed as UInt64] in
      let store = try openStore(folder: path, access: try Samples.writing())
      for number in 1... {
        let events = [ConsultationEvent.noted("\(number)"), .noted("\(number)")]
        let stored = try store.append("C-0001", events, try Samples.at(), "Dr Weber", nil)
        try acknowledge("\(stored.count) \(number)", in: path)
        if number == 1 { killSoon(seed) }
        try store.keepScratch("C-0001", Scratch(screen: "\(number)"))
      }
    }
    let acknowledged = try acknowledgements(in: path)
    let reader = try openStore(folder: path, access: .reading)
    let store = try openStore(folder: path, access: try Samples.writing())
    let notes = try store.events("C-0001").dropFirst(3).map(\.event)
    let pairs = notes.count / 2
    #expect(notes.count.isMultiple(of: 2), "a transaction is whole or not there")
    #expect(notes == (0..<notes.count).map { .noted("\($0 / 2 + 1)") })
    #expect(pairs == acknowledged || pairs == acknowledged + 1)
    #expect(acknowledged > 0)
    #expect(try verifyChain(folder: path).fault == nil)
    #expect(try reader.events("C-0001") == (try store.events("C-0001")))
    #expect(try store.list().first?.id == "C-0001")
  }
}

/// Ends this process without warning, less than 100 milliseconds from now.
private func killSoon(_ seed: UInt64) {
  let microseconds = UInt32((seed &* 6_364_136_223_846_793_005) >> 33) % 100_000
  Thread.detachNewThread {
    usleep(microseconds)
    kill(getpid(), SIGKILL)
  }
}

/// Writes a line outside the store, as the screen would show it.
private func acknowledge(_ line: String, in folder: String) throws {
  let descriptor = Glibc.open("\(folder)/acknowledged", O_WRONLY | O_CREAT | O_APPEND, 0o600)
  defer { close(descriptor) }
  let bytes = Array("\(line)\n".utf8)
  guard write(descriptor, bytes, bytes.count) == bytes.count else {
    throw TestFailure("acknowledgement not written")
  }
}

/// The last number that was acknowledged.
private func acknowledgements(in folder: String) throws -> Int {
  let data = FileManager.default.contents(atPath: "\(folder)/acknowledged") ?? Data()
  return String(decoding: data, as: UTF8.self).split(separator: "\n").count
}
