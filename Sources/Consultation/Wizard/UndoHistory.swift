extension UndoStep {
  /// What can be taken back in a consultation as it was read.
  static func steps(of events: [StoredEvent]) -> [UndoStep] { [] }
}
