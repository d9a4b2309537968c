extension Words {
  static let ownCopy =
    "Move the file aside and keep it; if you keep copies of its folder, put the newest in its place."

  /// Place, reason and remedy of a failure; an open consultation holds what was not saved.
  static func sentence(_ error: RecordError, isHeld: Bool) -> String {
    let what = isHeld ? "Not saved: " : "Not done: "
    return switch error {
    case .cannotWrite(let path, let reason):
      "\(what)\(path) cannot be written (\(reason)). "
        + (isHeld ? "Kept in memory; ^S tries again." : "Put that right and try again.")
    case .diskFull(let path):
      "\(what)no room for \(path). "
        + (isHeld ? "Kept in memory; free some space, then ^S." : "Free some space and try again.")
    case .damaged(let path, let reason):
      "\(path) is damaged (\(reason)). \(ownCopy)"
    case .newer(let path, let found, let known):
      "\(path) was written by a newer meso (\(found), known \(known)). Update this one."
    case .inUse(let path, let holder):
      "\(what)\(path) is in use by \(holder). "
        + (isHeld ? "Close it there, then ^S." : "Close it there and try again.")
    case .noSuchConsultation(let id): "There is no consultation \(id)."
    case .unreadableEvent(let sequence, let reason):
      "Event \(sequence) of the store cannot be read (\(reason)). \(ownCopy)"
    }
  }
}
