import Clinical
import Consultation
import GRDB
import Questionnaires

extension EventRow {
  /// Whether the row is this event of this consultation, or of any, said by this practitioner.
  fileprivate func holds(
    _ event: ConsultationEvent,
    of id: ConsultationID?,
    by practitioner: String
  ) -> Bool {
    let encoded = EventCodec.encode(event)
    return consultation == id?.text ?? consultation && kind == encoded.kind
      && payload == PayloadText.write(encoded.fields) && self.practitioner == practitioner
  }
}

extension Ledger {
  func open(
    _ opening: ConsultationEvent.Opening,
    _ at: Timestamp,
    _ practitioner: String
  ) throws(RecordError) -> StoredEvent {
    try tell(of: { $0.kind == EventKind.opened.rawValue }) { db, untold in
      if let row = untold.first, row.holds(.opened(opening), of: nil, by: practitioner) {
        return try row.stored()
      }
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
    let isMeant = { (row: EventRow) in !events.isEmpty && row.consultation == id.text }
    return try tell(of: isMeant) { db, untold in
      guard let kept = try self.line(of: id, db) else { throw RecordError.noSuchConsultation(id) }
      let isThere =
        untold.count <= events.count
        && zip(untold, events).allSatisfy { $0.holds($1, of: id, by: practitioner) }
      let there = isThere ? try untold.map { try $0.stored() } : []
      let new = Array(events.dropFirst(there.count))
      let stored = there + (try insert(new, of: id, at, practitioner, db))
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
    let statement = try db.cachedStatement(
      sql: "SELECT * FROM event WHERE consultation = ? ORDER BY sequence"
    )
    let rows = try Row.fetchCursor(statement, arguments: [id.text])
    return try Array(rows.map { try EventRow($0).stored() })
  }

  /// Where the file ends; refuses one whose last event is not as it was written.
  func checkedEnd(_ db: Database) throws -> ChainEnd {
    let last = try EventRow.last(db)
    if let last, let fault = last.fault {
      throw RecordError.unreadableEvent(sequence: last.sequence, reason: fault)
    }
    return ChainEnd(last)
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
