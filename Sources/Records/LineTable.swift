import Clinical
import Consultation
import GRDB
import Questionnaires

extension Ledger {
  func lines(
    after id: ConsultationID?,
    limit: Int
  ) throws(RecordError) -> [ConsultationSummary] {
    try read { db in
      let sql = """
        SELECT * FROM consultation
        WHERE last_sequence < CASE WHEN ?1 IS NULL THEN 9223372036854775807
          ELSE (SELECT last_sequence FROM consultation WHERE id = ?1) END
        ORDER BY last_sequence DESC LIMIT ?2
        """
      return try Array(
        try Row.fetchCursor(db, sql: sql, arguments: [id?.text, limit])
          .map { try ConsultationSummary($0) }
      )
    }
  }

  func count() throws(RecordError) -> Int {
    try read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM consultation") ?? 0 }
  }

  /// Sees to it that a number somebody chose is not given away later.
  func raiseNumbering(to recordNumber: String, _ db: Database) throws {
    guard let number = Numbering.number(ofRecord: recordNumber) else { return }
    try db.execute(
      sql: "UPDATE numbering SET highest = max(highest, ?) WHERE name = 'record'",
      arguments: [number]
    )
  }

  /// Gives a number away: two consultations are never offered the same, whatever becomes of the
  /// first.
  func nextRecordNumber() throws(RecordError) -> String {
    try write { db in
      let sql = "UPDATE numbering SET highest = highest + 1 WHERE name = 'record' RETURNING highest"
      guard let number = try Int.fetchOne(db, sql: sql) else { throw DamagedRow() }
      return Numbering.recordNumber(number)
    }
  }

  func keep(_ scratch: Scratch?, of id: ConsultationID) throws(RecordError) {
    try write { db in
      guard try line(of: id, db) != nil else { throw RecordError.noSuchConsultation(id) }
      guard let scratch else {
        try db.execute(sql: "DELETE FROM scratch WHERE consultation = ?", arguments: [id.text])
        return
      }
      try db.execute(
        sql: "INSERT OR REPLACE INTO scratch VALUES (?, ?)",
        arguments: [id.text, PayloadText.write(ScratchCodec.encode(scratch))]
      )
    }
  }

  func scratch(_ id: ConsultationID) throws(RecordError) -> Scratch? {
    try read { db in
      guard try line(of: id, db) != nil else { throw RecordError.noSuchConsultation(id) }
      let sql = "SELECT fields FROM scratch WHERE consultation = ?"
      guard let text = try String.fetchOne(db, sql: sql, arguments: [id.text]) else { return nil }
      guard let scratch = PayloadText.read(text).flatMap(ScratchCodec.decode) else {
        throw DamagedRow()
      }
      return scratch
    }
  }

  func line(of id: ConsultationID, _ db: Database) throws -> ConsultationSummary? {
    try Row.fetchOne(db, sql: "SELECT * FROM consultation WHERE id = ?", arguments: [id.text])
      .map { try ConsultationSummary($0) }
  }

  func insert(
    _ line: ConsultationSummary,
    number: Int,
    lastSequence: Int,
    _ db: Database
  ) throws {
    try RecordError.refuseNul(line.texts, path: path)
    try db.execute(
      sql: "INSERT INTO consultation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [line.id.text, number, lastSequence] + line.arguments
    )
  }

  /// Rewrites a line; without a sequence it keeps its place in the list.
  func update(_ line: ConsultationSummary, lastSequence: Int?, _ db: Database) throws {
    try RecordError.refuseNul(line.texts, path: path)
    try db.execute(
      sql: """
        UPDATE consultation
        SET record_number = ?, patient = ?, birth_date = ?, day = ?, last_change = ?, status = ?,
          verdict = ?, concerns = ?, is_interrupted = ?,
          last_sequence = coalesce(?, last_sequence)
        WHERE id = ?
        """,
      arguments: line.arguments + [lastSequence, line.id.text]
    )
  }
}

extension ConsultationSummary {
  fileprivate var arguments: StatementArguments {
    [
      recordNumber, patient, birthDate, day.iso, lastChange.description, status.rawValue, verdict,
      concerns, isInterrupted,
    ]
  }

  fileprivate init(_ row: Row) throws(DamagedRow) {
    guard let day = CalendarDay(iso: try row.value(6)),
      let moment = DateTime(try row.value(7)),
      let status = ConsultationRecord.Status(rawValue: try row.value(8))
    else { throw DamagedRow() }
    self.init(
      id: ConsultationID(try row.value(0)),
      recordNumber: try row.value(3),
      patient: try row.value(4),
      birthDate: try row.value(5),
      day: day,
      lastChange: Timestamp(moment),
      status: status,
      verdict: try row.value(9),
      concerns: try row.value(10),
      isInterrupted: try row.value(11)
    )
  }
}
