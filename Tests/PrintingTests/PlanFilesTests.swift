import Clinical
import Foundation
import Testing

@testable import Printing

@Suite struct `Files of plans` {
  let bench: Bench
  var folder: String { bench.folder + "/Documents/Consultations" }

  init() throws { bench = try Bench() }

  @Test func `a text is kept in a new private folder as a private file`() throws {
    let path = try PlanFiles.write("Plan é\n", folder: folder + "/", name: "plan.txt")
    #expect(path == folder + "/plan.txt")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "Plan é\n")
    #expect(try bench.mode(path) == 0o600)
    #expect(try bench.mode(folder) == 0o700)
    #expect(try bench.mode(bench.folder + "/Documents") == 0o700)
    #expect(try bench.entries(folder) == ["plan.txt"])
  }

  @Test func `a name that is taken gets a number and keeps the first text`() throws {
    let paths = try ["one", "two", "three"].map {
      try PlanFiles.write($0, folder: folder, name: "plan.txt")
    }
    #expect(
      paths == ["plan.txt", "plan (2).txt", "plan (3).txt"].map { folder + "/" + $0 }
    )
    #expect(
      try paths.map { try String(contentsOfFile: $0, encoding: .utf8) } == ["one", "two", "three"]
    )
  }

  @Test func `a symbolic link in the place of the name is left alone`() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let target = bench.folder + "/elsewhere"
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/plan.txt",
      withDestinationPath: target
    )
    let path = try PlanFiles.write("text", folder: folder, name: "plan.txt")
    #expect(path == folder + "/plan (2).txt")
    #expect(!FileManager.default.fileExists(atPath: target))
  }

  @Test(arguments: [
    ("../../etc/passwd", "_.._etc_passwd"),
    ("/etc/passwd", "_etc_passwd"),
    ("-rf.txt", "rf.txt"),
    (".hidden", "hidden"),
    ("n\u{0}ul.txt", "n_ul.txt"),
    ("esc\u{1B}[31m.txt", "esc__31m.txt"),
    ("line\nend\u{202E}.txt", "line_end_.txt"),
    ("Šárka 山田.txt", "__rka __.txt"),
    (String(repeating: "x", count: 300), String(repeating: "x", count: 96)),
  ])
  func `hostile names stay in the folder and harmless`(name: String, expected: String) throws {
    let path = try PlanFiles.write("text", folder: folder, name: name)
    #expect(path == folder + "/" + expected)
    #expect(try bench.entries(folder).count == 1)
  }

  @Test(arguments: ["", "...", " - "])
  func `a name without anything in it is refused`(name: String) {
    #expect(throws: PrintingError.cannotWrite(path: folder, reason: "its name is empty")) {
      try PlanFiles.write("text", folder: folder, name: name)
    }
  }

  @Test func `the name of a plan holds day, record number and kind`() throws {
    let day = try #require(CalendarDay(iso: "2026-12-12"))
    #expect(
      FileName.plan(day: day, recordNumber: "A-0042", kind: "plan")
        == "2026-12-12 A-0042 plan.txt"
    )
  }

  @Test func `a file in the place of the folder is named with reason and remedy`() throws {
    let file = bench.folder + "/file"
    try Data().write(to: URL(fileURLWithPath: file))
    let error = #expect(throws: PrintingError.self) {
      try PlanFiles.write("text", folder: file + "/sub", name: "plan.txt")
    }
    #expect(
      error?.description
        == "\(file)/sub: the folder cannot be used: Not a directory. Choose another folder."
    )
  }

  @Test(arguments: ["", "a\u{0}b"])
  func `what is no folder is refused`(folder: String) {
    #expect(throws: PrintingError.folderRefused(path: folder, reason: "it is not a folder")) {
      try PlanFiles.write("text", folder: folder, name: "plan.txt")
    }
  }

  @Test func `a full disk is said with a remedy`() {
    #expect(
      PrintingError.diskFull(path: "/a").description
        == "/a: the disk is full. Free some space or choose another folder."
    )
  }
}
