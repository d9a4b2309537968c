import Foundation

/// Reads whole files, and only files that may be read whole.
enum FileBytes {
  /// The most bytes a pack file or an answers file may hold: 1 MiB.
  static let limit = 1_048_576

  /// The bytes of a regular file of at most `limit` bytes.
  ///
  /// The kind and size are asked of the open file before a byte is read, so that a pipe never blocks
  /// and a file of 100 MB is refused at once.
  static func read(_ path: String, limit: Int = limit) throws(PackFileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw PackFileError(failure(errno), in: path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw PackFileError(failure(errno), in: path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw PackFileError(.notAFile, in: path) }
    let size = Int(status.st_size)
    guard size <= limit else {
      throw PackFileError(.tooLarge(bytes: size, limit: limit), in: path)
    }
    return try bytes(of: descriptor, path: path, limit: limit)
  }

  /// Reads to the end; a file that grows past the limit meanwhile is refused as well.
  private static func bytes(
    of descriptor: Int32,
    path: String,
    limit: Int
  ) throws(PackFileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Foundation.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw PackFileError(failure(errno), in: path) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
      guard bytes.count <= limit else {
        throw PackFileError(.tooLarge(bytes: bytes.count, limit: limit), in: path)
      }
    }
  }

  private static func failure(_ number: Int32) -> FileFault {
    switch number {
    case ENOENT, ENOTDIR: .missing
    case EACCES, EPERM: .notPermitted
    default: .refused(number)
    }
  }
}
