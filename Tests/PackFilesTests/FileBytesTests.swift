import Foundation
import Testing

@testable import PackFiles

@Suite("Reading bytes")
struct FileBytesTests {
  private func withFile(bytes: Int, _ body: (String) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { unlink(path) }
    let descriptor = open(path, O_CREAT | O_WRONLY, 0o600)
    #expect(ftruncate(descriptor, bytes) == 0)
    close(descriptor)
    try body(path)
  }

  @Test func `a file at the limit is read and one byte more is refused`() throws {
    try withFile(bytes: 1_048_576) { path in
      let bytes = try FileBytes.read(path)
      #expect(bytes.count == 1_048_576)
    }
    try withFile(bytes: 1_048_577) { path in
      #expect(
        throws: PackFileError(.tooLarge(bytes: 1_048_577, limit: 1_048_576), in: path)
      ) { try FileBytes.read(path) }
    }
  }

  @Test func `100 MB are refused by their size, with the size in the message`() throws {
    try withFile(bytes: 104_857_600) { path in
      let error = #expect(throws: PackFileError.self) { try FileBytes.read(path) }
      #expect(
        error?.description
          == "\(path): 100 MB is too large; such a file holds at most 1024 kB. "
          + "Check that it is the right file."
      )
    }
  }

  @Test(arguments: [
    ("/", FileFault.notAFile), ("/dev/zero", .notAFile), ("/nowhere/at all", .missing),
  ])
  func `what is no file is refused`(_ path: String, _ fault: FileFault) {
    #expect(throws: PackFileError(fault, in: path)) { try FileBytes.read(path) }
  }

  @Test func `a pipe that nobody writes to does not block`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { unlink(path) }
    #expect(mkfifo(path, 0o600) == 0)
    #expect(throws: PackFileError(.notAFile, in: path)) { try FileBytes.read(path) }
  }
}
