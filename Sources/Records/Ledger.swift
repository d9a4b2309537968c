import Consultation
import GRDB
import Synchronization

/// One open store: a class, because its calls share one connection and its end closes it.
///
/// After a failed write the connection is given up: what SQLite and the kernel hold of it can no
/// longer be trusted. The lock is kept, and the next call, be it one of reading, opens the file anew:
///
///     write failed ── closed ── next call ── file there? ── lock ours? ── checks of the start
///                       │                                                         │
///                       └─── refused, and asked again by the next call ─── no ── ends as left?
///                                                                                 │
///                                                                          yes ── open
///
/// A commit that failed may have happened all the same. The end the file has in that case is
/// remembered, and a file that ends there is opened, too; its last events, of which no caller was
/// told, are acknowledged when the same is asked for again, and not stored twice.
final class Ledger: Sendable {
  struct Connection: ~Copyable {
    /// Nothing before the first call and after a failed write: the next call opens the file.
    var queue: DatabaseQueue?
    /// Nothing where the store is only read.
    var lock: StoreLock?
    /// Where the file ended when it was last known; nothing before it is first opened.
    var end: ChainEnd?
    /// Where it ends if the commit that failed happened all the same.
    var hoped: ChainEnd?
    /// Events in the file of which no caller was told, for their commit was said to have failed.
    var untold: [EventRow] = []
  }

  /// The database file.
  let path: String
  let folder: String
  let access: StoreAccess
  private let connection: Mutex<Connection>

  init(folder: String, access: StoreAccess) throws(RecordError) {
    let path = "\(folder)/consultations.sqlite"
    self.path = path
    self.folder = folder
    self.access = access
    switch access {
    case .writing(let holder, let since):
      try PrivateFiles.prepare(folder: folder)
      let lock = try StoreLock.take(in: folder, holder: holder, since: since)
      if try PrivateFiles.presence(of: path) == .nothing {
        try StoreFile.make(path, in: folder)
      }
      try PrivateFiles.close(toOthers: path)
      connection = Mutex(Connection(lock: lock))
    case .reading:
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
      try StoreFile.asking(try usable(&connection), path, body)
    }
  }

  /// Writes in one transaction, which is on the disk when this returns.
  ///
  /// A `RecordError` from `body` refuses the request and takes it back; any other error ends the
  /// connection.
  func write<Value: Sendable>(_ body: (Database) throws -> Value) throws(RecordError) -> Value {
    try connection.withLock { connection throws(RecordError) in
      try transact(&connection, body)
    }
  }

  /// Writes events, of which the caller is told by what this returns; `body` hears of those it was
  /// not told of before, though the file holds them.
  func tell<Value: Sendable>(
    of isMeant: (EventRow) -> Bool,
    _ body: (Database, _ untold: [EventRow]) throws -> Value
  ) throws(RecordError) -> Value {
    try connection.withLock { connection throws(RecordError) in
      _ = try usable(&connection)
      let untold = connection.untold.filter(isMeant)
      let value = try transact(&connection) { try body($0, untold) }
      connection.untold.removeAll(where: isMeant)
      return value
    }
  }

  private func transact<Value: Sendable>(
    _ connection: inout Connection,
    _ body: (Database) throws -> Value
  ) throws(RecordError) -> Value {
    guard case .writing = access else {
      throw .cannotWrite(path: path, reason: StoreWords.readingOnly)
    }
    let queue = try usable(&connection)
    var hoped: ChainEnd?
    do {
      let (value, end) = try queue.writeWithoutTransaction { db in
        try db.inOneTransaction {
          let value = try body(db)
          let end = try ChainEnd(db)
          hoped = end
          return (value, end)
        }
      }
      connection.end = end
      return value
    } catch let refusal as RecordError {
      throw refusal
    } catch {
      connection.hoped = hoped
      connection.close()
      throw RecordError(error, at: path)
    }
  }
}

extension Ledger.Connection {
  /// Closes the file; the lock stays until the store goes away.
  fileprivate mutating func close() {
    // What the file holds is found out when it is opened again.
    try? queue?.close()
    queue = nil
  }
}
