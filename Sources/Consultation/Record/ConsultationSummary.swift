public import Clinical

/// One line of the list of consultations.
public struct ConsultationSummary: Hashable, Sendable {
  /// The consultation.
  public let id: ConsultationID
  /// The patient's record number.
  public let recordNumber: String
  /// The patient's name as row 1 shows it, empty while unanswered.
  public let patient: String
  /// The birth date as it was said, in ISO form, empty while unanswered.
  public let birthDate: String
  /// The day it was opened.
  public let day: CalendarDay
  /// When it last changed.
  public let lastChange: Timestamp
  /// Where it stands.
  public let status: ConsultationRecord.Status
  /// The verdict as it last stood, by id; empty while there is none.
  public let verdict: String
  /// Names of the chosen concerns and zones, for finding it again.
  public let concerns: String
  /// Whether it was left open without being parked: interrupted.
  public let isInterrupted: Bool

  /// Describes a line.
  public init(
    id: ConsultationID,
    recordNumber: String,
    patient: String,
    birthDate: String,
    day: CalendarDay,
    lastChange: Timestamp,
    status: ConsultationRecord.Status,
    verdict: String,
    concerns: String,
    isInterrupted: Bool
  ) {
    self.id = id
    self.recordNumber = recordNumber
    self.patient = patient
    self.birthDate = birthDate
    self.day = day
    self.lastChange = lastChange
    self.status = status
    self.verdict = verdict
    self.concerns = concerns
    self.isInterrupted = isInterrupted && status == .open
  }

  /// The verdict as it last stood; nothing while there is none, nor for what was entered in error.
  public var verdictThatCounts: Verdict? { status == .voided ? nil : Verdict(id: verdict) }
}
