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
  /// Appends events of one consultation, by this practitioner at this moment, and keeps the words
  /// of its line in the list where they are given; both in one transaction.
  public var append:
    @Sendable (ConsultationID, [ConsultationEvent], Timestamp, String, ConsultationSummary?)
      throws(RecordError) -> [StoredEvent]
  /// The events of a consultation, oldest first.
  public var events: @Sendable (ConsultationID) throws(RecordError) -> [StoredEvent]
  /// The lines of the list, the last changed first: at most so many, after the line of this
  /// consultation or from the top.
  public var lines: @Sendable (ConsultationID?, Int) throws(RecordError) -> [ConsultationSummary]
  /// How many consultations there are.
  public var count: @Sendable () throws(RecordError) -> Int
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
      @escaping @Sendable (
        ConsultationID, [ConsultationEvent], Timestamp, String, ConsultationSummary?
      ) throws(RecordError) -> [StoredEvent],
    events: @escaping @Sendable (ConsultationID) throws(RecordError) -> [StoredEvent],
    lines:
      @escaping @Sendable (ConsultationID?, Int) throws(RecordError) -> [ConsultationSummary],
    count: @escaping @Sendable () throws(RecordError) -> Int,
    keepScratch: @escaping @Sendable (ConsultationID, Scratch?) throws(RecordError) -> Void,
    scratch: @escaping @Sendable (ConsultationID) throws(RecordError) -> Scratch?,
    nextRecordNumber: @escaping @Sendable () throws(RecordError) -> String,
    path: String
  ) {
    self.open = open
    self.append = append
    self.events = events
    self.lines = lines
    self.count = count
    self.keepScratch = keepScratch
    self.scratch = scratch
    self.nextRecordNumber = nextRecordNumber
    self.path = path
  }
}

extension RecordStore {
  /// Every consultation, the last changed first.
  public func list() throws(RecordError) -> [ConsultationSummary] { try lines(nil, .max) }
}
