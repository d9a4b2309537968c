import GRDB

extension EventRow {
  /// Reads a row; columns of another type than the table's are damage, never a trap.
  init(_ row: Row) throws(DamagedRow) {
    self.init(
      sequence: try row.value(0),
      consultation: try row.value(1),
      kind: try row.value(2),
      at: try row.value(3),
      practitioner: try row.value(4),
      payload: try row.value(5),
      payloadDigest: try row.value(6),
      previous: try row.value(7),
      digest: try row.value(8)
    )
  }

  func insert(_ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        sequence, consultation, kind, at, practitioner, payload, payloadDigest, previous, digest,
      ]
    )
  }

  /// The rows behind an event, oldest first.
  static func after(_ sequence: Int, _ db: Database) throws -> [EventRow] {
    let sql = "SELECT * FROM event WHERE sequence > ? ORDER BY sequence"
    let rows = try Row.fetchCursor(db, sql: sql, arguments: [sequence])
    return try Array(rows.map { try EventRow($0) })
  }

  static func last(_ db: Database) throws -> EventRow? {
    try Row.fetchOne(db, sql: "SELECT * FROM event ORDER BY sequence DESC LIMIT 1")
      .map { try EventRow($0) }
  }
}

/// Where the chain of a file ends.
struct ChainEnd: Hashable, Sendable {
  /// The last event; 0 before the first.
  private(set) var sequence = 0
  private var digest = EventRow.beginning

  /// The end before the first event.
  init() {}

  /// Finds the end of a file.
  init(_ db: Database) throws {
    self.init(try EventRow.last(db))
  }

  /// The end behind a row, or before the first.
  init(_ last: EventRow?) {
    guard let last else { return }
    (sequence, digest) = (last.sequence, last.digest)
  }
}

/// A row with a column that does not hold what its table says it holds.
struct DamagedRow: Error {}

extension Row {
  /// The value in a column, counted from 0 in the order of the table.
  func value<Value: DatabaseValueConvertible>(_ column: Int) throws(DamagedRow) -> Value {
    guard column < count, let value = Value.fromDatabaseValue(self[column]) else {
      throw DamagedRow()
    }
    return value
  }
}
