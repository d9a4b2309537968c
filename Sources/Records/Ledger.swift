import Consultation
import GRDB
import Synchronization

/// One open store: a class, because its calls share one connection and its end closes it.
///
/// After a failed write the connection is given up: what SQLite and the kernel hold of it can no
/// longer be trusted. Every later call says what went wrong, and nothing claims to be saved.
final class Ledger: Sendable {
  fileprivate struct Connection: ~Copyable {
    var queue: DatabaseQueue?
    var lock: StoreLock?
    var failure: RecordError?
  }

  /// The database file.
  let path: String
  private let isWritable: Bool
  private let connection: Mutex<Connection>

  init(folder: String, access: StoreAccess) throws(RecordError) {
    let path = "\(folder)/consultations.sqlite"
    self.path = path
    switch access {
    case .writing(let holder, let since):
      isWritable = true
      try PrivateFiles.prepare(folder: folder)
      let lock = try StoreLock.take(
        "\(folder)/consultations.lock",
        holder: holder,
        since: since.description
      )
      if try PrivateFiles.presence(of: path) == .nothing {
        try StoreFile.make(path, in: folder)
      }
      try PrivateFiles.close(toOthers: path)
      connection = Mutex(Connection(queue: try StoreFile.open(path, isWritable: true), lock: lock))
    case .reading:
      isWritable = false
      let queue =
        try PrivateFiles.presence(of: path) == .nothing
        ? StoreFile.empty(path) : StoreFile.open(path, isWritable: false)
      connection = Mutex(Connection(queue: queue))
    }
  }

  deinit {
    connection.withLock { $0.close() }
  }

  /// Reads; a failure to read leaves the connection as it is.
  func read<Value: Sendable>(_ body: (Database) throws -> Value) throws(RecordError) -> Value {
    try connection.withLock { connection throws(RecordError) in
      let queue = try connection.usable(path)
      do {
        return try queue.writeWithoutTransaction(body)
      } catch {
        throw RecordError(error, at: path)
      }
    }
  }

  /// Writes in one transaction, which is on the disk when this returns.
  ///
  /// A `RecordError` from `body` refuses the request and takes it back; any other error ends the
  /// connection.
  func write<Value: Sendable>(_ body: (Database) throws -> Value) throws(RecordError) -> Value {
    guard isWritable else { throw .cannotWrite(path: path, reason: StoreWords.readingOnly) }
    return try connection.withLock { connection throws(RecordError) in
      let queue = try connection.usable(path)
      do {
        return try queue.writeWithoutTransaction { db in
          try db.inOneTransaction { try body(db) }
        }
      } catch let refusal as RecordError {
        throw refusal
      } catch {
        let failure = RecordError(error, at: path)
        connection.failure = failure
        connection.close()
        throw failure
      }
    }
  }
}

extension Ledger.Connection {
  /// The connection, or why there is none any more.
  fileprivate func usable(_ path: String) throws(RecordError) -> DatabaseQueue {
    if let failure { throw failure }
    guard let queue else { throw .cannotWrite(path: path, reason: StoreWords.closed) }
    return queue
  }

  /// Closes the file first and gives back the lock last.
  fileprivate mutating func close() {
    queue = nil
    lock = nil
  }
}

extension Database {
  fileprivate func inOneTransaction<Value>(_ body: () throws -> Value) throws -> Value {
    try beginTransaction(.immediate)
    do {
      let value = try body()
      try commit()
      return value
    } catch {
      // SQLite has rolled back by itself after most failures; the failure that came first is the
      // one to tell.
      try? rollback()
      throw error
    }
  }
}
