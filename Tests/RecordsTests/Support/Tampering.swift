import Consultation
import GRDB
import Questionnaires
import Testing

@testable import Records

/// What another hand may do to a store with the tools of SQLite.
enum Tampering {
  /// Changes rows with the guards taken off, and puts the guards back.
  static func change(_ path: String, _ statements: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      let guards = Schema.statements.filter { $0.hasPrefix("CREATE TRIGGER") }
      for name in try String.fetchAll(
        db,
        sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
      ) {
        try db.execute(sql: "DROP TRIGGER \(name)")
      }
      try db.execute(sql: statements)
      for statement in guards { try db.execute(sql: statement) }
    }
    try queue.close()
  }

  /// Runs statements as they are.
  static func execute(_ path: String, _ statements: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: statements) }
    try queue.close()
  }

  /// Runs a statement inside a store's own transaction, and a check before the end of it.
  static func write(
    _ ledger: Ledger,
    _ statement: String,
    then check: () throws -> Void = {}
  ) throws {
    try ledger.write { db in
      try db.execute(sql: statement)
      try check()
    }
  }

  /// Makes a store of two consultations with six events in a folder, and closes it.
  static func fill(_ folder: TemporaryFolder, note: String = "third") throws {
    let store = try openStore(folder: folder.path, access: try Samples.writing())
    let first = try store.open(try Samples.opening(), try Samples.at(), "Dr Weber").consultation
    let second = try store.open(try Samples.opening(), try Samples.at(), "Dr Weber").consultation
    _ = try store.append(
      first,
      [.noted(note), .noted("fourth")],
      try Samples.at(),
      "Dr Weber",
      nil
    )
    _ = try store.append(second, [.noted("fifth"), .parked], try Samples.at(), "Dr Weber", nil)
  }
}
