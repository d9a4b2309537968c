import Clinical
import Consultation
import GRDB
import Questionnaires

extension Ledger {
  /// Whether every consultation has its line, and the last event is in one.
  func linesStandForEvents(_ db: Database) throws -> Bool {
    let sql = """
      SELECT (SELECT count(*) FROM consultation)
          IS (SELECT count(*) FROM event WHERE kind = 'opened')
        AND (SELECT max(last_sequence) FROM consultation) IS (SELECT max(sequence) FROM event)
      """
    return try Bool.fetchOne(db, sql: sql) ?? false
  }

  /// Folds the lines of the list anew where they do not stand for the events, which are what
  /// counts.
  ///
  /// Names and concerns are kept where a line has them; where none is left, they come back with the
  /// next answer.
  func repairLines(_ db: Database) throws {
    let ids = try String.fetchAll(
      db,
      sql: "SELECT consultation FROM event WHERE kind = 'opened' ORDER BY sequence"
    )
    for id in ids { try repairLine(of: ConsultationID(id), db) }
  }

  private func repairLine(of id: ConsultationID, _ db: Database) throws {
    let events = try events(of: id, db)
    guard let first = events.first, let last = events.last,
      let opening = ConsultationSummary(opening: first), let number = Numbering.number(of: id)
    else { throw DamagedRow() }
    let folded = events.dropFirst().reduce(opening) { $0.after($1) }
    guard let kept = try line(of: id, db) else {
      return try insert(folded, number: number, lastSequence: last.sequence, db)
    }
    try update(kept.standing(as: folded), lastSequence: last.sequence, db)
  }
}

extension ConsultationSummary {
  /// This line's words with the other's state.
  fileprivate func standing(as folded: ConsultationSummary) -> ConsultationSummary {
    ConsultationSummary(
      id: id,
      recordNumber: recordNumber,
      patient: patient,
      birthDate: birthDate,
      day: folded.day,
      lastChange: folded.lastChange,
      status: folded.status,
      verdict: verdict,
      concerns: concerns,
      isInterrupted: folded.isInterrupted
    )
  }
}
