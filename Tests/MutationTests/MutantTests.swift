import Benches
import Foundation
import Testing

@testable import PackFiles

@Suite("Mutants of the pack")
struct MutantTests {
  private static let roots = PackFolder(Repository.pack, log: FaultLog()).roots

  @Test func `no mutant survives`() async throws {
    let settings = MutationSettings.shared
    let chosen = settings.chosen(from: MutantList.all(of: Self.roots))
    let court = try Court(roots: Self.roots, cases: settings.cases)
    let ledger = await Self.judged(chosen, by: court)
    if settings.isWhole {
      print(ledger.lines.joined(separator: "\n"))
      print(ledger.table)
      print("\(ledger.survivors.count) survivors")
    }
    #expect(ledger.survivors == [])
  }

  /// Every mutant with its fate, in their order.
  private static func judged(_ mutants: [Mutant], by court: Court) async -> Ledger {
    let workers = 4
    let fates = await withTaskGroup(of: [(Int, Fate)].self) { group in
      for worker in 0..<workers {
        group.addTask {
          stride(from: worker, to: mutants.count, by: workers).map { index in
            (index, court.fate(of: mutants[index]))
          }
        }
      }
      var fates: [Int: Fate] = [:]
      for await part in group { for (index, fate) in part { fates[index] = fate } }
      return fates
    }
    var ledger = Ledger()
    for (index, mutant) in mutants.enumerated() {
      guard let fate = fates[index] else { continue }
      ledger.add(mutant, fate)
    }
    return ledger
  }
}
