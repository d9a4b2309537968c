/// One line for the practitioner, shown until the next key.
public struct Message: Hashable, Sendable {
  /// How a message is meant.
  public enum Tone: Hashable, Sendable, CaseIterable {
    /// Something happened.
    case information
    /// Something needs a look.
    case caution
    /// Something failed.
    case failure
  }

  /// The words.
  public let text: String
  /// How it is meant.
  public let tone: Tone

  /// Words a message.
  public init(_ text: String, tone: Tone = .information) {
    self.text = text
    self.tone = tone
  }
}

/// Whether what was said has been stored.
public enum SaveState: Hashable, Sendable {
  /// Nothing has been said yet.
  case nothingToSave
  /// Handed to the store, which has not answered.
  case saving
  /// Everything is stored; the last of it at this moment.
  case saved(Timestamp)
  /// The store refused: so many changes are held in memory only.
  case notSaved(changes: Int)
}
