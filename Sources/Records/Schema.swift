import Consultation
import GRDB

/// The tables of a store, the guards on them, and the marks by which a file is known as one.
enum Schema {
  /// `meso` in ASCII, in the file's header.
  static let application = 0x6D65_736F
  /// The version of the tables written here; a newer file is left alone.
  static let version = 1

  /// Makes the tables in an empty file.
  static func create(_ db: Database) throws {
    try db.inTransaction(.immediate) {
      for statement in statements { try db.execute(sql: statement) }
      try db.execute(sql: "INSERT INTO numbering VALUES ('record', 0)")
      try db.execute(sql: "PRAGMA application_id = \(application)")
      try db.execute(sql: "PRAGMA user_version = \(version)")
      return .commit
    }
  }

  /// Refuses a file that is not a store, was written by a newer version, or lost a table or a
  /// guard.
  static func check(_ db: Database, path: String) throws {
    let found = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard found == application else {
      let reason = StoreWords.notAStore("its mark is \(found)")
      throw RecordError.damaged(path: path, reason: reason)
    }
    guard version <= Self.version else {
      throw RecordError.newer(path: path, found: version, known: Self.version)
    }
    guard version == Self.version else {
      let reason = StoreWords.notAStore("its version is \(version)")
      throw RecordError.damaged(path: path, reason: reason)
    }
    let kept = try String.fetchSet(
      db,
      sql: "SELECT sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite^_%' ESCAPE '^'"
    )
    guard kept == Set(statements) else {
      throw RecordError.damaged(path: path, reason: StoreWords.guardsMissing)
    }
  }

  /// Written as SQLite keeps them, so that a changed one is noticed.
  static let statements = [
    """
    CREATE TABLE event (
      sequence INTEGER PRIMARY KEY,
      consultation TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN (\(kinds))),
      at TEXT NOT NULL,
      practitioner TEXT NOT NULL,
      payload TEXT NOT NULL CHECK (instr(payload, char(0)) = 0),
      payload_digest TEXT NOT NULL CHECK (length(payload_digest) = 64),
      previous TEXT NOT NULL CHECK (length(previous) = 64),
      digest TEXT NOT NULL CHECK (length(digest) = 64)
    ) STRICT
    """,
    "CREATE INDEX event_by_consultation ON event (consultation, sequence)",
    "CREATE UNIQUE INDEX event_opening ON event (consultation) WHERE kind = 'opened'",
    """
    CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END
    """,
    """
    CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'an event is never removed'); END
    """,
    """
    CREATE TRIGGER event_follows_the_last BEFORE INSERT ON event
    WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM event)
      OR NEW.previous IS NOT coalesce(
        (SELECT digest FROM event ORDER BY sequence DESC LIMIT 1), '\(EventRow.beginning)')
    BEGIN SELECT RAISE(ABORT, 'an event follows the last one'); END
    """,
    """
    CREATE TABLE consultation (
      id TEXT NOT NULL PRIMARY KEY,
      number INTEGER NOT NULL UNIQUE,
      last_sequence INTEGER NOT NULL UNIQUE REFERENCES event (sequence),
      record_number TEXT NOT NULL,
      patient TEXT NOT NULL,
      birth_date TEXT NOT NULL,
      day TEXT NOT NULL,
      last_change TEXT NOT NULL,
      status TEXT NOT NULL,
      verdict TEXT NOT NULL,
      concerns TEXT NOT NULL,
      is_interrupted INTEGER NOT NULL CHECK (is_interrupted IN (0, 1))
    ) STRICT
    """,
    """
    CREATE TABLE scratch (
      consultation TEXT NOT NULL PRIMARY KEY REFERENCES consultation (id),
      fields TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE numbering (
      name TEXT NOT NULL PRIMARY KEY,
      highest INTEGER NOT NULL
    ) STRICT
    """,
  ]

  private static let kinds =
    EventKind.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
}
