import Consultation
import Foundation
import Records
import Synchronization

/// Reads a store in parts and judges them on every core, each with its own connection.
struct StoreSweep {
  /// How many consultations a core takes at a time.
  static let part = 64

  /// What came of it.
  struct Outcome: Sendable {
    /// How many consultations were judged.
    var judged = 0
    /// Of how many only the verdict could be compared, for the pack they were opened with is not at hand.
    var byVerdict = 0
    /// Those that would be flagged otherwise, the last changed first.
    var changed: [SweptConsultation] = []
    /// Those that could not be read, with the reason.
    var unreadable: [(id: ConsultationID, reason: String)] = []
  }

  let folder: String
  let sweep: Sweep

  /// Judges every consultation of the store; it is only read, whoever else holds it.
  func run() throws(Complaint) -> Outcome {
    let first = try reader()
    let lines = try records { () throws(RecordError) in try first.list() }
    let parts = stride(from: 0, to: lines.count, by: Self.part).map {
      Array(lines[$0..<min($0 + Self.part, lines.count)])
    }
    let done = Mutex<[Int: Result<Outcome, Complaint>]>([:])
    let next = Atomic(0)
    let cores = max(1, min(parts.count, ProcessInfo.processInfo.activeProcessorCount))
    DispatchQueue.concurrentPerform(iterations: cores) { _ in
      let store = Result { () throws(Complaint) in try reader() }
      while true {
        let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard parts.indices.contains(number) else { return }
        let outcome = store.map { judge(parts[number], in: $0) }
        done.withLock { $0[number] = outcome }
      }
    }
    let outcomes = done.withLock { $0 }
    var whole = Outcome()
    for number in parts.indices {
      guard let outcome = outcomes[number] else { continue }
      let part = try outcome.get()
      whole.judged += part.judged
      whole.byVerdict += part.byVerdict
      whole.changed += part.changed
      whole.unreadable += part.unreadable
    }
    return whole
  }

  private func reader() throws(Complaint) -> RecordStore {
    try records { () throws(RecordError) in try openStore(folder: folder, access: .reading) }
  }

  private func judge(_ lines: [ConsultationSummary], in store: RecordStore) -> Outcome {
    var outcome = Outcome()
    for line in lines {
      do throws(RecordError) {
        outcome.judged += 1
        let events = try store.events(line.id)
        if !sweep.hasPack(of: events) { outcome.byVerdict += 1 }
        if let difference = try sweep.difference(of: events, line) {
          outcome.changed.append(difference)
        }
      } catch {
        outcome.unreadable.append((line.id, Words.sentence(error)))
      }
    }
    return outcome
  }
}
