import Consultation
import GRDB

extension Ledger {
  /// The connection; before the first call and after a failed write, a new one.
  func usable(_ connection: inout Connection) throws(RecordError) -> DatabaseQueue {
    if let queue = connection.queue { return queue }
    guard case .writing(let holder, let since) = access,
      try PrivateFiles.presence(of: path) == .file
    else { throw .cannotWrite(path: path, reason: StoreWords.gone) }
    if connection.lock?.isHeld(in: folder) != true {
      connection.lock = nil
      connection.lock = try StoreLock.take(in: folder, holder: holder, since: since)
    }
    let queue = try StoreFile.open(path, isWritable: true)
    let (left, hoped) = (connection.end, connection.hoped)
    let (end, untold) = try StoreFile.asking(queue, path) { db in
      let end = try checkedEnd(db)
      if let left, end != left, end != hoped {
        let reason = StoreWords.otherEnd(found: end.sequence, stored: left.sequence)
        throw RecordError.cannotWrite(path: path, reason: reason)
      }
      if try !linesStandForEvents(db) { try db.inOneTransaction { try repairLines(db) } }
      return (end, try EventRow.after((left ?? end).sequence, db))
    }
    connection.queue = queue
    connection.end = end
    connection.hoped = nil
    connection.untold += untold
    return queue
  }
}
