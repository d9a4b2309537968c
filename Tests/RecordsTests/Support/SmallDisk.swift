import Foundation
import Testing

/// A disk of four megabytes that a test can fill, gone when the test ends.
final class SmallDisk {
  /// Whether a disk can be mounted here: that takes the rights of the system's administrator.
  static let canBeMounted = (try? SmallDisk()) != nil

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let arguments = ["-t", "tmpfs", "-o", "size=4m,mode=0700", "tmpfs", folder.path]
    guard try Self.run("mount", arguments) else { throw TestFailure("no disk was mounted") }
  }

  deinit { _ = try? Self.run("umount", ["--lazy", folder.path]) }

  var path: String { folder.path }
  var database: String { folder.database }

  /// Takes all the room there is.
  func fill() throws {
    let descriptor = Glibc.open("\(path)/filler", O_WRONLY | O_CREAT | O_APPEND, 0o600)
    defer { close(descriptor) }
    let bytes = [UInt8](repeating: 1, count: 4096)
    while write(descriptor, bytes, bytes.count) > 0 {}
    guard errno == ENOSPC else { throw TestFailure("the disk did not fill") }
  }

  /// Gives the room back.
  func empty() throws { try FileManager.default.removeItem(atPath: "\(path)/filler") }

  private static func run(_ command: String, _ arguments: [String]) throws -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [command] + arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
