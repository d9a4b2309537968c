/// The words of the wizard that are not the pack's.
enum Words {
  static let review = "Review"
  static let plan = "Plan"
  static let raisedByConcerns = "Questions raised"
  static let packStillLoading = "The questions are still being read. Try again in a moment."
  static let cannotBeRead =
    "This consultation cannot be read: its first event is not its opening. Run meso verify."

  static func name(family: String, given: String) -> String {
    switch (family.isEmpty, given.isEmpty) {
    case (true, _): given
    case (_, true): family.uppercased()
    case (false, false): "\(family.uppercased()), \(given)"
    }
  }

  static func written(_ sheet: SheetName, to file: String) -> String { "Written to \(file)" }

  static func printed(_ sheet: SheetName, on printer: String) -> String { "Sent to \(printer)" }

  /// Place, reason and remedy of a failure of the store.
  static func sentence(_ error: RecordError) -> String {
    switch error {
    case .cannotWrite(let path, let reason):
      "Not saved: \(path) cannot be written (\(reason)). Kept in memory; ^S tries again."
    case .diskFull(let path):
      "Not saved: no room for \(path). Kept in memory; free some space, then ^S."
    case .damaged(let path, let reason):
      "Not saved: \(path) is damaged (\(reason)). Restore a backup: meso restore."
    case .newer(let path, let found, let known):
      "\(path) was written by a newer meso (\(found), known \(known)). Update this one."
    case .inUse(let path, let holder):
      "Not saved: \(path) is in use by \(holder). Close it there, then ^S."
    case .noSuchConsultation(let id): "There is no consultation \(id)."
    case .unreadableEvent(let sequence, let reason):
      "Event \(sequence) of the store cannot be read (\(reason)). Run meso verify."
    }
  }
}
