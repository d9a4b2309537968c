public import Clinical
public import Drafting
public import Questionnaires
public import Safety

/// The state of one consultation: the fold of its events, in order.
public struct ConsultationRecord: Hashable, Sendable {
  /// Where a consultation stands.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// Being answered.
    case open
    /// Its plan was approved and has not been opened for amendment since.
    case approved
    /// Entered in error, kept and crossed out.
    case voided
  }

  /// The consultation.
  public let id: ConsultationID
  /// What was fixed when it was opened.
  public let opening: ConsultationEvent.Opening
  /// The answers.
  public private(set) var response: QuestionnaireResponse
  /// The changes by hand since the last approval was opened for amendment, in order.
  public private(set) var edits: [PlanEdit]
  /// Decisions to go past rules.
  public private(set) var overrides: [RuleOverride]
  /// Notes to self.
  public private(set) var notes: [String]
  /// Approvals, oldest first.
  public private(set) var approvals: [ConsultationEvent.Approval]
  /// Why its plan was opened for amendment last.
  public private(set) var amendmentReason: String?
  /// Where it stands.
  public private(set) var status: Status
  /// Why it was voided.
  public private(set) var voidReason: String?
  /// When its last event was stored.
  public private(set) var lastChange: Timestamp
  /// Who stored its last event.
  public private(set) var lastPractitioner: String
  /// The digest of its last event.
  public private(set) var digest: String
  /// Files it was exported to, by name, oldest first.
  public private(set) var files: [String]

  /// The day on which each place was answered last; nothing for one whose answer is not stored yet.
  private(set) var answeredOn: [Place: CalendarDay] = [:]

  /// Ten characters of the newest digest, as they stand on every printed sheet.
  public var seal: String { String(digest.prefix(10)) }

  /// Opens a record from its first event, or nothing if that is not an opening.
  public init?(opening stored: StoredEvent) {
    guard case .opened(let opening) = stored.event else { return nil }
    id = stored.consultation
    self.opening = opening
    response = QuestionnaireResponse()
    edits = []
    overrides = []
    notes = []
    approvals = []
    status = .open
    files = []
    lastChange = stored.at
    lastPractitioner = stored.practitioner
    digest = stored.digest
  }

  /// Folds a consultation's events, or nothing if they do not begin with its opening.
  public init?(events: [StoredEvent]) {
    guard let first = events.first else { return nil }
    self.init(opening: first)
    response.reserveCapacity(events.count)
    answeredOn.reserveCapacity(events.count)
    for event in events.dropFirst() { apply(event) }
  }

  /// A record that no store keeps, of answers that stand elsewhere.
  ///
  /// - Parameters:
  ///   - id: What it is called.
  ///   - opening: What is fixed at its opening; its day also counts as its last change.
  ///   - response: The answers.
  ///   - seal: What stands where a stored record has its digest.
  public init(
    id: ConsultationID,
    opening: ConsultationEvent.Opening,
    unstored response: QuestionnaireResponse,
    seal: String
  ) {
    self.id = id
    self.opening = opening
    self.response = response
    edits = []
    overrides = []
    notes = []
    approvals = []
    status = .open
    files = []
    lastChange = Timestamp(startOf: opening.day)
    lastPractitioner = ""
    digest = seal
  }

  /// Answers a place of a record that no store keeps.
  public mutating func answer(_ place: Place, with values: [AnswerValue]) {
    response.answer(place, with: values)
  }

  /// Takes in the next event of this consultation.
  public mutating func apply(_ stored: StoredEvent) {
    take(stored.event, storedOn: stored.at.day)
    note(stored)
  }

  /// Notes that an event taken in before has been stored.
  public mutating func acknowledge(_ stored: StoredEvent) {
    note(stored)
    if case .answered(let place, _) = stored.event { answeredOn[place] = stored.at.day }
  }

  private mutating func note(_ stored: StoredEvent) {
    lastChange = stored.at
    lastPractitioner = stored.practitioner
    digest = stored.digest
  }

  /// Takes in what an event says, before it has been stored.
  public mutating func take(_ event: ConsultationEvent) {
    take(event, storedOn: nil)
  }

  private mutating func take(_ event: ConsultationEvent, storedOn day: CalendarDay?) {
    switch event {
    case .answered(let place, let values):
      response.answer(place, with: values)
      answeredOn[place] = day
    case .cleared(let place):
      response.answer(place, with: [])
    case .occurrenceAdded(let group, let number):
      response.addOccurrence(number, to: group)
    case .occurrenceRemoved(let group, let number, let places):
      response.removeOccurrence(number, from: group, clearing: places)
    case .noted(let note):
      notes.append(note)
    case .edited(let edit):
      edits.append(edit)
    case .editsCleared:
      edits = []
    case .overridden(let override):
      overrides.removeAll { $0.rule == override.rule }
      overrides.append(override)
    case .overrideWithdrawn(let rule):
      overrides.removeAll { $0.rule == rule }
    case .approved(let approval):
      approvals.append(approval)
      status = .approved
    case .amended(let reason):
      status = .open
      amendmentReason = reason
    case .voided(let reason):
      status = .voided
      voidReason = reason
    case .exported(_, let file):
      files.append(file)
    case .opened, .printed, .parked, .resumed:
      break
    }
  }
}
