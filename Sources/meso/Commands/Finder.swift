import Cells
import Clinical
import Consultation
import Screens

/// Finds consultations for the commands.
struct Finder {
  private let lines: [ConsultationSummary]

  init(_ store: RecordStore) throws(Complaint) {
    lines = try records { () throws(RecordError) in try store.list() }
  }

  /// Every consultation, the last changed first.
  var all: [ConsultationSummary] { lines }

  /// The one consultation with this id, or that matches this text; the last changed without a text.
  func one(matching text: String?) throws(Complaint) -> ConsultationSummary {
    guard let text else {
      guard let last = lines.first(where: { $0.status == .open }) else {
        throw Complaint(.noInput, Words.noConsultations)
      }
      return last
    }
    if let exact = lines.first(where: { $0.id.text.folded == text.folded }) { return exact }
    let found = lines.filter { line in
      Self.words(of: line).contains { $0.folded.contains(text.folded) }
    }
    guard let first = found.first else { throw Complaint(.noInput, Words.noneFound(text)) }
    guard found.count == 1 else {
      throw Complaint(.noInput, Words.severalFound(text, listText(found)))
    }
    return first
  }

  private static func words(of line: ConsultationSummary) -> [String] {
    [line.id.text, line.recordNumber, line.patient, line.birthDate, line.day.iso, line.concerns]
  }
}
