import Consultation
import Glibc

/// The right to write to a store: one process at a time holds it, and the kernel takes it back when
/// that process ends.
///
/// The lock file stays when the lock goes; only the lock on it means anything.
struct StoreLock: ~Copyable {
  private let descriptor: Int32

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Takes the lock of a folder and writes down who holds it, or says who does.
  static func take(
    in folder: String,
    holder: String,
    since: Timestamp
  ) throws(RecordError) -> StoreLock {
    let path = path(in: folder)
    _ = try PrivateFiles.presence(of: path)
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC
    let descriptor = Glibc.open(path, flags, 0o600)
    guard descriptor >= 0 else { throw PrivateFiles.failure(at: path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let failure: RecordError =
        errno == EWOULDBLOCK
        ? .inUse(path: path, holder: heldBy(descriptor)) : PrivateFiles.failure(at: path)
      Glibc.close(descriptor)
      throw failure
    }
    let lock = StoreLock(descriptor: descriptor)
    let words = StoreWords.holder(oneLine(holder), process: getpid(), since: since.description)
    try lock.write(words, to: path)
    return lock
  }

  deinit {
    // Closing alone would leave the lock with a child that is just being started and shares the file.
    flock(descriptor, LOCK_UN)
    Glibc.close(descriptor)
  }

  /// Whether the lock is still on the file that others would ask for it: a file taken away, or
  /// replaced, takes the lock with it.
  func isHeld(in folder: String) -> Bool {
    var (held, found) = (stat(), stat())
    return fstat(descriptor, &held) == 0 && lstat(Self.path(in: folder), &found) == 0
      && held.st_dev == found.st_dev && held.st_ino == found.st_ino
  }

  private static func path(in folder: String) -> String { "\(folder)/consultations.lock" }

  private func write(_ words: String, to path: String) throws(RecordError) {
    guard fchmod(descriptor, 0o600) == 0, ftruncate(descriptor, 0) == 0 else {
      throw PrivateFiles.failure(at: path)
    }
    let bytes = Array(words.utf8)
    guard pwrite(descriptor, bytes, bytes.count, 0) == bytes.count else {
      throw PrivateFiles.failure(at: path)
    }
  }

  /// Who wrote the lock file last; a holder that is just starting may not have written yet.
  private static func heldBy(_ descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 512)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count > 0 else { return StoreWords.anotherProgram }
    return oneLine(String(decoding: bytes.prefix(count), as: UTF8.self))
  }

  /// The text without control characters, at most 200 characters long.
  private static func oneLine(_ text: String) -> String {
    let scalars = text.unicodeScalars.prefix(200).map { scalar in
      scalar.properties.generalCategory == .control ? " " : scalar
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
