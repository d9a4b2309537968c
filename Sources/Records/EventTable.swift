import Clinical
import Consultation
import GRDB
import Questionnaires

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

  static func last(_ db: Database) throws -> EventRow? {
    try Row.fetchOne(db, sql: "SELECT * FROM event ORDER BY sequence DESC LIMIT 1")
      .map { try EventRow($0) }
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

extension Ledger {
  func open(
    _ opening: ConsultationEvent.Opening,
    _ at: Timestamp,
    _ practitioner: String
  ) throws(RecordError) -> StoredEvent {
    try write { db in
      let highest = try Int.fetchOne(db, sql: "SELECT max(number) FROM consultation") ?? 0
      let id = Numbering.consultation(highest + 1)
      let stored = try insert([.opened(opening)], of: id, at, practitioner, db)
      guard let first = stored.first, let line = ConsultationSummary(opening: first) else {
        throw DamagedRow()
      }
      try insert(line, number: highest + 1, lastSequence: first.sequence, db)
      return first
    }
  }

  func append(
    _ id: ConsultationID,
    _ events: [ConsultationEvent],
    _ at: Timestamp,
    _ practitioner: String,
    _ line: ConsultationSummary?
  ) throws(RecordError) -> [StoredEvent] {
    if events.contains(where: { $0.kind == .opened }) { throw .openedTwice(path: path) }
    if let line, line.id != id { throw .noSuchConsultation(line.id) }
    return try write { db in
      guard let kept = try self.line(of: id, db) else { throw RecordError.noSuchConsultation(id) }
      let stored = try insert(events, of: id, at, practitioner, db)
      try update(
        stored.reduce(line ?? kept) { $0.after($1) },
        lastSequence: stored.last?.sequence,
        db
      )
      if let line { try raiseNumbering(to: line.recordNumber, db) }
      return stored
    }
  }

  func events(_ id: ConsultationID) throws(RecordError) -> [StoredEvent] {
    let stored = try read { db in try events(of: id, db) }
    guard !stored.isEmpty else { throw .noSuchConsultation(id) }
    return stored
  }

  func events(of id: ConsultationID, _ db: Database) throws -> [StoredEvent] {
    let rows = try Row.fetchCursor(
      db,
      sql: "SELECT * FROM event WHERE consultation = ? ORDER BY sequence",
      arguments: [id.text]
    )
    return try Array(rows.map { try EventRow($0).stored() })
  }

  /// Refuses a store whose last event is not as it was written.
  func checkEnd() throws(RecordError) {
    let last = try read { db in try EventRow.last(db) }
    if let last, let fault = last.fault {
      throw .unreadableEvent(sequence: last.sequence, reason: fault)
    }
  }

  private func insert(
    _ events: [ConsultationEvent],
    of id: ConsultationID,
    _ at: Timestamp,
    _ practitioner: String,
    _ db: Database
  ) throws -> [StoredEvent] {
    try RecordError.refuseNul([practitioner], path: path)
    var last = try EventRow.last(db)
    return try events.map { event in
      let row = EventRow(
        event,
        sequence: (last?.sequence ?? 0) + 1,
        consultation: id,
        at: at,
        practitioner: practitioner,
        after: last?.digest ?? EventRow.beginning
      )
      try row.insert(db)
      last = row
      return try row.stored()
    }
  }
}
