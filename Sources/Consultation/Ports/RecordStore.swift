public import Clinical

/// Why the store could not do what was asked.
public enum RecordError: Error, Hashable, Sendable {
  /// The folder or file cannot be written: place and the system's reason.
  case cannotWrite(path: String, reason: String)
  /// The disk is full.
  case diskFull(path: String)
  /// The file is not a store, or is damaged: place and what was found.
  case damaged(path: String, reason: String)
  /// The file was written by a newer version.
  case newer(path: String, found: Int, known: Int)
  /// Another process holds the store.
  case inUse(path: String, holder: String)
  /// There is no such consultation.
  case noSuchConsultation(ConsultationID)
  /// A stored event cannot be read: its place in the store and why.
  case unreadableEvent(sequence: Int, reason: String)
}

/// Where consultations are kept; every call has happened, durably, when it returns.
public struct RecordStore: Sendable {
  /// Opens a consultation: stores its opening and returns the event with the id it was given.
  public var open:
    @Sendable (ConsultationEvent.Opening, Timestamp, String) throws(RecordError) -> StoredEvent
  /// Appends events of one consultation in one transaction, by this practitioner at this moment.
  public var append:
    @Sendable (ConsultationID, [ConsultationEvent], Timestamp, String) throws(RecordError)
      -> [StoredEvent]
  /// The events of a consultation, oldest first.
  public var events: @Sendable (ConsultationID) throws(RecordError) -> [StoredEvent]
  /// Every consultation, the last changed first.
  public var list: @Sendable () throws(RecordError) -> [ConsultationSummary]
  /// Keeps the line that the list shows of a consultation.
  public var summarise: @Sendable (ConsultationSummary) throws(RecordError) -> Void
  /// Keeps where the practitioner stands; nothing takes it away.
  public var keepScratch: @Sendable (ConsultationID, Scratch?) throws(RecordError) -> Void
  /// Where the practitioner stood.
  public var scratch: @Sendable (ConsultationID) throws(RecordError) -> Scratch?
  /// The next free patient record number, `A-0001` onwards.
  public var nextRecordNumber: @Sendable () throws(RecordError) -> String
  /// Where the store lies, for messages.
  public var path: String

  /// Makes a store from its calls.
  public init(
    open:
      @escaping @Sendable (ConsultationEvent.Opening, Timestamp, String) throws(RecordError) ->
      StoredEvent,
    append:
      @escaping @Sendable (ConsultationID, [ConsultationEvent], Timestamp, String)
      throws(RecordError) -> [StoredEvent],
    events: @escaping @Sendable (ConsultationID) throws(RecordError) -> [StoredEvent],
    list: @escaping @Sendable () throws(RecordError) -> [ConsultationSummary],
    summarise: @escaping @Sendable (ConsultationSummary) throws(RecordError) -> Void,
    keepScratch: @escaping @Sendable (ConsultationID, Scratch?) throws(RecordError) -> Void,
    scratch: @escaping @Sendable (ConsultationID) throws(RecordError) -> Scratch?,
    nextRecordNumber: @escaping @Sendable () throws(RecordError) -> String,
    path: String
  ) {
    self.open = open
    self.append = append
    self.events = events
    self.list = list
    self.summarise = summarise
    self.keepScratch = keepScratch
    self.scratch = scratch
    self.nextRecordNumber = nextRecordNumber
    self.path = path
  }
}
