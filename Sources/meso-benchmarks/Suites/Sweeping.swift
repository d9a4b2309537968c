import Consultation
import Foundation
import PackFiles

/// Every stored consultation judged anew, with answers that were really given, by another pack than its own.
struct Sweeping {
  let bench: Bench

  func rows() throws -> [Row] {
    let proof = try PackReader.check(bench.packFolder)
    let tests = Stopwatch.times(max(3, bench.repetitions.judgements / 30)) {
      _ = SelfTest(proof.cases, shipped: Judge(pack: proof.pack), own: nil)
    }
    let store = try LargeStore(of: bench.store.count, openedWith: proof.pack, as: proof.cases)
    let home = try Home(in: bench.folder)
    try home.takeStore(from: store.folder)
    try home.sign(
      overlay: """
        format: 1
        signed_off_by: A. Practitioner
        signed_off_on: 2026-01-05
        made_for: "\(proof.pack.identity.digest)"
        hidden: [{substance: ha_ncl}]

        """
    )
    let sweeps = try Stopwatch.times(1) { try sweep(at: home) }
    return [
      Row(Words.selfTest(proof.cases.count), tests, budget: .always(200)),
      Row(Words.sweep(store.count), sweeps, budget: .always(10_000)),
    ]
  }

  private func sweep(at home: borrowing Home) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: bench.meso)
    process.arguments = ["sweep", "--json", "--pack", bench.packFolder]
    process.environment = home.environment
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw BenchError.missed(Words.sweep(bench.store.count))
    }
  }
}
