import Consultation
import Foundation
import Testing

@testable import Records

@Suite struct StoreFilesTests {
  @Test func `folders and files are private from their creation, whatever the umask`() async throws
  {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/share/meso"
    await #expect(processExitsWith: .success) { [path = path as String] in
      umask(0)
      let ledger = try Ledger(folder: path, access: try Samples.writing())
      let id = try ledger.open(try Samples.opening(), try Samples.at(), "Dr Weber").consultation
      try Tampering.write(ledger, "UPDATE consultation SET patient = 'Ada'") {
        try expectPrivate(path, files: ["", "-journal"])
      }
      _ = try ledger.events(id)
    }
    try expectPrivate(path, files: [""])
    #expect(try folder.permissions("\(folder.path)/share") == 0o700)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        == ["consultations.lock", "consultations.sqlite"]
    )
  }

  @Test func `a file that others could read is closed to them`() throws {
    let folder = try TemporaryFolder()
    try Tampering.fill(folder)
    chmod(folder.database, 0o644)
    _ = try openStore(folder: folder.path, access: try Samples.writing())
    #expect(try folder.permissions(folder.database) == 0o600)
  }

  @Test(arguments: [0o750, 0o701, 0o777])
  func `a folder that others may enter is refused with the remedy`(mode: Int) throws {
    let folder = try TemporaryFolder()
    chmod(folder.path, mode_t(mode))
    #expect(
      throws: RecordError.cannotWrite(
        path: folder.path,
        reason: StoreWords.openToOthers(folder.path)
      )
    ) {
      try openStore(folder: folder.path, access: try Samples.writing())
    }
  }

  @Test(arguments: ["consultations.sqlite", "consultations.lock"])
  func `a link in place of a file is refused and not followed`(name: String) throws {
    let (folder, elsewhere) = (try TemporaryFolder(), try TemporaryFolder())
    try Tampering.fill(elsewhere)
    let before = FileManager.default.contents(atPath: elsewhere.database)
    symlink(elsewhere.database, "\(folder.path)/\(name)")
    #expect(
      throws: RecordError.damaged(
        path: "\(folder.path)/\(name)",
        reason: StoreWords.notARegularFile
      )
    ) {
      try openStore(folder: folder.path, access: try Samples.writing())
    }
    #expect(FileManager.default.contents(atPath: elsewhere.database) == before)
  }

  @Test func `a reader does not follow a link either`() throws {
    let (folder, elsewhere) = (try TemporaryFolder(), try TemporaryFolder())
    try Tampering.fill(elsewhere)
    symlink(elsewhere.database, folder.database)
    #expect(
      throws: RecordError.damaged(path: folder.database, reason: StoreWords.notARegularFile)
    ) {
      try openStore(folder: folder.path, access: .reading)
    }
  }

  @Test func `a folder or a pipe in place of the file is refused`() throws {
    for make in [{ mkdir($0, 0o700) }, { mkfifo($0, 0o600) }] as [(String) -> Int32] {
      let folder = try TemporaryFolder()
      #expect(make(folder.database) == 0)
      #expect(
        throws: RecordError.damaged(path: folder.database, reason: StoreWords.notARegularFile)
      ) {
        try openStore(folder: folder.path, access: try Samples.writing())
      }
    }
  }

  @Test func `a file with a second name is refused`() throws {
    let folder = try TemporaryFolder()
    try Tampering.fill(folder)
    link(folder.database, "\(folder.path)/second")
    #expect(throws: RecordError.damaged(path: folder.database, reason: StoreWords.hardLinked)) {
      try openStore(folder: folder.path, access: try Samples.writing())
    }
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a file away"))
  func `what belongs to another user is refused`() throws {
    let folder = try TemporaryFolder()
    try Tampering.fill(folder)
    chown(folder.database, 12_345, 12_345)
    #expect(
      throws: RecordError.cannotWrite(
        path: folder.database,
        reason: StoreWords.foreignOwner(12_345)
      )
    ) {
      try openStore(folder: folder.path, access: try Samples.writing())
    }
    chown(folder.path, 12_345, 12_345)
    #expect(
      throws: RecordError.cannotWrite(path: folder.path, reason: StoreWords.foreignOwner(12_345))
    ) {
      try openStore(folder: folder.path, access: try Samples.writing())
    }
  }

  @Test func `a place that cannot be written says so with the system's reason`() throws {
    let folder = try TemporaryFolder()
    let file = "\(folder.path)/file"
    #expect(FileManager.default.createFile(atPath: file, contents: nil))
    let places = [
      ("\(file)/meso", "\(file)/meso", "Not a directory"),
      (file, file, StoreWords.notAFolder),
      ("/proc/meso/data", "/proc/meso", "No such file or directory"),
      ("\(folder.path)/a\0b", "\(folder.path)/a\0b", StoreWords.nulInPath),
    ]
    for (place, path, reason) in places {
      #expect(throws: RecordError.cannotWrite(path: path, reason: reason)) {
        try openStore(folder: place, access: try Samples.writing())
      }
    }
  }

  @Test func `what a crash left of a new file is made anew`() throws {
    let folder = try TemporaryFolder()
    let draft = "\(folder.database).new"
    for path in [draft, "\(draft)-journal"] {
      #expect(FileManager.default.createFile(atPath: path, contents: Data("half".utf8)))
    }
    try Tampering.fill(folder)
    #expect(try verifyChain(folder: folder.path).events == 6)
    #expect(!FileManager.default.fileExists(atPath: draft))
  }
}

/// Expects mode 0700 of the folder and 0600 of the database and the lock.
private func expectPrivate(_ path: String, files suffixes: [String]) throws {
  let paths = suffixes.map { "\(path)/consultations.sqlite\($0)" } + ["\(path)/consultations.lock"]
  for (path, mode) in paths.map({ ($0, 0o600) }) + [(path, 0o700)] {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == mode, "\(path)")
  }
}
