import Foundation
import Testing

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
    let path = "\(folder)/bin/\(name)"
    try "#!/bin/sh\nPATH=/usr/bin:/bin\n\(body)\n".write(
      toFile: path,
      atomically: false,
      encoding: .utf8
    )
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
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
