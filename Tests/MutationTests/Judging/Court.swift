import Benches
import Clinical
import Consultation
import Drafting
import Safety

@testable import InvariantTests
@testable import PackFiles
@testable import ScenarioTests

/// Judges mutants: the reader first, then golden cases, scenarios, and generated consultations by the oracle; what no
/// answers can show, for a reason that is given, is left to the values of the reference.
struct Court: Sendable {
  private let roots: [String: Node]
  private let shipped: Pack
  private let bearing: Bearing
  private let printed: Printed
  private let said: [String]
  private let golden: [GoldenCase]
  private let scenarios: [PreparedScenario]
  private let phrases: [AllergyPhrase]
  private let cases: [PreparedCase]
  private let reference: Reference
  private let generator: Generator
  private let carried: CarriedValues
  private let excuses: [Excuse]

  /// A scenario that the pack itself fails would seem to notice every mutant.
  struct UnsoundScenarios: Error {}

  /// The seed of the generated consultations: always the same, so that a survivor survives again.
  static let seed: UInt64 = 20_261_121

  init(roots: [String: Node], cases count: Int, scenarios beginnings: [String]) throws {
    self.roots = roots
    let proof = try Court.proof(roots)
    let bench = Bench(pack: proof.pack)
    let generator = Generator(
      Walk.Content(bench, try Reference.shared.get()),
      seed: Self.seed
    )
    self.reference = try Reference.shared.get()
    self.generator = generator
    carried = try CarriedValues()
    excuses = Excuse.all + Excuse.unplaced(proof.pack.knowledge)
    shipped = proof.pack
    said = proof.pack.rules.allergyWords.flatMap(\.phrases)
    printed = Printed(proof.pack)
    bearing = Bearing(proof.pack, phrases: said)
    golden = proof.cases
    scenarios = try PreparedScenario.all(by: bench, beginning: beginnings)
    phrases = try AllergyPhrase.all.get()
    guard scenarios.allSatisfy({ $0.scenario.differences(by: bench).isEmpty }),
      AllergyPhrase.differences(phrases, by: proof.pack).isEmpty
    else { throw UnsoundScenarios() }
    cases = (0..<count).map { number in
      let made = generator.random(number)
      return PreparedCase(made: made, shipped: bench.judgement(of: made.said))
    }
  }

  /// What files come to as a pack; the seal is not asked, since no mutant bears it.
  static func proof(_ roots: [String: Node]) throws(PackFileErrors) -> PackReader.Proof {
    let log = FaultLog()
    return try PackReader.check(PackFolder(roots: roots, digest: "mutant"), log: log)
  }

  func fate(of mutant: Mutant) -> Fate {
    let reason: String
    switch shownFate(of: mutant) {
    case .excused(let why): reason = why
    case .survived(seen: nil):
      guard let excuse = excuses.first(where: { $0.covers(mutant.name) }) else {
        return .survived(seen: nil)
      }
      reason = excuse.reason
    case let shown: return shown
    }
    let root = mutant.applied(to: roots)[mutant.file]
    return carried.difference(of: root, in: mutant.file)
      .map { .killed(by: .reference, "\($0); \(reason)") } ?? .excused(reason)
  }

  /// What becomes of it as far as answers can show.
  private func shownFate(of mutant: Mutant) -> Fate {
    let proof: PackReader.Proof
    switch read(mutant) {
    case .success(let read): proof = read
    case .failure(let faults): return .refused(faults.faults.first?.description ?? "")
    }
    guard proof.pack != shipped else { return .survived(seen: nil) }
    if let fault = SelfTest(golden, shipped: Judge(pack: proof.pack), own: nil).faults.first {
      return .killed(by: .golden, fault)
    }
    if let fault = AllergyPhrase.differences(phrases, by: proof.pack).first {
      return .killed(by: .scenario, fault)
    }
    if proof.pack.knowledge.mixing != shipped.knowledge.mixing,
      let fault = mixing(proof.pack).first
    {
      return .killed(by: .oracle, fault)
    }
    guard Bearing(proof.pack, phrases: said) != bearing else {
      return .excused(Excuse.doubled)
    }
    let bench = Bench(pack: proof.pack)
    let printsAlike = Printed(proof.pack) == printed
    for scenario in scenarios {
      guard let fault = scenario.difference(by: bench, printsAlike: printsAlike) else { continue }
      return .killed(by: .scenario, "\(scenario.name): \(fault)")
    }
    return fate(by: bench)
  }

  /// The mutant as a pack; what still names a deleted row is deleted with it.
  private func read(_ mutant: Mutant) -> Result<PackReader.Proof, PackFileErrors> {
    var roots = mutant.applied(to: self.roots)
    var read = Self.reading(roots)
    for _ in 0..<3 where !mutant.deleted.isEmpty {
      guard case .failure(let faults) = read,
        let repaired = Repair.repaired(roots, faults, without: mutant.deleted), repaired != roots
      else { break }
      roots = repaired
      read = Self.reading(roots)
    }
    return read
  }

  private static func reading(
    _ roots: [String: Node]
  ) -> Result<PackReader.Proof, PackFileErrors> {
    Result { () throws(PackFileErrors) in try proof(roots) }
  }

  /// INV-35 without waiting for a consultation: two substances that the reference parts never share a syringe.
  private func mixing(_ pack: Pack) -> [String] {
    let test = PairTest(pack.knowledge)
    let ids = reference.substances.keys.sorted()
    return ids.flatMap { left in
      ids.filter { $0 > left && reference.areIncompatible(left, $0) }.compactMap { right in
        let state = test.state(
          SubstanceID(left),
          SubstanceID(right),
          in: .prescriberMixture
        )
        return state == .incompatible ? nil : "INV-35, \(left) with \(right): \(state)"
      }
    }
  }

  /// What the laws say of consultations that come out otherwise.
  private func fate(by bench: Bench) -> Fate {
    let trial = Trial(
      bench: bench,
      reference: reference,
      generator: generator,
      isThorough: false
    )
    var seen: String?
    for prepared in cases where bench.judgement(of: prepared.made.said) != prepared.shipped {
      seen = seen ?? "generated consultation \(prepared.made.number)"
      let look = trial.look(at: prepared.made)
      for law in Law.all {
        guard let fault = law.faults(look)?.first else { continue }
        return .killed(by: .oracle, "\(law.id), consultation \(prepared.made.number): \(fault)")
      }
    }
    return .survived(seen: scenarios.first { $0.differs(by: bench) }.map(\.name) ?? seen)
  }
}
