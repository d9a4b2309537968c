public import Consultation
import GRDB

/// What a full verification of a store found.
public struct ChainReport: Hashable, Sendable {
  /// The first event that is not as it was stored.
  public struct Fault: Hashable, Sendable {
    /// Its place in the store.
    public let sequence: Int
    /// What is wrong with it.
    public let reason: String
  }

  /// How many events were found good, from the first one on.
  public let events: Int
  /// The digest of the last good event; 64 zeros in an empty store.
  public let head: String
  /// The first fault, or nothing.
  public let fault: Fault?
}

/// Verifies every event of the store in a folder, beside whoever is writing to it.
///
/// Finds whatever was changed, removed, moved, doubled or brought in from elsewhere. Events cut off
/// at the end leave no trace in the file itself: compare the seal on paper with the consultation's
/// newest digest.
public func verifyChain(folder: String) throws(Consultation.RecordError) -> ChainReport {
  try Ledger(folder: folder, access: .reading).verifyChain()
}

extension Ledger {
  func verifyChain() throws(RecordError) -> ChainReport {
    try read { db in
      let problems = try String.fetchAll(db, sql: "PRAGMA integrity_check(1)")
      guard problems == ["ok"] else {
        let found = problems.first ?? ""
        throw RecordError.damaged(path: path, reason: found)
      }
      var count = 0
      var head = EventRow.beginning
      let rows = try Row.fetchCursor(db, sql: "SELECT * FROM event ORDER BY sequence")
      while let row = try rows.next() {
        let event = try EventRow(row)
        if let reason = reason(against: event, at: count + 1, after: head) {
          let fault = ChainReport.Fault(sequence: event.sequence, reason: reason)
          return ChainReport(events: count, head: head, fault: fault)
        }
        count += 1
        head = event.digest
      }
      return ChainReport(events: count, head: head, fault: nil)
    }
  }

  /// Why a row may not stand at this place of the chain, or nothing.
  private func reason(against row: EventRow, at place: Int, after head: String) -> String? {
    if row.sequence != place { return ChainWords.missing(place) }
    if let fault = row.fault { return fault }
    if row.previous != head { return ChainWords.notAfterTheOneBefore }
    do {
      _ = try row.stored()
      return nil
    } catch .unreadableEvent(_, let reason) {
      return reason
    } catch {
      return "\(error)"
    }
  }
}
