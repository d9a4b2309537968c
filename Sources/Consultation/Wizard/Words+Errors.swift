extension Words {
  static let ownCopy =
    "Move the file aside and keep it; if you keep copies of its folder, put the newest in its place."

  /// Place, reason and remedy of a failure of the store.
  static func sentence(_ error: RecordError) -> String {
    switch error {
    case .cannotWrite(let path, let reason):
      "Not saved: \(path) cannot be written (\(reason)). Kept in memory; ^S tries again."
    case .diskFull(let path):
      "Not saved: no room for \(path). Kept in memory; free some space, then ^S."
    case .damaged(let path, let reason):
      "\(path) is damaged (\(reason)). \(ownCopy)"
    case .newer(let path, let found, let known):
      "\(path) was written by a newer meso (\(found), known \(known)). Update this one."
    case .inUse(let path, let holder):
      "Not saved: \(path) is in use by \(holder). Close it there, then ^S."
    case .noSuchConsultation(let id): "There is no consultation \(id)."
    case .unreadableEvent(let sequence, let reason):
      "Event \(sequence) of the store cannot be read (\(reason)). \(ownCopy)"
    }
  }
}
