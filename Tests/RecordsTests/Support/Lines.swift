import Clinical
import Consultation
import Testing

/// Lines made from others.
enum Lines {
  /// A consultation's line in the list.
  static func line(_ id: ConsultationID, _ store: RecordStore) throws -> ConsultationSummary {
    try #require(try store.list().first { $0.id == id })
  }

  static func renamed(_ line: ConsultationSummary, id: ConsultationID) -> ConsultationSummary {
    ConsultationSummary(
      id: id,
      recordNumber: line.recordNumber,
      patient: line.patient,
      birthDate: line.birthDate,
      day: line.day,
      lastChange: line.lastChange,
      status: line.status,
      verdict: line.verdict,
      concerns: line.concerns,
      isInterrupted: line.isInterrupted
    )
  }

  static func described(
    _ line: ConsultationSummary,
    as text: String,
    recordNumber: String = "A-0001"
  ) -> ConsultationSummary {
    ConsultationSummary(
      id: line.id,
      recordNumber: recordNumber,
      patient: text,
      birthDate: text,
      day: line.day,
      lastChange: line.lastChange,
      status: line.status,
      verdict: text,
      concerns: text,
      isInterrupted: line.isInterrupted
    )
  }
}

extension RecordStore {
  /// Keeps a line of the list without adding an event.
  func summarise(_ line: ConsultationSummary) throws(RecordError) {
    _ = try append(line.id, [], line.lastChange, "Dr Weber", line)
  }
}
