import Consultation
import GRDB

/// The store's error, not GRDB's type of the same name.
typealias RecordError = Consultation.RecordError

extension RecordError {
  /// What a failed call of the database means to the one who works with it.
  init(_ error: any Error, at path: String) {
    switch error {
    case let error as RecordError: self = error
    case let error as DatabaseError: self.init(error, at: path)
    case is DamagedRow:
      self = .damaged(path: path, reason: StoreWords.unreadableCell)
    default: self = .cannotWrite(path: path, reason: "\(error)")
    }
  }

  private init(_ error: DatabaseError, at path: String) {
    // The message alone: the description of an error holds the statement's values, which may be a
    // patient's.
    let reason =
      "\(error.message ?? "no reason given") (SQLite \(error.extendedResultCode.rawValue))"
    self =
      switch error.resultCode {
      case .SQLITE_FULL: .diskFull(path: path)
      case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT, .SQLITE_CONSTRAINT,
        .SQLITE_MISMATCH, .SQLITE_SCHEMA:
        .damaged(path: path, reason: reason)
      case .SQLITE_BUSY, .SQLITE_LOCKED:
        .inUse(path: path, holder: StoreWords.anotherProgram)
      default: .cannotWrite(path: path, reason: reason)
      }
  }
}
