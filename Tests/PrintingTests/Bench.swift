import Foundation
import Testing

@testable import Printing

/// A folder of its own for one test, with stand-ins for the print commands.
final class Bench {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "printing-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder + "/bin",
      withIntermediateDirectories: true
    )
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The environment in which commands are found in the bench's own folder only.
  var environment: [String: String] { ["PATH": "relative:" + folder + "/bin"] }

  /// Puts a script in the place of a command.
  func script(_ name: String, _ body: String) throws {
    try command(name, Data("#!/bin/sh\nPATH=/usr/bin:/bin\n\(body)\n".utf8))
  }

  /// Puts any bytes in the place of a command.
  ///
  /// Another process copies it there: while this one had it open for writing, a child started by a test beside
  /// this one could hold it open too, and the system would refuse to run it.
  func command(_ name: String, _ content: Data) throws {
    let source = "\(folder)/\(name).source"
    try content.write(to: URL(fileURLWithPath: source))
    let install = try #require(Command.find("install", in: ["/usr/bin", "/bin"]))
    let command = Command(
      path: install,
      arguments: ["-m", "755", source, "\(folder)/bin/\(name)"],
      environment: [:]
    )
    #expect(try command.run(input: [], limit: .seconds(60)).status == 0)
  }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
  }

  func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int) & 0o777
  }

  func entries(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}
