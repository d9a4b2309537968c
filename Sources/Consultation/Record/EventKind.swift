/// The kinds of event, by the word the store keeps for each.
public enum EventKind: String, Sendable, Hashable, CaseIterable {
  /// The consultation was opened.
  case opened
  /// A place was answered anew.
  case answered
  /// The answers at a place were taken away.
  case cleared
  /// An occurrence was added to a repeating group.
  case occurrenceAdded
  /// An occurrence was removed with all its answers.
  case occurrenceRemoved
  /// A note to self was written.
  case noted
  /// The plan was changed by hand.
  case edited
  /// All changes by hand were taken back.
  case editsCleared
  /// A rule that allows it was gone past.
  case overridden
  /// A plan was approved.
  case approved
  /// An approved plan was opened for amendment.
  case amended
  /// A sheet was handed to the printer.
  case printed
  /// A sheet was written to a file.
  case exported
  /// The consultation was left for later.
  case parked
  /// The consultation was taken up again.
  case resumed
  /// The consultation was entered in error.
  case voided
}

extension ConsultationEvent {
  /// What kind of event it is.
  public var kind: EventKind {
    switch self {
    case .opened: .opened
    case .answered: .answered
    case .cleared: .cleared
    case .occurrenceAdded: .occurrenceAdded
    case .occurrenceRemoved: .occurrenceRemoved
    case .noted: .noted
    case .edited: .edited
    case .editsCleared: .editsCleared
    // The kinds are part of a store's tables: a decision taken back is kept as one without words.
    case .overridden, .overrideWithdrawn: .overridden
    case .approved: .approved
    case .amended: .amended
    case .printed: .printed
    case .exported: .exported
    case .parked: .parked
    case .resumed: .resumed
    case .voided: .voided
    }
  }
}
