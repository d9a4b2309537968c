import Consultation

@testable import Records

/// The stores that keep the contract.
enum StoreKind: CaseIterable {
  case memory
  case sqlite

  /// Runs a check on a new store of this kind.
  func withStore(_ check: (RecordStore) throws -> Void) throws {
    switch self {
    case .memory: try check(.inMemory())
    case .sqlite:
      let folder = try TemporaryFolder()
      try check(try openStore(folder: folder.path, access: try Samples.writing()))
    }
  }
}
