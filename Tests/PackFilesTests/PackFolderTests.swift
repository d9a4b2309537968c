import Foundation
import Testing

@testable import PackFiles

@Suite("The folder of a pack")
struct PackFolderTests {
  /// A copy of the shipped pack, changed and then read.
  private func faults(_ change: (URL) throws -> Void) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.copyItem(at: Shipped.pack, to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    try change(folder)
    let error = #expect(throws: PackFileErrors.self) { try PackReader.read(folder.path) }
    return (error?.faults ?? []).map {
      $0.description.replacingOccurrences(of: folder.path + "/", with: "")
    }
  }

  @Test func `names a file that is missing, and one that belongs to no pack`() throws {
    let found = try faults { folder in
      try FileManager.default.moveItem(
        at: folder.appending(path: "washouts.yaml"),
        to: folder.appending(path: "washout.yaml")
      )
    }
    #expect(
      found == [
        "washouts.yaml: there is no such file. Check its name and folder.",
        "washout.yaml: this is no file of a pack. Did you mean washouts.yaml?",
      ]
    )
  }

  @Test func `names the faults of every file in one run`() throws {
    let found = try faults { folder in
      for name in ["mixing.yaml", "sources.yaml"] {
        try Data("\tx: 1\n".utf8).write(to: folder.appending(path: name))
      }
    }
    #expect(
      found == [
        "mixing.yaml:1: a tab indents this line. Use two spaces for each step.",
        "sources.yaml:1: a tab indents this line. Use two spaces for each step.",
      ]
    )
  }

  @Test func `has another digest as soon as one byte changes`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.copyItem(at: Shipped.pack, to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    let before = PackFolder(folder.path, log: FaultLog()).digest
    #expect(PackFolder(Shipped.pack.path, log: FaultLog()).digest == before)
    let file = folder.appending(path: "sources.yaml")
    try Data((try Shipped.text("sources.yaml") + " ").utf8).write(to: file)
    #expect(PackFolder(folder.path, log: FaultLog()).digest != before)
  }

  @Test func `that does not exist is named`() {
    let error = #expect(throws: PackFileErrors.self) { try PackReader.read("/nowhere") }
    #expect(error?.faults.count == PackFolder.names.count)
  }
}
