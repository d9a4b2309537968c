import Glibc

/// Writes files whole or not at all.
enum WholeFile {
  /// Replaces a file: written beside it, synced, renamed, and the folder synced.
  ///
  /// - Throws: The system's reason, where any of it failed.
  static func write(_ text: String, to path: String, mode: mode_t) throws(SystemRefusal) {
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    let part = path + ".part"
    unlink(part)
    let file = open(part, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    guard file >= 0 else { throw SystemRefusal() }
    let bytes = Array(text.utf8)
    let isWritten = Glibc.write(file, bytes, bytes.count) == bytes.count && fsync(file) == 0
    guard close(file) == 0, isWritten, rename(part, path) == 0 else {
      let refusal = SystemRefusal()
      unlink(part)
      throw refusal
    }
    let parent = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard parent >= 0 else { throw SystemRefusal() }
    defer { close(parent) }
    guard fsync(parent) == 0 else { throw SystemRefusal() }
  }
}

/// The system's last refusal, in its own words.
struct SystemRefusal: Error {
  let reason: String

  init() { reason = String(cString: strerror(errno)) }
}
