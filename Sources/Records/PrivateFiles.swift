import Consultation
import Glibc

/// Folders and files that only their owner may read: 0700 and 0600 from the moment of creation,
/// whatever the umask.
enum PrivateFiles {
  /// What stands at a path.
  enum Presence {
    case nothing
    case file
  }

  /// Makes the folder, and those above it that are missing, and refuses one that others own or may
  /// enter.
  static func prepare(folder: String) throws(RecordError) {
    try refuseNul(folder)
    var path = folder.hasPrefix("/") ? "" : "."
    for part in folder.split(separator: "/") {
      let parent = path.isEmpty ? "/" : path
      path += "/\(part)"
      if mkdir(path, 0o700) == 0 {
        try sync(folder: parent)
      } else if errno != EEXIST {
        throw failure(at: path)
      }
    }
    var status = stat()
    guard stat(folder, &status) == 0 else { throw failure(at: folder) }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw .cannotWrite(path: folder, reason: StoreWords.notAFolder)
    }
    guard status.st_uid == geteuid() else {
      throw .cannotWrite(path: folder, reason: StoreWords.foreignOwner(status.st_uid))
    }
    guard status.st_mode & 0o077 == 0 else {
      throw .cannotWrite(path: folder, reason: StoreWords.openToOthers(folder))
    }
  }

  /// Says whether a file is there, and refuses links, devices, foreign files and files with a
  /// second name.
  ///
  /// Never opens the file: closing any descriptor of a database takes away the locks that SQLite
  /// holds on it.
  static func presence(of path: String) throws(RecordError) -> Presence {
    try refuseNul(path)
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT { return .nothing }
      throw failure(at: path)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .damaged(path: path, reason: StoreWords.notARegularFile)
    }
    guard status.st_uid == geteuid() else {
      throw .cannotWrite(path: path, reason: StoreWords.foreignOwner(status.st_uid))
    }
    guard status.st_nlink == 1 else {
      throw .damaged(path: path, reason: StoreWords.hardLinked)
    }
    return .file
  }

  /// Takes away what others may do with a file of ours.
  static func close(toOthers path: String) throws(RecordError) {
    guard chmod(path, 0o600) == 0 else { throw failure(at: path) }
  }

  /// Creates an empty file that was not there before.
  static func create(_ path: String) throws(RecordError) {
    let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = Glibc.open(path, flags, 0o600)
    guard descriptor >= 0 else { throw failure(at: path) }
    Glibc.close(descriptor)
  }

  /// Gives a finished file its name, durably; a power cut leaves the old state or the new one.
  static func publish(_ draft: String, as path: String, in folder: String) throws(RecordError) {
    guard rename(draft, path) == 0 else { throw failure(at: path) }
    try sync(folder: folder)
  }

  /// Puts the names in a folder on the disk.
  private static func sync(folder: String) throws(RecordError) {
    let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(at: folder) }
    defer { Glibc.close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure(at: folder) }
  }

  /// Takes away files that a crash left half made; what is not there needs no taking away.
  static func remove(_ paths: [String]) throws(RecordError) {
    for path in paths where unlink(path) != 0 && errno != ENOENT { throw failure(at: path) }
  }

  /// The error for the call that just failed.
  static func failure(at path: String) -> RecordError {
    let code = errno
    if code == ENOSPC || code == EDQUOT { return .diskFull(path: path) }
    return .cannotWrite(path: path, reason: String(cString: strerror(code)))
  }

  /// A C path ends at its first NUL, so a longer one would name another file.
  private static func refuseNul(_ path: String) throws(RecordError) {
    if path.utf8.contains(0) {
      throw .cannotWrite(path: path, reason: StoreWords.nulInPath)
    }
  }
}
