import Glibc

/// An open folder; files in it are reached through it, whatever happens to its path meanwhile.
struct Folder {
  private let path: String
  private let descriptor: CInt

  /// Opens a folder and makes it and those above it where they are missing, for their owner only.
  init(creating path: String) throws(PrintingError) {
    var trimmed = path
    while trimmed.count > 1, trimmed.last == "/" { trimmed.removeLast() }
    guard !trimmed.isEmpty, !trimmed.utf8.contains(0) else {
      throw .folderRefused(path: path, reason: Words.notAFolder)
    }
    self.path = trimmed
    try Self.makeFolders(trimmed)
    descriptor = open(trimmed, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .folderRefused(path: path, reason: SystemReason.last)
    }
  }

  func close() { _ = Glibc.close(descriptor) }

  func path(of name: String) -> String { path == "/" ? "/\(name)" : "\(path)/\(name)" }

  private static func makeFolders(_ path: String) throws(PrintingError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += (made.isEmpty || made == "/" ? "" : "/") + part
      guard mkdir(made, 0o700) != 0, errno != EEXIST else { continue }
      let reason = errno
      var status = stat()
      guard stat(made, &status) == 0 else {
        throw .folderRefused(path: path, reason: SystemReason.text(reason))
      }
    }
  }

  /// Writes a new file, brings it to the disk and reads it back; leaves nothing behind where that fails.
  func create(_ name: String, holding bytes: [UInt8]) throws(PrintingError) {
    let file = openat(
      descriptor,
      name,
      O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
      0o600
    )
    guard file >= 0 else { throw failure(of: name) }
    defer { _ = Glibc.close(file) }
    do throws(PrintingError) {
      guard fchmod(file, 0o600) == 0 else { throw failure(of: name) }
      try write(bytes, to: file, name: name)
      guard fsync(file) == 0 else { throw failure(of: name) }
      guard try read(file, count: bytes.count, name: name) == bytes else {
        throw .notKept(path: path(of: name))
      }
    } catch {
      remove(name)
      throw error
    }
  }

  private func write(_ bytes: [UInt8], to file: CInt, name: String) throws(PrintingError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(of: name) }
      rest = rest.dropFirst(count)
    }
  }

  /// The file's bytes from its start, and one more than expected where there are more.
  private func read(_ file: CInt, count: Int, name: String) throws(PrintingError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count + 1)
    var filled = 0
    while filled < bytes.count {
      let more = bytes[filled...].withUnsafeMutableBytes {
        pread(file, $0.baseAddress, $0.count, off_t(filled))
      }
      if more < 0, errno == EINTR { continue }
      guard more >= 0 else { throw failure(of: name) }
      if more == 0 { break }
      filled += more
    }
    return Array(bytes.prefix(filled))
  }

  /// Gives a written file its name, unless the name is taken.
  func name(_ temporary: String, _ name: String) throws(PrintingError) -> Bool {
    if linkat(descriptor, temporary, descriptor, name, 0) == 0 { return true }
    switch errno {
    case EEXIST: return false
    case EPERM, EOPNOTSUPP, EMLINK: return try takePlace(of: name, with: temporary)
    default: throw failure(of: name)
    }
  }

  /// For file systems without links: an empty file takes the name first, so that nobody else's is replaced.
  private func takePlace(of name: String, with temporary: String) throws(PrintingError) -> Bool {
    let place = openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard place >= 0 else {
      if errno == EEXIST { return false }
      throw failure(of: name)
    }
    _ = Glibc.close(place)
    guard renameat(descriptor, temporary, descriptor, name) == 0 else {
      let error = failure(of: name)
      remove(name)
      throw error
    }
    return true
  }

  /// Removes a file that this process made; one that is gone already is no failure.
  func remove(_ name: String) { _ = unlinkat(descriptor, name, 0) }

  /// Brings the folder's own content to the disk.
  func synchronise() throws(PrintingError) {
    guard fsync(descriptor) == 0 else { throw failure(of: "") }
  }

  private func failure(of name: String) -> PrintingError {
    let reason = errno
    let place = name.isEmpty ? path : path(of: name)
    return reason == ENOSPC || reason == EDQUOT
      ? .diskFull(path: place) : .cannotWrite(path: place, reason: SystemReason.text(reason))
  }
}
