import Clinical
import Synchronization

extension RecordStore {
  /// A store that forgets everything with the process: for tests of what stands on top of a store.
  ///
  /// It keeps the whole contract but durability. Its digests form a chain but are no proof of
  /// anything.
  public static func inMemory(path: String = "memory") -> RecordStore {
    let ledger = MemoryLedger()
    return RecordStore(
      open: { opening, at, practitioner throws(RecordError) in
        try RecordError.refuseNul([practitioner], path: path)
        return ledger.open(opening, at, practitioner)
      },
      append: { id, events, at, practitioner, line throws(RecordError) in
        try RecordError.refuseNul([practitioner] + (line?.texts ?? []), path: path)
        return try ledger.append(id, events, at, practitioner, line, path: path)
      },
      events: { id throws(RecordError) in try ledger.events(id) },
      lines: { id, limit throws(RecordError) in ledger.lines(after: id, limit: limit) },
      count: { () throws(RecordError) in ledger.count },
      keepScratch: { id, scratch throws(RecordError) in try ledger.keep(scratch, of: id) },
      scratch: { id throws(RecordError) in try ledger.scratch(id) },
      nextRecordNumber: { () throws(RecordError) in ledger.nextRecordNumber() },
      path: path
    )
  }
}

/// What an in-memory store holds: a class, because the store's calls share it; a mutex guards it.
private final class MemoryLedger: Sendable {
  private struct Entry {
    var events: [StoredEvent]
    var line: ConsultationSummary
    var scratch: Scratch?
  }

  private struct Contents {
    var entries: [ConsultationID: Entry] = [:]
    var sequence = 0
    var digest = String(repeating: "0", count: 64)
    var highestRecord = 0

    mutating func store(
      _ event: ConsultationEvent,
      of id: ConsultationID,
      _ at: Timestamp,
      _ practitioner: String
    ) -> StoredEvent {
      sequence += 1
      let encoded = EventCodec.encode(event)
      let parts =
        [digest, String(sequence), id.text, encoded.kind, at.description, practitioner]
        + encoded.fields.flatMap { [$0.name, $0.text] }
      digest = fingerprint(of: parts)
      return StoredEvent(
        sequence: sequence,
        consultation: id,
        at: at,
        practitioner: practitioner,
        event: event,
        digest: digest
      )
    }
  }

  private let contents = Mutex(Contents())

  func open(
    _ opening: ConsultationEvent.Opening,
    _ at: Timestamp,
    _ practitioner: String
  ) -> StoredEvent {
    contents.withLock { contents in
      let id = Numbering.consultation(contents.entries.count + 1)
      let stored = contents.store(.opened(opening), of: id, at, practitioner)
      if let line = ConsultationSummary(opening: stored) {
        contents.entries[id] = Entry(events: [stored], line: line)
      }
      return stored
    }
  }

  func append(
    _ id: ConsultationID,
    _ events: [ConsultationEvent],
    _ at: Timestamp,
    _ practitioner: String,
    _ line: ConsultationSummary?,
    path: String
  ) throws(RecordError) -> [StoredEvent] {
    if events.contains(where: { $0.kind == .opened }) {
      throw .openedTwice(path: path)
    }
    return try contents.withLock { contents throws(RecordError) in
      guard var entry = contents.entries[id] else { throw .noSuchConsultation(id) }
      if let line {
        guard line.id == id else { throw .noSuchConsultation(line.id) }
        entry.line = line
        let number = Numbering.number(ofRecord: line.recordNumber) ?? 0
        contents.highestRecord = max(contents.highestRecord, number)
      }
      let stored = events.map { contents.store($0, of: id, at, practitioner) }
      entry.events += stored
      entry.line = stored.reduce(entry.line) { $0.after($1) }
      contents.entries[id] = entry
      return stored
    }
  }

  func events(_ id: ConsultationID) throws(RecordError) -> [StoredEvent] {
    try entry(id).events
  }

  func lines(after id: ConsultationID?, limit: Int) -> [ConsultationSummary] {
    contents.withLock { contents in
      let lines = contents.entries.values
        .sorted { ($0.events.last?.sequence ?? 0) > ($1.events.last?.sequence ?? 0) }
        .map(\.line)
      guard let id else { return Array(lines.prefix(limit)) }
      return Array(lines.drop { $0.id != id }.dropFirst().prefix(limit))
    }
  }

  var count: Int { contents.withLock { $0.entries.count } }

  func keep(_ scratch: Scratch?, of id: ConsultationID) throws(RecordError) {
    try contents.withLock { contents throws(RecordError) in
      guard contents.entries[id] != nil else { throw .noSuchConsultation(id) }
      contents.entries[id]?.scratch = scratch
    }
  }

  func scratch(_ id: ConsultationID) throws(RecordError) -> Scratch? {
    try entry(id).scratch
  }

  func nextRecordNumber() -> String {
    contents.withLock { contents in
      contents.highestRecord += 1
      return Numbering.recordNumber(contents.highestRecord)
    }
  }

  private func entry(_ id: ConsultationID) throws(RecordError) -> Entry {
    try contents.withLock { contents throws(RecordError) in
      guard let entry = contents.entries[id] else { throw .noSuchConsultation(id) }
      return entry
    }
  }
}

/// 64 hexadecimal digits that differ when the parts do: FNV-1a, once for each of four seeds.
private func fingerprint(of parts: [String]) -> String {
  (0..<4).map { seed in
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325 &+ UInt64(seed)
    for part in parts {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0xff) &* 0x100_0000_01b3
    }
    let text = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }.joined()
}
