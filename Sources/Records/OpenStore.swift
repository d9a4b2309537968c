import Clinical
public import Consultation
import Questionnaires

/// What a store is opened for.
public enum StoreAccess: Hashable, Sendable {
  /// Reading and writing: one process at a time; others are told who holds it and since when.
  case writing(holder: String, since: Timestamp)
  /// Reading only, beside a process that writes.
  case reading
}

/// Opens the store in a folder, and makes both if they are not there and the store is to be
/// written.
///
/// To a reader, a folder without a store looks like an empty store. The store is closed, and its
/// lock given back, when the last copy of what is returned goes away.
///
///     folder 0700 ── lock ── file there? ── no ── make it under another name, then name it
///                                │                     │
///                               yes ── ours? ── marks, guards, last event ── list ── store
public func openStore(
  folder: String,
  access: StoreAccess
) throws(Consultation.RecordError) -> RecordStore {
  let ledger = try Ledger(folder: folder, access: access)
  _ = try ledger.read { try ledger.checkedEnd($0) }
  return ledger.store
}

extension Ledger {
  /// The store's calls.
  var store: RecordStore {
    RecordStore(
      open: { opening, at, practitioner throws(RecordError) in
        try self.open(opening, at, practitioner)
      },
      append: { id, events, at, practitioner, line throws(RecordError) in
        try self.append(id, events, at, practitioner, line)
      },
      events: { id throws(RecordError) in try self.events(id) },
      lines: { id, limit throws(RecordError) in try self.lines(after: id, limit: limit) },
      count: { () throws(RecordError) in try self.count() },
      keepScratch: { id, scratch throws(RecordError) in try self.keep(scratch, of: id) },
      scratch: { id throws(RecordError) in try self.scratch(id) },
      nextRecordNumber: { () throws(RecordError) in try self.nextRecordNumber() },
      path: path
    )
  }
}
