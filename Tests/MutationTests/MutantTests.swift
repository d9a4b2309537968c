import Benches
import Clinical
import Consultation
import Foundation
import Testing

@testable import PackFiles

@Suite("Mutants of the pack")
struct MutantTests {
  private static let roots = PackFolder(Repository.pack, log: FaultLog()).roots

  @Test func `no mutant survives`() async throws {
    let settings = MutationSettings.shared
    let chosen = settings.chosen(from: MutantList.all(of: Self.roots))
    let court = try Court(
      roots: Self.roots,
      cases: settings.cases,
      scenarios: settings.scenarios
    )
    let ledger = await Self.judged(chosen, by: court)
    if settings.isWhole {
      print(ledger.lines.joined(separator: "\n"))
      print(ledger.table)
      print("\(ledger.survivors.count) survivors")
    }
    #expect(ledger.survivors == [])
    guard !settings.isWhole else { return }
    #expect(chosen.count == MutationSettings.sample.count)
    #expect(
      ledger.ways == ["golden case", "oracle", "reference", "refused", "scenario"]
    )
  }

  @Test func `no two mutants have one name, and every file has some`() {
    let mutants = MutantList.all(of: Self.roots)
    #expect(Set(mutants.map(\.name)).count == mutants.count)
    #expect(Set(mutants.map(\.file)) == Set(MutantList.files))
  }

  @Test func `every excuse is about mutants that there are`() {
    let names = MutantList.all(of: Self.roots).map(\.name)
    for excuse in Excuse.all {
      let isNeeded = names.contains(where: excuse.covers)
      #expect(isNeeded, "\(excuse.names)")
    }
  }

  @Test(arguments: Excuse.neverPlaced)
  func `what an excuse calls never placed has no way into a plan`(_ id: String) throws {
    let knowledge = try Court.proof(Self.roots).pack.knowledge
    let monograph = try #require(knowledge.monograph(SubstanceID(id)))
    let hasFigures = monograph.concentration.value != nil && monograph.depth.value != nil
    let places = knowledge.concerns
      .filter { $0.ranked.contains { $0.substance.text == id } }.flatMap(\.zones)
      .filter { $0.volume.value != nil && $0.depth.value != nil }
    #expect(
      [.explainOnly, .blocked].contains(monograph.useClass)
        || [.none, .negative].contains(monograph.evidence.direction)
        || !hasFigures || places.isEmpty
    )
  }

  @Test(arguments: [
    ("14 days", ["13 days", "15 days"]), ("2 days", ["1 day", "3 days"]),
    ("1 day", ["0 days", "2 days"]),
    ("1 mL", ["0.9 mL", "1.1 mL"]), ("0.05 mL", ["0.04 mL", "0.06 mL"]), ("0 mL", ["0.1 mL"]),
    ("1.5 mm", ["1.4 mm", "1.6 mm"]), ("8.5 %", ["8.4 %", "8.6 %"]),
    ("33.333 mg/mL", ["33.332 mg/mL", "33.334 mg/mL"]),
    ("3", ["2", "4"]), ("no", []), ("14 apples", []), ("1.5-3 mL", []),
  ])
  func `a figure has a neighbour on either side`(text: String, neighbours: [String]) {
    #expect(Step.neighbours(of: text) == neighbours)
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
