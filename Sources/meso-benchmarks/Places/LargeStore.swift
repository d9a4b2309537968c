import Consultation
import Foundation
import Records

/// A store of many synthetic consultations, from which homes take their own copy.
///
/// A class, because every measure shares the one folder, which goes away with the last of them.
final class LargeStore: Sendable {
  /// Where it lies.
  let folder: String
  /// How many consultations it holds.
  let count: Int

  /// Fills a store in memory, where no call waits for a disk; with the answers of cases where they are given.
  init(of count: Int, openedWith pack: Pack, as cases: [GoldenCase] = []) throws {
    self.count = count
    let memory = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : "/tmp"
    folder = "\(memory)/meso-benchmarks-\(UUID().uuidString.prefix(8))"
    try Synthetic.fill(folder, with: count, openedWith: pack, as: cases)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The lines of its list.
  func lines() throws -> [ConsultationSummary] {
    try openStore(folder: folder, access: .reading).list()
  }
}
