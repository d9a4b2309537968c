import Foundation
import GRDB

@testable import Records

/// Makes a store's next commit fail at its last step, when the rows are in the file and the journal
/// is to go: what became of them shows only when the file is opened again.
///
/// A class because the database holds on to it; used from one connection only.
final class FailingCommit: TransactionObserver, @unchecked Sendable {
  /// What became of the rows though the commit was said to have failed.
  enum Outcome: CaseIterable {
    /// The journal is gone: they are in the file.
    case taken
    /// The journal is still there and undoes them.
    case undone
  }

  private let journal: String
  private let outcome: Outcome
  private var isArmed = true

  /// Arms the failure in an open store.
  static func arm(_ ledger: Ledger, _ outcome: Outcome) throws -> FailingCommit {
    let failure = FailingCommit(journal: "\(ledger.path)-journal", outcome: outcome)
    try ledger.read { $0.add(transactionObserver: failure, extent: .databaseLifetime) }
    return failure
  }

  /// Leaves the journal as a machine that failed would have left it.
  func leave() {
    if outcome == .undone { rename("\(journal).kept", journal) }
  }

  private init(journal: String, outcome: Outcome) {
    self.journal = journal
    self.outcome = outcome
  }

  func databaseWillCommit() throws {
    guard isArmed else { return }
    isArmed = false
    if outcome == .undone { link(journal, "\(journal).kept") }
    unlink(journal)
  }

  func databaseDidCommit(_ db: Database) {}

  func databaseDidRollback(_ db: Database) {}

  func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { false }

  func databaseDidChange(with event: DatabaseEvent) {}
}
