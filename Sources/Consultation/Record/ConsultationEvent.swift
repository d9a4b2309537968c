public import Clinical
public import Drafting
public import Questionnaires
public import Safety

/// The id of a consultation, `C-0001` onwards in the order of opening.
public typealias ConsultationID = Identifier<ConsultationRecord>

/// One thing that happened in a consultation; the record is the sum of these.
public enum ConsultationEvent: Hashable, Sendable {
  /// The consultation was opened.
  case opened(Opening)
  /// A place was answered anew.
  case answered(Place, [AnswerValue])
  /// The answers at a place were taken away.
  case cleared(Place)
  /// An occurrence was added to a repeating group.
  case occurrenceAdded(group: Place, number: Int)
  /// An occurrence was removed with all its answers.
  case occurrenceRemoved(group: Place, number: Int, cleared: [Place])
  /// The practitioner wrote a note to self.
  case noted(String)
  /// The practitioner changed the plan by hand.
  case edited(PlanEdit)
  /// All changes by hand were taken back.
  case editsCleared
  /// The practitioner went past a rule that allows it.
  case overridden(RuleOverride)
  /// A decision to go past a rule no longer holds: it was taken back, or what it was taken on has changed.
  case overrideWithdrawn(RuleID)
  /// A plan was approved.
  case approved(Approval)
  /// An approved plan was opened for amendment: answers and edits count again, the approved text stays.
  case amended(reason: String)
  /// A sheet was handed to the printer.
  case printed(sheet: String, printer: String)
  /// A sheet was written to a file.
  case exported(sheet: String, file: String)
  /// The consultation was left for later.
  case parked
  /// The consultation was taken up again.
  case resumed
  /// The consultation was entered in error: kept and crossed out.
  case voided(reason: String)

  /// What is fixed when a consultation is opened.
  public struct Opening: Hashable, Sendable {
    /// The day of the consultation.
    public let day: CalendarDay
    /// The pack it was opened with.
    public let pack: Pack.Identity
    /// The form it answers, `url|version`.
    public let questionnaire: String
    /// The role of the practitioner who opened it.
    public let role: Practitioner.Role

    /// Describes an opening.
    public init(
      day: CalendarDay,
      pack: Pack.Identity,
      questionnaire: String,
      role: Practitioner.Role
    ) {
      self.day = day
      self.pack = pack
      self.questionnaire = questionnaire
      self.role = role
    }
  }

  /// An approval of one exact plan.
  public struct Approval: Hashable, Sendable {
    /// Who approved.
    public let name: String
    /// The day of approval.
    public let day: CalendarDay
    /// The approved plan, word for word.
    public let text: String

    /// Describes an approval.
    public init(name: String, day: CalendarDay, text: String) {
      self.name = name
      self.day = day
      self.text = text
    }
  }
}

/// An event as the store keeps it.
public struct StoredEvent: Hashable, Sendable {
  /// Its place in the store, 1 for the first event of all.
  public let sequence: Int
  /// The consultation it belongs to.
  public let consultation: ConsultationID
  /// When it was stored.
  public let at: Timestamp
  /// Who sat at the workstation.
  public let practitioner: String
  /// What happened.
  public let event: ConsultationEvent
  /// SHA-256 in hexadecimal over the digest before it and its own content.
  public let digest: String

  /// Describes a stored event.
  public init(
    sequence: Int,
    consultation: ConsultationID,
    at: Timestamp,
    practitioner: String,
    event: ConsultationEvent,
    digest: String
  ) {
    self.sequence = sequence
    self.consultation = consultation
    self.at = at
    self.practitioner = practitioner
    self.event = event
    self.digest = digest
  }
}

/// A moment as the clinic's clock showed it: day, time and distance from UTC.
public struct Timestamp: Hashable, Sendable, CustomStringConvertible {
  /// The moment; its text is `2026-12-24T10:00:00+01:00`.
  public let moment: DateTime

  /// Keeps a moment.
  public init(_ moment: DateTime) {
    self.moment = moment
  }

  /// The first moment of a day in UTC.
  public init(startOf day: CalendarDay) {
    moment = DateTime(startOf: day)
  }

  /// The local day.
  public var day: CalendarDay { moment.day }
  /// The local time of day, `hh:mm:ss`.
  public var clock: String { moment.time.description }
  /// The text as FHIR writes it.
  public var description: String { moment.description }
}
