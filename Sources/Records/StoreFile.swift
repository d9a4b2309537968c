import Consultation
import GRDB

/// Makes and opens the database file.
enum StoreFile {
  /// Makes the file under another name and gives it its own when it is whole, so that an empty or
  /// cut file under that name is always damage and never a beginning.
  static func make(_ path: String, in folder: String) throws(RecordError) {
    let draft = "\(path).new"
    try PrivateFiles.remove([draft, "\(draft)-journal"])
    try PrivateFiles.create(draft)
    do {
      let queue = try DatabaseQueue(path: draft, configuration: configuration(isWritable: true))
      try queue.writeWithoutTransaction { db in
        try keepWhole(db)
        try Schema.create(db)
      }
      try queue.close()
    } catch {
      throw RecordError(error, at: path)
    }
    try PrivateFiles.publish(draft, as: path, in: folder)
  }

  /// Opens a file that is there.
  static func open(_ path: String, isWritable: Bool) throws(RecordError) -> DatabaseQueue {
    do {
      let queue = try DatabaseQueue(
        path: path,
        configuration: configuration(isWritable: isWritable)
      )
      try queue.writeWithoutTransaction { db in
        try Schema.check(db, path: path)
        if isWritable { try keepWhole(db) }
      }
      return queue
    } catch {
      throw RecordError(error, at: path)
    }
  }

  /// Asks an open file for something.
  static func asking<Value: Sendable>(
    _ queue: DatabaseQueue,
    _ path: String,
    _ body: (Database) throws -> Value
  ) throws(RecordError) -> Value {
    do {
      return try queue.writeWithoutTransaction(body)
    } catch {
      throw RecordError(error, at: path)
    }
  }

  /// A store without consultations, for a reader who comes before the first writer.
  static func empty(_ path: String) throws(RecordError) -> DatabaseQueue {
    do {
      let queue = try DatabaseQueue()
      try queue.writeWithoutTransaction { try Schema.create($0) }
      return queue
    } catch {
      throw RecordError(error, at: path)
    }
  }

  /// A reader may not change a row, but its connection may undo what a killed writer left half
  /// written: SQLite cannot read the file before that.
  private static func configuration(isWritable: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(2)
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA synchronous = EXTRA;
          PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON;
          PRAGMA secure_delete = ON;
          PRAGMA temp_store = MEMORY;
          PRAGMA mmap_size = 0;
          PRAGMA query_only = \(isWritable ? "OFF" : "ON");
          """
      )
    }
    return configuration
  }

  /// A rollback journal, not a log: with a power cut at any moment, only this mode and full syncs
  /// lost nothing.
  private static func keepWhole(_ db: Database) throws {
    let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
    guard mode == "delete" else {
      throw DatabaseError(message: "journal mode \(mode ?? "unknown") instead of delete")
    }
  }
}
